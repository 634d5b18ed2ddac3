"""What may leave: the ceiling on markings, drafts, and markings of parts."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import build
from bluf.model import Tlp
from bluf.release import marking_of, release
from tests.rules.examples import desk, documents_of, laid_over

pytestmark = pytest.mark.proof

LEVELS = list(Tlp)


def ids(example: str, ceiling: Tlp = Tlp.CLEAR, drafts: bool = False) -> set[str]:
    return {document.id for document in release(documents_of(laid_over(example)), ceiling, drafts)}


@pytest.mark.parametrize(("marking", "ceiling"), list(itertools.product(LEVELS, LEVELS)))
def test_a_record_leaves_if_its_marking_is_at_most_the_ceiling(marking: Tlp, ceiling: Tlp) -> None:
    for file, name in (
        ("briefs/example", "example"),
        ("seeds/loan-terms", "loan-terms"),
        ("briefs/actors/borduria", "borduria"),
    ):
        found = ids(f"# {file}.yaml\ntlp: {marking}\n", ceiling)
        assert (name in found) == (LEVELS.index(marking) <= LEVELS.index(ceiling))


@pytest.mark.parametrize(
    "part",
    [
        "claims: [{id: c1, text: T., sources: s1, tlp: red}, {id: c2, text: U., sources: s1}]",
        "sources: [{id: s1, title: Bulletin, tlp: red}]",
        "key_judgments: [{statement: It is likely., evidence: c1, tlp: red}]",
    ],
    ids=["claim", "source", "judgment"],
)
def test_a_brief_counts_as_marked_by_the_most_restricted_thing_it_holds(part: str) -> None:
    document = next(one for one in documents_of(laid_over(part)) if one.id == "example")
    assert document.model.tlp is Tlp.CLEAR
    assert marking_of(document.model) is Tlp.RED
    assert "example" not in ids(part, Tlp.AMBER_STRICT)
    assert "example" in ids(part, Tlp.RED)


def test_a_draft_stays_unless_drafts_are_asked_for() -> None:
    assert "example" not in ids("status: draft\n")
    assert "example" in ids("status: draft\n", drafts=True)
    assert "example" not in ids("status: draft\ntlp: red\n", drafts=True)


def test_a_superseded_brief_may_leave() -> None:
    assert "example" in ids("status: superseded\n")


def test_nothing_above_clear_leaves_when_nobody_said_otherwise() -> None:
    assert "example" not in {one.id for one in release(documents_of(laid_over("tlp: green\n")))}


@given(st.lists(st.sampled_from(LEVELS), min_size=8, max_size=8), st.sampled_from(LEVELS))
def test_what_may_not_leave_changes_nothing_in_the_corpus(markings: list[Tlp], ceiling: Tlp) -> None:
    files = dict(desk())
    for (file, text), marking in zip(desk().items(), markings, strict=True):
        files[file] = text.replace("tlp: clear", f"tlp: {marking}")
    allowed = {
        file: text
        for (file, text), marking in zip(files.items(), markings, strict=True)
        if marking.rank <= ceiling.rank
    }
    with_hidden = build(release(documents_of(files), ceiling))
    without = build(release(documents_of(allowed), ceiling))
    assert with_hidden == without


def test_a_record_that_was_changed_has_the_marking_of_what_it_now_holds() -> None:
    (brief,) = (one.model for one in documents_of(desk()) if one.id == "example")
    assert marking_of(brief) is Tlp.CLEAR
    marked = brief.model_copy(update={"tlp": Tlp.AMBER})
    assert (marking_of(marked), marking_of(brief)) == (Tlp.AMBER, Tlp.CLEAR)
