"""The further sections of a brief: events, ties, techniques, gaps and indicators."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model.techniques import DeceptionCandidate
from bluf.views.evidence import when_text
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from bluf.views.targets import Link, actor_link, anchor, brief_link, part_link, source_link


@dataclass(frozen=True)
class EventView:
    """One entry of a timeline."""

    anchor: str
    title: str
    date: str
    sort: str
    """The bare date, for order and machines; empty when unknown."""
    place: str
    certainty: str
    actors: tuple[Link, ...]
    claims: tuple[Link, ...]
    outside_seed: bool
    note: str
    brief: Link


@dataclass(frozen=True)
class RelationView:
    """One tie between two actors, read from the first."""

    anchor: str
    source: Link
    label: str
    target: Link
    role: str
    status: str
    period: str
    claims: tuple[Link, ...]
    note: str


@dataclass(frozen=True)
class AlternativeView:
    """A rival explanation."""

    anchor: str
    id: str
    text: str
    hypothesis: str
    technique: str
    likelihood: LikelihoodView | None
    points: tuple[tuple[str, str], ...]
    indicators: tuple[Link, ...]


@dataclass(frozen=True)
class DissentView:
    """Somebody's own judgment against the main line."""

    anchor: str
    by: str
    text: str
    on: tuple[Link, ...]
    likelihood: LikelihoodView | None
    confidence: ConfidenceView | None


@dataclass(frozen=True)
class MatrixRowView:
    """A row of the matrix; cells stand in the order of the hypotheses."""

    id: str
    text: str
    ref: Link | None
    credibility: str
    relevance: str
    cells: tuple[tuple[str, str], ...]
    """Code and meaning; both empty where nothing was rated."""


@dataclass(frozen=True)
class MatrixView:
    """An ACH matrix."""

    hypotheses: tuple[tuple[str, str], ...]
    rows: tuple[MatrixRowView, ...]
    reading: str


@dataclass(frozen=True)
class AssumptionView:
    """An assumption and what hangs on it."""

    anchor: str
    id: str
    text: str
    kind: str
    classed: str
    impact: str
    linchpin: bool
    supports: tuple[Link, ...]
    points: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class ContradictionView:
    """Two statements that do not fit."""

    anchor: str
    id: str
    kind: str
    kind_meaning: str
    severity: str
    between: tuple[Link, Link]
    treatment: str
    outside_seed: bool


@dataclass(frozen=True)
class DeceptionView:
    """The deception check."""

    triggered_by: tuple[str, ...]
    candidates: tuple[tuple[Link, tuple[str, str, str, str], str], ...]
    """Actor; motive, past practice, manipulability, evidence; note."""
    reading: str


@dataclass(frozen=True)
class GapView:
    """Something not known."""

    anchor: str
    id: str
    question: str
    level: str
    status: str
    affects: tuple[Link, ...]
    if_closed: str
    look_at: tuple[str, ...]
    needed_by: str
    answer: str


@dataclass(frozen=True)
class IndicatorView:
    """Something to watch."""

    anchor: str
    id: str
    text: str
    status: str
    status_code: str
    threshold: str
    baseline: str
    last_checked: str
    observed_on: str
    moves: tuple[tuple[str, tuple[Link, ...]], ...]
    """Direction and what it would move."""
    sources: tuple[Link, ...]
    note: str


