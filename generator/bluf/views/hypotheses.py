"""The matrix of competing hypotheses (Heuer)."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.targets import Link, part_link


@dataclass(frozen=True)
class MatrixRowView:
    """A row of the matrix; cells stand in the order of the hypotheses."""

    id: str
    text: str
    ref: Link | None
    credibility: str
    relevance: str
    note: str
    cells: tuple[tuple[str, str], ...]
    """Code and meaning; both empty where nothing was rated."""


@dataclass(frozen=True)
class MatrixView:
    """An ACH matrix."""

    hypotheses: tuple[tuple[str, str], ...]
    """Id and text."""
    rows: tuple[MatrixRowView, ...]
    reading: str


def matrix(corpus: Corpus, entry: BriefEntry) -> MatrixView | None:
    """Return the ACH matrix; a cell that was not rated stays blank."""
    ach = entry.brief.ach
    if ach is None:
        return None
    rows = []
    for row in ach.evidence:
        codes = [row.cells.get(hypothesis.id) for hypothesis in ach.hypotheses]
        rows.append(
            MatrixRowView(
                row.id,
                row.text,
                part_link(corpus, entry, row.ref) if row.ref else None,
                row.credibility.label,
                row.relevance.label,
                row.note or "",
                tuple((code.value, code.label) if code else ("", "") for code in codes),
            )
        )
    return MatrixView(tuple((one.id, one.text) for one in ach.hypotheses), tuple(rows), ach.reading or "")
