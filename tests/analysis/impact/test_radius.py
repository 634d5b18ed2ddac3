"""Blast radius: what rests on a thing, and what would be left."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.impact.radius import impact, impact_of_part
from bluf.analysis.impact.things import Thing, ThingKind, everywhere, find, parts
from bluf.analysis.impact.verdicts import Verdict
from bluf.analysis.sourcing.origins import judgment_lineage
from bluf.corpus import Corpus
from tests.analysis.impact.desks import HEAD, corpus, in_brief, taking, verdicts
from tests.rules.examples import corpus_of

ORIGINS = """
origins:
  - {id: o1, label: a minister, independence_group: crown}
  - {id: o2, label: a general, independence_group: crown}
  - {id: o3, label: a banker, actor: guild}
  - {id: o4, label: observers, independence_group: unknown-observers}
"""
DESK = (
    """
key_judgments:
  - {id: kj1, statement: S1, evidence: [c1, c2, c4]}
  - {id: kj2, statement: S2, evidence: [c1, c3], against: [c2]}
  - {id: kj3, statement: S3, sources: [wire]}
  - {id: kj4, statement: S4, evidence: [c3]}
claims:
  - {id: c1, text: T1, chains: [[wire, courier, o1], [digest, o4]]}
  - {id: c2, text: T2, chains: [[digest, o2]]}
  - {id: c3, text: T3, chains: [[digest, o3], [wire, o3]]}
  - {id: c4, text: T4, sources: [digest]}
actors: [courier, bystander]
"""
    + ORIGINS
)
SEEDS = {"wire": "outlet: wire-service\n", "digest": "outlet: digest-house\n"}


def desk(extra: str = "", follow_up: str = "") -> Corpus:
    return corpus(DESK + extra, follow_up, **SEEDS)


def test_a_group_takes_all_origins_that_could_coordinate() -> None:
    # kj1: c1 (crown, unknown), c2 (crown), c4 (unknown); kj2: c1 (crown, unknown), c3 (guild)
    assert verdicts(desk(), "crown") == {
        "one#kj1": ("falls", "unknown-left"),
        "one#kj2": ("weakened", "fewer-origins"),
    }


def test_one_origin_of_a_group_leaves_the_others() -> None:
    assert verdicts(desk(), "o1") == {
        "one#kj1": ("touched", "fewer-ways"),  # c2 is of the same group, and c1 keeps a way of unknown origin
        "one#kj2": ("weakened", "fewer-origins"),
    }


def test_a_source_takes_every_way_through_it_and_what_cites_it() -> None:
    assert verdicts(desk(), "wire") == {
        "one#kj1": ("touched", "fewer-ways"),
        "one#kj2": ("weakened", "fewer-origins"),
        "one#kj3": ("falls", "nothing-left"),
        "one#kj4": ("touched", "fewer-ways"),
    }


def test_an_outlet_stands_for_the_documents_it_published() -> None:
    assert verdicts(desk(), "digest-house") == verdicts(desk(), "digest")


def test_an_actor_stands_for_what_it_relayed_and_for_the_origins_that_name_it() -> None:
    assert [claim.id for claim in in_brief(desk(), "courier").claims] == ["c1"]
    assert verdicts(desk(), "guild") == {
        "one#kj2": ("weakened", "fewer-origins"),
        "one#kj4": ("falls", "nothing-left"),
    }


def test_a_claim_goes_with_all_its_ways() -> None:
    assert verdicts(desk(), "c3") == {
        "one#kj2": ("weakened", "fewer-origins"),
        "one#kj4": ("falls", "nothing-left"),
    }


def test_what_speaks_against_a_judgment_touches_it_when_it_goes() -> None:
    assert verdicts(desk(), "c2")["one#kj2"] == ("touched", "against")
    (view,) = (one for one in in_brief(desk(), "c2").judgments if one.id == "kj2")
    assert view.against == ("c2",)


def test_a_judgment_says_what_it_had_and_what_is_left() -> None:
    (kj1,) = in_brief(desk(), "crown").with_verdict(Verdict.FALLS)
    assert (kj1.before.origins, kj1.before.unknown, kj1.before.claims) == (1, 2, ("c1", "c2", "c4"))
    assert (kj1.after.origins, kj1.after.unknown, kj1.after.claims) == (0, 2, ("c1", "c4"))
    (kj3,) = (one for one in in_brief(desk(), "wire").judgments if one.id == "kj3")
    assert (kj3.before.sources, kj3.after.sources) == (("wire",), ())


def test_claims_say_how_many_ways_they_lose() -> None:
    found = {claim.id: (claim.before, claim.after, claim.falls) for claim in in_brief(desk(), "digest").claims}
    assert found == {"c1": (2, 1, False), "c2": (1, 0, True), "c3": (2, 1, False), "c4": (1, 0, True)}


def test_what_was_only_read_through_a_source_goes_with_it() -> None:
    seeds = {"radio": "via: relay\n", "relay": "via: agency\n", "agency": "kind: newspaper\n"}
    brief = (
        "key_judgments: [{id: kj1, statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, chains: [[radio, o3]]}]\n"
    )
    assert verdicts(corpus(brief + ORIGINS, **seeds), "agency") == {"one#kj1": ("falls", "nothing-left")}


def test_a_way_round_what_goes_is_left() -> None:
    inline = """
