"""How dates, ratings and notices are said in words."""

from collections.abc import Sequence

from wcwidth import wrap

from bluf.model import When
from bluf.model.grading import RatedReliability
from bluf.model.source import Notice
from bluf.model.vocabulary import Basis


def joined(words: Sequence[str]) -> str:
    """Join words as a sentence does: `E3`, `E3 and E5`, `E3, E5 and E9`."""
    return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))


def shortened(text: str, cells: int, sign: str = "\u2026") -> str:
    """Cut a text to so many cells, between words or else within one, with a sign of what is left out at its end."""
    lines = wrap(text, cells - len(sign), control_codes="ignore")
    return f"{lines[0]}{sign}" if len(lines) > 1 else text


def when_text(moment: When | None, with_note: bool = False) -> str:
    """Say a date with its basis: `2022-03-13 (inferred)`; empty when nothing is known."""
    if moment is None:
        return ""
    basis = "" if moment.basis is Basis.STATED else moment.basis.label
    extra = "; ".join(filter(None, (basis, moment.note if with_note else "")))
    return " ".join(filter(None, (moment.date or "date unknown", f"({extra})" if extra else "")))


def period(start: When | None, end: When | None) -> str:
    """Say a stretch of time: `2021 to 2022-03`, `until 2022-03`; the start alone may be all there is: `2022-03-14`."""
    first, last = when_text(start), when_text(end)
    if not last or first == last:
        return first
    return f"{first} to {last}" if first else f"until {last}"


def rating_text(rating: RatedReliability | None) -> str:
    """Say a reliability: `B, usually reliable`; empty when it was not rated, which is not F."""
    return f"{rating.level}, {rating.level.label.lower()}" if rating else ""


def reliability_text(rating: RatedReliability | None) -> str:
    """Say a reliability with its name: `reliability B, usually reliable`; empty when it was not rated."""
    return f"reliability {rating_text(rating).replace(', reliability', ',')}" if rating else ""


def notice_text(notice: Notice | None) -> str:
    """Say a retraction or a correction in one line; empty when there is none."""
    if notice is None:
        return ""
    return f"{notice.date}: {notice.because}" if notice.date else notice.because
