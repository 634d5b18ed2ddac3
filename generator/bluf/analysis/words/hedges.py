"""Finds hedges in a sentence: words that leave a likelihood open without naming one."""

import re
from dataclasses import dataclass
from functools import lru_cache

_VAGUE = (
    r"\b(?:cannot|can not|can't|could not|couldn't)(?: be)? (?:\w+ )?"
    r"(?:ruled? out|excluded?|discount(?:ed)?|dismiss(?:ed)?)\b"
    r"|\bnot (?:be )?(?:ruled out|excluded)\b"
    r"|\b(?:significant|good|fair|serious|real|strong|slim|small|slight|decent|high|higher|low|some|every|reasonable"
    r"|fighting|substantial|growing|distinct|outside)(?: \w+)? (?:chance|possibility|probability|likelihood|risk)\b"
    r"|\b(?:there is|is|remains) an? (?:chance|possibility|risk)\b"
)
# Small "may" only: capital May is the month or a name. "As soon as possible" and the like promise, and hedge nothing.
_OPEN = (
    r"\b(?:may|might)\b(?! (?:day|\d))|\bcould\b(?! (?:not|only)\b)|\b[Pp]ossibly\b"
    r"|(?<!\bas )(?<!\bif )(?<!\bwhere )(?<!\bwhen )(?<!\bwherever )(?<!\bbest )(?<!\bevery )(?<!\ball )\b[Pp]ossible\b"
    r"|\b(?:[Pp]erhaps|[Mm]aybe|[Cc]onceivabl[ey]|[Pp]otentially|[Pp]lausibl[ey])\b"
)
_HEDGE = re.compile(rf"(?P<vague>(?i:{_VAGUE}))|{_OPEN}")


@dataclass(frozen=True)
class Hedge:
    """A hedge; characters `start` to `end`, exclusive."""

    start: int
    end: int
    vague: bool
    """Whether it claims a size without giving one: `significant chance`, `cannot be ruled out`."""


@lru_cache(maxsize=4096)
def hedges(text: str) -> tuple[Hedge, ...]:
    """Return the hedges of a text, left to right."""
    flat = re.sub(r"[\s*_]", " ", text).replace("\u2019", "'")
    return tuple(Hedge(match.start(), match.end(), match["vague"] is not None) for match in _HEDGE.finditer(flat))
