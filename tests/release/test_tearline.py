"""The tearline: what is left of a record below it, and that nothing above it is."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus import build
from bluf.corpus.known import known_to
from bluf.load import Document
from bluf.model import ActorProfile, Brief, Tlp
from bluf.model.references import OUTSIDE, mentions
from bluf.problems import FieldPath
from bluf.release import marked, marking_of, release
from tests.hidden.deleting import delete_hidden
from tests.hidden.desks import Desk
from tests.hidden.made_up import desk
from tests.proof import tries
from tests.rules.examples import documents_of, laid_over

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

NUMBERS = st.integers(10_000, 99_999)
CEILINGS = st.sampled_from(list(Tlp))


def of(made: Desk) -> tuple[Document, ...]:
    return documents_of({path: text for path, text in made.files().items() if path.endswith(".yaml")})


def brief(example: str, ceiling: Tlp = Tlp.CLEAR) -> Brief | None:
    """The example brief of the base desk with an example laid over it, as it leaves."""
    left = release(documents_of(laid_over(f"tearline: red\n{example}")), ceiling)
    found = [one.model for one in left if one.id == "example"]
    assert all(isinstance(one, Brief) for one in found)
    return found[0] if found else None  # type: ignore[return-value]


CLAIMS = """
claims:
  - {id: c1, text: T., chains: [[courier-2022-03-13, o1], [courier-2022-03-13, o2]], actors: [ruritania, hentzau]}
  - {id: c2, text: U., chains: [[embassy-2022-03-13, o2]], tlp: amber}
origins: [{id: o1, label: A}, {id: o2, label: B, tlp: green}]
actors: [ruritania, {id: hentzau, tlp: amber}]
key_judgments:
  - {id: kj1, statement: S., evidence: [c2, c1], against: [c2], confidence: {level: low, because: One.}}
  - {id: kj2, statement: S., evidence: [c2], tlp: amber}
assumptions: [{id: a1, text: T., supports: [kj1, kj2]}]
outlook: {text: T., next_decision_point: e2}
events: [{id: e1, title: T.}, {id: e2, title: U., tlp: red}]
waivers: [{rule: T302, because: B., where: kj2}, {rule: T302, because: B., where: kj1}]
"""


def test_parts_above_the_ceiling_come_off_and_lists_get_shorter() -> None:
    left = brief(CLAIMS)
    assert left is not None
    assert [one.id for one in left.claims] == ["c1"]
    assert [one.id for one in left.origins] == ["o1"]
    assert [one.id for one in left.actors] == ["ruritania"]
    assert (left.key_judgments[0].evidence, left.key_judgments[0].against) == (("c1",), ())
    assert left.assumptions[0].supports == ("kj1",)
    assert left.claims[0].actors == ("ruritania",)


def test_a_chain_goes_as_a_whole_and_a_field_that_can_be_empty_is() -> None:
    left = brief(CLAIMS)
    assert left is not None
    assert left.claims[0].chains == (("courier-2022-03-13", "o1"),)
    assert left.outlook is not None
    assert left.outlook.next_decision_point is None


def test_a_waiver_goes_with_the_part_it_is_for() -> None:
    left = brief(CLAIMS)
    assert left is not None
    assert [one.where for one in left.waivers] == ["kj1"]


@pytest.mark.parametrize(("ceiling", "claims"), [(Tlp.CLEAR, 1), (Tlp.GREEN, 1), (Tlp.AMBER, 2), (Tlp.RED, 2)])
def test_each_ceiling_has_exactly_the_parts_allowed_there(ceiling: Tlp, claims: int) -> None:
    left = brief(CLAIMS, ceiling)
    assert left is not None
    assert len(left.claims) == claims


def test_a_pair_that_cannot_do_without_a_part_goes_as_a_whole() -> None:
    between = "contradictions: [{between: [c1, c2], kind: denial}, {between: [c1, outside], kind: denial}]"
    left = brief(f"{CLAIMS}{between}\n")
    assert left is not None
    assert [one.between for one in left.contradictions] == [("c1", "outside")]


def test_an_id_that_another_kind_of_part_has_is_not_taken_off() -> None:
    """An event may have the id of an actor: what the event's marking hides is the event."""
    left = brief(CLAIMS.replace("{id: e2, title: U., tlp: red}", "{id: ruritania, title: U., tlp: red}"))
    assert left is not None
    assert left.claims[0].actors == ("ruritania",)


