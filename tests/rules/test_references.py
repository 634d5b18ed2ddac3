"""X1xx: ids that lead somewhere, once, and not in a circle."""

import pytest

from tests.rules.examples import codes, pointed_at, reported


@pytest.mark.parametrize(
    ("example", "written", "message", "hint"),
    [
        (
            "deception_check: {candidates: [{actor: ruritanja}]}",
            "ruritanja",
            "There is no actor `ruritanja`",
            "Did you mean `ruritania`?",
        ),
        (
            "outlook: {next_decision_point: c1}",
            "c1",
            "`c1` is a claim, not an event",
            "Write one of: e1.",
        ),
        (
            "gaps: [{id: g1, question: Q, affects: kj7}]",
            "kj7",
            "There is no judgment `kj7`",
            "Did you mean `kj1`?",
        ),
        (
            "contradictions: [{between: [c1, elsewhere], kind: denial, treatment: T}]",
            "elsewhere",
            "There is no claim or source `elsewhere`",
            "Write one of: c1, c2, c3, courier-2022-03-13, embassy-2022-03-13, loan-terms, s1.",
        ),
        (
            "supersedes: nothing-like-it",
            "nothing-like-it",
            "There is no brief `nothing-like-it`",
            "Write the stem of the brief's file name.",
        ),
        (
            "# seeds/loan-terms.yaml\noutlet: zzz",
            "zzz",
            "There is no actor `zzz`",
            "List the id under the brief's `actors:`, or write a profile in `briefs/actors/`.",
        ),
        (
            "# briefs/actors/ruritania.yaml\nrelations: [{to: bordurja, type: meets}]",
            "bordurja",
            "There is no actor `bordurja`",
            "Did you mean `borduria`?",
        ),
        (
            "alternatives: [{text: Another reading., hypothesis: H9}]",
            "H9",
            "There is no hypothesis `H9`",
            "Write one of: H1, H2.",
        ),
        (
            "dissent: []\ngaps: []\nevents: []\noutlook: {next_decision_point: e1}",
            "e1",
            "There is no event `e1`",
            "Give the id to an event of this brief.",
        ),
    ],
)
def test_an_id_that_names_nothing_is_pointed_at(example: str, written: str, message: str, hint: str) -> None:
    assert pointed_at(example, "X101") == [(written, message)]
    assert [problem.hint for problem in reported(example) if problem.code == "X101"] == [hint]


CHANGE = """
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {{level: low, because: The reports are few.}}
    evidence: [c1]
    change: {{status: changed, because: Officials describe it., previous: "{previous}"}}
"""


@pytest.mark.parametrize(
    ("previous", "message", "hint"),
    [
        ("erlier#kj1", "There is no brief `erlier`", "Did you mean `earlier#kj1`?"),
        ("zzz#kj1", "There is no brief `zzz`", "Write the stem of the brief's file name before the `#`."),
        ("earlier#kj2", "Brief `earlier` has no judgment `kj2`", "Did you mean `earlier#kj1`?"),
        ("earlier#zzz", "Brief `earlier` has no judgment `zzz`", "Write one of: kj1."),
    ],
)
def test_a_part_of_another_brief_is_looked_for_there(previous: str, message: str, hint: str) -> None:
    example = CHANGE.format(previous=previous)
    assert [(one.message, one.hint) for one in reported(example)] == [(message, hint)]


def test_a_part_of_another_brief_that_is_there_is_found() -> None:
    assert not codes(CHANGE.format(previous="earlier#kj1"))


def test_a_statement_may_stand_against_the_public_record() -> None:
    assert not codes("contradictions: [{between: [c1, outside], kind: factual-error, treatment: Noted.}]\n")


def test_listing_an_actor_makes_it_known_to_the_brief_and_to_records_without_a_list() -> None:
    listed = "actors: [ruritania, bordurian-embassy, syldavia]\n"
    event = "events: [{id: e1, title: Talks, actors: [syldavia]}]\n"
    relation = "# briefs/actors/ruritania.yaml\nrelations: [{to: syldavia, type: meets}]\n"
    assert not codes(listed + event + relation)
    assert "X101" in codes(event)
    assert "X101" in codes(relation)


def test_an_actor_that_only_another_brief_lists_is_not_known_here() -> None:
    other = "# briefs/earlier.yaml\nactors: [ruritania, syldavia]\n"
    assert "X101" in codes("events: [{id: e1, title: Talks, actors: [syldavia]}]\n" + other)


def test_a_source_that_stands_in_another_brief_is_not_known_here() -> None:
    example = "# briefs/earlier.yaml\nclaims: [{id: c1, text: The loan runs on., sources: [s1]}]\n"
    assert [message for _, message in pointed_at(example, "X101")] == ["There is no source `s1`"]


def test_ids_of_different_kinds_of_part_share_one_space() -> None:
    found = pointed_at("gaps: [{id: e1, question: Q}]\n", "X102")
    assert found == [("e1", "`e1` is the id of an event of this brief already")]


