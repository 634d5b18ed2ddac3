"""Indicators: what to watch, where it stands, and what it would move."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import Indicator
from bluf.views.head import Marking, portion
from bluf.views.registers import register_target
from bluf.views.targets import Link, Target, anchor, part_link, source_link


@dataclass(frozen=True)
class LookView:
    """One look at an indicator."""

    date: str
    status: str
    note: str
    sources: tuple[Link, ...]


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
    looked_at: str
    observed_on: str
    moves: tuple[tuple[str, tuple[Link, ...]], ...]
    """Direction and what it would move."""
    look_at: tuple[str, ...]
    sources: tuple[Link, ...]
    looks: tuple[LookView, ...]
    """Looks after the brief came out, the newest first."""
    outside_seed: bool
    note: str
    register: Target
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def indicators(corpus: Corpus, entry: BriefEntry) -> tuple[IndicatorView, ...]:
    """Return the indicators in the order of the brief."""
    return tuple(indicator_view(corpus, entry, one) for one in entry.brief.indicators)


def indicator_view(corpus: Corpus, entry: BriefEntry, one: Indicator) -> IndicatorView:
    """Return an indicator as its brief states it, by the last look that the brief records."""
    return IndicatorView(
        anchor("indicator", one.id),
        one.id,
        one.text,
        one.standing.label,
        one.standing.value,
        one.threshold or "",
        one.baseline or "",
        one.looked_at or "",
        one.observed_on or "",
        tuple(
            (direction, _links(corpus, entry, ids))
            for direction, ids in (("raises", one.raises), ("lowers", one.lowers), ("reverses", one.reverses))
            if ids
        ),
        one.look_at,
        _sources(corpus, entry, one.sources),
        tuple(
            LookView(look.date, look.status.label, look.note or "", _sources(corpus, entry, look.sources))
            for look in reversed(one.checks)
        ),
        one.outside_seed,
        one.note or "",
        register_target(corpus, entry, "indicator", one.id),
        portion(one, entry.brief.tlp),
    )


def _links(corpus: Corpus, entry: BriefEntry, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(part_link(corpus, entry, one) for one in ids)


def _sources(corpus: Corpus, entry: BriefEntry, ids: tuple[str, ...]) -> tuple[Link, ...]:
    return tuple(source_link(corpus, entry, one) for one in ids)