def _links(corpus: Corpus, entry: BriefEntry, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(part_link(corpus, entry, one) for one in ids)


def _points(*labelled: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((label, text) for label, text in labelled if text)


def events(corpus: Corpus, entry: BriefEntry) -> tuple[EventView, ...]:
    """Return the events of a brief by date, undated ones last."""
    views = [
        EventView(
            anchor("event", event.id),
            event.title,
            " to ".join(filter(None, (when_text(event.date), when_text(event.end)))),
            (event.date.date or "") if event.date else "",
            event.place or "",
            event.certainty.label if event.certainty else "",
            tuple(actor_link(corpus, actor) for actor in event.actors),
            _links(corpus, entry, event.claims),
            event.outside_seed,
            event.note or "",
            brief_link(corpus, entry.id),
        )
        for event in entry.brief.events
    ]
    return tuple(sorted(views, key=lambda view: (not view.sort, view.sort)))


def relations(corpus: Corpus, entry: BriefEntry) -> tuple[RelationView, ...]:
    """Return the ties a brief states."""
    return tuple(
        RelationView(
            anchor("relation", relation.id),
            actor_link(corpus, relation.source),
            relation.type.label,
            actor_link(corpus, relation.target),
            relation.role or "",
            relation.status.label,
            " to ".join(filter(None, (when_text(relation.start), when_text(relation.end)))),
            _links(corpus, entry, relation.claims),
            relation.note or "",
        )
        for relation in entry.brief.relations
    )


def alternatives(corpus: Corpus, entry: BriefEntry) -> tuple[AlternativeView, ...]:
    """Return the rival explanations."""
    return tuple(
        AlternativeView(
            anchor("alternative", one.id),
            one.id,
            one.text,
            one.hypothesis or "",
            one.technique.label if one.technique else "",
            likelihood_view(one.likelihood, entry.brief.lexicon),
            _points(("For", one.evidence), ("Against", one.against), ("Why not the main line", one.why_not)),
            _links(corpus, entry, one.indicators),
        )
        for one in entry.brief.alternatives
    )


def dissent(corpus: Corpus, entry: BriefEntry) -> tuple[DissentView, ...]:
    """Return the dissents, each with the name it is held under."""
    return tuple(
        DissentView(
            anchor("dissent", one.id),
            one.by,
            one.text,
            _links(corpus, entry, one.on),
            likelihood_view(one.likelihood, entry.brief.lexicon),
            confidence_view(one.confidence),
        )
        for one in entry.brief.dissent
    )


def matrix(corpus: Corpus, entry: BriefEntry) -> MatrixView | None:
    """Return the ACH matrix; a cell that was not rated stays blank."""
    ach = entry.brief.ach
    if ach is None:
        return None
    rows = tuple(
        MatrixRowView(
            row.id,
            row.text,
            part_link(corpus, entry, row.ref) if row.ref else None,
            row.credibility.label,
            row.relevance.label,
            tuple((code.value, code.label) if code else ("", "") for code in map(row.cells.get, _ids(ach.hypotheses))),
        )
        for row in ach.evidence
    )
    return MatrixView(tuple((one.id, one.text) for one in ach.hypotheses), rows, ach.reading or "")


def _ids(hypotheses: tuple[object, ...]) -> list[str]:
    return [getattr(one, "id", "") for one in hypotheses]


def assumptions(corpus: Corpus, entry: BriefEntry) -> tuple[AssumptionView, ...]:
    """Return the assumptions, linchpins first."""
    views = [
        AssumptionView(
            anchor("assumption", one.id),
            one.id,
            one.text,
            one.kind.label if one.kind else "",
            one.classed.label if one.classed else "",
            one.impact.label if one.impact else "",
            one.is_linchpin,
            _links(corpus, entry, one.supports),
            _points(
                ("Grounds", one.grounding),
                ("If wrong", one.if_wrong),
                ("Would be shown wrong by", one.falsifier),
                ("Broken", one.broken),
            ),
        )
        for one in entry.brief.assumptions
    ]
    return tuple(sorted(views, key=lambda view: not view.linchpin))


def contradictions(corpus: Corpus, entry: BriefEntry) -> tuple[ContradictionView, ...]:
    """Return the contradictions and how each was treated."""

    def side(one: str) -> Link:
        if one == "outside":
            return Link("the public record")
        return part_link(corpus, entry, one) if one in entry.parts else source_link(corpus, entry, one)

    return tuple(
        ContradictionView(
            anchor("contradiction", one.id),
            one.id,
            one.kind.label,
            one.kind.meaning,
            one.severity.label if one.severity else "",
            (side(one.between[0]), side(one.between[1])),
            one.treatment or "",
            one.outside_seed,
        )
        for one in entry.brief.contradictions
    )


def deception(corpus: Corpus, entry: BriefEntry) -> DeceptionView | None:
    """Return the deception check."""
    check = entry.brief.deception_check
    if check is None:
        return None

    def ratings(one: DeceptionCandidate) -> tuple[str, str, str, str]:
        mom, pop, moses, eve = (rating.label if rating else "" for rating in (one.mom, one.pop, one.moses, one.eve))
        return mom, pop, moses, eve

    return DeceptionView(
        check.triggered_by,
        tuple((actor_link(corpus, one.actor), ratings(one), one.note or "") for one in check.candidates),
        check.reading or "",
    )


def gaps(corpus: Corpus, entry: BriefEntry) -> tuple[GapView, ...]:
    """Return the gaps in the order of the brief."""
    return tuple(
        GapView(
            anchor("gap", gap.id),
            gap.id,
            gap.question,
            gap.level.label if gap.level else "",
            gap.status.label,
            _links(corpus, entry, gap.affects),
            gap.if_closed or "",
            gap.look_at,
            gap.needed_by or "",
            gap.answer or "",
        )
        for gap in entry.brief.gaps
    )


def indicators(corpus: Corpus, entry: BriefEntry) -> tuple[IndicatorView, ...]:
    """Return the indicators in the order of the brief."""
    return tuple(
        IndicatorView(
            anchor("indicator", one.id),
            one.id,
            one.text,
            one.status.label,
            one.status.value,
            one.threshold or "",
            one.baseline or "",
            one.last_checked or "",
            one.observed_on or "",
            tuple(
                (direction, _links(corpus, entry, ids))
                for direction, ids in (("raises", one.raises), ("lowers", one.lowers), ("reverses", one.reverses))
                if ids
            ),
            tuple(source_link(corpus, entry, source) for source in one.sources),
            one.note or "",
        )
        for one in entry.brief.indicators
    )
