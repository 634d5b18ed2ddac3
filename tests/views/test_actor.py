"""The page of an actor."""

from bluf.views.actor import ActorPage, actor_page
from bluf.views.events import EventView
from bluf.views.targets import Link, Target
from tests.views.corpora import Atlas, atlas, bare, full


def actor(actor_id: str, example: str = "") -> ActorPage:
    desk = atlas(example)
    return actor_page(desk, desk.corpus.actors[actor_id])


def full_actor(actor_id: str = "ruritania") -> ActorPage:
    return actor_page(Atlas(full()), full().actors[actor_id])


def events_of(view: ActorPage) -> list[EventView]:
    return [row.event for row in view.timeline.rows if row.event] if view.timeline else []


def titles(view: ActorPage) -> list[str]:
    return [event.title for event in events_of(view)]


def ties(view: ActorPage) -> list[tuple[str, str, str, int]]:
    return [(tie.label, tie.other.text, tie.status, len(tie.bases)) for tie in view.ties]


def test_a_tie_has_its_own_name_from_either_end() -> None:
    assert ties(actor("ruritania")) == [
        ("negotiates with", "Borduria", "Established", 0),
        ("requests support from", "Borduria", "Alleged", 1),
    ]
    assert ties(actor("borduria")) == [
        ("negotiates with", "Ruritania", "Established", 0),
        ("is asked for support by", "Ruritania", "Alleged", 1),
    ]


def test_a_tie_names_the_brief_that_states_it() -> None:
    (basis,) = actor("borduria").ties[1].bases
    assert basis == Link(
        "Ruritania has probably asked Borduria for support",
        Target("brief", "example", "relation-r1"),
        "2022-03-14",
    )


def test_a_tie_that_several_briefs_state_alike_is_said_once_the_newest_first() -> None:
    again = """
relations: [{id: r1, from: ruritania, to: borduria, type: requests-support-from, status: alleged, role: by letter}]
# briefs/earlier.yaml
relations:
  - {id: r7, from: ruritania, to: borduria, type: requests-support-from, status: alleged, role: once, start: 2021}
"""
    tie = actor("ruritania", again).ties[1]
    assert (tie.role, tie.period, [basis.note for basis in tie.bases]) == (
        "by letter",
        "2021",
        ["2022-03-14", "2022-01-10"],
    )


def test_a_tie_of_another_time_or_status_is_another_tie() -> None:
    twice = """
relations:
  - {id: r1, from: ruritania, to: borduria, type: allied-with, start: 1990, end: 1995}
  - {id: r2, from: ruritania, to: borduria, type: allied-with, start: 2001}
  - {id: r3, from: ruritania, to: borduria, type: allied-with, start: 2001, status: reported}
"""
    found = [(tie.period, tie.status) for tie in actor("borduria", twice).ties if tie.label == "is allied with"]
    assert found == [("1990 to 1995", "Established"), ("2001", "Established"), ("2001", "Reported")]


def test_two_actors_of_one_name_are_two_ties() -> None:
    twins = """
actors: [ruritania, {id: guard-a, name: The guard}, {id: guard-b, name: The guard}]
relations:
  - {id: r1, from: ruritania, to: guard-a, type: controls}
  - {id: r2, from: ruritania, to: guard-b, type: controls}
"""
    controlled = [tie.other.target for tie in actor("ruritania", twins).ties if tie.label == "controls"]
    assert controlled == [Target("actor", "guard-a"), Target("actor", "guard-b")]


def test_names_say_who_uses_them() -> None:
    assert [(name.name, name.used_by, name.note) for name in full_actor().names] == [
        ("Kingdom of Ruritania", "itself", "on coins")
    ]
    assert [name.name for name in actor("ruritania").names] == ["Kingdom of Ruritania", "Strelsau"]


def test_appearances_come_newest_brief_first_each_with_its_sentence() -> None:
    groups = actor("ruritania").briefs
    assert [group.brief.note for group in groups] == ["2022-03-14", "2022-01-10"]
    assert [(place.link.text, place.link.target, place.sentence) for place in groups[0].places][1:3] == [
        (
            "Judgment 1",
            Target("brief", "example", "judgment-kj1"),
            "It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.",
        ),
        (
            "Claim c1",
            Target("brief", "example", "claim-c1"),
            "Ruritania asked Borduria for money and equipment.",
        ),
    ]


