"""The page of a brief, in the order in which finished intelligence is read."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.sourcing.ways import reached
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Event
from bluf.model.base import Record
from bluf.model.vocabulary import Status
from bluf.rules import explanations
from bluf.views.assumptions import AssumptionView, assumptions
from bluf.views.citations import SourceView
from bluf.views.citing import Citation, citation_files, citations
from bluf.views.claims import ClaimView, claim_view
from bluf.views.comparison import ComparisonView, comparison_view, records_compared
from bluf.views.contradictions import ContradictionView, contradictions
from bluf.views.deception import DeceptionView, deception
from bluf.views.events import EventView, events
from bluf.views.forecasts import ForecastView, forecast_view
from bluf.views.funnels import Funnel, Said, funnels, said
from bluf.views.gaps import GapView, gaps
from bluf.views.head import Marking, marking_of_all, portion
from bluf.views.hypotheses import MatrixView, matrix
from bluf.views.impact import falls_with
from bluf.views.indicators import IndicatorView, indicators
from bluf.views.judgments import JudgmentView, judgments
from bluf.views.neighbours import brief_order, neighbours
from bluf.views.notices import NoticeView, marked_records, notices, notices_by_judgment
from bluf.views.origins import OriginView, origins
from bluf.views.requirements import scope
from bluf.views.rivals import AlternativeView, DissentView, alternatives, dissent
from bluf.views.sourcing import cited, most_important, source_summary
from bluf.views.targets import Link, Target, actor_link, brief_link, part_target
from bluf.views.ties import RelationView, relations
from bluf.views.timeline import TimelineView, brief_timeline
from bluf.views.wording import when_text


@dataclass(frozen=True)
class BriefPage:
    """Everything that the page of a brief may print. An empty tuple or text leaves no heading."""

    id: str
    title: str
    marking: Marking
    status: str
    status_label: str
    date: str
    version: str
    """What tells this state of the brief from every other."""
    citations: dict[str, Citation]
    """Anchor of a judgment to how it is cited; the whole brief has an empty one."""
    citation_files: tuple[Link, ...]
    cutoff: str
    cutoff_note: str
    desk: str
    authors: tuple[str, ...]
    reading_minutes: int
    lexicon: str
    lexicon_note: str
    waivers: tuple[tuple[Link, str], ...]
    """Rule and reason."""
    language: str
    bluf: str
    notices: tuple[NoticeView, ...]
    """What was retracted or corrected and concerns the brief."""
    judgments: tuple[JudgmentView, ...]
    flagged: dict[str, tuple[NoticeView, ...]]
    """The same by the anchor of the judgment that it concerns."""
    funnels: dict[str, Funnel]
    """Anchor of a judgment to what stands behind it."""
    said: dict[str, Said]
    """Anchor of a claim to who asserts it."""
    falls_with: dict[str, tuple[Link, ...]]
    """Anchor of a claim or an assumption to the judgments that would fall with it."""
    supersedes: Link | None
    comparison: ComparisonView | None
    """What changed since the brief that this one supersedes; None where that one was not released."""
    superseded_by: Link | None
    implications: tuple[str, ...]
    outlook_horizon: str
    outlook_decision: Link | None
    outlook_text: str
    scope: tuple[tuple[str, str], ...]
    body: str
    claims: tuple[ClaimView, ...]
    events: tuple[EventView, ...]
    timeline: TimelineView | None
    """The events, and by when the judgments can be judged; None when there is neither."""
    actors: tuple[Link, ...]
    actor_portions: dict[str, Marking]
    """Id of an actor to the marking with which it is listed, if that is stricter than the brief's."""
    relations: tuple[RelationView, ...]
    alternatives: tuple[AlternativeView, ...]
    matrix: MatrixView | None
    dissent: tuple[DissentView, ...]
    assumptions: tuple[AssumptionView, ...]
    contradictions: tuple[ContradictionView, ...]
    deception: DeceptionView | None
    gaps: tuple[GapView, ...]
    indicators: tuple[IndicatorView, ...]
    forecasts: tuple[ForecastView, ...]
    source_summary: tuple[tuple[str, str], ...]
    important: tuple[Link, ...]
    sources: tuple[SourceView, ...]
    origins: tuple[OriginView, ...]
    method: str
    history: tuple[tuple[str, str], ...]
    regions: tuple[str, ...]
    topics: tuple[str, ...]
    file: str
    pdf: Target | None
    """The same as a document; None where none is made."""
    previous: Link | None
    """The next older brief."""
    next: Link | None


_WORDS_A_MINUTE = 220