sources:
  - {id: s1, title: Digest, derived_from: [s2, s3]}
  - {id: s2, title: One relay, derived_from: [s4]}
  - {id: s3, title: Another relay, derived_from: [s4]}
  - {id: s4, title: Speech, role: primary, outlet: rudolf}
key_judgments: [{id: kj1, statement: S, evidence: [c1]}]
claims: [{id: c1, text: T, sources: [s1]}]
"""
    for relay in ("s2", "s3"):
        assert verdicts(corpus(inline), relay) == {}, "each source is entered once, and still the other way counts"
    assert verdicts(corpus(inline), "s2", "s3") == {"one#kj1": ("falls", "nothing-left")}
    assert verdicts(corpus(inline), "s4") == {"one#kj1": ("falls", "nothing-left")}
    assert verdicts(corpus(inline), "rudolf") == {"one#kj1": ("falls", "nothing-left")}


ASSUMED = """
key_judgments:
  - {id: kj1, statement: S, evidence: [c1], assumptions: [a1]}
  - {id: kj2, statement: S, evidence: [c1]}
  - {id: kj3, statement: S, evidence: [c1], assumptions: [a2]}
claims: [{id: c1, text: T, sources: [wire]}]
assumptions:
  - {id: a1, text: A, impact: high, supports: [kj2]}
  - {id: a2, text: A, impact: low}
"""


def test_an_assumption_of_high_impact_voids_the_judgments_that_lean_on_it_by_either_field() -> None:
    assert verdicts(corpus(ASSUMED), "a1") == {"one#kj1": ("falls", "voided"), "one#kj2": ("falls", "voided")}


def test_an_assumption_of_another_impact_touches_them() -> None:
    assert verdicts(corpus(ASSUMED), "a2") == {"one#kj3": ("touched", "assumed")}


def test_a_carried_part_goes_from_every_brief_of_the_line() -> None:
    found = verdicts(desk(follow_up=DESK), "one#c3")
    assert found == verdicts(desk(follow_up=DESK), "two#c3")
    assert found["two#kj4"] == found["one#kj4"] == ("falls", "nothing-left")
    newest, oldest = taking(desk(follow_up=DESK), "c3").briefs
    assert (newest.entry.id, newest.current, oldest.entry.id, oldest.current) == ("two", True, "one", False)


def test_counts_tell_briefs_that_stand_from_those_that_were_superseded() -> None:
    found = taking(desk(follow_up=DESK), "c3")
    assert (found.count(Verdict.FALLS), found.count(Verdict.FALLS, current=True)) == (2, 1)


def test_a_part_of_an_unrelated_line_with_the_same_id_stays() -> None:
    files = {"briefs/one.yaml": HEAD + DESK, "briefs/other.yaml": HEAD + DESK}
    assert set(verdicts(corpus_of(files), "other#c3")) == {"other#kj2", "other#kj4"}


ACH = """
ach:
  hypotheses: [{id: H1, text: A}, {id: H2, text: B}]
  evidence:
    - {id: E1, text: T, ref: c2, cells: {H1: I, H2: C}}
    - {id: E2, text: T, ref: c3, cells: {H1: C, H2: C}}
    - {id: E3, text: T, ref: a1, cells: {H1: C, H2: C}}
