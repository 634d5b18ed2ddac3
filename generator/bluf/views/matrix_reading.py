"""What follows from the ratings of a matrix, in plain words: who leads, on what that hangs, and what was not tested."""

from collections.abc import Iterator, Sequence

from bluf.analysis.hypotheses.matrix import counts, is_diagnostic, leaders, not_rated, unrefuted
from bluf.analysis.hypotheses.sensitivity import Footing, Ground, LeftOut, by_origin, by_row, footings
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Ach
from bluf.views.independence import group_name
from bluf.views.wording import joined


def matrix_points(corpus: Corpus, entry: BriefEntry, ach: Ach) -> tuple[tuple[str, str], ...]:
    """Return what a matrix says, label and text; nothing where it was not rated at all."""
    leading = leaders(ach)
    if not leading:
        return (("Result", "None: no row rates a hypothesis of this matrix."),)
    grounds = footings(corpus, entry, ach)
    return tuple(
        (label, text)
        for label, sentences in (
            ("Least inconsistent", [_leading(leading)]),
            ("Nothing against it", _vague(ach)),
            ("Diagnostic rows", [_diagnostic(ach)]),
            ("Rows it turns on", _rows(ach, leading)),
            ("Origins it turns on", _origins(corpus, by_origin(corpus, entry, ach), grounds, leading)),
            ("Without a single origin", _stay(grounds)),
            ("Less tested", _less_tested(ach)),
        )
        if (text := " ".join(sentences))
    )


def _leading(leading: Sequence[str]) -> str:
    return f"{joined(leading)} {'are tied' if len(leading) > 1 else 'alone'}."


def _vague(ach: Ach) -> Iterator[str]:
    if vague := unrefuted(ach):
        yield f"Nothing is inconsistent with {joined(vague)}."
        yield "A hypothesis that fits everything leads without having been tested; it may be true, or only vague."


def _diagnostic(ach: Ach) -> str:
    telling = [row.id for row in ach.evidence if is_diagnostic(row)]
    total = len(ach.evidence)
    return f"{joined(telling)}: {len(telling)} of {total} rows." if telling else f"No row of {total}."


def _rows(ach: Ach, leading: Sequence[str]) -> Iterator[str]:
    decisive = [row for row in by_row(ach) if row.decisive]
    yield from (f"Without {row.what}, {_would_lead(row.leaders)}." for row in decisive)
    if not decisive:
        yield f"No single one: without any one row, {_still(leading)}."


def _origins(
    corpus: Corpus, dropped: Sequence[LeftOut], grounds: Sequence[Footing], leading: Sequence[str]
) -> Iterator[str]:
    for one in dropped:
        result = _would_lead(one.leaders) if one.decisive else _still(leading)
        name, rows = group_name(corpus, one.what), joined(one.rows)
        yield f"{name} ({_speakers(one, grounds)}): without {rows}, {result}."


def _speakers(one: LeftOut, grounds: Sequence[Footing]) -> str:
    """The origins of a group that the rows rest on, each a link where it has a place."""
    paths = (path for footing in grounds if footing.row in one.rows for path in footing.lineage.paths)
    spoken = {path.origin for path in paths if path.origin and path.group == one.what}
    return ", ".join(f"[[{origin}]]" for origin in sorted(spoken))


def _would_lead(leading: Sequence[str]) -> str:
    return f"{joined(leading)} would {'be tied' if len(leading) > 1 else 'lead'}"


def _still(leading: Sequence[str]) -> str:
    return f"{joined(leading)} would still {'be tied' if len(leading) > 1 else 'lead'}"


_STAYING = {
    Ground.UNKNOWN: ("is of unknown origin", "are of unknown origin, and may all go back to one"),
    Ground.ARGUMENT: ("is an argument", "are arguments"),
    Ground.SEVERAL: ("has more than one origin", "have more than one origin"),
    Ground.NOTHING: (
        "has no claim or source left that stands, and should be rated again",
        "have no claim or source left that stands, and should be rated again",
    ),
}


def _stay(grounds: Sequence[Footing]) -> Iterator[str]:
    """Say what stays when origins are left out, and why."""
    for ground, (one, many) in _STAYING.items():
        rows = [footing.row for footing in grounds if footing.ground is ground]
        if rows:
            yield f"{joined(rows)} {many if len(rows) > 1 else one}."


def _less_tested(ach: Ach) -> Iterator[str]:
    total, rated = len(ach.evidence), counts(ach)
    for name, blank in not_rated(ach).items():
        if name not in rated:
            yield f"{name} is not rated at all and has no score."
        elif blank:
            yield f"{name} is not rated against {blank} of {total} rows: a blank counts for nothing."
