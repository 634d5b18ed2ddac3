"""One file never costs more than a second or 100 MB, whatever stands in it.

Seconds are CPU time, and those of a machine on which an ordinary brief of 33 KB takes a seventh of one: what is
asserted is the ratio of the two, measured in the same minute, so that a slow or a busy machine decides nothing.
"""

from collections.abc import Mapping

import pytest

from tests.proof import tries
from tests.size.attacks import every
from tests.size.measured import Cost, measured

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

A_SECOND = 7.0
"""Ordinary briefs of 33 KB that a machine builds in a second."""
NOISE = 2.1
"""How much of a difference a busy machine makes between two measurements."""
MEGABYTES = 100
_FEW = 40
"""Of so many attacks, one is tried with every run of the tests; `make prove` tries all."""
_ALWAYS = frozenset(
    {
        "anchors on one line",
        "terms that are none",
        "references that lead nowhere",
        "everyone in every claim",
        "judgments that rest on all claims",
        "judgments that rest on all claims with many chains",
        "sources that draw on all that follow",
        "sources read through the next",
        "an empty matrix",
        "long aliases and a text of their words",
        "names of all lengths that look like others",
        "one word of two is another",
        "statements of hedges",
        "events of many years",
        "events of the last years",
        "actors with names of many words",
        "a body of opening square brackets",
        "a body of a table with a long heading",
        "a body of headings of one name",
        "a body of a table that is filled up",
        "a body of sentences in Chinese",
        "a body of quoted lines",
        "aliases of all lengths and a text of what looks like their words",
        "aliases of all lengths and a text of words with hyphens",
        "marks upon one letter",
        "marks upon one letter, by their codes",
        "marks upon one letter, as entities",
        "a page of 10,000 brackets",
        "a page of a few elements in 256 KB",
        "a page of brackets that are never closed",
        "a page of items without text",
        "a page of lists in lists",
        "a page of one element of attributes",
    }
)
"""Those that once took minutes, or take longest now."""


def _chosen() -> tuple[str, ...]:
    names = tuple(every())
    assert set(names) >= _ALWAYS
    step = tries(_FEW, 1)
    return tuple(name for number, name in enumerate(names) if name in _ALWAYS or number % step == 0)


CHOSEN = _chosen()


@pytest.fixture(scope="module")
def costs() -> Mapping[str, Cost]:
    attacks = every()
    return measured({name: attacks[name]() for name in CHOSEN})


@pytest.mark.parametrize("name", CHOSEN)
def test_a_hostile_file_costs_no_more_than_a_second(costs: Mapping[str, Cost], name: str) -> None:
    limit = costs[""].build * A_SECOND * NOISE
    files = every()[name]()
    found = costs[name]
    if max(found.build, found.check) > limit * len(files):
        again = measured({name: files}, best_of=3)
        found, limit = again[name], again[""].build * A_SECOND * NOISE
    assert max(found.build, found.check) <= limit * len(files)


@pytest.mark.parametrize("name", CHOSEN)
def test_a_hostile_file_takes_no_more_than_100_megabytes(costs: Mapping[str, Cost], name: str) -> None:
    assert costs[name].megabytes <= MEGABYTES * len(every()[name]())