assumptions: [{id: a1, text: A}]
alternatives:
  - {id: alt1, text: A, hypothesis: H1}
  - {id: alt2, text: B, hypothesis: H2}
"""


def test_a_matrix_is_read_again_without_the_rows_whose_evidence_falls() -> None:
    found = in_brief(desk(ACH), "c2")
    assert found.matrix
    assert (found.matrix.rows, found.matrix.before, found.matrix.after) == (("E1",), ("H2",), ("H1", "H2"))
    assert found.matrix.changed
    assert found.parts == (("alternative", "alt1"),), "the hypothesis that comes to lead"


def test_a_row_that_falls_may_leave_the_leader_where_it_was() -> None:
    for taken, row in (("c3", "E2"), ("a1", "E3")):
        found = in_brief(desk(ACH), taken).matrix
        assert found
        assert (found.rows, found.changed) == ((row,), False)
    assert in_brief(desk(ACH), "o4").matrix is None


def test_what_is_retracted_already_carries_nothing_more() -> None:
    seeds = {**SEEDS, "wire": SEEDS["wire"] + "retracted: {date: 2022-03-20, because: False.}\n"}
    assert taking(corpus(DESK, **seeds), "wire").briefs == ()
    withdrawn = DESK.replace("text: T3", "text: T3, retracted: Withdrawn.")
    assert taking(corpus(withdrawn, **SEEDS), "c3").briefs == ()


def test_to_take_a_source_away_is_the_same_as_to_mark_it_retracted() -> None:
    seeds = {**SEEDS, "wire": SEEDS["wire"] + "retracted: {date: 2022-03-20, because: False.}\n"}
    marked = corpus(DESK, **seeds)
    entry = marked.briefs["one"]
    after = {one.id: one.after for one in in_brief(desk(), "wire").judgments}
    for judgment in entry.brief.key_judgments:
        lineage = judgment_lineage(marked, entry, judgment)
        assert after[judgment.id].ways == {*lineage.paths}
        assert after[judgment.id].origins == lineage.independent


def test_a_denier_does_not_come_to_confirm_when_its_denial_goes() -> None:
    brief = """
key_judgments: [{id: kj1, statement: S, evidence: [c1]}]
claims:
  - {id: c1, text: T, chains: [[wire, o3], [radio, o1]]}
  - {id: c2, text: U, chains: [[radio, o1]]}
contradictions: [{id: x1, between: [c1, c2], kind: denial}]
"""
    found = verdicts(corpus(brief + ORIGINS, wire="outlet: courier\n", radio="outlet: zenda\n"), "radio")
    assert found == {}, "its way never counted for the claim, and does not count now"


def test_a_denier_does_not_come_to_confirm_when_one_source_goes_from_under_both() -> None:
    brief = """
key_judgments: [{id: kj1, statement: S, evidence: [c1]}]
claims:
  - {id: c1, text: T, chains: [[wire, o3], [radio, o1]]}
  - {id: c2, text: U, chains: [[wire, o1]]}
contradictions: [{id: x1, between: [c1, c2], kind: denial}]
"""
    found = in_brief(corpus(brief + ORIGINS, wire="outlet: courier\n", radio="outlet: zenda\n"), "wire")
    assert [(one.id, one.before, one.after) for one in found.claims] == [("c1", 1, 0), ("c2", 1, 0)]


def test_an_actor_stands_for_the_group_of_its_name() -> None:
    brief = """
