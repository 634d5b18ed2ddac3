"""Finds phrases in which an analyst says how sure he is: `with high confidence`, `our confidence in this is low`.

Confidence of other people (a vote of confidence, the confidence of consumers) is not meant.
"""

import re
from dataclasses import dataclass

_LEVEL = r"(?P<level>high|higher|highest|moderate|medium|low|lower|lowest)"
_OTHERS = r"(?<!public )(?<!consumer )(?<!business )(?<!market )(?<!investor )(?<!popular )(?<!no )(?<!no-)(?<!of )"
_IS = r"(?:is|are|was|were|remains|stays|rated|assessed as|rises to|falls to)"
_WORD = rf"{_OTHERS}\bconfidence(?!-building)\b"
# "Confidence in the rouble is low" is that of others; only the analyst is confident in a judgment, or that it is so.
_OURS = (
    r"(?:this|that|these|those|it|them|what|how|whether|kj\d+|(?:the|each|either|both|all|our|a)(?: [\w'-]+){0,2}"
    r" (?:judge?ments?|assessments?|estimates?|findings?|conclusions?|analysis|statements?|forecasts?|claims?"
    r"|hypothes[ie]s|alternatives?|reports?|reporting|evidence|sources?|source base|likelihood|probability|timing"
    r"|dates?|figures?|range|first|second|third|former|latter))"
)
_IN_IT = rf"(?: that\b[^.;:]{{1,100}}?| (?:in|about|on|of) {_OURS}(?: [^.;:]{{1,80}}?)?)"
_HOW = r"(?:very|fairly|quite|pretty|rather|reasonably|absolutely|completely|entirely|virtually|not(?: at all| so)?)"
_THEIRS = ("is", "are", "was", "were", "be", "been", "seem", "seems", "feel", "feels", "felt", "make", "not")
_NOT_THEIRS = "".join(rf"(?<!\b{word} )" for word in _THEIRS)
_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_LEVEL}[ -](?:(?:degree|level) of )?(?:(?:analytic|analytical|overall) )?confidence\b",
        rf"{_WORD}(?: levels?)?{_IN_IT}? {_IS}\b(?: \w+){{0,3}}? {_LEVEL}\b",
        rf"{_WORD}(?: level)?\s?[:=(\u2013\u2014]\s?{_LEVEL}\b",
        rf"\b(?:our|my|the desk's|analytic|analytical) (?:\w+ )?confidence\b[^.;]{{0,80}}?\b{_LEVEL}\b",
        r"\bconfident(?:ly)? (?:that|in)\b",
        r"\b(?:we|i|desk|analysts?) (?:am|are|is|remain|remains)(?: \w+){0,2} confident\b",
        r"\bwe (?:\w+ )?(?:can )?confidently\b",
        r"\b(?:we|i|desk|analysts?) (?:am|are|is|remain|remains|feel|can be)(?: \w+){0,2} sure\b",
        rf"{_NOT_THEIRS}\b{_HOW} sure\b|\bit (?:is|seems) {_HOW} sure (?=that\b)",
    )
)
_IN_EACH = re.compile(r"confiden|sure", re.IGNORECASE)
"""What every phrase holds: most texts hold no such thing, and are looked at once."""
_LEVELS = {"high": "high", "moderate": "moderate", "medium": "moderate", "low": "low"}


@dataclass(frozen=True)
class ConfidencePhrase:
    """A phrase that states confidence; characters `start` to `end`, exclusive."""

    start: int
    end: int
    level: str | None
    """`low`, `moderate` or `high`; None where the phrase names no level."""


def confidence_phrases(text: str) -> tuple[ConfidencePhrase, ...]:
    """Return the phrases of confidence in a text, left to right, none inside another."""
    flat = _flat(text)
    if not _IN_EACH.search(flat):
        return ()
    found = sorted(
        (_phrase(match) for pattern in _PATTERNS for match in pattern.finditer(flat)),
        key=lambda phrase: (phrase.start, -phrase.end),
    )
    kept: list[ConfidencePhrase] = []
    for phrase in found:
        if not kept or phrase.start >= kept[-1].end:
            kept.append(phrase)
    return tuple(kept)


def _flat(text: str) -> str:
    """Let line breaks and emphasis pass as spaces; places stay."""
    return re.sub(r"[\s*_]", " ", text).replace("\u2019", "'")


def _phrase(match: re.Match[str]) -> ConfidencePhrase:
    written = match.groupdict().get("level")
    level = _LEVELS[re.sub(r"e(?:r|st)$", "", written.lower())] if written else None
    return ConfidencePhrase(match.start(), match.end(), level)
