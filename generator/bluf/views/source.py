"""The page of a source, and what leans on a source or an outlet."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.corpus import Corpus, Leaning, SourceEntry
from bluf.model import SourceRecord, Tlp
from bluf.views.atlas import Atlas
from bluf.views.evidence import SourceView, source_view
from bluf.views.head import Marking, marking
from bluf.views.targets import Link, Target, part_target


@dataclass(frozen=True)
class LeaningView:
    """A claim or a judgment that leans on a source or an outlet."""

    kind: str
    link: Link
    text: str
    brief: Link
    brief_id: str


@dataclass(frozen=True)
class SourcePage:
    """Everything that the page of a source may print."""

    id: str
    title: str
    marking: Marking
    source: SourceView
    leaning: tuple[LeaningView, ...]
    file: str
    previous: Link | None
    next: Link | None


def leaning_views(corpus: Corpus, leanings: Iterable[Leaning]) -> tuple[LeaningView, ...]:
    """Return what leans, each with its place and its brief."""
    return tuple(
        LeaningView(
            one.kind.capitalize(),
            Link(f"{one.kind.capitalize()} {one.part}", part_target(one.brief, one.kind, one.part)),
            one.text,
            Link(corpus.briefs[one.brief].brief.title, Target("brief", one.brief), corpus.briefs[one.brief].brief.date),
            one.brief,
        )
        for one in leanings
    )


def source_page(atlas: Atlas, entry: SourceEntry) -> SourcePage:
    """Return the page of a source that has a file of its own."""
    corpus = atlas.corpus
    order = list(corpus.sources)
    at = order.index(entry.id)

    def neighbour(position: int) -> Link | None:
        if not 0 <= position < len(order):
            return None
        other = corpus.sources[order[position]]
        return Link(other.source.title, Target("source", other.id))

    own = entry.source.tlp if isinstance(entry.source, SourceRecord) else Tlp.CLEAR
    return SourcePage(
        entry.id,
        entry.source.title,
        marking(own),
        source_view(corpus, entry, None),
        leaning_views(corpus, atlas.leanings.get(entry.id, ())),
        entry.document.file if entry.document else "",
        neighbour(at - 1),
        neighbour(at + 1),
    )
