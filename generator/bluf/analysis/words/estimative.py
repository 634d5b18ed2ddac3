"""Finds likelihood terms in a sentence, the longest first: `very unlikely` is neither `unlikely` nor `likely`.

Terms of every lexicon are looked for at once, because a term of another lexicon must not pass for the part of it that
the declared one has: `highly likely` is not `likely` in ICD 203.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from bluf.model.lexicon import LEXICONS, Band, Lexicon, LexiconId


@dataclass(frozen=True)
class TermMention:
    """A likelihood term; characters `start` to `end`, exclusive, of the text it was found in."""

    start: int
    end: int
    term: str
    """The term in small letters, single spaces, without marks of emphasis."""
    band: Band | None
    """Its band in the declared lexicon; None if that lexicon has no such term."""
    elsewhere: tuple[LexiconId, ...]
    """The other lexicons that have the term."""


_GAP = r"(?:[\s*_]+|-)"
# Comparisons estimate nothing: they say that something would change an estimate, or rank two.
_COMPARING = r"(?P<comparing>more|less|most|least|equally|as|how|so|too|increasingly|likeliest)"
_DEGREES = (
    r"(?:very|highly|extremely|exceptionally|exceedingly|quite|fairly|rather|pretty|somewhat|virtually|nearly|almost"
    r"|hardly|scarcely|not|reasonably|entirely|overwhelmingly|moderately|slightly)"
)
_EVEN = rf"(?:about{_GAP}|approximately{_GAP})?even{_GAP}(?:chances?|odds)"
_CHANCE = r"(?:chances?|possibility|probability|prospects?|likelihood|odds)"
_REMOTE_AFTER = re.compile(rf"{_GAP}{_CHANCE}\b|[\s*_]*\(", re.IGNORECASE)
_EDGES = r"(?<![^\W_])(?<!\w-)(?:{})(?![^\W_])(?!-\w)"


def term_mentions(text: str, lexicon: Lexicon) -> tuple[TermMention, ...]:
    """Return the likelihood terms of a text as a brief with this lexicon reads them, left to right."""
    return _mentions(text, lexicon.id)


@lru_cache(maxsize=4096)  # several rules ask of each sentence
def _mentions(text: str, declared: LexiconId) -> tuple[TermMention, ...]:
    return tuple(
        _mention(match, declared)
        for match in _pattern(declared).finditer(text)
        if not match["comparing"] and not _far_away(match, text)
    )


def nearest_band(mention: TermMention, lexicon: Lexicon) -> Band | None:
    """Return the band of a lexicon that overlaps most with what a foreign term means; None for a home-made term."""
    for other in mention.elsewhere:
        band = LEXICONS[other].band(mention.term)
        if band:
            return overlapping(band, lexicon)
    return None


def overlapping(band: Band, lexicon: Lexicon) -> Band:
    """Return the band of a lexicon that shares the most with a band of another."""
    return max(lexicon.bands, key=lambda own: (min(own.high, band.high) - max(own.low, band.low)) / _width(own, band))


def _width(one: Band, other: Band) -> float:
    return max(one.high, other.high) - min(one.low, other.low)


def _far_away(match: re.Match[str], text: str) -> bool:
    """Whether "remote" says where something lies: a remote province is not an improbable one."""
    if not match.group().lower().endswith("remote") or _REMOTE_AFTER.match(text, match.end()):
        return False
    return not re.search(rf"\b{_CHANCE}\b", text[max(0, match.start() - 80) : match.start()], re.IGNORECASE)


def _mention(match: re.Match[str], declared: LexiconId) -> TermMention:
    group = "known" if match["known"] else "term"
    return TermMention(match.start(group), match.end(group), *_read(match[group], declared))


@lru_cache(maxsize=4096)
def _read(written: str, declared: LexiconId) -> tuple[str, Band | None, tuple[LexiconId, ...]]:
    """Return a term as lexicons have it, its band in the declared one, and the others that have it."""
    term = " ".join(re.split(r"[\s*_-]+", written.lower()))
    elsewhere = tuple(other.id for other in LEXICONS.values() if other.id != declared and other.band(term))
    return term, LEXICONS[declared].band(term), elsewhere


@cache
def _pattern(declared: LexiconId) -> re.Pattern[str]:
    """Known terms, the longest first; then such terms behind a word of degree that no lexicon puts there."""
    known = {term for lexicon in LEXICONS.values() for term in lexicon.terms()} - {"remote"}
    if "remote" in LEXICONS[declared].terms():
        known.discard("remote chance")  # "a remote chance" is the term `remote` there
    longest_first = sorted(known, key=lambda term: (-len(term), term))
    words = "|".join(_GAP.join(map(re.escape, term.split())) for term in longest_first)
    varied = rf"(?:{_DEGREES}{_GAP})?(?:{words}|remote|{_EVEN})"
    return re.compile(
        _EDGES.format(rf"(?:(?P<known>{words})|(?:{_COMPARING}{_GAP})?(?P<term>{varied}))"), re.IGNORECASE
    )
