"""The page of a brief, in the order in which finished intelligence is read."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Brief
from bluf.model.base import Record
from bluf.release import marking_of
from bluf.views.evidence import ClaimView, OriginView, SourceView, claim_view, origin_view, source_view, when_text
from bluf.views.head import Marking, marking
from bluf.views.judgments import ForecastView, JudgmentView, forecast_view, judgment_view
from bluf.views.sections import (
    AlternativeView,
    AssumptionView,
    ContradictionView,
    DeceptionView,
    DissentView,
    EventView,
    GapView,
    IndicatorView,
    MatrixView,
    RelationView,
    alternatives,
    assumptions,
    contradictions,
    deception,
    dissent,
    events,
    gaps,
    indicators,
    matrix,
    relations,
)
from bluf.views.targets import Link, actor_link, brief_link, part_link


@dataclass(frozen=True)
class BriefPage:
    """Everything that the page of a brief may print. An empty tuple or text leaves no heading."""

    id: str
    title: str
    marking: Marking
    status: str
    status_label: str
    date: str
    cutoff: str
    cutoff_note: str
    desk: str
    authors: tuple[str, ...]
    reading_minutes: int
    lexicon: str
    language: str
    bluf: str
    judgments: tuple[JudgmentView, ...]
    supersedes: Link | None
    superseded_by: Link | None
    implications: tuple[str, ...]
    outlook_horizon: str
    outlook_decision: Link | None
    outlook_text: str
    scope: tuple[tuple[str, str], ...]
    """Label and text: question, decision, in, out, period."""
    body: str
    claims: tuple[ClaimView, ...]
    events: tuple[EventView, ...]
    actors: tuple[Link, ...]
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
    previous: Link | None
    next: Link | None


_WORDS_A_MINUTE = 220


def brief_page(corpus: Corpus, entry: BriefEntry) -> BriefPage:
    """Return the page of a brief."""
    brief = entry.brief
    order = list(corpus.briefs)  # newest first
    at = order.index(entry.id)
    older = brief_link(corpus, order[at + 1]) if at + 1 < len(order) else None
    newer = brief_link(corpus, order[at - 1]) if at > 0 else None
    successor = corpus.successor(entry.id)
    summary, outlook = brief.source_summary, brief.outlook
    status = brief.status if successor is None else type(brief.status).SUPERSEDED
    return BriefPage(
        id=entry.id,
        title=brief.title,
        marking=marking(marking_of(brief)),
        status=status.value,
        status_label=status.label,
        date=brief.date,
        cutoff=when_text(brief.cutoff),
        cutoff_note=(brief.cutoff.note or "") if brief.cutoff else "",
        desk=brief.desk or "",
        authors=brief.authors,
        reading_minutes=max(1, round(_words(brief) / _WORDS_A_MINUTE)),
        lexicon=brief.lexicon.label,
        language=brief.language,
        bluf=brief.bluf,
        judgments=tuple(judgment_view(corpus, entry, *numbered) for numbered in enumerate(brief.key_judgments)),
        supersedes=brief_link(corpus, brief.supersedes) if brief.supersedes else None,
        superseded_by=brief_link(corpus, successor.id) if successor else None,
        implications=brief.implications,
        outlook_horizon=(outlook.horizon or "") if outlook else "",
        outlook_decision=_decision_point(corpus, entry),
        outlook_text=(outlook.text or "") if outlook else "",
        scope=_scope(brief),
        body=brief.body or "",
        claims=tuple(claim_view(corpus, entry, claim) for claim in brief.claims),
        events=events(corpus, entry),
        actors=tuple(actor_link(corpus, actor.id, actor.role or "") for actor in brief.actors),
        relations=relations(corpus, entry),
        alternatives=alternatives(corpus, entry),
        matrix=matrix(corpus, entry),
        dissent=dissent(corpus, entry),
        assumptions=assumptions(corpus, entry),
        contradictions=contradictions(corpus, entry),
        deception=deception(corpus, entry),
        gaps=gaps(corpus, entry),
        indicators=indicators(corpus, entry),
        forecasts=tuple(view for view in map(forecast_view, brief.forecasts) if view),
        source_summary=_source_summary(brief),
        important=tuple(_important(corpus, entry, one) for one in summary.most_important) if summary else (),
        sources=_sources(corpus, entry),
        origins=tuple(origin_view(corpus, origin) for origin in brief.origins),
        method=brief.method or "",
        history=tuple((revision.date, revision.note) for revision in brief.history),
        regions=tuple(region.label for region in brief.regions),
        topics=brief.topics,
        file=entry.document.file,
        previous=older,
        next=newer,
    )


def _words(value: object) -> int:
    """Count the words of a record's prose; codes and ids are not read."""
    if isinstance(value, Record):
        return sum(_words(getattr(value, name)) for name in type(value).model_fields)
    if isinstance(value, tuple):
        return sum(map(_words, value))
    return len(value.split()) if isinstance(value, str) and " " in value else 0


def _decision_point(corpus: Corpus, entry: BriefEntry) -> Link | None:
    outlook = entry.brief.outlook
    event = entry.parts.get(outlook.next_decision_point) if outlook and outlook.next_decision_point else None
    if outlook is None or event is None:
        return None
    link = part_link(corpus, entry, outlook.next_decision_point or "")
    date = getattr(event.record, "date", None)
    return Link(getattr(event.record, "title", link.text), link.target, when_text(date))


def _scope(brief: Brief) -> tuple[tuple[str, str], ...]:
    asked = brief.requirement
    if asked is None:
        return ()
    labelled = (
        ("Question", asked.question),
        ("Decision supported", asked.decision),
        ("In scope", asked.scope),
        ("Out of scope", asked.out_of_scope),
        ("Period", asked.period),
    )
    return tuple((label, text) for label, text in labelled if text)


def _source_summary(brief: Brief) -> tuple[tuple[str, str], ...]:
    summary = brief.source_summary
    if summary is None:
        return ()
    labelled = (
        ("", summary.summary),
        ("Strengths", summary.strengths),
        ("Weaknesses", summary.weaknesses),
        ("Corroboration", summary.corroboration),
        ("Conflicts", summary.conflicts),
        ("Expertise", summary.expertise),
        ("Tools", summary.tooling),
    )
    return tuple((label, text) for label, text in labelled if text)


def _important(corpus: Corpus, entry: BriefEntry, part_id: str) -> Link:
    origin = entry.origins.get(part_id)
    if origin:
        return Link(origin.label, part_link(corpus, entry, part_id).target)
    source = corpus.source(entry, part_id)
    return source_view(corpus, source, entry).link if source else Link(part_id)


def _sources(corpus: Corpus, entry: BriefEntry) -> tuple[SourceView, ...]:
    """The brief's own sources, then every other that its claims and judgments name, in the order of naming."""
    brief = entry.brief
    named = [source.id for source in brief.sources]
    for judgment in brief.key_judgments:
        named += judgment.sources
    for claim in brief.claims:
        named += [link for chain in claim.chains for link in chain] + list(claim.sources)
    for indicator in brief.indicators:
        named += indicator.sources
    found = (corpus.source(entry, one) for one in dict.fromkeys(named) if one not in entry.origins)
    return tuple(source_view(corpus, source, entry) for source in found if source)
