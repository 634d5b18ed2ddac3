"""What rests on the unnamed US officials in the shipped briefs, worked out by hand from the YAML.

The officials are the independence group `us-government`: origins o1 (one official, to the New York Times), o2 (those
the article calls Western), o6 (on Washington's own stance), and in the follow-up also o10 (the message to allies) and
o11 (Jake Sullivan, in public). Where the article gives no origin stands o7, whose group is unknown and never counts.

Claims and where they come from:

    c1   intelnews <- o2 (US); intelnews <- Politico <- o7 (unknown); intelnews <- CNN <- o7 (unknown)
    c2   intelnews <- Financial Times <- o7 (unknown)
    c3   intelnews <- BBC <- o7 (unknown)
    c4   intelnews <- New York Times <- o1 (US)
    c5   intelnews <- CNN <- o7 (unknown)
    c6   intelnews <- o3 (the embassy: prc-government)
    c7, c8, c13   intelnews <- o4 (the author: article-author)
    c11  intelnews <- New York Times <- o1 (US)
    c15  intelnews <- o6 (US)
    c16  intelnews <- o2 (US)
    c20  the public record, no origin (unknown)
    c22  the Chinese foreign ministry <- o8 (prc-government)
    c24  the Financial Times <- o10 (US)
    c25  the public record <- o11 (US)

Without the group: c4, c11, c15, c16, c24 and c25 have no way left and fall; c1 keeps its two ways of unknown origin.

First brief, 14 March:

    kj1  c1, c11, c16: origins {US} -> {}. Left: c1, of unknown origin.             FALLS
    kj2  c1, c4, c7, c8, c15: {US, author} -> {author}. Left: c1, c7, c8.           weakened
    kj3  c3, c5, c15: {US} -> {}. Left: c3 and c5, of unknown origin.               FALLS
    kj4  c3, c13: {author}; nothing of it comes from the officials.                 stays

Follow-up, 15 March:

    kj1  c1, c11, c16, c24: {US} -> {}. Left: c1, of unknown origin.                FALLS
    kj2  c1, c4, c7, c15, c20, c24, c25: {US, author} -> {author}. Left: c1, c7, c20.   weakened
    kj3  c3, c5, c15, c22: {US, China} -> {China}. Left: c3, c5, c22.               weakened
    kj4  c3, c13, c22: {author, China}; nothing of it comes from the officials.     stays

The matrix of the first brief loses E2 (c4), E8 (c16) and E10 (c11), in none of which any hypothesis is inconsistent;
E1 stays, because c1 does. H2, which nothing speaks against, leads with and without them.
"""

from pathlib import Path

import pytest

from bluf.analysis.impact.losses import BriefImpact
from bluf.analysis.impact.radius import impact
from bluf.analysis.impact.things import find
from bluf.analysis.impact.verdicts import Verdict, Why
from bluf.corpus import Corpus, build
from bluf.load import load_tree
from tests.cli.desk import bluf

ROOT = Path(__file__).resolve().parents[2]
FIRST = "2022-03-14-russia-china-support-request"
FOLLOW_UP = "2022-03-15-after-the-rome-talks"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return build(load_tree(ROOT, ROOT / "briefs", ROOT / "seeds").documents)


@pytest.fixture(scope="module")
def officials(corpus: Corpus) -> dict[str, BriefImpact]:
    return {one.entry.id: one for one in impact(corpus, find(corpus, "us-government")).briefs}


def named(brief: BriefImpact, verdict: Verdict) -> list[str]:
    return [one.id for one in brief.with_verdict(verdict)]


def test_exactly_these_judgments_fall_with_the_officials(officials: dict[str, BriefImpact]) -> None:
    assert {brief: named(one, Verdict.FALLS) for brief, one in officials.items()} == {
        FIRST: ["kj1", "kj3"],
        FOLLOW_UP: ["kj1"],
    }


def test_exactly_these_are_weakened_and_the_others_do_not_rest_on_them(officials: dict[str, BriefImpact]) -> None:
    assert {brief: named(one, Verdict.WEAKENED) for brief, one in officials.items()} == {
        FIRST: ["kj2"],
        FOLLOW_UP: ["kj2", "kj3"],
    }
    assert not any(one.with_verdict(Verdict.TOUCHED) for one in officials.values())


def test_what_is_left_of_each_judgment_is_what_the_hand_found(officials: dict[str, BriefImpact]) -> None:
    found = {
        (brief[8:10], one.id): (one.before.origins, one.after.origins, one.after.claims, one.why)
        for brief, of in officials.items()
        for one in of.judgments
    }
    assert found == {
        ("14", "kj1"): (1, 0, ("c1",), Why.UNKNOWN_LEFT),
        ("14", "kj2"): (2, 1, ("c1", "c7", "c8"), Why.FEWER_ORIGINS),
        ("14", "kj3"): (1, 0, ("c3", "c5"), Why.UNKNOWN_LEFT),
        ("15", "kj1"): (1, 0, ("c1",), Why.UNKNOWN_LEFT),
        ("15", "kj2"): (2, 1, ("c1", "c7", "c20"), Why.FEWER_ORIGINS),
        ("15", "kj3"): (2, 1, ("c3", "c5", "c22"), Why.FEWER_ORIGINS),
    }


def test_exactly_these_claims_fall(officials: dict[str, BriefImpact]) -> None:
    fallen = {brief: {one.id for one in of.claims if one.falls} for brief, of in officials.items()}
    assert fallen == {
        FIRST: {"c4", "c11", "c15", "c16"},
        FOLLOW_UP: {"c4", "c11", "c15", "c16", "c24", "c25"},
    }


def test_the_leading_hypothesis_does_not_hang_on_the_officials(officials: dict[str, BriefImpact]) -> None:
    matrix = officials[FIRST].matrix
    assert matrix
    assert (matrix.rows, matrix.before, matrix.after) == (("E2", "E8", "E10"), ("H2",), ("H2",))
    assert officials[FOLLOW_UP].matrix is None


def test_the_order_of_the_hypotheses_hangs_on_one_assumption(corpus: Corpus) -> None:
    # the brief's own reading: "Without E9, which is an argument, H3 would stand level with H2"
    found = {one.entry.id: one for one in impact(corpus, find(corpus, "a4")).briefs}[FIRST]
    assert found.matrix
    assert (found.matrix.rows, found.matrix.after) == (("E9",), ("H2", "H3"))


def test_the_command_names_the_judgments_that_fall_first() -> None:
    output = bluf(ROOT, "impact", "us-government").output
    falls, _, rest = output.partition("Weakened:")
    assert [line.split()[0] for line in falls.splitlines() if "#kj" in line] == [
        f"{FOLLOW_UP}#kj1",
        f"{FIRST}#kj1",
        f"{FIRST}#kj3",
    ]
    assert f"{FOLLOW_UP}#kj2" in rest
    assert "#kj4" not in output
