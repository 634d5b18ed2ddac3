"""What a matrix of competing hypotheses can tell: which rows discriminate, and what speaks against each hypothesis.

Base weights after Heuer's tool (PARC ACH). Evidence is used to disprove, so only inconsistency counts.
"""

from bluf.model import Ach
from bluf.model.technique_terms import Consistency
from bluf.model.techniques import MatrixRow

BASE_WEIGHTS = {
    Consistency.VERY_CONSISTENT: 0,
    Consistency.CONSISTENT: 0,
    Consistency.NEUTRAL: 0,
    Consistency.NOT_APPLICABLE: 0,
    Consistency.INCONSISTENT: -1,
    Consistency.VERY_INCONSISTENT: -2,
}


def is_diagnostic(row: MatrixRow) -> bool:
    """Whether a row tells the hypotheses apart: its cells do not all have the same base weight."""
    return len({BASE_WEIGHTS[cell] for cell in row.cells.values()}) > 1


def unrefuted(ach: Ach) -> tuple[str, ...]:
    """Return the ids of the hypotheses that were rated and that nothing is inconsistent with."""
    columns = {
        hypothesis.id: [row.cells[hypothesis.id] for row in ach.evidence if hypothesis.id in row.cells]
        for hypothesis in ach.hypotheses
    }
    return tuple(name for name, cells in columns.items() if cells and not any(BASE_WEIGHTS[cell] for cell in cells))
