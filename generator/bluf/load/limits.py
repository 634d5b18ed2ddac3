"""How much one record may hold, so that none costs more than a second: parts, actors, and marks in its texts.

The pre-scan bounds bytes, depth and values. What a page costs grows with the parts that are compared with each other,
with the actors that get a page of their own, and with the signs at which Markdown and sentences are cut.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

import regex
import yaml

from bluf.load.faults import fault
from bluf.load.places import key_span, value_span, written_path
from bluf.load.wording import last_name
from bluf.model.base import Record, records_in
from bluf.model.references import mentions
from bluf.model.texts import Text, texts
from bluf.problems import START_OF_FILE, Problem, Span

MAX_PARTS = 400
"""Entries of lists that have fields of their own: judgments, claims, sources, aliases, rows of a matrix and so on."""
MAX_ACTORS = 200
"""Different actors that one record names."""
MAX_REFERENCES = 2_000
"""Ids by which a record names other parts and records."""
MAX_MARKS = 10_000
"""Line breaks, signs of Markdown, and marks that end a sentence or quote, in all texts of a record together."""
MAX_LINE = 1_000
"""Characters of a text on one line: titles and names stand in every list."""
MAX_PROSE = 5_000
"""Characters of a text in Markdown that other pages print as well."""
_LONG = ("body", "profile")
"""Fields of a record for texts of any length, which only its own page prints."""

_BELOW_HEAD = regex.compile(r"^[ \t>]*\|?[ \t]*:?-+:?[ \t]*\|[ \t|:-]*$", regex.MULTILINE)
"""The line that makes a table of the lines around it."""
# A colon or a hyphen behind a word is none: Markdown looks at each of those that stand elsewhere. Nor is an apostrophe
# at a word: one that stands alone is a quotation mark, from each of which the search for sentences looks back.
_MARK = regex.compile(r"(?V1)\n|[\p{P}\p{S}--[,;:'\u2019()/\-]]|(?<!\w)(?:[:\-]|'(?!\w))")


def too_much(file: str, root: yaml.Node, record: Record) -> Iterator[Problem]:
    """Yield a problem for each limit that a record goes over."""
    parts = Counter[str]()
    for place, part in records_in(record):
        parts[str(place[0])] += _entries(place, part)
    if parts.total() > MAX_PARTS:
        most = parts.most_common(1)[0][0]
        yield _too_many(file, key_span(root, (most,)), f"{parts.total():,} parts", MAX_PARTS)
    named, held = tuple(mentions(record)), tuple(texts(record))
    actors = {mention.id for mention in named if mention.kinds == ("actor",)}
    actors |= {actor.id for actor in getattr(record, "actors", ())}
    if len(actors) > MAX_ACTORS:
        yield _too_many(file, START_OF_FILE, f"{len(actors):,} different actors", MAX_ACTORS)
    if len(named) > MAX_REFERENCES:
        most = Counter(str(mention.path[0]) for mention in named).most_common(1)[0][0]
        yield _too_many(file, key_span(root, (most,)), f"{len(named):,} references", MAX_REFERENCES)
    yield from _long(file, root, held)
    yield from _marks(file, root, held)


def _too_many(file: str, span: Span, what: str, limit: int) -> Problem:
    return fault("M008", file, span, what=what, limit=f"{limit:,}")


def _long(file: str, root: yaml.Node, held: Sequence[Text]) -> Iterator[Problem]:
    for one in held:
        limit = MAX_PROSE if one.prose else MAX_LINE
        if len(one.text) > limit and one.path not in {(name,) for name in _LONG}:
            field = last_name(written_path(root, one.path))
            said = f"`{field}` has {len(one.text):,} characters; the limit is {limit:,}"
            do = "Shorten it; what is longer has its place in `body`."
            yield fault("M007", file, value_span(root, one.path), said=said, do=do)


def marks(text: str) -> int:
    """Count line breaks, signs of Markdown and marks that end a sentence, and the cells of tables.

    A row that is too short is filled up: a line of one letter may stand for a thousand cells.
    """
    found = len(_MARK.findall(text))
    for row in _BELOW_HEAD.finditer(text):
        end = text.find("\n\n", row.end())
        found += row.group().count("|") * text.count("\n", row.end(), end if end >= 0 else len(text))
    return found


def _marks(file: str, root: yaml.Node, held: Sequence[Text]) -> Iterator[Problem]:
    if sum(len(one.text) for one in held) <= MAX_MARKS and not any("|" in one.text for one in held):
        return  # each character counts once at most, except in tables
    found = 0
    for one in held:
        found += marks(one.text)
        if found > MAX_MARKS:
            yield fault("M009", file, value_span(root, one.path), limit=MAX_MARKS)
            return


def _entries(place: Sequence[str | int], part: Record) -> int:
    """Count the entries of lists that have fields, at whatever depth: a part by its place, and those in it."""
    return (len(place) > 1) + sum(_entries(*inner) for inner in records_in(part))
