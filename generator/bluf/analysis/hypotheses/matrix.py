"""What a matrix of competing hypotheses can tell: which rows discriminate, and what speaks against each hypothesis.

After Heuer's tool (PARC ACH). Evidence is used to disprove, so only inconsistency counts. A cell weighs its base
weight times a factor for credibility and one for relevance (low 1/sqrt(2), medium 1, high sqrt(2)); a score is the sum
of a column, at most 0, and no probability. A blank cell is skipped: it weighs nothing and counts as not rated.
"""

import math
from collections.abc import Iterator, Mapping, Set

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
    return {name: math.fsum(weight(row, name) for row in rows) for name, rows in _columns(ach, without)}


def counts(ach: Ach, without: Set[str] = frozenset()) -> Mapping[str, int]:
    """Return how many rows are inconsistent or very inconsistent with each hypothesis: Heuer's plain count."""
    return {name: sum(weight(row, name) < 0 for row in rows) for name, rows in _columns(ach, without)}


def not_rated(ach: Ach) -> Mapping[str, int]:
    """Return how many rows leave each hypothesis blank: it was tested that much less than the others."""
    return {one.id: sum(one.id not in row.cells for row in ach.evidence) for one in ach.hypotheses}


def leaders(ach: Ach, without: Set[str] = frozenset()) -> tuple[str, ...]:
    """Return the ids of the least inconsistent hypotheses in the order of the brief, all of them if they are tied."""
    standing = scores(ach, without)
    best = max(standing.values(), default=0.0)
    return tuple(name for name, score in standing.items() if best - score < _NOISE)


def weight(row: MatrixRow, hypothesis: str) -> float:
    """Return what one cell weighs: base weight times the factors of credibility and relevance; 0 for a blank."""
    cell = row.cells.get(hypothesis)
    base = BASE_WEIGHTS[cell] if cell else 0
    return base * math.pow(2, (_STEPS[row.credibility] + _STEPS[row.relevance]) / 2)


def _columns(ach: Ach, without: Set[str]) -> Iterator[tuple[str, tuple[MatrixRow, ...]]]:
    """Yield each hypothesis that was rated anywhere, with the rows that stay."""
    rows = tuple(row for row in ach.evidence if row.id not in without)
    for hypothesis in ach.hypotheses:
        if any(hypothesis.id in row.cells for row in ach.evidence):
            yield hypothesis.id, rows
