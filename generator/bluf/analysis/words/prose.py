"""The desk's own words: which texts of a brief speak for the desk, and what in them is quoted from others.

A claim's text says what its source says; a waiver speaks of a rule. Neither is an estimate of the desk.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice

from bluf.analysis.words.sentences import Sentence, sentences
from bluf.model import Brief, Likelihood
from bluf.model.prose import Passage, passages
from bluf.problems import FieldPath

_NOT_OURS = frozenset({"claims", "sources", "waivers", "history"})
_QUOTED = re.compile(
    r"“[^”]{0,2000}”"
    r"|«[^»]{0,2000}»"
    r'|(?<![^\W_])"(?:(?!\n\s*\n)[^"]){0,2000}"'  # a quotation ends with its paragraph
    r"|`[^`\n]+`"
    r"|(?<=\])\([^()\s]*\)"
    r"|\[\[[^\[\]\n]*\]\]"
    r"|https?://\S+"
)
_WORD = re.compile(r"\S+")
_FEW = 12


@dataclass(frozen=True)
class Estimate:
    """A text that estimates something, with the field that says how likely it is."""

    path: FieldPath
    """Path of the part: `key_judgments`, 0."""
    name: str
    """The part in words: "Judgment `kj1`"."""
    field: str
    """Name of the field that holds the text."""
    text: str
    likelihood: Likelihood | None


def own_words(brief: Brief) -> Iterator[Passage]:
    """Yield every text in which the desk speaks for itself, the title first."""
    yield Passage(("title",), brief.title)
    yield from (passage for passage in passages(brief) if passage.path[0] not in _NOT_OURS)


def estimates(brief: Brief) -> Iterator[Estimate]:
    """Yield judgments, alternatives and dissenting judgments."""
    for position, judgment in enumerate(brief.key_judgments):
        path = ("key_judgments", position)
        yield Estimate(path, f"Judgment `{judgment.id}`", "statement", judgment.statement, judgment.likelihood)
    for position, other in enumerate(brief.alternatives):
        yield Estimate(("alternatives", position), f"Alternative `{other.id}`", "text", other.text, other.likelihood)
    for position, dissent in enumerate(brief.dissent):
        yield Estimate(("dissent", position), f"Dissent `{dissent.id}`", "text", dissent.text, dissent.likelihood)


@lru_cache(maxsize=4096)
def unquoted(text: str) -> str:
    """Return the text with quotations, code and link targets blanked out, so that every place stays where it is."""
    return _QUOTED.sub(lambda match: " " * len(match.group()), text)


@lru_cache(maxsize=4096)
def own_sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text, what is quoted in them blanked out."""
    blanked = unquoted(text)
    return tuple(Sentence(one.start, one.end, blanked[one.start : one.end]) for one in sentences(text))


def excerpt(text: str, start: int, end: int) -> str:
    """Return the piece from `start` to `end`, and a few words more if it takes them to differ from all before it."""
    following = islice(_WORD.finditer(text, end), _FEW)
    pieces = (text[start:stop] for stop in (end, *(match.end() for match in following)))
    return next((piece for piece in pieces if text.find(piece) == start), text[start:end])
