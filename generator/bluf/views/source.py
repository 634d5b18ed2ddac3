"""The page of a source that has a file of its own."""

from dataclasses import dataclass

from bluf.corpus import SourceEntry
from bluf.views.atlas import Atlas
from bluf.views.citations import SourceView, source_view
from bluf.views.head import Marking, marking_of_all
from bluf.views.impact import ImpactView, resting_on, resting_view
from bluf.views.leaning import BriefLeanings, leaning_views
from bluf.views.neighbours import neighbours, source_order
from bluf.views.targets import Link, Target


@dataclass(frozen=True)
class SourcePage:
    """Everything that the page of a source may print."""

    id: str
    title: str
    marking: Marking
    source: SourceView
    leaning: tuple[BriefLeanings, ...]
    impact: ImpactView | None
    """What would fall with it; None when nothing rests on it."""
    file: str
    previous: Link | None
    next: Link | None


def source_page(atlas: Atlas, entry: SourceEntry) -> SourcePage:
    """Return the page of a source that has a file of its own."""
    corpus = atlas.corpus
    leaning = atlas.leanings.get(entry.id, ())

    def link(source_id: str) -> Link:
        return Link(corpus.sources[source_id].source.title, Target("source", source_id))

    beside = (corpus.sources[one].source for one in source_order(corpus)[entry.id] if one is not None)
    resting = resting_on(corpus, entry.id)
    return SourcePage(
        entry.id,
        entry.source.title,
        marking_of_all(
            (
                entry.source,
                *beside,
                *(corpus.briefs[one.brief].brief for one in leaning),
                *(one.entry.brief for one in resting.briefs),
            )
        ),
        source_view(corpus, entry, None),
        leaning_views(corpus, leaning),
        resting_view(corpus, resting),
        entry.document.file if entry.document else "",
        *neighbours(source_order(corpus), entry.id, link),
    )
