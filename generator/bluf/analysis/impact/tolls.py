"""How many judgments fall with each thing, brief by brief: what a brief gives is small, and depends on few others."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bluf.analysis.impact.ground import Ground, ground_of
from bluf.analysis.impact.radius import in_brief
from bluf.analysis.impact.things import PARTS, Thing, ThingKind, part_of, stated_groups, with_own_page
from bluf.analysis.impact.verdicts import Verdict
from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.corpus import Corpus


@dataclass(frozen=True, slots=True)
class Toll:
    """How many judgments of one brief fall with a thing, or are weakened."""

    kind: ThingKind
    thing: str
    """As it is written."""
    falls: int
    weakened: int


@dataclass(frozen=True, slots=True)
class Total:
    """How many judgments fall with a thing, or are weakened, in all briefs."""

    kind: ThingKind
    thing: str
    falls: int = 0
    weakened: int = 0
    current: int = 0
    """Of those that fall, how many stand in briefs that no other supersedes."""

    def and_in(self, toll: Toll, *, current: bool) -> "Total":
        """Return the total with one more brief in it."""
        standing = toll.falls if current else 0
        return Total(
            self.kind, self.thing, self.falls + toll.falls, self.weakened + toll.weakened, self.current + standing
        )

    def of(self, corpus: Corpus) -> Thing:
        """Return the thing that is taken away."""
        brief, joined, part_id = self.thing.rpartition("#")
        part = part_of(corpus, brief, self.kind.value, part_id) if joined else None
        return part or Thing(self.kind, self.thing)


def tolls_in(corpus: Corpus, brief: str) -> tuple[Toll, ...]:
    """Return what each thing takes from one brief; one on which nothing rests is left out; none of an entangled brief.

    It is what `impact` tells of each thing in that brief.
    """
    return () if tangle_in(corpus, brief) else tuple(_tolls(corpus, ground_of(corpus, brief)))


def _tolls(corpus: Corpus, ground: Ground) -> Iterator[Toll]:
    for thing in _things_in(corpus, ground):
        found = in_brief(corpus, ground, (thing,))
        if found.rests:
            fallen, weakened = (len(found.with_verdict(one)) for one in (Verdict.FALLS, Verdict.WEAKENED))
            yield Toll(thing.kind, thing.written, fallen, weakened)


def _things_in(corpus: Corpus, ground: Ground) -> Iterator[Thing]:
    """Yield what can be taken away from a brief: what it names that has one id everywhere, and its parts."""
    for name in sorted(ground.names):
        if name in corpus.sources or name in corpus.actors:
            yield with_own_page(corpus, name)
        elif name in stated_groups(corpus):
            yield Thing(ThingKind.GROUP, name)
    for part_id, part in ground.entry.parts.items():
        if part.kind in PARTS and (thing := part_of(corpus, ground.entry.id, part.kind, part_id)):
            yield thing


def totals(corpus: Corpus, tolls: Iterable[tuple[str, tuple[Toll, ...]]]) -> tuple[Total, ...]:
    """Return what falls with each thing, from what each brief gives, by its id."""
    found: dict[str, Total] = {}
    for brief, given in tolls:
        current = corpus.successor(brief) is None
        for toll in given:
            before = found.get(toll.thing) or Total(toll.kind, toll.thing)
            found[toll.thing] = before.and_in(toll, current=current)
    return tuple(found.values())
