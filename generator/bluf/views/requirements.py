"""What was asked, what is not known, and what to watch."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.targets import Link, anchor, part_link, source_link


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
    raised: str
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
    look_at: tuple[str, ...]
    sources: tuple[Link, ...]
    note: str


def scope(entry: BriefEntry) -> tuple[tuple[str, str], ...]:
    """Return the question and what it covers: label and text."""
    asked = entry.brief.requirement
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
            gap.raised or "",
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
            one.look_at,
            tuple(source_link(corpus, entry, source) for source in one.sources),
            one.note or "",
        )
        for one in entry.brief.indicators
    )


def _links(corpus: Corpus, entry: BriefEntry, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(part_link(corpus, entry, one) for one in ids)
