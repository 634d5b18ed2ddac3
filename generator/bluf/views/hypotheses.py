"""The matrix of competing hypotheses (Heuer), with what speaks against each and which rows tell them apart."""

from dataclasses import dataclass

from bluf.analysis.hypotheses.matrix import counts, is_diagnostic, leaders, not_rated, scores
from bluf.analysis.hypotheses.sensitivity import Footing, Ground, by_row, footings
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Ach
from bluf.views.head import Marking, portion
from bluf.views.independence import group_name
from bluf.views.matrix_reading import matrix_points
from bluf.views.targets import Link, anchor, part_link


@dataclass(frozen=True)
class HypothesisView:
    """A column of the matrix, with its foot."""

    id: str
    anchor: str
    text: str
    score: str
    """Weighted inconsistency to two places; empty when no row rates it."""
    count: int
    """Rows that are inconsistent or very inconsistent with it."""
    blank: int
    """Rows that were not rated against it."""
    leads: bool


@dataclass(frozen=True)
class MatrixRowView:
    """A row of the matrix; cells stand in the order of the hypotheses."""

    id: str
    text: str
    ref: Link | None
    credibility: str
    relevance: str
    footing: str
    """What it rests on: `one origin, us-government`."""
    note: str
    diagnostic: bool
    decisive: bool
    cells: tuple[tuple[str, str, str], ...]
    """Id of the hypothesis, code and meaning; the latter two empty where nothing was rated."""
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


@dataclass(frozen=True)
class MatrixView:
    """An ACH matrix and what it says."""

    hypotheses: tuple[HypothesisView, ...]
    rows: tuple[MatrixRowView, ...]
    points: tuple[tuple[str, str], ...]
    """What follows from the ratings: label and text."""
    reading: str


def matrix(corpus: Corpus, entry: BriefEntry) -> MatrixView | None:
    """Return the ACH matrix; a cell that was not rated stays blank."""
    ach = entry.brief.ach
    if ach is None:
        return None
    return MatrixView(_hypotheses(ach), _rows(corpus, entry, ach), matrix_points(corpus, entry, ach), ach.reading or "")


def _hypotheses(ach: Ach) -> tuple[HypothesisView, ...]:
    score, count, blank, leading = scores(ach), counts(ach), not_rated(ach), leaders(ach)
    return tuple(
        HypothesisView(
            one.id,
            anchor("hypothesis", str(number)),
            one.text,
            score_text(score[one.id]) if one.id in score else "",
            count.get(one.id, 0),
            blank[one.id],
            one.id in leading,
        )
        for number, one in enumerate(ach.hypotheses, 1)
    )


def score_text(score: float) -> str:
    """Say a score to two places, with a minus sign as it is printed; one that rounds to zero has none."""
    return f"{abs(score):.2f}" if round(score, 2) == 0 else f"\N{MINUS SIGN}{abs(score):.2f}"


def _rows(corpus: Corpus, entry: BriefEntry, ach: Ach) -> tuple[MatrixRowView, ...]:
    decisive = {row.what for row in by_row(ach) if row.decisive}
    rows = []
    for row, footing in zip(ach.evidence, footings(corpus, entry, ach), strict=True):
        codes = [(hypothesis.id, row.cells.get(hypothesis.id)) for hypothesis in ach.hypotheses]
        rows.append(
            MatrixRowView(
                row.id,
                row.text,
                part_link(corpus, entry, row.ref) if row.ref else None,
                row.credibility.label,
                row.relevance.label,
                _footing(corpus, footing),
                row.note or "",
                is_diagnostic(row),
                row.id in decisive,
                tuple((name, code.value, code.label) if code else (name, "", "") for name, code in codes),
                portion(row, entry.brief.tlp),
            )
        )
    return tuple(rows)


def _footing(corpus: Corpus, footing: Footing) -> str:
    said: str = footing.ground.value
    if footing.ground in (Ground.ONE, Ground.SEVERAL):
        named = ", ".join(group_name(corpus, group) for group in footing.lineage.groups)
        said += f" ({named}{'; others not known' if footing.lineage.unknown else ''})"
    return said
