"""Splits prose into sentences with their places, so that a rule can speak of one sentence.

The splitting is done by sentencex (Wikimedia's). Of the libraries that need no model and no download it is the one that
is maintained, and it lost the fewest of the cases in the tests; pysbd and syntok were tried beside it. Four things
remain to be set right, and no more:

* Markdown blocks: a list item, a heading or a table cell ends a sentence without a full stop; markdown-it finds them.
* Marks that close a sentence after its full stop (`**`, `)`, a footnote) belong to that sentence.
* A sentence that stands in brackets as a whole ends with its closing bracket; an ellipsis ends one before a capital.
* Abbreviations that sentencex does not know; and no sentence begins with a small letter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from markdown_it import MarkdownIt
from sentencex import get_sentence_boundaries  # type: ignore[import-untyped]


@dataclass(frozen=True)
class Sentence:
    """A sentence of a text: characters `start` to `end`, exclusive, without the white space around it."""

    start: int
    end: int
    text: str


_ABBREVIATED = re.compile(
    r"(?:^|[\s(\[*_])(?:amb|ann|approx|bde|bn|ch|chap|chs|cllr|def|dept|dir|div|est|excl|govt|incl|lieut|max|min|nat|natl"
    r"|para|paras|regt|secs|ste|supt|vol|vols)\.$",
    re.IGNORECASE,
)
_NUMBER_OF_ITEM = re.compile(r"\s*\d{1,9}[.)]\s*")
_CLOSING = re.compile(r"(?:[*_)\]}\"\u201d\u2019»]|\[\^?\w{1,10}\](?!\())+(?=\s|$)")
_MISSED = re.compile(r"(?<=…)\s+(?=[A-Z])")
_BRACKETED = re.compile(r"\([^()]*[.!?][\"\u201d\u2019*_]*\)[*_]*\s+(?=[A-Z\"\u201c\u2018*_(\[])")
_LINE_END = re.compile(r"\r\n?|\n")
_MARKDOWN = MarkdownIt("commonmark").enable("table")


@lru_cache(maxsize=4096)
def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of a text in Markdown, in order. Between two of them stand no words."""
    return tuple(
        Sentence(start, end, text[start:end])
        for first, last in _blocks(text)
        for start, end in _trimmed(text, _in_block(text, first, last))
    )


def _trimmed(text: str, spans: Iterator[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    for start, end in spans:
        piece = text[start:end]
        if any(map(str.isalnum, piece)):  # a rule under a heading or a table's head is no sentence
            yield start + len(piece) - len(piece.lstrip()), start + len(piece.rstrip())


def _blocks(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text at the borders of its Markdown blocks and table cells."""
    if not _LINE_END.search(text.strip()):
        yield 0, len(text)
        return
    starts = [0, *(match.end() for match in _LINE_END.finditer(text)), len(text)]
    cuts = {0, len(text)}
    for token in _MARKDOWN.parse(text):
        if token.map and token.type in {"inline", "tr_open"}:
            first, last = (starts[min(line, len(starts) - 1)] for line in token.map)
            cuts |= {first, last}
            if token.type == "tr_open":
                cuts |= {first + bar.start() for bar in re.finditer(r"(?<!\\)\|", text[first:last])}
    yield from pairwise(sorted(cuts))


def _in_block(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    block = text[first:last]
    begun = 0
    for cut in sorted(_cuts(block) - {0, len(block)}):
        if not _goes_on(block[begun:cut], block[cut : cut + 40]):
            yield first + begun, first + cut
            begun = cut
    yield first + begun, last


def _cuts(block: str) -> set[int]:
    """Return where sentences begin, after sentencex and two corrections."""
    found = set()
    for boundary in get_sentence_boundaries("en", block):
        start = int(boundary["start_index"])
        closing = _CLOSING.match(block, start) if start and not block[start - 1].isspace() else None
        found.add(closing.end() if closing else start)
    found |= {match.end() for match in _MISSED.finditer(block)}
    for start in sorted(found):
        bracketed = _BRACKETED.match(block, start)
        if bracketed:
            found.add(bracketed.end())
    return found


def _goes_on(before: str, after: str) -> bool:
    """Whether a cut fell inside a sentence: after an abbreviation or an item's number, or before a small letter."""
    if _ABBREVIATED.search(before[-40:].rstrip()) or _NUMBER_OF_ITEM.fullmatch(before):
        return True
    return after.lstrip()[:1].islower()
