"""One walk over the parts, references and texts of a record: what it is told to change changes, and nothing else."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.model import Brief
from bluf.model.base import Record
from bluf.model.rewriting import Rewriting
from tests.hidden.made_up import desk
from tests.proof import tries
from tests.rules.examples import documents_of

_BRIEF = """\
title: About c1 and c2
date: 2022-03-14
tlp: clear
bluf: We say c1.
key_judgments: [{id: kj1, statement: As c1 has it., evidence: [c1, c2], change: {status: changed, previous: old#kj9}}]
claims:
  - {id: c1, text: T., chains: [[s1, o1], [s2, o2]], sources: [s1, s2], date: {date: 2022, note: Of c1}}
  - {id: c2, text: U., actors: [ruritania]}
sources: [{id: s1, title: c1, url: "https://desk.example/c1", via: s2}, {id: s2, title: B}]
origins: [{id: o1, label: A, independence_group: c1}, {id: o2, label: B}]
contradictions: [{id: x1, between: [c1, c2], kind: denial}, {id: x2, between: [c1, outside], kind: denial}]
actors: [ruritania]
topics: [c1]
implications: [First c1., Then c2.]
"""


def brief() -> Brief:
    (document,) = documents_of({"briefs/example.yaml": _BRIEF})
    assert isinstance(document.model, Brief)
    return document.model


def rewritten(**how: Any) -> Brief:
    found = Rewriting(**how).of(brief())
    assert found is not None
    return found


def without(*gone: str) -> Any:
    return lambda name, kinds: None if name in gone else name


def test_told_nothing_it_returns_the_record_itself() -> None:
    record = brief()
    assert Rewriting().of(record) is record


@settings(max_examples=tries(5, 100))
@given(st.integers(0, 400))
def test_told_to_change_nothing_that_is_there_it_returns_the_record_itself(number: int) -> None:
    for document in documents_of({path: text for path, text in desk(number).files().items() if path.endswith(".yaml")}):
        same = Rewriting(
            keeps=lambda part: True,
            refers=lambda name, kinds: f" {name}"[1:],
            calls=lambda part, name: f" {name}"[1:],
            says=lambda text: f" {text}"[1:],
        )
        assert same.of(document.model) is document.model


def test_a_list_of_ids_loses_what_is_taken_off_and_says_what_stayed() -> None:
    rewriting = Rewriting(refers=without("c1"))
    found = rewriting.of(brief())
    assert found is not None
    assert found.key_judgments[0].evidence == ("c2",)
    assert rewriting.kept[("key_judgments", 0, "evidence")] == (1,)


def test_a_chain_and_a_pair_go_as_a_whole_and_a_part_that_needs_it_with_them() -> None:
    found = rewritten(refers=without("o1", "c2"))
    assert found.claims[0].chains == (("s2", "o2"),)
    assert [one.id for one in found.contradictions] == ["x2"]


def test_a_single_reference_goes_where_it_may() -> None:
    found = rewritten(refers=without("s2"))
    assert found.sources[0].via is None


def test_a_record_without_a_field_it_needs_is_gone() -> None:
    (x1, _) = brief().contradictions
    assert Rewriting(refers=without("c1")).of(x1) is None


def test_parts_that_are_not_kept_are_gone() -> None:
    found = rewritten(keeps=lambda part: getattr(part, "id", "") != "c1")
    assert [one.id for one in found.claims] == ["c2"]


def test_references_are_asked_for_with_the_kinds_they_can_name() -> None:
    asked: set[tuple[str, tuple[str, ...]]] = set()

    def refers(name: str, kinds: tuple[str, ...]) -> str:
        asked.add((name, kinds))
        return name

    rewritten(refers=refers)
    assert {("c1", ("claim",)), ("s1", ("source",)), ("ruritania", ("actor",)), ("old#kj9", ("judgment",))} < asked
    assert ("o1", ("source", "actor", "origin")) in asked


def test_own_ids_are_asked_for_with_their_parts() -> None:
    found = rewritten(calls=lambda part, name: f"{type(part).__name__.lower()}-{name}")
    assert [one.id for one in found.claims] == ["claim-c1", "claim-c2"]
    assert [one.id for one in found.origins] == ["origin-o1", "origin-o2"]
    assert found.key_judgments[0].evidence == ("c1", "c2")


def test_texts_of_one_word_and_of_many_are_rewritten_and_nothing_else_is() -> None:
    found = rewritten(says=lambda text: text.replace("c1", "c9"))
    assert (found.title, found.bluf, found.implications) == ("About c9 and c2", "We say c9.", ("First c9.", "Then c2."))
    assert found.key_judgments[0].statement == "As c9 has it."
    assert found.sources[0].title == "c9"
    assert found.claims[0].date is not None
    assert found.claims[0].date.note == "Of c9"
    assert (found.topics, found.origins[0].independence_group) == (("c1",), "c1")
    assert found.sources[0].url == "https://desk.example/c1"
    assert [one.id for one in found.claims] == ["c1", "c2"]


def test_what_is_rewritten_is_still_a_valid_record() -> None:
    found = rewritten(refers=without("c1", "s2"), says=str.upper)
    assert type(found).model_validate(found.model_dump(by_alias=True)) == found
    assert isinstance(found, Record)
