"""What falls with each thing, brief by brief and in sum."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.impact.radius import impact
from bluf.analysis.impact.things import everywhere, parts
from bluf.analysis.impact.tolls import Total, tolls_in, totals
from bluf.analysis.impact.verdicts import Verdict
from bluf.corpus import Corpus
from tests.analysis.impact.desks import HEAD, corpus
from tests.analysis.impact.test_radius import DESK, SEEDS, WORLDS, desk, world
from tests.rules.examples import corpus_of, laid_over

FOLLOW_UP = """
key_judgments: [{id: kj1, statement: S, evidence: [c3]}, {id: kj9, statement: S, sources: [wire]}]
claims: [{id: c3, text: T, chains: [[digest, o3]]}]
origins: [{id: o3, label: a banker, actor: guild}, {id: o9, label: a king, independence_group: crown}]
"""


def in_sum(of: Corpus) -> dict[str, Total]:
    return {one.thing: one for one in totals(of, ((brief, tolls_in(of, brief)) for brief in of.briefs))}


def one_by_one(of: Corpus) -> dict[str, Total]:
    """Take away everything there is, one after the other."""
    found = {thing.written: (thing, impact(of, thing)) for thing in (*everywhere(of).values(), *parts(of))}
    return {
        written: Total(
            thing.kind,
            written,
            lost.count(Verdict.FALLS),
            lost.count(Verdict.WEAKENED),
            lost.count(Verdict.FALLS, current=True),
        )
        for written, (thing, lost) in found.items()
        if lost.briefs
    }


def test_the_sum_is_what_falls_when_each_thing_is_taken_away() -> None:
    for of in (desk(), corpus(DESK, FOLLOW_UP, **SEEDS), corpus_of(laid_over(""))):
        assert in_sum(of) == one_by_one(of) != {}


def test_a_source_that_speaks_for_itself_may_bear_the_name_of_another_brief_s_group() -> None:
    itself = "key_judgments: [{id: kj1, statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, sources: [leak]}]\n"
    itself += "sources: [{id: leak, title: A leak, role: primary}]\n"
    apart = (
        "key_judgments: [{id: kj1, statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, chains: [[wire, o1]]}]\n"
    )
    apart += "origins: [{id: o1, label: a clerk, independence_group: leak}]\n"
    of = corpus_of(
        {"briefs/one.yaml": HEAD + itself, "briefs/two.yaml": HEAD + apart, "seeds/wire.yaml": "title: W\ntlp: clear\n"}
    )
    assert in_sum(of) == one_by_one(of)
    assert in_sum(of)["leak"].falls == 2


@settings(max_examples=50)
@given(WORLDS, st.booleans())
def test_so_it_is_in_any_world(facts: dict, backwards: bool) -> None:
    assert in_sum(world(facts, backwards)) == one_by_one(world(facts))


def test_what_falls_in_a_superseded_brief_only_is_not_current() -> None:
    found = in_sum(corpus(DESK, FOLLOW_UP, **SEEDS))
    assert (found["wire"].falls, found["wire"].current) == (2, 1)


def test_what_nothing_rests_on_is_left_out() -> None:
    assert {"wire", "digest", "crown", "guild", "courier", "one#c1", "one#o1"} <= in_sum(desk()).keys()
    assert "bystander" not in in_sum(desk())


def test_a_total_leads_to_its_thing() -> None:
    for of in (desk(), corpus(DESK, FOLLOW_UP, **SEEDS)):
        things = {thing.written: thing for thing in (*everywhere(of).values(), *parts(of))}
        assert {one.of(of) for one in in_sum(of).values()} <= {*things.values()}
        assert all(one.of(of).written == one.thing for one in in_sum(of).values())