def test_an_id_given_by_position_can_collide_with_a_written_one() -> None:
    example = "gaps:\n  - {id: g2, question: Q}\n  - question: R\n"
    assert [message for _, message in pointed_at(example, "X102")] == ["`g2` is the id of a gap of this brief already"]


def test_a_forecast_below_a_judgment_shares_the_space() -> None:
    example = CHANGE.format(previous="earlier#kj1") + (
        "    forecast: {id: f1, question: Q, by: 2022-04-14, resolved_by: R}\n"
    )
    assert pointed_at(example, "X102") == [("f1", "`f1` is the id of a forecast of this brief already")]


def test_two_files_with_one_stem_are_reported_at_the_second() -> None:
    example = "# briefs/actors/loan-terms.yaml\nname: Loan office\nkind: government-body\ntlp: clear\n"
    problems = reported(example)
    assert [(one.file, one.code, one.message) for one in problems] == [
        ("seeds/loan-terms.yaml", "X102", "`loan-terms` is the id of briefs/actors/loan-terms.yaml too")
    ]


def test_a_source_of_a_brief_may_not_have_the_id_of_a_file() -> None:
    example = """
sources:
  - {id: loan-terms, title: Terms, published: 2021, accessed: 2022-03-14, descriptor: The text itself.}
"""
    assert pointed_at(example, "X102") == [("loan-terms", "`loan-terms` is the id of seeds/loan-terms.yaml too")]


def test_a_name_given_in_a_brief_can_clash_with_a_profile() -> None:
    example = "actors:\n  - ruritania\n  - {id: bordurian-embassy, name: BORDURIA}\n"
    assert pointed_at(example, "X103") == [
        ("BORDURIA", "`BORDURIA` is a name of `borduria` and of `bordurian-embassy`")
    ]


def test_a_clash_is_reported_once_at_the_later_id() -> None:
    example = "# briefs/actors/strelsau-courier.yaml\naliases: [Kingdom of ruritania]\n"
    assert [(one.file, one.code) for one in reported(example)] == [("briefs/actors/strelsau-courier.yaml", "X103")]


def test_what_a_brief_calls_a_profiled_actor_is_no_second_owner() -> None:
    assert not codes("actors:\n  - {id: ruritania, name: Ruritania}\n  - bordurian-embassy\n")


@pytest.mark.parametrize(
    ("example", "written", "circle"),
    [
        ("supersedes: example", "example", "The briefs supersede each other in a circle: example <- example"),
        (
            "sources: [{id: s1, title: B, published: 2022, via: s1, descriptor: D}]",
            "s1",
            "The sources lead back to themselves: s1 <- s1",
        ),
        (
            "# seeds/loan-terms.yaml\nderived_from: [courier-2022-03-13, loan-terms]",
            "loan-terms",
            "The sources lead back to themselves: loan-terms <- loan-terms",
        ),
        (
            "claims: [{id: c1, text: T., chains: [[s1, strelsau-courier, s1]]}, {id: c2, text: U., sources: s1}]",
            "s1",
            "A chain of claim `c1` meets `s1` twice: s1 <- strelsau-courier <- s1",
        ),
        (
            """
claims: [{id: c1, text: T., chains: [[loan-terms, courier-2022-03-13]]}, {id: c2, text: U., sources: s1}]
# seeds/courier-2022-03-13.yaml
derived_from: [loan-terms]
""",
            "[loan-terms, courier-2022-03-13]",
            "A chain of claim `c1` leads back to `loan-terms`: loan-terms <- courier-2022-03-13 <- loan-terms",
        ),
    ],
)
def test_a_circle_is_printed_as_it_runs(example: str, written: str, circle: str) -> None:
    assert pointed_at(example, "X104") == [(written, circle)]


def test_a_chain_that_begins_where_its_next_link_was_read_is_no_circle() -> None:
    example = """
claims: [{id: c1, text: T., chains: [[loan-terms, courier-2022-03-13]]}, {id: c2, text: U., sources: s1}]
# seeds/courier-2022-03-13.yaml
via: loan-terms
"""
    assert pointed_at(example, "X104") == []


def test_a_circle_of_sources_is_told_at_a_source_and_not_again_at_every_chain() -> None:
    example = """
claims: [{id: c1, text: T., chains: [[courier-2022-03-13]]}, {id: c2, text: U., sources: s1}]
# seeds/courier-2022-03-13.yaml
derived_from: [loan-terms]
# seeds/loan-terms.yaml
derived_from: [courier-2022-03-13]
"""
    assert [one.file for one in reported(example) if one.code == "X104"] == ["seeds/courier-2022-03-13.yaml"]


def test_two_briefs_that_supersede_each_other_are_one_circle() -> None:
    example = "supersedes: earlier\n# briefs/earlier.yaml\nsupersedes: example\n"
    found = [one for one in reported(example) if one.code == "X104"]
    assert [(one.file, one.message) for one in found] == [
        ("briefs/earlier.yaml", "The briefs supersede each other in a circle: earlier <- example <- earlier")
    ]