key_judgments: [{id: kj1, statement: S, evidence: [c1]}]
claims: [{id: c1, text: T, chains: [[wire, o1]]}]
origins: [{id: o1, label: officials, independence_group: borduria}]
actors: [{id: borduria, kind: state}]
"""
    assert verdicts(corpus(brief, wire=""), "borduria") == {"one#kj1": ("falls", "nothing-left")}


def test_an_actor_does_not_stand_for_an_origin_that_has_the_same_id() -> None:
    brief = """
key_judgments: [{id: kj1, statement: S, evidence: [c1]}]
claims: [{id: c1, text: T, chains: [[wire, courier]]}]
origins: [{id: courier, label: a messenger, independence_group: crown}]
actors: [{id: courier, kind: media-outlet}]
"""
    assert verdicts(corpus(brief, wire=""), "courier") == {}


def test_a_claim_that_names_no_way_stands_when_others_fall_unless_it_was_retracted() -> None:
    brief = """
key_judgments: [{id: kj1, statement: S, evidence: [c1, c2]}]
claims: [{id: c1, text: T%s}, {id: c2, text: U, chains: [[wire, o1]]}]
origins: [{id: o1, label: officials, independence_group: crown}]
"""
    assert verdicts(corpus(brief % "", wire=""), "wire") == {"one#kj1": ("falls", "unknown-left")}
    gone = brief % ", retracted: {date: 2022-03-14, because: False.}"
    assert verdicts(corpus(gone, wire=""), "wire") == {"one#kj1": ("falls", "nothing-left")}


def test_what_nothing_rests_on_changes_nothing() -> None:
    extra = "assumptions: [{id: a9, text: A}]\n"
    for written in ("bystander", "a9"):
        assert taking(desk(extra), written).briefs == ()


def test_a_part_is_found_from_its_brief() -> None:
    one = desk()
    (found,) = impact(one, find(one, "one#c1")).briefs
    assert impact_of_part(one, one.briefs["one"], ThingKind.CLAIM, "c1") == found


# A small world of documents, relays and origins, written at random.

SOURCES = ["s1", "s2", "s3", "s4", "s5"]
ORIGIN_IDS = ["o1", "o2", "o3", "o4"]
CHAINS = st.lists(st.sampled_from(SOURCES), min_size=1, max_size=2, unique=True).flatmap(
    lambda links: st.one_of(st.sampled_from(ORIGIN_IDS).map(lambda origin: [*links, origin]), st.just(links))
)
WORLDS = st.fixed_dictionaries(
    {
        "via": st.lists(st.none() | st.sampled_from(SOURCES), min_size=5, max_size=5),
        "drawn": st.lists(st.lists(st.sampled_from(SOURCES), max_size=2, unique=True), min_size=5, max_size=5),
        "primary": st.lists(st.booleans(), min_size=5, max_size=5),
        "claims": st.lists(st.lists(CHAINS, min_size=1, max_size=3), min_size=3, max_size=3),
        "cited": st.lists(st.sampled_from(SOURCES), max_size=2, unique=True),
        "denied": st.booleans(),
    }
)


def world(facts: dict, backwards: bool = False, retracted: str = "") -> Corpus:
    lines = [HEAD.strip(), "key_judgments:"]
    lines.append(f"  - {{id: kj1, statement: S, evidence: [c1, c2], sources: [{', '.join(facts['cited'])}]}}")
    lines.append("  - {id: kj2, statement: S, evidence: [c2, c3], against: [c1], assumptions: [a1]}")
    lines.append("sources:")
    rows = zip(SOURCES, facts["via"], facts["drawn"], facts["primary"], strict=True)
    for name, via, drawn, primary in rows:
        fields = f"id: {name}, title: T, outlet: house-{name}, role: {'primary' if primary else 'secondary'}"
        fields += f", via: {via}" if via else ""
        fields += f", derived_from: [{', '.join(drawn)}]" + (", retracted: Withdrawn." if name == retracted else "")
        lines.append(f"  - {{{fields}}}")
    lines.append("claims:")
    for number, chains in enumerate(facts["claims"], 1):
        written = ", ".join(f"[{', '.join(chain)}]" for chain in chains)
        lines.append(f"  - {{id: c{number}, text: T, chains: [{written}]}}")
    lines.append("assumptions: [{id: a1, text: A, impact: high}]")
    if facts["denied"]:
        lines.append("contradictions: [{id: x1, between: [c1, c3], kind: denial}]")
    files = {
        "briefs/one.yaml": "\n".join(lines) + ORIGINS,
        "briefs/two.yaml": HEAD + "key_judgments: [{statement: S}]\n",
    }
    return corpus_of(dict(reversed(files.items())) if backwards else files)


def things(one: Corpus) -> list[Thing]:
    return sorted((*everywhere(one).values(), *parts(one)), key=lambda thing: thing.written)


@settings(max_examples=50)
@given(WORLDS, st.data())
def test_taking_more_away_never_leaves_more_standing(facts: dict, data: st.DataObject) -> None:
    one = world(facts)
    known = things(one)
    taken = data.draw(st.lists(st.sampled_from(known), min_size=2, max_size=4, unique=True))
    fewer, more = impact(one, *taken[:-1]), impact(one, *taken)
    gravest = list(Verdict)
    for brief in fewer.briefs:
        wider = next(other for other in more.briefs if other.entry.id == brief.entry.id)
        assert {claim.id for claim in brief.claims if claim.falls} <= {
            claim.id for claim in wider.claims if claim.falls
        }
        by_id = {judgment.id: judgment for judgment in wider.judgments}
        for judgment in brief.judgments:
            other = by_id[judgment.id]
            assert gravest.index(other.verdict) <= gravest.index(judgment.verdict)
            assert other.after.origins <= judgment.after.origins <= judgment.before.origins
            assert {*other.after.claims} <= {*judgment.after.claims} <= {*judgment.before.claims}
            assert {*other.after.sources} <= {*judgment.after.sources}


@settings(max_examples=50)
@given(WORLDS)
def test_the_order_of_files_and_of_things_never_matters(facts: dict) -> None:
    forwards, backwards = world(facts), world(facts, backwards=True)
    assert things(forwards) == things(backwards)
    for pair in itertools.pairwise(things(forwards)):
        one = impact(forwards, *pair).briefs
        assert one == impact(backwards, *pair).briefs == impact(forwards, *pair[::-1]).briefs


@settings(max_examples=50)
@given(WORLDS, st.sampled_from(SOURCES))
def test_what_is_left_is_what_a_retraction_would_leave(facts: dict, source: str) -> None:
    one, marked = world({**facts, "denied": False}), world({**facts, "denied": False}, retracted=source)
    entry = marked.briefs["one"]
    after = {
        judgment.id: judgment.after for brief in impact(one, find(one, source)).briefs for judgment in brief.judgments
    }
    for judgment in entry.brief.key_judgments:
        lineage = judgment_lineage(marked, entry, judgment)
        if judgment.id in after:
            assert after[judgment.id].origins == lineage.independent
        else:
            before = judgment_lineage(one, one.briefs["one"], one.briefs["one"].judgments[judgment.id])
            assert lineage.groups == before.groups


@pytest.mark.parametrize("written", ["a1", "crown", "s1"])
def test_taking_something_twice_is_taking_it_once(written: str) -> None:
    facts = {
        "via": [None, "s1", None, None, None],
        "drawn": [[], [], [], [], []],
        "primary": [False] * 5,
        "claims": [[["s1", "o1"]], [["s2", "o3"]], [["s3", "o2"]]],
        "cited": ["s4"],
        "denied": False,
    }
    one = world(facts)
    assert taking(one, written, written).briefs == taking(one, written).briefs
