"""The index pages: every brief, actor, source and judgment there is."""

from dataclasses import dataclass
from itertools import islice

from bluf.corpus import Corpus
from bluf.model import country_name
from bluf.views.atlas import Atlas
from bluf.views.cards import BriefCard, brief_card
from bluf.views.citations import rating
from bluf.views.groups import Group, groups
from bluf.views.head import Marking, marking_of_all
from bluf.views.judgments import JudgmentView
from bluf.views.newest import MOST, left_out
from bluf.views.targets import Link, Target, brief_link
from bluf.views.wording import when_text


@dataclass(frozen=True)
class BriefsPage:
    """All briefs by date, region and topic."""

    title: str
    marking: Marking
    briefs: tuple[BriefCard, ...]
    """The newest."""
    left: str
    """How many older ones are not among them; empty if all are."""
    regions: tuple[Group, ...]
    topics: tuple[Group, ...]


@dataclass(frozen=True)
class ActorsPage:
    """All actors by kind and by country."""

    title: str
    marking: Marking
    kinds: tuple[Group, ...]
    countries: tuple[Group, ...]


@dataclass(frozen=True)
class SourceRow:
    """A source in a list."""

    link: Link
    outlet: str
    kind: str
    published: str
    reliability: str
    leaning: int
    """How many claims and judgments lean on it."""


@dataclass(frozen=True)
class SourcesPage:
    """All sources with a file of their own, and the outlets that were rated."""

    title: str
    marking: Marking
    sources: tuple[SourceRow, ...]
    outlets: tuple[Link, ...]


@dataclass(frozen=True)
class JudgmentsPage:
    """The judgments of the newest briefs, the newest first."""

    title: str
    marking: Marking
    judgments: tuple[JudgmentView, ...]
    left: str
    """How many there are in older briefs; empty if all are listed."""


def briefs_page(corpus: Corpus) -> BriefsPage:
    """Return the index of briefs."""
    briefs = [(entry.brief, brief_link(corpus, entry.id)) for entry in corpus.briefs.values()]
    return BriefsPage(
        "Briefs",
        _marking_of_briefs(corpus),
        tuple(brief_card(corpus, entry) for entry in islice(corpus.briefs.values(), MOST)),
        left_out(len(briefs) - MOST, "older brief", "older briefs"),
        groups("region", ((region.label, link) for brief, link in briefs for region in brief.regions)),
        groups("topic", ((topic, link) for brief, link in briefs for topic in brief.topics)),
    )


def actors_page(corpus: Corpus) -> ActorsPage:
    """Return the index of actors."""
    actors = [
        (actor, Link(actor.name, Target("actor", actor.id), actor.role or "")) for actor in corpus.actors.values()
    ]
    return ActorsPage(
        "Actors",
        _marking_of_all(corpus),
        groups("kind", ((actor.kind.label if actor.kind else "Kind not known", link) for actor, link in actors)),
        groups("country", ((country_name(actor.country), link) for actor, link in actors if actor.country)),
    )


def sources_page(atlas: Atlas) -> SourcesPage:
    """Return the index of sources."""
    corpus = atlas.corpus
    rows = []
    for entry in corpus.sources.values():
        source, rated = entry.source, rating(corpus, entry.source)
        outlet = corpus.actors.get(source.outlet) if source.outlet else None
        rows.append(
            SourceRow(
                Link(source.title, Target("source", entry.id)),
                outlet.name if outlet else "",
                source.kind.label,
                when_text(source.published),
                rated.level.value if rated else "",
                len(atlas.leanings.get(entry.id, ())),
            )
        )
    outlets = tuple(
        Link(actor.name, Target("actor", actor.id), actor.profile.reliability.level.value)
        for actor in corpus.actors.values()
        if actor.profile and actor.profile.reliability
    )
    return SourcesPage("Sources", _marking_of_all(corpus), tuple(rows), outlets)


def judgments_page(corpus: Corpus, judgments: tuple[JudgmentView, ...]) -> JudgmentsPage:
    """Return the index of judgments: no brief is listed in part."""
    newest = {one.brief.target for one in judgments[:MOST]}
    briefs = {target.id for target in newest if target}
    shown = tuple(one for one in judgments if one.brief.target and one.brief.target.id in briefs)
    left = left_out(len(judgments) - len(shown), "judgment of an older brief", "judgments of older briefs")
    return JudgmentsPage("Judgments", _marking_of_briefs(corpus), shown, left)


def _marking_of_briefs(corpus: Corpus) -> Marking:
    return marking_of_all(entry.brief for entry in corpus.briefs.values())


def _marking_of_all(corpus: Corpus) -> Marking:
    return marking_of_all(document.model for document in corpus.documents)
