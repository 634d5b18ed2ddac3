"""Key judgments as a reader sees them: how likely, how sure, and on whose word."""

from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass

from bluf.analysis.sourcing.origins import judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import Stage, line_of
from bluf.model import Judgment
from bluf.views.changes import ChangeView, change_view
from bluf.views.claims import ClaimView, Count, claim_view, count
from bluf.views.forecasts import ForecastView, forecast_view
from bluf.views.head import Marking, portion
from bluf.views.history import HistoryView, history_view
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from bluf.views.references import reference
from bluf.views.registers import register_links
from bluf.views.targets import Link, anchor, part_link, part_target

OPEN = "Open"


@dataclass(frozen=True)
class JudgmentView:
    """One key judgment."""

    anchor: str
    number: int
    statement: str
    likelihood: LikelihoodView | None
    confidence: ConfidenceView | None
    evidence: tuple[ClaimView, ...]
    against: tuple[ClaimView, ...]
    sources: tuple[Link, ...]
    assumptions: tuple[Link, ...]
    registers: tuple[tuple[str, tuple[Link, ...]], ...]
    """What is not known and what is watched: label, and links to the entries of the registers."""
    count: Count
    change: ChangeView | None
    history: HistoryView | None
    """From brief to brief; None for one that a single brief holds."""
    continued: Link | None
    """The same judgment in the newest brief of its line, with what it says there; None if this is the newest."""
    would_change: str
    forecast: ForecastView | None
    brief: Link
    """The brief by its title and date; leads to the judgment in it."""
    due: str
    """The date by which it can be checked; empty when it cannot."""
    status: str
    """`Open`, the outcome, or empty when no check was set."""
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def judgments(corpus: Corpus, entry: BriefEntry) -> tuple[JudgmentView, ...]:
    """Return the key judgments in the order of the brief."""
    return tuple(
        _judgment(corpus, entry, number, judgment) for number, judgment in enumerate(entry.brief.key_judgments, 1)
    )


def due_of(judgment: Judgment) -> str:
    """Return the date by which a judgment can be checked; empty where it cannot."""
    asked, stated = judgment.forecast, judgment.likelihood
    return (asked.by if asked else None) or (stated.by if stated else None) or ""


def status_of(judgment: Judgment) -> str:
    """Return whether a judgment is open, or what came of it; empty when no check was set."""
    asked = judgment.forecast
    outcome = asked.resolution.outcome.label if asked and asked.resolution else ""
    return outcome or (OPEN if due_of(judgment) else "")


def moved_judgments(corpus: Corpus, entries: Iterable[BriefEntry], courses: Container[str]) -> Iterator[JudgmentView]:
    """Yield the judgments of briefs that took one of some courses since the one before."""
    for entry in entries:
        for number, judgment in enumerate(entry.brief.key_judgments, 1):
            change = change_view(corpus, Stage(entry, judgment))
            if change and change.mark in courses:
                yield _judgment(corpus, entry, number, judgment)


def _judgment(corpus: Corpus, entry: BriefEntry, number: int, judgment: Judgment) -> JudgmentView:
    """Return a key judgment with everything it stands on."""

    def claims(ids: tuple[str, ...]) -> tuple[ClaimView, ...]:
        return tuple(claim_view(corpus, entry, entry.claims[one]) for one in ids if one in entry.claims)

    stated, line = judgment.likelihood, line_of(corpus, entry.id, judgment.id)
    history = history_view(line)
    by = (stated.by or "") if stated else ""
    asked, p = judgment.forecast, stated.p if stated else None
    forecast = forecast_view(asked, entry.brief.tlp, by, p) if asked else None
    return JudgmentView(
        anchor("judgment", judgment.id),
        number,
        judgment.statement,
        likelihood_view(stated, entry.brief.lexicon),
        confidence_view(judgment.confidence),
        claims(judgment.evidence),
        claims(judgment.against),
        tuple(reference(corpus, entry, source) for source in judgment.sources),
        tuple(part_link(corpus, entry, one) for one in judgment.assumptions),
        register_links(corpus, entry, judgment.id),
        count(judgment_lineage(corpus, entry, judgment)),
        change_view(corpus, Stage(entry, judgment)),
        history,
        history.stages[-1] if history and line[-1].entry.id != entry.id else None,
        judgment.would_change or "",
        forecast,
        Link(entry.brief.title, part_target(entry.id, "judgment", judgment.id), entry.brief.date),
        due_of(judgment),
        status_of(judgment),
        portion(judgment, entry.brief.tlp),
    )
