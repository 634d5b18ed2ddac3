"""The index pages and the home page: what there is, what is due, what changed."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import TypeVar

from bluf.corpus import BriefEntry, Corpus
from bluf.model import country_name
from bluf.model.vocabulary import ChangeStatus
from bluf.release import marking_of
from bluf.views.atlas import Atlas
from bluf.views.evidence import when_text
from bluf.views.head import Marking, marking, marking_of_all
from bluf.views.judgments import JudgmentView, judgment_view
from bluf.views.targets import Link, Target, brief_link


@dataclass(frozen=True)
class BriefCard:
    """A brief in a list."""

    link: Link
    date: str
    status: str
    status_code: str
    bluf: str
    desk: str
    judgments: int
    regions: tuple[str, ...]
    topics: tuple[str, ...]
    marking: Marking
    brief_id: str


@dataclass(frozen=True)
class Group:
    """Entries under one heading."""

    heading: str
    anchor: str
    links: tuple[Link, ...]


@dataclass(frozen=True)
class HomePage:
    """The first page."""

    title: str
    marking: Marking
    latest: tuple[BriefCard, ...]
    due: tuple[JudgmentView, ...]
    changed: tuple[JudgmentView, ...]
    counts: tuple[tuple[str, int, Target], ...]


@dataclass(frozen=True)
class BriefsPage:
    """All briefs by date, region and topic."""

    title: str
    marking: Marking
    briefs: tuple[BriefCard, ...]
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


@dataclass(frozen=True)
class SourcesPage:
    """All sources."""

    title: str
    marking: Marking
    sources: tuple[SourceRow, ...]
    outlets: tuple[Link, ...]


@dataclass(frozen=True)
class JudgmentsPage:
    """All judgments of all briefs, the newest brief first."""

    title: str
    marking: Marking
    judgments: tuple[JudgmentView, ...]


_LATEST = 5

Row = TypeVar("Row")


def brief_card(corpus: Corpus, entry: BriefEntry) -> BriefCard:
    """Return a brief as it stands in a list."""
    brief = entry.brief
    status = type(brief.status).SUPERSEDED if corpus.successor(entry.id) else brief.status
    return BriefCard(
        brief_link(corpus, entry.id),
        brief.date,
        status.label,
        status.value,
        brief.bluf,
        brief.desk or "",
        len(brief.key_judgments),
        tuple(region.label for region in brief.regions),
        brief.topics,
        marking(marking_of(brief)),
        entry.id,
    )


def all_judgments(corpus: Corpus) -> tuple[JudgmentView, ...]:
    """Return every key judgment, the newest brief first."""
    return tuple(
        judgment_view(corpus, entry, position, judgment)
        for entry in corpus.briefs.values()
        for position, judgment in enumerate(entry.brief.key_judgments)
    )


def standing(corpus: Corpus, judgments: Iterable[JudgmentView]) -> list[JudgmentView]:
    """Keep the judgments of briefs that no later brief supersedes."""
    superseded = {entry.brief.supersedes for entry in corpus.briefs.values()}
    return [view for view in judgments if view.brief.target and view.brief.target.id not in superseded]


def home_page(corpus: Corpus, judgments: tuple[JudgmentView, ...], site_name: str) -> HomePage:
    """Return the first page: latest briefs, open judgments by due date, changes of the latest briefs."""
    current = standing(corpus, judgments)
    due = sorted((view for view in current if view.status == "Open"), key=lambda view: (view.due, view.brief.text))
    moved = {ChangeStatus.CHANGED.value, ChangeStatus.WITHDRAWN.value}
    return HomePage(
        site_name,
        _marking_of_briefs(corpus),
        tuple(brief_card(corpus, entry) for entry in list(corpus.briefs.values())[:_LATEST]),
        tuple(due[:8]),
        tuple(view for view in current if view.change and view.change.status in moved)[:8],
        (
            ("briefs", len(corpus.briefs), Target("briefs")),
            ("judgments", len(judgments), Target("judgments")),
            ("actors", len(corpus.actors), Target("actors")),
            ("sources", len(corpus.sources), Target("sources")),
        ),
    )


def briefs_page(corpus: Corpus) -> BriefsPage:
    """Return the index of briefs."""
    cards = tuple(brief_card(corpus, entry) for entry in corpus.briefs.values())
    return BriefsPage(
        "Briefs",
        _marking_of_briefs(corpus),
        cards,
        _groups("region", cards, lambda card: card.regions, lambda card: card.link),
        _groups("topic", cards, lambda card: card.topics, lambda card: card.link),
    )


def actors_page(corpus: Corpus) -> ActorsPage:
    """Return the index of actors."""
    actors = list(corpus.actors.values())
    rows = [
        (
            Link(actor.name, Target("actor", actor.id), actor.role or ""),
            actor.kind.label if actor.kind else "Not profiled",
            country_name(actor.country) if actor.country else "",
        )
        for actor in actors
    ]
    return ActorsPage(
        "Actors",
        _marking_of_all(corpus),
        _groups("kind", rows, lambda row: (row[1],), lambda row: row[0]),
        _groups("country", rows, lambda row: (row[2],) if row[2] else (), lambda row: row[0]),
    )


def sources_page(atlas: Atlas) -> SourcesPage:
    """Return the index of sources."""
    corpus = atlas.corpus
    rows = []
    for entry in corpus.sources.values():
        source = entry.source
        outlet = corpus.actors.get(source.outlet) if source.outlet else None
        rated = source.reliability or (outlet.profile.reliability if outlet and outlet.profile else None)
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
        Link(actor.name, Target("actor", actor.id), str(actor.profile.reliability.level))
        for actor in corpus.actors.values()
        if actor.profile and actor.profile.reliability
    )
    return SourcesPage("Sources", _marking_of_all(corpus), tuple(rows), outlets)


def judgments_page(corpus: Corpus, judgments: tuple[JudgmentView, ...]) -> JudgmentsPage:
    """Return the index of judgments."""
    return JudgmentsPage("Judgments", _marking_of_briefs(corpus), judgments)


def _groups(
    kind: str, rows: Iterable[Row], headings: Callable[[Row], Iterable[str]], link: Callable[[Row], Link]
) -> tuple[Group, ...]:
    grouped: dict[str, list[Link]] = {}
    for row in rows:
        for heading in headings(row):
            grouped.setdefault(heading, []).append(link(row))
    return tuple(
        Group(heading, f"{kind}-" + "-".join(heading.lower().split()), tuple(grouped[heading]))
        for heading in sorted(grouped)
    )


def _marking_of_briefs(corpus: Corpus) -> Marking:
    return marking_of_all(marking_of(entry.brief) for entry in corpus.briefs.values())


def _marking_of_all(corpus: Corpus) -> Marking:
    return marking_of_all(marking_of(document.model) for document in corpus.documents)
