"""What the result of a matrix of competing hypotheses hangs on (Heuer, step 6).

Rows are left out one at a time, and then by origin: rows that rest on one independence group only are one voice and go
together. What is left out is decisive if the set of leading hypotheses changes, into a tie or out of one included.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from bluf.analysis.hypotheses.matrix import Weighed
from bluf.analysis.sourcing.origins import Lineage, claim_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Ach
from bluf.model.techniques import MatrixRow


class Ground(Enum):
    """What a row rests on, as far as its chains tell."""

    ONE = "one origin"
    SEVERAL = "several origins"
    UNKNOWN = "unknown origin"
    NOTHING = "nothing that stands"
    """Its claim was retracted, or has no source."""
    ARGUMENT = "argument"
    """An assumption, or a row that names no claim."""


@dataclass(frozen=True)
class Footing:
    """A row and what it rests on."""

    row: str
    ground: Ground
    lineage: Lineage
    """Empty for an argument."""


@dataclass(frozen=True)
class LeftOut:
    """The matrix without some of its rows."""

    what: str
    """Id of the row, or of the independence group."""
    rows: tuple[str, ...]
    """Ids of the rows that go."""
    leaders: tuple[str, ...]
    """Who would lead without them."""
    decisive: bool
    """Whether others would lead than now."""


def by_row(ach: Ach) -> tuple[LeftOut, ...]:
    """Return the matrix without each row, in the order of the brief."""
    weighed = Weighed(ach)
    return tuple(_without(weighed, row.id, (row.id,)) for row in ach.evidence)


def by_origin(corpus: Corpus, entry: BriefEntry, ach: Ach) -> tuple[LeftOut, ...]:
    """Return the matrix without each independence group: without the rows that rest on it and on no other.

    A way of unknown origin does not hold a row up, for it never counts as a group of its own. Rows of unknown origin
    throughout, and arguments, stay in.
    """
    resting: dict[str, list[str]] = {}
    for footing in footings(corpus, entry, ach):
        if footing.ground is Ground.ONE:
            resting.setdefault(footing.lineage.groups[0], []).append(footing.row)
    weighed = Weighed(ach)
    return tuple(_without(weighed, group, rows) for group, rows in resting.items())


def footings(corpus: Corpus, entry: BriefEntry, ach: Ach) -> tuple[Footing, ...]:
    """Return what each row rests on, in the order of the brief."""
    return tuple(_footing(corpus, entry, row) for row in ach.evidence)


def _footing(corpus: Corpus, entry: BriefEntry, row: MatrixRow) -> Footing:
    claim = entry.claims.get(row.ref) if row.ref else None
    if claim is None:
        return Footing(row.id, Ground.ARGUMENT, Lineage((), ()))
    lineage = claim_lineage(corpus, entry, claim)
    if not lineage.paths:
        ground = Ground.NOTHING
    elif not lineage.independent:
        ground = Ground.UNKNOWN
    else:
        ground = Ground.ONE if lineage.independent == 1 else Ground.SEVERAL
    return Footing(row.id, ground, lineage)


def _without(weighed: Weighed, what: str, rows: Iterable[str]) -> LeftOut:
    left_out = tuple(rows)
    standing = weighed.leaders(frozenset(left_out))
    return LeftOut(what, left_out, standing, standing != weighed.leaders())
