"""The first page and the index pages."""

import pycountry
import pytest

from bluf.corpus import Corpus
from bluf.model import country_name
from bluf.model.actor_terms import ActorKind
from bluf.model.vocabulary import Region
from bluf.views import indexes as room
from bluf.views.groups import groups
from bluf.views.home import HomePage, home_page
from bluf.views.indexes import actors_page, briefs_page, judgments_page, sources_page
from bluf.views.targets import Link, Target
from tests.rules.examples import corpus_of, desk, laid_over
from tests.views.corpora import Atlas, atlas, empty, full, index_html


def home(corpus: Corpus) -> HomePage:
    return home_page(corpus, "Strelsau desk")


def with_judgments(*judgments: str) -> Corpus:
    return corpus_of(laid_over("key_judgments:\n" + "".join(f"  - {{statement: S, {one}}}\n" for one in judgments)))


def test_the_first_page_counts_what_there_is() -> None:
    assert home(corpus_of(desk())).counts == (
        ("briefs", 2, Target("briefs")),
        ("judgments", 2, Target("judgments")),
        ("actors", 4, Target("actors")),
        ("sources", 3, Target("sources")),
    )


def test_the_first_page_of_nothing_is_a_page() -> None:
    view = home(empty())
    assert (view.title, view.latest, view.due, view.changed) == ("Strelsau desk", (), (), ())
    assert view.marking.label == "TLP:CLEAR"


def test_the_latest_briefs_come_first_and_are_five() -> None:
    more = {
        f"briefs/b{day}.yaml": desk()["briefs/earlier.yaml"].replace("2022-01-10", f"2023-01-0{day}")
        for day in range(1, 7)
    }
    assert [card.date for card in home(corpus_of({**desk(), **more})).latest] == [
        "2023-01-06",
        "2023-01-05",
        "2023-01-04",
        "2023-01-03",
        "2023-01-02",
    ]


def test_what_is_due_first_stands_first() -> None:
    corpus = with_judgments(
        "likelihood: {term: likely, by: 2022-09}", "likelihood: likely", "forecast: {question: Q, by: 2022-05-01}"
    )
    assert [view.on for view in home(corpus).due if view.what == "settle judgment"] == ["2022-05-01", "2022-09"]


def test_what_was_resolved_is_not_due() -> None:
    corpus = with_judgments("forecast: {question: Q, by: 2022-05-01, resolution: {outcome: annulled}}")
    assert [view for view in home(corpus).due if view.what == "settle judgment"] == []


def test_what_changed_or_was_withdrawn_is_shown_and_what_stayed_is_not() -> None:
    corpus = with_judgments(
        "change: initial", "change: unchanged", "change: changed", "change: withdrawn", "sources: []"
    )
    assert [view.change.mark for view in home(corpus).changed if view.change] == ["moved", "withdrawn"]


def test_a_superseded_brief_has_nothing_due_and_nothing_changed() -> None:
    due = "# briefs/earlier.yaml\nkey_judgments: [{statement: S, likelihood: {p: 0.3, by: 2022-07}, change: changed}]\n"
    standing, superseded = home(corpus_of(laid_over(due))), home(corpus_of(laid_over("supersedes: earlier\n" + due)))
    assert len(standing.changed) == 1
    assert "2022-07" in {view.on for view in standing.due}
    assert "2022-07" not in {view.on for view in superseded.due}
    assert [view.brief.note for view in superseded.changed] == ["2022-03-14"], "what the newer brief says of it"


def test_a_card_says_where_the_brief_stands() -> None:
    newest, oldest = home(corpus_of(laid_over("supersedes: earlier\ntlp: green\n"))).latest
    assert (newest.status, newest.status_code, newest.judgments, newest.desk) == (
        "Published",
        "published",
        1,
        "Central Europe",
    )
    assert (oldest.status, oldest.status_code) == ("Superseded", "superseded")
    assert (newest.marking.label, oldest.marking.label) == ("TLP:GREEN", "TLP:CLEAR")


def test_briefs_are_grouped_by_region_and_topic() -> None:
    view = briefs_page(corpus_of(laid_over("regions: [europe, asia]\n# briefs/earlier.yaml\nregions: [europe]\n")))
    assert [(group.heading, group.anchor, [link.note for link in group.links]) for group in view.regions] == [
        ("Asia", "region-asia", ["2022-03-14"]),
        ("Europe", "region-europe", ["2022-03-14", "2022-01-10"]),
    ]
    assert [(group.heading, group.anchor) for group in view.topics] == [("foreign-aid", "topic-foreign-aid")]


