"""The index pages: every brief, actor, source and judgment there is."""

from dataclasses import dataclass
from itertools import islice

from bluf.corpus import Corpus
from bluf.model import Brief, country_name
from bluf.views.atlas import Atlas
from bluf.views.cards import BriefCard, brief_card
from bluf.views.citations import rating
from bluf.views.groups import Group, groups
from bluf.views.head import Marking, marking_of_all
from bluf.views.judgments import JudgmentView, judgments
from bluf.views.newest import MOST, listed
from bluf.views.targets import Link, Target, brief_link
from bluf.views.wording import when_text


@dataclass(frozen=True)
class BriefsPage:
    """Briefs by date, region and topic."""

    title: str
    marking: Marking
    briefs: tuple[BriefCard, ...]
    """The newest."""
    listed: str
    """How many of all they are; empty if they are all."""
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
    listed: str
    """How many of all they are; empty if they are all."""


def briefs_page(corpus: Corpus) -> BriefsPage:
    """Return the index of briefs. Where not all are listed by date, each is in some other list."""
    briefs = [(entry.brief, brief_link(corpus, entry.id)) for entry in corpus.briefs.values()]
    part = listed(MOST, len(briefs), "newest", "briefs")

    def regions(brief: Brief) -> list[str]:
        return [region.label for region in brief.regions] or (["No region"] if part else [])

    return BriefsPage(
        "Briefs",
        _marking_of_briefs(corpus),
        tuple(brief_card(corpus, entry) for entry in islice(corpus.briefs.values(), MOST)),
        part,
        groups("region", ((region, link) for brief, link in briefs for region in regions(brief))),
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


def judgments_page(corpus: Corpus) -> JudgmentsPage:
    """Return the index of judgments: no brief is listed in part."""
    shown: list[JudgmentView] = []
    for entry in corpus.briefs.values():
        if len(shown) >= MOST:
            break
        shown += judgments(corpus, entry)
    there = sum(len(entry.brief.key_judgments) for entry in corpus.briefs.values())
    part = listed(len(shown), there, "newest", "judgments")
    return JudgmentsPage("Judgments", _marking_of_briefs(corpus), tuple(shown), part)


def _marking_of_briefs(corpus: Corpus) -> Marking:
    return marking_of_all(entry.brief for entry in corpus.briefs.values())


def _marking_of_all(corpus: Corpus) -> Marking:
    return marking_of_all(document.model for document in corpus.documents)