def test_the_brief_as_a_whole_is_a_place_without_an_anchor() -> None:
    place = actor("ruritania").briefs[0].places[0]
    assert place.link == Link("Bottom line", Target("brief", "example"))
    assert place.sentence.startswith("It is likely (55-80%) that Ruritania asked")


def test_an_origin_that_is_an_actor_appears() -> None:
    labels = [place.link.text for group in actor("bordurian-embassy").briefs for place in group.places]
    assert labels == ["Listed", "Claim c2", "Origin o2"]


def test_company_counts_what_two_actors_share_but_not_whole_briefs() -> None:
    company = {link.text: shared for link, shared in actor("ruritania").company}
    assert company == {"Borduria": 5}, "two judgments, a claim, an event and a tie"
    assert actor("bordurian-embassy").company == ((Link("Borduria", Target("actor", "borduria")), 1),)


def test_the_company_most_often_met_comes_first() -> None:
    shared = [number for _, number in actor("borduria").company]
    assert shared == sorted(shared, reverse=True)


def test_the_timeline_is_by_date_with_undated_events_last() -> None:
    events = """
events:
  - {id: e1, title: Undated visit, actors: [ruritania]}
  - {id: e2, title: Second visit, date: 2022-02, actors: [ruritania]}
  - {id: e3, title: First visit, date: 2022-01-05, actors: [ruritania]}
  - {id: e4, title: Nobody came, date: 2022-01-06}
outlook: null
"""
    assert titles(actor("ruritania", events)) == [
        "First visit",
        "Second visit",
        "Undated visit",
    ]


def test_an_event_that_names_the_actor_is_on_its_timeline() -> None:
    named = "events: [{id: e1, title: Ruritania votes, date: 2022-01-05}]\noutlook: null\n"
    assert titles(actor("ruritania", named)) == ["Ruritania votes"]


def test_of_an_event_told_twice_the_newest_telling_stands() -> None:
    told = "{title: Talks of both states in Zenda, date: 2022-03-14, actors: [ruritania]}"
    again = f"# briefs/earlier.yaml\nevents: [{told}]\n"
    (event,) = events_of(actor("ruritania", again))
    assert (event.brief.note, event.place) == ("2022-03-14", "Zenda")


def test_an_actor_nobody_profiled_has_what_briefs_say_of_it() -> None:
    embassy = actor("bordurian-embassy")
    assert (embassy.profiled, embassy.kind, embassy.file, embassy.summary) == (False, "Government body", "", "")
    assert embassy.role == "Denies knowledge of a request."
    assert embassy.published == (
        Link("Statement of the embassy of Borduria", Target("source", "embassy-2022-03-13"), "2022-03-13"),
    )


def test_a_profile_fills_the_head() -> None:
    view = full_actor()
    assert (view.kind, view.country, view.located_in, view.topics) == (
        "State",
        "Norway",
        "Sweden",
        ("National government",),
    )
    assert (view.wikidata, view.website, view.basis) == ("Q1", "https://ruritania.example", "The public record.")
    assert (view.profiled, view.file, view.notes) == (
        True,
        "briefs/actors/ruritania.yaml",
        ("Written for this desk.",),
    )


def test_a_bare_profile_leaves_everything_else_empty() -> None:
    view = actor_page(Atlas(bare()), bare().actors["nobody"])
    assert (view.names, view.ties, view.network, view.briefs, view.company, view.timeline) == (
        (),
        (),
        None,
        (),
        (),
        None,
    )
    assert (view.country, view.reliability, view.previous, view.next) == ("", "", None, None)


def test_an_outlet_shows_its_reliability_and_what_leans_on_it() -> None:
    courier = actor("strelsau-courier")
    assert courier.is_outlet
    assert (courier.reliability, courier.reliability_because) == (
        "B, usually reliable",
        "It corrects its errors in print.",
    )
    assert [one.link.text for group in courier.leaning for one in group.leaning] == [
        "Judgment 1",
        "Claim c1",
        "Claim c3",
    ]
    assert [one.text for one in courier.published] == ["Kingdom seeks help abroad"]
    assert not actor("ruritania").is_outlet


