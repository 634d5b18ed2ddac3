"""How claims, assumptions, gaps, indicators and alternatives of one brief differ from those of another, by id."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.likelihoods import likelihood_words
from bluf.analysis.changes.wording import reworded
from bluf.model import Alternative, Assumption, Claim, Gap, Indicator
from bluf.model.base import Part
from bluf.model.source import Notice

Said = tuple[Aspect, str, str, str]
"""An aspect, what stood there, what stands there, and why."""


@dataclass(frozen=True)
class Sort:
    """A kind of part that is compared: its list in a brief, its text, and what else of it can differ."""

    part: str
    field: str
    text: str
    aspects: Callable[..., Iterator[Said]]


def part_changes(sort: Sort, olds: tuple[Part, ...], news: tuple[Part, ...]) -> Iterator[Change]:
    """Yield what differs between two lists of parts: those of the newer in its order, then what is no longer there."""
    before, after = _by_id(olds), _by_id(news)
    for part_id, new in after.items():
        old, outside = before.get(part_id), bool(getattr(new, "outside_seed", False))
        text = getattr(new, sort.text)
        if old is None:
            yield Change(sort.part, part_id, Aspect.PRESENCE, "", text, "", outside)
            continue
        if reworded(getattr(old, sort.text), text):
            yield Change(sort.part, part_id, Aspect.WORDING, getattr(old, sort.text), text, "", outside)
        for aspect, was, now, why in sort.aspects(old, new):
            if was != now:
                yield Change(sort.part, part_id, aspect, was, now, why, outside)
    for part_id, old in before.items():
        if part_id not in after:
            outside = bool(getattr(old, "outside_seed", False))
            yield Change(sort.part, part_id, Aspect.PRESENCE, getattr(old, sort.text), "", "", outside)


def _by_id(parts: tuple[Part, ...]) -> Mapping[str, Part]:
    """Id to part; the first of two with the same id, as everywhere."""
    found: dict[str, Part] = {}
    for part in parts:
        found.setdefault(part.id, part)
    return found


def _claim(old: Claim, new: Claim) -> Iterator[Said]:
    yield Aspect.GRADE, str(old.grade or ""), str(new.grade or ""), new.regraded or ""
    yield Aspect.RETRACTION, _notice(old.retracted), _notice(new.retracted), _why(new.retracted)
    yield Aspect.CORRECTION, _notice(old.corrected), _notice(new.corrected), _why(new.corrected)


def _assumption(old: Assumption, new: Assumption) -> Iterator[Said]:
    yield Aspect.BREACH, _notice(old.broken), _notice(new.broken), _why(new.broken)
    grounding = (new.grounding or "") if new.grounding != old.grounding else ""
    yield Aspect.CLASS, (old.classed or ""), (new.classed or ""), grounding


def _gap(old: Gap, new: Gap) -> Iterator[Said]:
    yield Aspect.STATUS, old.status.value, new.status.value, new.answer or ""
    if old.status is new.status and reworded(old.answer or "", new.answer or ""):
        yield Aspect.ANSWER, old.answer or "", new.answer or "", ""


def _indicator(old: Indicator, new: Indicator) -> Iterator[Said]:
    seen = (new.checks[-1].note if new.checks else None) or new.note or ""
    yield Aspect.STATUS, old.standing.value, new.standing.value, seen


def _alternative(old: Alternative, new: Alternative) -> Iterator[Said]:
    yield Aspect.LIKELIHOOD, likelihood_words(old.likelihood), likelihood_words(new.likelihood), new.moved_because or ""


def _notice(notice: Notice | None) -> str:
    return ": ".join(filter(None, (notice.date, notice.because))) if notice else ""


def _why(notice: Notice | None) -> str:
    return notice.because if notice else ""


SORTS = (
    Sort("claim", "claims", "text", _claim),
    Sort("assumption", "assumptions", "text", _assumption),
    Sort("gap", "gaps", "question", _gap),
    Sort("indicator", "indicators", "text", _indicator),
    Sort("alternative", "alternatives", "text", _alternative),
)
