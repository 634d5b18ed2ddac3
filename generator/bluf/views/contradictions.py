"""Contradictions: statements that do not fit, and how that was treated."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model.references import OUTSIDE
from bluf.views.targets import Link, anchor, part_link, source_link


@dataclass(frozen=True)
class ContradictionView:
    """Two statements that do not fit."""

    anchor: str
    id: str
    kind: str
    kind_meaning: str
    severity: str
    between: tuple[Link, Link]
    treatment: str
    outside_seed: bool


def contradictions(corpus: Corpus, entry: BriefEntry) -> tuple[ContradictionView, ...]:
    """Return the contradictions and how each was treated."""

    def side(one: str) -> Link:
        if one == OUTSIDE:
            return Link("the public record")
        return part_link(corpus, entry, one) if one in entry.claims else source_link(corpus, entry, one)

    return tuple(
        ContradictionView(
            anchor("contradiction", one.id),
            one.id,
            one.kind.label,
            one.kind.meaning,
            one.severity.label if one.severity else "",
            (side(one.between[0]), side(one.between[1])),
            one.treatment or "",
            one.outside_seed,
        )
        for one in entry.brief.contradictions
    )