def test_what_an_inner_part_is_called_goes_with_the_part_that_holds_it() -> None:
    forecast = "forecast: {id: f1, question: Q?}, tlp: amber}"
    left = brief(CLAIMS.replace("evidence: [c2], tlp: amber}", f"evidence: [c2], {forecast}"))
    assert left is not None
    assert len(left.key_judgments) == 1


def test_a_forecast_may_be_marked_above_its_judgment() -> None:
    asked = "forecast: {question: Q?, tlp: red}, confidence"
    left = brief(CLAIMS.replace("against: [c2], confidence", f"against: [c2], {asked}"))
    assert left is not None
    assert left.key_judgments[0].forecast is None


def test_a_brief_of_which_no_judgment_is_left_does_not_leave() -> None:
    assert brief("key_judgments: [{id: kj1, statement: S., evidence: [c1], tlp: green}]\n") is None


def test_without_a_tearline_a_part_above_the_ceiling_holds_the_whole_back() -> None:
    left = release(documents_of(laid_over("claims: [{id: c1, text: T., sources: [s1], tlp: green}]\n")))
    assert "example" not in {one.id for one in left}


def test_a_profile_loses_names_and_ties() -> None:
    actor = "# briefs/actors/borduria.yaml\ntearline: amber\n"
    actor += "aliases: [The Kingdom Next Door, {name: The Lodge, tlp: amber}]\n"
    actor += "relations: [{to: ruritania, type: allied-with, tlp: green}]\n"
    (profile,) = (one.model for one in release(documents_of(laid_over(actor))) if one.id == "borduria")
    assert isinstance(profile, ActorProfile)
    assert [one.name for one in profile.aliases] == ["The Kingdom Next Door"]
    assert profile.relations == ()


def test_places_of_what_is_left_are_those_in_the_file() -> None:
    left = next(one for one in release(documents_of(laid_over(f"tearline: red\n{CLAIMS}"))) if one.id == "example")
    whole = next(one for one in documents_of(laid_over(f"tearline: red\n{CLAIMS}")) if one.id == "example")
    assert left.span("key_judgments", 0, "evidence", 0) == whole.span("key_judgments", 0, "evidence", 1)
    assert left.span("waivers", 0, "where") == whole.span("waivers", 1, "where")
    assert left.span("origins", 0) == whole.span("origins", 0)


def test_parts_that_are_called_by_their_place_are_called_by_the_place_they_have_then() -> None:
    left = brief("gaps: [{question: A?, tlp: red}, {question: B?}, {id: g9, question: C?}, {question: D?}]\n")
    assert left is not None
    assert [one.id for one in left.gaps] == ["g1", "g9", "g3"]


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_what_is_left_is_what_would_be_there_if_the_rest_had_never_been_written(number: int, ceiling: Tlp) -> None:
    made = desk(number)
    with_it, without_it = (release(of(one), ceiling) for one in (made, delete_hidden(made, ceiling.value)))
    assert {one.file: one.model for one in with_it} == {one.file: one.model for one in without_it}


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_nothing_above_the_ceiling_is_left_and_to_release_again_changes_nothing(number: int, ceiling: Tlp) -> None:
    left = release(of(desk(number)), ceiling)
    assert all(marking_of(one.model).rank <= ceiling.rank for one in left)
    again = release(left, ceiling)
    assert [one.model for one in again] == [one.model for one in left]


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_every_reference_of_what_is_left_leads_somewhere(number: int, ceiling: Tlp) -> None:
    left = release(of(desk(number)), ceiling)
    assert not list(_dangling(left))


def _dangling(documents: tuple[Document, ...]) -> Iterator[tuple[str, FieldPath, str]]:
    corpus = build(documents)
    for document in documents:
        known = known_to(corpus, document)
        for mention in mentions(document.model):
            brief, joined, part = mention.id.partition("#")
            there = part in corpus.briefs[brief].parts if joined and brief in corpus.briefs else False
            if (
                mention.id != OUTSIDE
                and not there
                and not any(mention.id in known.get(one, ()) for one in mention.kinds)
            ):
                yield document.file, mention.path, mention.id


@settings(max_examples=tries(15, 400))
@given(NUMBERS, CEILINGS)
def test_a_stricter_ceiling_leaves_a_part_of_what_a_laxer_one_does(number: int, ceiling: Tlp) -> None:
    documents = of(desk(number))
    laxer = {one.file: _texts_of(one) for one in release(documents, Tlp.RED)}
    for one in release(documents, ceiling):
        assert _texts_of(one) <= laxer[one.file]


def _texts_of(document: Document) -> set[tuple[str, str]]:
    parts = (part for _, part in marked(document.model))
    return {(type(part).__name__, getattr(part, "text", getattr(part, "title", ""))) for part in parts}