@pytest.mark.parametrize(
    ("link", "message", "hint"),
    [
        (
            "ruritanai",
            "There is no actor, brief, source or part of this brief `ruritanai`",
            "Did you mean `[[ruritania]]`?",
        ),
        ("earlier#kj9", "Brief `earlier` has no part `kj9`", "Did you mean `[[earlier#kj1]]`?"),
        ("erlier#kj1", "There is no brief `erlier`", "Did you mean `[[earlier#kj1]]`?"),
        (
            "qqq",
            "There is no actor, brief, source or part of this brief `qqq`",
            "Write the id of one, or take the brackets away.",
        ),
    ],
)
def test_a_link_in_prose_that_leads_nowhere_is_pointed_at(link: str, message: str, hint: str) -> None:
    example = f"body: |\n  Talks of [[ruritania]].\n\n  More in [[{link}]] and below.\n"
    assert pointed_at(example, "X105") == [(f"[[{link}]]", message)]
    assert [problem.hint for problem in reported(example)] == [hint]


@pytest.mark.parametrize("link", ["kj1", "earlier", "earlier#c1", "loan-terms", "s1", "a1", "bordurian-embassy", "d1"])
def test_a_link_in_prose_may_name_anything_with_a_place_on_the_site(link: str) -> None:
    assert not codes(f"body: See [[{link}]].\n")


def test_links_are_looked_for_in_every_field_of_prose() -> None:
    assert [text for text, _ in pointed_at("implications:\n  - Nothing.\n  - See [[zzz]]!\n", "X105")] == ["[[zzz]]"]
    assert codes("# briefs/actors/borduria.yaml\nprofile: See [[zzz]].\n") == {"X105"}


def _follow_up(name: str, day: str, supersedes: str) -> str:
    return (
        f"# briefs/{name}.yaml\ntitle: {name}\ndate: {day}\ntlp: clear\nbluf: Nothing has changed.\n"
        f"supersedes: {supersedes}\nkey_judgments: [{{statement: Nothing has changed.}}]\n"
    )


def _superseding(example: str) -> list[tuple[str, str, str]]:
    return [(one.file, one.message, one.hint) for one in reported(example) if one.code == "X106"]


def test_each_brief_after_the_first_that_supersedes_another_is_told_which_one_did() -> None:
    example = (
        _follow_up("c", "2022-02-03", "earlier")
        + _follow_up("b", "2022-02-02", "earlier")
        + _follow_up("a", "2022-02-03", "earlier")
    )
    said = "`earlier` is superseded by `b` already"
    hint = "Did you mean `b`? To mention the older brief as well, link it in prose: `[[earlier]]`."
    assert _superseding(example) == [("briefs/a.yaml", said, hint), ("briefs/c.yaml", said, hint)]


def test_drafts_may_compete_for_the_brief_they_would_supersede() -> None:
    draft = _follow_up("c", "2022-02-03", "earlier").replace("tlp:", "status: draft\ntlp:")
    assert not _superseding(_follow_up("b", "2022-02-02", "earlier") + draft)


def test_briefs_that_supersede_each_other_in_turn_are_in_order() -> None:
    assert not _superseding(_follow_up("a", "2022-02-02", "earlier") + _follow_up("b", "2022-02-03", "a"))


def test_a_text_with_thousands_of_dead_links_is_reported_in_a_few_lines() -> None:
    body = " ".join(f"[[zz{number}]]" for number in range(2000))
    found = [one for one in reported(f"body: See {body}\n") if one.code == "X105"]
    assert len(found) == 11
    assert [one.message for one in found if "more" in one.message] == ["The same is found 1990 more times in this text"]


@pytest.mark.parametrize(
    ("hypotheses", "rows", "noun"),
    [("H1", "E2", "hypothesis"), ("H2", "E1", "row")],
)
def test_an_id_that_stands_twice_in_a_matrix_is_pointed_at(hypotheses: str, rows: str, noun: str) -> None:
    example = f"""
ach:
  hypotheses: [{{id: H1, text: A request was made.}}, {{id: {hypotheses}, text: No request was made.}}]
  evidence:
    - {{id: E1, text: Officials describe a request, cells: {{H1: C, H2: I}}}}
    - {{id: {rows}, text: The embassy knows of none, cells: {{H1: I, H2: C}}}}
"""
    twice = hypotheses if noun == "hypothesis" else rows
    assert pointed_at(example, "X102") == [(twice, f"`{twice}` is the id of another {noun} of this matrix already")]


def test_a_hypothesis_and_a_row_may_share_an_id() -> None:
    example = """
ach:
  hypotheses: [{id: A, text: A request was made.}, {id: B, text: No request was made.}]
  evidence: [{id: A, text: Officials describe a request, cells: {A: C, B: I}}]
"""
    assert not pointed_at(example, "X102")
