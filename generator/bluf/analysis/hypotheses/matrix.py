"""What a matrix of competing hypotheses can tell: which rows discriminate, and what speaks against each hypothesis.

After Heuer's tool (PARC ACH). Evidence is used to disprove, so only inconsistency counts. A cell weighs its base
weight times a factor for credibility and one for relevance (low 1/sqrt(2), medium 1, high sqrt(2)); a score is the sum
of a column, at most 0, and no probability. A blank cell is skipped: it weighs nothing and counts as not rated.
"""

import math
from collections.abc import Mapping, Set

from bluf.model import Ach
from bluf.model.technique_terms import Consistency, Weight
from bluf.model.techniques import MatrixRow

BASE_WEIGHTS = {
    Consistency.VERY_CONSISTENT: 0,
    Consistency.CONSISTENT: 0,
    Consistency.NEUTRAL: 0,
    Consistency.NOT_APPLICABLE: 0,
    Consistency.INCONSISTENT: -1,
    Consistency.VERY_INCONSISTENT: -2,
}
_STEPS = {Weight.LOW: -1, Weight.MEDIUM: 0, Weight.HIGH: 1}
"""Powers of sqrt(2): low and high cancel out exactly, which a product of rounded roots would not."""
_NOISE = 1e-9
"""Scores that differ by less are equal: sums of roots are exact to about 1e-15."""


def factor(weight: Weight) -> float:
    """Return by how much a credibility or a relevance multiplies a cell: 1/sqrt(2), 1 or sqrt(2)."""
    return math.pow(2, _STEPS[weight] / 2)


def is_diagnostic(row: MatrixRow) -> bool:
    """Whether a row tells the hypotheses apart: its cells do not all have the same base weight."""
    return len({BASE_WEIGHTS[cell] for cell in row.cells.values()}) > 1


def unrefuted(ach: Ach) -> tuple[str, ...]:
    """Return the ids of the hypotheses that were rated and that nothing is inconsistent with."""
    return tuple(name for name, number in counts(ach).items() if not number)


def scores(ach: Ach, without: Set[str] = frozenset()) -> Mapping[str, float]:
    """Return the weighted inconsistency of each hypothesis, at most 0, with some rows left out by id.

    A hypothesis that no row of the whole matrix rates has no score: nothing is known of it.
    """
    return Weighed(ach).scores(without)


def counts(ach: Ach) -> Mapping[str, int]:
    """Return how many rows are inconsistent or very inconsistent with each hypothesis: Heuer's plain count."""
    return Weighed(ach).counts


def not_rated(ach: Ach) -> Mapping[str, int]:
    """Return how many rows leave each hypothesis blank: it was tested that much less than the others."""
    return {one.id: sum(one.id not in row.cells for row in ach.evidence) for one in ach.hypotheses}


def leaders(ach: Ach, without: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the ids of the least inconsistent hypotheses in the order of the brief, all of them if they are tied."""
    return Weighed(ach).leaders(without)


def weight(row: MatrixRow, hypothesis: str) -> float:
    """Return what one cell weighs: base weight times the factors of credibility and relevance; 0 for a blank."""
    cell = row.cells.get(hypothesis)
    base = BASE_WEIGHTS[cell] if cell else 0
    return base * math.pow(2, (_STEPS[row.credibility] + _STEPS[row.relevance]) / 2)


class Weighed:
    """A matrix whose cells are weighed once, however often rows are left out of it."""

    def __init__(self, ach: Ach) -> None:
        """Weigh every cell that speaks against a hypothesis; others weigh nothing."""
        rated = {name for row in ach.evidence for name in row.cells}
        self._order = tuple(dict.fromkeys(one.id for one in ach.hypotheses if one.id in rated))
        self._weights: dict[str, list[tuple[str, float]]] = {name: [] for name in self._order}
        self._touched: dict[str, set[str]] = {}
        for row in ach.evidence:
            for name in row.cells.keys() & self._weights.keys():
                heavy = weight(row, name)
                if heavy:
                    self._weights[name].append((row.id, heavy))
                    self._touched.setdefault(row.id, set()).add(name)
        self._whole = {name: math.fsum(one for _, one in self._weights[name]) for name in self._order}

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows speak against each hypothesis."""
        return {name: len(self._weights[name]) for name in self._order}

    def scores(self, without: Set[str] = frozenset()) -> Mapping[str, float]:
        """Return the score of each hypothesis, with some rows left out by id."""
        found = dict(self._whole)
        for name in set[str]().union(*(self._touched.get(row, ()) for row in without)):
            found[name] = math.fsum(one for row, one in self._weights[name] if row not in without)
        return found

    def leaders(self, without: Set[str] = frozenset()) -> tuple[str, ...]:
        """Return the ids of the least inconsistent hypotheses, with some rows left out by id."""
        standing = self.scores(without)
        best = max(standing.values(), default=0.0)
        return tuple(name for name, score in standing.items() if best - score < _NOISE)
