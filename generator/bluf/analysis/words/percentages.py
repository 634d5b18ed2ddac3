"""Finds percentages and ranges of them in a sentence: `72%`, `55-80%`, `between 55 and 80 percent`, `40-<50%`."""

import re
from dataclasses import dataclass, replace

_NUMBER = r"[<>≤≥~≈]?\s?\d{1,3}(?:\.\d+)?"
_SIGN = r"(?:\s?%|\s?(?:percent|per cent|pct)\b)"
_PERCENTAGE = re.compile(
    rf"(?<![\w.,])(?:(?P<between>between)\s+)?(?P<low>{_NUMBER})"
    rf"(?:{_SIGN}?(?:\s*[-\u2010-\u2014]\s*|\s+to\s+|(?(between)\s+and\s+|(?!)))(?P<high>{_NUMBER}))?{_SIGN}",
    re.IGNORECASE,
)
_MEASURE_BEFORE = re.compile(r"\bby\s+(?:about\s+|some\s+|almost\s+|nearly\s+)?$", re.IGNORECASE)
_MEASURE_AFTER = re.compile(r"\s+of\b", re.IGNORECASE)


@dataclass(frozen=True)
class Percentage:
    """A percentage or a range of percentages, from 0 to 100; characters `start` to `end`, exclusive."""

    start: int
    end: int
    low: float
    high: float
    measure: bool = False
    """Whether it measures something else than a probability: `by 3.5%`, `40% of the outlets`."""

    @property
    def is_range(self) -> bool:
        """Whether two different numbers were written."""
        return self.low < self.high


def percentages(text: str) -> tuple[Percentage, ...]:
    """Return the percentages of a text, left to right; a number above 100 is none."""
    found = (_read(match, text) for match in _PERCENTAGE.finditer(text))
    return tuple(one for one in found if one.low <= one.high <= 100)


def as_percent(probability: float) -> float:
    """Return a probability from 0 to 1 as a percentage, free of binary noise: 0.55 is 55, not 55.00000000000001."""
    return round(probability * 100, 6)


def printed(percent: float) -> str:
    """Print a percentage: `55%`, `0.5%`."""
    return f"{percent:.6g}%"


def _read(match: re.Match[str], text: str) -> Percentage:
    low = _number(match["low"])
    high = low if match["high"] is None else _number(match["high"])
    measure = bool(
        _MEASURE_BEFORE.search(text[max(0, match.start() - 20) : match.start()])
        or _MEASURE_AFTER.match(text, match.end())
    )
    return Percentage(match.start(), match.end(), low, high, measure)


def _number(written: str) -> float:
    return float(written.lstrip("<>≤≥~≈ "))


_BRACKET = re.compile(
    r"[\s*_]*(?:(?:chances?|possibility|probability|prospect|likelihood|odds)[\s*_]*)?\((?P<inside>[^()]*)\)",
    re.IGNORECASE,
)


def in_brackets_after(text: str, end: int) -> tuple[Percentage, ...]:
    """Return the percentages in the brackets that follow right after `end`: `likely (55-80%)`."""
    match = _BRACKET.match(text, end)
    if not match:
        return ()
    shift = match.start("inside")
    return tuple(replace(one, start=one.start + shift, end=one.end + shift) for one in percentages(match["inside"]))
