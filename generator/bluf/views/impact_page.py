"""The page *Impact*: the things whose loss would bring a judgment down, the worst first."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from bluf.analysis.impact.radius import impact
from bluf.analysis.impact.things import ThingKind
from bluf.analysis.impact.tolls import Toll, Total, tolls_in, totals
from bluf.analysis.sourcing.ways import group_in
from bluf.corpus import Corpus
from bluf.views.head import Marking, marking_of_all
from bluf.views.impact import ImpactView, impact_view


@dataclass(frozen=True)
class ImpactSection:
    """Things of a kind."""

    anchor: str
    title: str
    lead: str
    things: tuple[ImpactView, ...]
    left: str
    """What is not listed, as it brings down less; empty if all is."""


@dataclass(frozen=True)
class ImpactPage:
    """The things whose loss would bring a judgment down."""

    title: str
    marking: Marking
    judgments: int
    """How many judgments there are."""
    sections: tuple[ImpactSection, ...]


MOST = 50
"""Things of a kind that are listed, as no reader goes through more: all of ten thousand briefs would be 100 MB."""
MOST_BRIEFS = 20
"""Briefs that are listed of a thing; the command lists all, and so does the page of a source or an actor."""
_SECTIONS = (
    (
        "origins",
        "Origins and groups",
        "Who first said it. Origins that could coordinate form one group and fall together.",
        (ThingKind.GROUP, ThingKind.ORIGIN),
    ),
    ("sources", "Sources", "Documents, with everything that was read through them.", (ThingKind.SOURCE,)),
    (
        "actors",
        "Outlets and speakers",
        "Each with the documents it published, what it relayed, and the origins that name it.",
        (ThingKind.ACTOR,),
    ),
    ("claims", "Claims", "Each as it stands in a brief and in those that carry it on.", (ThingKind.CLAIM,)),
    (
        "assumptions",
        "Assumptions",
        "Those of high impact: if one is wrong, the judgments that lean on it are void.",
        (ThingKind.ASSUMPTION,),
    ),
)


def impact_page(corpus: Corpus, tolls: Iterable[tuple[str, tuple[Toll, ...]]] | None = None) -> ImpactPage:
    """Return the things whose loss would bring a judgment down; `tolls` are those of all briefs, if they are known."""
    if tolls is None:
        tolls = ((brief, tolls_in(corpus, brief)) for brief in corpus.briefs)
    found = sorted(_fell(corpus, totals(corpus, tolls)), key=_worst_first)
    sections = (
        _section(corpus, f"section-{name}", title, lead, [one for one in found if one.kind in kinds])
        for name, title, lead, kinds in _SECTIONS
    )
    return ImpactPage(
        "Impact",
        marking_of_all(document.model for document in corpus.documents),
        sum(len(entry.brief.key_judgments) for entry in corpus.briefs.values()),
        tuple(section for section in sections if section.things),
    )


def _section(corpus: Corpus, anchor: str, title: str, lead: str, found: Sequence[Total]) -> ImpactSection:
    shown = tuple(impact_view(corpus, impact(corpus, one.of(corpus)), MOST_BRIEFS) for one in found[:MOST])
    return ImpactSection(anchor, title, lead, shown, _said(found[MOST:]))


def _said(left: Sequence[Total]) -> str:
    if not left:
        return ""
    most = left[0].current
    each = f"at most {most} judgment{'s' if most > 1 else ''} of current briefs each"
    what = each if most else "judgments of superseded briefs"
    return f"Not listed: {len(left):,} more, which bring down {what}."


def _fell(corpus: Corpus, found: Sequence[Total]) -> Iterator[Total]:
    alone = _alone_in_their_group(corpus, found)
    return (one for one in found if one.falls and one not in alone)


def _alone_in_their_group(corpus: Corpus, found: Iterable[Total]) -> frozenset[Total]:
    """Origins whose group has no other: what the group's entry says of them is not said again."""
    groups: dict[str, list[Total]] = {}
    for one in found:
        if one.kind is ThingKind.ORIGIN:
            brief, _, origin = one.thing.rpartition("#")
            newest = corpus.briefs[brief]
            group = group_in(newest, newest.origins[origin])
            if group:
                groups.setdefault(group, []).append(one)
    return frozenset(origins[0] for origins in groups.values() if len(origins) == 1)


def _worst_first(one: Total) -> tuple[int, int, int, str]:
    return -one.current, -one.falls, -one.weakened, one.thing