def brief_page(corpus: Corpus, entry: BriefEntry, *, pdf: bool = False) -> BriefPage:
    """Return the page of a brief; `pdf` is whether a document is made of it, too."""
    brief, outlook = entry.brief, entry.brief.outlook
    newer, older = neighbours(brief_order(corpus), entry.id, lambda other: brief_link(corpus, other))
    successor = corpus.successor(entry.id)
    status = status_of(corpus, entry)
    sources = cited(corpus, entry)
    judged, drawn = judgments(corpus, entry), funnels(corpus, entry)
    marking = marking_of_all(_shown(corpus, entry, sources))
    citing = citations(entry, marking)
    return BriefPage(
        id=entry.id,
        title=brief.title,
        marking=marking,
        status=status.value,
        status_label=status.label,
        date=brief.date,
        version=citing[""].version,
        citations=citing,
        citation_files=citation_files(entry),
        cutoff=when_text(brief.cutoff),
        cutoff_note=(brief.cutoff.note or "") if brief.cutoff else "",
        desk=brief.desk or "",
        authors=brief.authors,
        reading_minutes=max(1, round(_words(brief) / _WORDS_A_MINUTE)),
        lexicon=brief.lexicon.label,
        lexicon_note=brief.lexicon_note or "",
        waivers=tuple((_rule(one.rule), one.because) for one in brief.waivers),
        language=brief.language,
        bluf=brief.bluf,
        notices=notices(corpus, entry),
        judgments=judged,
        flagged=notices_by_judgment(corpus, entry),
        funnels=drawn,
        said=said(corpus, entry, drawn),
        falls_with=falls_with(corpus, entry),
        supersedes=brief_link(corpus, brief.supersedes) if brief.supersedes else None,
        comparison=comparison_view(corpus, entry),
        superseded_by=brief_link(corpus, successor.id) if successor else None,
        implications=brief.implications,
        outlook_horizon=(outlook.horizon or "") if outlook else "",
        outlook_decision=_decision_point(entry),
        outlook_text=(outlook.text or "") if outlook else "",
        scope=scope(entry),
        body=brief.body or "",
        claims=tuple(claim_view(corpus, entry, claim) for claim in brief.claims),
        events=events(corpus, entry),
        timeline=brief_timeline(corpus, entry),
        actors=tuple(actor_link(corpus, actor.id, actor.role or "") for actor in brief.actors),
        actor_portions={actor.id: own for actor in brief.actors if (own := portion(actor, brief.tlp))},
        relations=relations(corpus, entry),
        alternatives=alternatives(corpus, entry),
        matrix=matrix(corpus, entry),
        dissent=dissent(corpus, entry),
        assumptions=assumptions(corpus, entry),
        contradictions=contradictions(corpus, entry),
        deception=deception(corpus, entry),
        gaps=gaps(corpus, entry),
        indicators=indicators(corpus, entry),
        forecasts=tuple(forecast_view(forecast, brief.tlp) for forecast in brief.forecasts),
        source_summary=source_summary(entry),
        important=most_important(corpus, entry),
        sources=sources,
        origins=origins(corpus, entry),
        method=brief.method or "",
        history=tuple((revision.date, revision.note) for revision in brief.history),
        regions=tuple(region.label for region in brief.regions),
        topics=brief.topics,
        file=entry.document.file,
        pdf=Target("pdf", entry.id) if pdf else None,
        previous=older,
        next=newer,
    )


def status_of(corpus: Corpus, entry: BriefEntry) -> Status:
    """Return where a brief stands: superseded if a released brief says so, whatever it says itself."""
    return Status.SUPERSEDED if corpus.successor(entry.id) else entry.brief.status


def _shown(corpus: Corpus, entry: BriefEntry, sources: tuple[SourceView, ...]) -> Iterator[Record | None]:
    """The records that the page shows something of: the brief, its sources, the briefs it is compared with or links."""
    yield entry.brief
    yield from marked_records(corpus, entry)
    sides = (side for one in entry.brief.contradictions for side in one.between)
    yield from reached(corpus, entry, (*(source.id for source in sources), *sides))
    changes = (judgment.change for judgment in entry.brief.key_judgments)
    compared = {(change.previous or "").rpartition("#")[0] for change in changes if change}
    successor = corpus.successor(entry.id)
    yield from records_compared(corpus, entry)
    beside = (one or "" for one in brief_order(corpus)[entry.id])
    for brief_id in (*sorted(compared), entry.brief.supersedes or "", successor.id if successor else "", *beside):
        yield corpus.briefs[brief_id].brief if brief_id in corpus.briefs else None


def _rule(code: str) -> Link:
    return Link(code, Target("rule", code) if code in explanations() else None)


def _words(value: object) -> int:
    """Count the words of a record's prose; codes and ids are not read."""
    if isinstance(value, Record):
        return sum(_words(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple):
        return sum(map(_words, value))
    return len(value.split()) if isinstance(value, str) and " " in value else 0


def _decision_point(entry: BriefEntry) -> Link | None:
    wanted = entry.brief.outlook.next_decision_point if entry.brief.outlook else None
    event: Event | None = next((event for event in entry.brief.events if event.id == wanted), None)
    return Link(event.title, part_target(entry.id, "event", event.id), when_text(event.date)) if event else None
