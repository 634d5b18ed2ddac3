"""Ids without holes: nothing in what is left tells that there was more."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus import BriefEntry, build
from bluf.corpus.known import parts_by_kind
from bluf.load import Document
from bluf.model import Brief, Tlp
from bluf.release import release, without_holes
from tests.hidden.desks import Desk
from tests.hidden.made_up import desk
from tests.proof import tries
from tests.rules.examples import documents_of, laid_over

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

NUMBERS = st.integers(10_000, 99_999)
CEILINGS = st.sampled_from(list(Tlp))
_COURIER = "[courier-2022-03-13]"


def of(made: Desk) -> tuple[Document, ...]:
    return documents_of({path: text for path, text in made.files().items() if path.endswith(".yaml")})


def brief(example: str, name: str = "example") -> Brief:
    """A brief of the base desk, with an example laid over it, as it is published at CLEAR."""
    left = without_holes(release(documents_of(laid_over(f"tearline: red\n{example}"))))
    (found,) = [one.model for one in left if one.id == name]
    assert isinstance(found, Brief)
    return found


def claims(*ids: str, **more: str) -> str:
    """Claims with these ids; one with a `!` behind it is marked above the line."""
    made = (
        f"{{id: {one.rstrip('!')}, text: T., sources: {_COURIER}{', tlp: red' * one.endswith('!')}}}" for one in ids
    )
    return f"claims: [{', '.join(made)}]\n" + "".join(f"{name}: {value}\n" for name, value in more.items())


@pytest.mark.parametrize(
    ("written", "left"),
    [
        (("c1", "c2!", "c3", "c4"), ["c1", "c2", "c3"]),
        (("c1!", "c2!", "c3"), ["c1"]),
        (("c4", "c2!", "c1"), ["c2", "c1"]),
        (("c1001!", "c1003"), ["c1"]),
        (("c1!", "loans", "loans-2022", "c2"), ["loans", "loans-2022", "c1"]),
        (("c1", "c2", "c3"), ["c1", "c2", "c3"]),
        (("kj1!", "mh17", "s1"), ["mh17", "s1"]),
        (("c2", "s7", "c1!"), ["c1", "s7"]),
    ],
)
def test_numbers_close_up_and_words_stay(written: tuple[str, ...], left: list[str]) -> None:
    assert [one.id for one in brief(claims(*written)).claims] == left


def test_references_and_links_follow_and_other_texts_stay() -> None:
    body = "See [[c3]], [[c3|the letter of c3]], c3, c3@x.example, ../maps/c3.pdf and https://x.example/c3."
    found = brief(
        claims("c1", "c2!", "c3", body=f"'{body}'", desk="Of c3", events="[{id: e1, title: T., claims: [c3]}]")
    )
    assert found.body == body.replace("[[c3", "[[c2")
    assert found.desk == "Of c3"
    assert found.events[0].claims == ("c2",)


def test_what_only_looks_like_a_number_of_a_part_is_left_alone() -> None:
    """An event is counted with `e`: one that is called `mh17` has no place among others."""
    events = "[{id: mh17, title: MH17 was shot down.}, {id: e3, title: T., tlp: red}, {id: e4, title: BBC4 reports.}]"
    found = brief(f"events: {events}\n")
    assert [(one.id, one.title) for one in found.events] == [("mh17", "MH17 was shot down."), ("e1", "BBC4 reports.")]


def test_a_waiver_follows_the_part_that_it_is_for() -> None:
    waiver = "[{rule: T203, because: Its author is named in the text., where: c3}]"
    assert [one.where for one in brief(claims("c1!", "c3", waivers=waiver)).waivers] == ["c1"]


def test_the_rows_of_a_matrix_are_numbered_by_themselves() -> None:
    row = "{{id: E{0}, text: Of E{0}., cells: {{H1: C, H2: I}}{1}}}"
    rows = ", ".join((row.format(1, ", tlp: red"), row.format(2, ""), row.format(4, "")))
    matrix = f"{{hypotheses: [{{id: H1, text: A}}, {{id: H2, text: B}}], evidence: [{rows}], reading: '[[E4]] tells.'}}"
    found = brief(f"ach: {matrix}\nevents: [{{id: e4, title: T.}}]\nbody: As [[e4]] and H2 say.\n")
    assert found.ach is not None
    assert [one.id for one in found.ach.evidence] == ["E1", "E2"]
    assert (found.ach.reading, found.events[0].id, found.body) == ("[[E2]] tells.", "e1", "As [[e1]] and H2 say.")


def test_no_part_gets_the_id_of_a_record_named_or_not() -> None:
    sources = "[{id: s5, title: T, tlp: red}, {id: s7, title: U}]"
    found = brief(f"sources: {sources}\n# seeds/s1.yaml\ntitle: A\ntlp: clear\n")
    assert [one.id for one in found.sources] == ["s2"]


def test_no_part_gets_the_id_of_something_else_that_the_brief_names() -> None:
    extra = "\n# seeds/c1.yaml\ntitle: A\ntlp: clear\n# briefs/actors/c2.yaml\nname: B\nkind: state\ntlp: clear\n"
    found = brief(
        claims("c3!", "c4", "c5", body="See [[c2]].")
        + f"actors: [ruritania, c2]\nsource_summary: {{most_important: [c1]}}{extra}"
    )
    assert [one.id for one in found.claims] == ["c3", "c4"]
    assert found.source_summary is not None
    assert (found.source_summary.most_important, found.body) == (("c1",), "See [[c2]].")


def test_an_actor_keeps_its_id() -> None:
    extra = "\n# briefs/actors/a4.yaml\nname: B\nkind: state\ntlp: clear\n"
    found = brief(
        f"actors: [a4]\nassumptions: [{{id: a4, text: T.}}]\nevents: [{{id: e1, title: T., actors: [a4]}}]{extra}"
    )
    assert (found.actors[0].id, found.events[0].actors, found.assumptions[0].id) == (("a4"), ("a4",), "a1")


def test_a_link_from_another_brief_follows() -> None:
    other = "# briefs/earlier.yaml\nbody: See [[example#c3]] and https://x.example/example#c3.\n"
    left = without_holes(release(documents_of(laid_over("tearline: red\n" + claims("c1!", "c3") + other))))
    (found,) = [one.model for one in left if one.id == "earlier"]
    assert isinstance(found, Brief)
    assert found.body == "See [[example#c1]] and https://x.example/example#c3."


def test_without_a_tearline_in_the_line_a_brief_keeps_its_numbers() -> None:
    documents = documents_of(laid_over(claims("c1", "c7")))
    assert without_holes(documents) == documents


def test_nothing_tells_that_there_is_a_line() -> None:
    assert brief(claims("c1", "c2!")).tearline is None


def test_a_part_of_a_line_is_the_same_part_in_each_of_its_briefs() -> None:
    earlier = "# briefs/earlier.yaml\ntearline: red\n" + claims("c2", "c4!", "c5")
    left = without_holes(release(documents_of(laid_over(f"supersedes: earlier\n{claims('c3', 'c5')}{earlier}"))))
    found = {one.id: [claim.id for claim in one.model.claims] for one in left if isinstance(one.model, Brief)}
    assert (found["earlier"], found["example"]) == (["c1", "c3"], ["c2", "c3"])


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_numbered_ids_have_no_holes_in_any_line_with_a_tearline(number: int, ceiling: Tlp) -> None:
    released = release(of(desk(number)), ceiling)
    torn = {one.id for one in released if getattr(one.model, "tearline", None)}
    for line in _lines(without_holes(released)):
        if torn.isdisjoint(one.id for one in line):
            continue
        numbers: dict[str, set[int]] = {}
        for one in line:
            for kind, ids in parts_by_kind(BriefEntry(one.id, one)).items():
                for name in ids if kind != "row" else ():
                    found = re.fullmatch(r"([a-z]+)([1-9]\d*)|[a-z-]+", name)
                    assert found, (number, name)
                    if found[2]:
                        numbers.setdefault(found[1], set()).add(int(found[2]))
        taken = {one.id for one in released}
        for letters, found_ones in numbers.items():
            missing = {n for n in range(1, max(found_ones)) if n not in found_ones}
            assert all(f"{letters}{n}" in taken for n in missing), (number, letters, found_ones)


def _lines(documents: tuple[Document, ...]) -> Iterator[list[Document]]:
    briefs = {one.id: one for one in documents if isinstance(one.model, Brief)}
    older = {name: one.model.supersedes for name, one in briefs.items() if isinstance(one.model, Brief)}
    ends = set(briefs) - set(older.values())
    for end in sorted(ends):
        line, name = [], end
        while name in briefs:
            line.append(briefs[name])
            name = older[name] or ""
        yield line


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_to_close_the_holes_again_changes_nothing(number: int, ceiling: Tlp) -> None:
    once = without_holes(release(of(desk(number)), ceiling))
    assert without_holes(once) == once


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_the_same_part_before_is_the_same_part_after(number: int, ceiling: Tlp) -> None:
    """Two parts of a line have one id after if and only if they had one before; and what was apart stays apart."""
    before = release(of(desk(number)), ceiling)
    for one, other in zip(_lines(before), _lines(without_holes(before)), strict=True):
        renamed: dict[tuple[str, str], str] = {}
        for was, now in zip(one, other, strict=True):
            for kind, pairs in _ids(was, now):
                for old, new in pairs:
                    assert renamed.setdefault((kind, old), new) == new
        for kind in {kind for kind, _ in renamed}:
            of_kind = [new for (known, _), new in renamed.items() if known == kind]
            assert len(of_kind) == len(set(of_kind))


def _ids(was: Document, now: Document) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    assert isinstance(was.model, Brief)
    assert isinstance(now.model, Brief)
    for field in ("key_judgments", "claims", "origins", "sources", "events", "gaps", "indicators", "assumptions"):
        pairs = zip(getattr(was.model, field), getattr(now.model, field), strict=True)
        yield field, [(one.id, other.id) for one, other in pairs]


@settings(max_examples=tries(10, 200))
@given(NUMBERS, CEILINGS)
def test_names_lead_where_they_led_before(number: int, ceiling: Tlp) -> None:
    """A judgment rests on the claims with the same words, and a claim on the sources with the same titles."""
    before = release(of(desk(number)), ceiling)
    assert _grounds(before) == _grounds(without_holes(before))


def _grounds(documents: tuple[Document, ...]) -> list[list[str]]:
    corpus, found = build(documents), []
    for entry in corpus.briefs.values():
        for judgment in entry.brief.key_judgments:
            claims = (entry.claims[one] for one in judgment.evidence if one in entry.claims)
            found.append([re.sub(r"\[\[.*?\]\]", "", claim.text) for claim in claims])
        for claim in entry.brief.claims:
            named = sorted(
                corpus.source(entry, link).source.title
                for chain in claim.chains
                for link in chain
                if corpus.source(entry, link)
            )
            found.append(named)
    return found