def test_actors_are_grouped_by_kind_and_country() -> None:
    view = actors_page(full())
    assert [group.heading for group in view.kinds] == ["Government body", "Media outlet", "State"]
    assert [(group.heading, [link.text for link in group.links]) for group in view.countries] == [
        ("Norway", ["Ruritania"])
    ]


def test_an_actor_of_unknown_kind_is_listed_as_such() -> None:
    view = actors_page(corpus_of(laid_over("relations: [{id: r1, from: ruritania, to: duchy, type: meets}]\n")))
    assert ("Kind not known", (Link("Duchy", Target("actor", "duchy")),)) in [
        (group.heading, group.links) for group in view.kinds
    ]


def test_sources_say_who_published_them_and_how_much_leans_on_them() -> None:
    view = sources_page(atlas())
    assert [(row.link.text, row.outlet, row.kind, row.reliability, row.leaning) for row in view.sources] == [
        ("Kingdom seeks help abroad", "Strelsau Courier", "Newspaper", "B", 3),
        ("Statement of the embassy of Borduria", "Embassy of Borduria in Strelsau", "Official statement", "", 3),
        ("Terms of the loan to Ruritania", "Borduria", "Public record", "", 2),
    ]
    assert view.outlets == (Link("Strelsau Courier", Target("actor", "strelsau-courier"), "B"),)


def test_index_pages_carry_the_most_restrictive_marking_of_what_they_list() -> None:
    green_brief, green_source = "tlp: green\n", "# seeds/loan-terms.yaml\ntlp: green\n"
    for example, briefs, everything in ((green_brief, "GREEN", "GREEN"), (green_source, "CLEAR", "GREEN")):
        corpus = corpus_of(laid_over(example))
        for view in (home(corpus), briefs_page(corpus), judgments_page(corpus)):
            assert view.marking.label == f"TLP:{briefs}"
        for other in (actors_page(corpus), sources_page(Atlas(corpus))):
            assert other.marking.label == f"TLP:{everything}"


def test_headings_of_one_kind_have_anchors_of_their_own() -> None:
    countries = [country_name(country.alpha_2) for country in pycountry.countries]
    for kind, headings in (
        ("country", [*countries, country_name("XK")]),
        ("kind", [one.label for one in ActorKind]),
        ("region", [one.label for one in Region]),
    ):
        made = groups(kind, ((heading, Link(heading)) for heading in headings))
        assert len({group.anchor for group in made}) == len(made) == len(headings)
        assert all(not set(group.anchor) & set(" \"'<>&") for group in made)


def several(briefs: int) -> Corpus:
    """As many briefs, each with two judgments and a day later than the one before; the first has no region."""
    brief = "title: T{0}\ndate: 2022-03-{0:02}\ntlp: clear\nbluf: B\n{1}key_judgments: [{2}]\n"
    both = "{statement: S}, {statement: S}"
    regions = {day: "" if day == 1 else "regions: [europe]\n" for day in range(1, briefs + 1)}
    return corpus_of({f"briefs/b{day:02}.yaml": brief.format(day, region, both) for day, region in regions.items()})


def test_of_many_briefs_the_newest_are_listed_by_date_and_all_by_region(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(room, "MOST", 3)
    corpus = several(5)
    view = briefs_page(corpus)
    assert [card.link.text for card in view.briefs] == ["T5", "T4", "T3"]
    assert view.listed == "Listed here: the newest 3 of 5 briefs."
    assert {group.heading: len(group.links) for group in view.regions} == {"Europe": 4, "No region": 1}
    page = index_html("briefs", view, corpus)
    assert page.index("Listed here: the newest 3 of 5 briefs.") < page.index("T5"), (
        "who goes through them knows it first"
    )
    assert 'href="#section-region"' in page
    assert 'id="section-region"' in page


def test_where_all_briefs_are_listed_nothing_is_said_of_it_and_none_is_without_a_region(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "MOST", 3)
    view = briefs_page(several(3))
    assert (len(view.briefs), view.listed, [group.heading for group in view.regions]) == (3, "", ["Europe"])
    assert "Listed here" not in index_html("briefs", view, several(3))


def test_of_many_judgments_those_of_the_newest_briefs_are_listed_and_no_brief_in_part(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(room, "MOST", 3)
    corpus = several(4)
    view = judgments_page(corpus)
    assert [one.brief.text for one in view.judgments] == ["T4", "T4", "T3", "T3"]
    assert view.listed == "Listed here: the newest 4 of 8 judgments."
    page = index_html("judgments", view, corpus)
    assert page.index(view.listed) < page.index("T4")
    whole = judgments_page(several(2))
    assert (len(whole.judgments), whole.listed) == (4, "")
    assert "Listed here" not in index_html("judgments", whole, corpus)