def test_the_network_is_firm_where_any_tie_is_established() -> None:
    view = actor(
        "ruritania",
        "actors: [ruritania]\nrelations: [{id: r1, from: ruritania, to: duchy, type: meets, status: reported}]\n",
    )
    assert view.network is not None
    assert [(node.label, node.firm) for node in view.network.nodes] == [
        ("Borduria", True),
        ("Duchy", False),
    ]
    assert view.network_targets == {"borduria": Target("actor", "borduria"), "duchy": Target("actor", "duchy")}


def test_an_actor_tied_to_itself_is_no_neighbour_of_itself() -> None:
    view = actor("borduria", "relations: [{id: r1, from: borduria, to: borduria, type: controls}]\n")
    assert view.network is not None
    assert [node.label for node in view.network.nodes] == ["Ruritania"]


def test_actors_follow_one_another_by_name() -> None:
    view = actor("ruritania")
    assert view.previous == Link("Embassy of Borduria in Strelsau", Target("actor", "bordurian-embassy"))
    assert view.next == Link("Strelsau Courier", Target("actor", "strelsau-courier"))


def test_a_page_carries_the_most_restrictive_marking_of_what_it_shows() -> None:
    assert actor("ruritania").marking.label == "TLP:CLEAR"
    assert actor("ruritania", "# briefs/earlier.yaml\ntlp: green\n").marking.label == "TLP:GREEN"
    assert actor("borduria", "# briefs/actors/ruritania.yaml\ntlp: amber\n").marking.label == "TLP:AMBER"
    assert actor("bordurian-embassy", "# seeds/embassy-2022-03-13.yaml\ntlp: red\n").marking.label == "TLP:RED"
    assert actor("strelsau-courier", "# briefs/earlier.yaml\ntlp: green\n").marking.label == "TLP:CLEAR"


def test_a_page_carries_the_marking_of_the_actors_before_and_after_it() -> None:
    """Of one without a profile, that of the briefs which say what it is called."""
    kept = "name: {}\nkind: state\ntlp: {}\n"
    others = f"# briefs/actors/zz1.yaml\n{kept.format('Zz A', 'clear')}# briefs/actors/zz2.yaml\n"
    view = actor("zz1", others + kept.format("Zz B", "amber"))
    assert (view.next.text if view.next else "", view.marking.label) == ("Zz B", "TLP:AMBER")
    assert actor("zz1", others + kept.format("Zz B", "clear")).marking.label == "TLP:CLEAR"
    unprofiled = "tlp: amber\nactors: [ruritania, bordurian-embassy, {id: zz2, name: Zz B, kind: state}]\n"
    alone = "# briefs/actors/zz1.yaml\n" + kept.format("Zz A", "clear")
    assert actor("zz1", unprofiled + alone).marking.label == "TLP:AMBER"


_CARRIED = """
tlp: green
supersedes: earlier
key_judgments:
  - id: kj1
    statement: It is likely (55-80%) that Ruritania asked for support.
    likelihood: {term: likely, p: 0.7}
    change: {status: changed, because: B, previous: "earlier#kj1"}
  - {id: kj2, statement: Ruritania needs money.}
"""


def test_the_judgments_that_name_an_actor_are_shown_over_time_if_several_briefs_hold_them() -> None:
    (moved,) = actor("ruritania", _CARRIED).moves
    assert moved.statement == "It is likely (55-80%) that Ruritania asked for support."
    assert [stage.note for stage in moved.history.stages] == ["2022-01-10", "2022-03-14"]
    assert actor("ruritania").moves == ()


def test_a_judgment_that_named_the_actor_once_is_its_judgment_still() -> None:
    view = actor("borduria", "title: T\nbluf: B\nclaims: null\nevents: null\nrelations: null\n" + _CARRIED)
    assert [line.statement for line in view.moves] == ["It is likely (55-80%) that Ruritania asked for support."]
    assert view.marking.label == "TLP:GREEN", "the newest stage stands in a brief that does not name it"
