"""The chains behind a claim or a judgment as a picture, with where each box leads."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bluf.analysis.sourcing.origins import claim_lineage, fallen_ways
from bluf.analysis.sourcing.ways import Path, source_in, ways, with_roads
from bluf.corpus import BriefEntry, Corpus
from bluf.figures.boxes import Station
from bluf.figures.chains import ChainFigure, chain_figure
from bluf.model import Claim, Judgment
from bluf.views.head import Marking
from bluf.views.independence import NOT_KNOWN, group_name
from bluf.views.targets import Link, Target, actor_link, anchor, part_target, source_link


@dataclass(frozen=True)
class ChainsView:
    """A picture of chains, in a file beside the page. The chains stand as text in the page, claim by claim."""

    file: Target
    figure: ChainFigure
    label: str
    """What the picture shows, for those who cannot see it."""
    targets: dict[str, Target | None]
    struck: bool
    """Whether anything in it was retracted."""
    loops: bool
    """Whether a way runs in a circle."""


@dataclass(frozen=True)
class ChainFile:
    """A picture of chains as a file of its own, which carries a marking of its own."""

    chains: ChainsView
    marking: Marking


def claim_chains(corpus: Corpus, entry: BriefEntry, claim: Claim) -> ChainsView | None:
    """Return the picture of a claim's chains; None where there is nothing to show."""
    return _Drawing(corpus, entry, ("claim", claim.id), f"The chains of claim {claim.id}").add_claim(claim, "").view()


def judgment_chains(corpus: Corpus, entry: BriefEntry, judgment: Judgment, number: int) -> ChainsView | None:
    """Return the picture of all chains of what speaks for a judgment; None where there is nothing to show."""
    label = f"The chains of what speaks for judgment {number}"
    drawing = _Drawing(corpus, entry, ("judgment", judgment.id), label)
    drawing.add("judgment", "judgment", Link(f"Judgment {number}", part_target(entry.id, "judgment", judgment.id)))
    for claim_id in judgment.evidence:
        if claim_id in entry.claims:
            drawing.add_claim(entry.claims[claim_id], "judgment")
    for source in judgment.sources:
        standing = tuple(ways(corpus, entry, (source,)))
        every = tuple(ways(corpus, entry, (source,), retracted_too=True))
        drawing.add_ways("judgment", standing, struck=False)
        drawing.add_ways("judgment", (path for path in every if path not in standing), struck=True)
    return drawing.view()


class _Drawing:
    """Collects boxes and lines. What stands is added before what fell, and is not struck by it."""

    def __init__(self, corpus: Corpus, entry: BriefEntry, of: tuple[str, str], label: str) -> None:
        self._corpus, self._entry, self._label = corpus, entry, label
        self._file = Target("brief", entry.id, file=f"chain-{anchor(*of)}.svg")
        self._stations: dict[str, Station] = {}
        self._targets: dict[str, Target | None] = {}
        self._steps: dict[tuple[str, str], bool] = {}
        self._loops = False

    def add(self, key: str, kind: str, link: Link, group: str = "", struck: bool = False) -> str:
        before = self._stations.get(key)
        if before is None or (before.struck and not struck):
            self._stations[key] = Station(key, kind, link.text, group, struck)
            self._targets[key] = link.target
        return key

    def step(self, upper: str, lower: str, struck: bool) -> None:
        self._steps[upper, lower] = struck and self._steps.get((upper, lower), True)

    def add_claim(self, claim: Claim, below: str) -> "_Drawing":
        own = Link(claim.id, part_target(self._entry.id, "claim", claim.id))
        key = self.add(f"claim:{claim.id}", "claim", own, struck=claim.retracted is not None)
        if below:
            self.step(key, below, claim.retracted is not None)
        self.add_ways(key, claim_lineage(self._corpus, self._entry, claim).paths, struck=False)
        self.add_ways(key, fallen_ways(self._corpus, self._entry, claim), struck=True)
        return self

    def add_ways(self, below: str, paths: Iterable[Path], struck: bool) -> None:
        for path in paths:
            lower = below
            for upper in self._boxes(path, struck):
                self.step(upper, lower, struck)
                lower = upper
            self._loops = self._loops or path.loop

    def view(self) -> ChainsView | None:
        figure = chain_figure(tuple(self._stations.values()), self._steps)
        struck = any(self._steps.values())
        return ChainsView(self._file, figure, self._label, self._targets, struck, self._loops) if figure else None

    def _boxes(self, path: Path, struck: bool) -> Iterator[str]:
        """Yield the boxes of a way from the document that was read to whoever said it first."""
        corpus, entry = self._corpus, self._entry
        for link in path.links:
            road = with_roads(corpus, entry, (link,), {*path.links} - {link})[1:]
            for step in (*reversed(road), link):
                if step == path.origin and step in entry.origins:
                    break  # the end, which comes below
                yield self._relay(step, struck)
        if path.loop:
            return
        origin = entry.origins.get(path.origin or "")
        group = group_name(corpus, path.group) if path.group else NOT_KNOWN
        kind = "origin" if path.group else "unknown"
        if origin:
            place = Link(origin.label, part_target(entry.id, "origin", origin.id))
            yield self.add(f"origin:{origin.id}", kind, place, group, struck)
        elif path.origin and path.origin != path.links[-1]:
            yield self.add(f"origin:{path.origin}", kind, actor_link(corpus, path.origin), group, struck)
        elif not path.origin:
            yield self.add(f"unknown:{path.links[-1]}", "unknown", Link("Origin not given"), NOT_KNOWN, struck)

    def _relay(self, link: str, struck: bool) -> str:
        corpus, entry = self._corpus, self._entry
        if link in entry.origins:
            target = part_target(entry.id, "origin", link)
            return self.add(f"relay:{link}", "outlet", Link(entry.origins[link].label, target), struck=struck)
        if source_in(corpus, entry, link):
            return self.add(f"source:{link}", "document", source_link(corpus, entry, link), struck=struck)
        return self.add(f"actor:{link}", "outlet", actor_link(corpus, link), struck=struck)
