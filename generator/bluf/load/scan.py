"""The pre-scan: reads the event stream, and refuses what is not small, plain YAML before anything is built.

`yaml.parse` is safe at any depth; composing 30,000 nested brackets ends the process.
"""

import re
from collections.abc import Iterator

import yaml

from bluf.load.faults import fault
from bluf.load.places import mark_span
from bluf.load.restricted import RestrictedLoader
from bluf.problems import Problem, Span, lines_of

MAX_DEPTH = 20
MAX_NODES = 10_000

# c-printable of YAML 1.1, without the byte-order mark, which no file needs
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def scan(file: str, text: str) -> list[Problem]:
    """Return what makes the text unfit to be composed; an empty list if it is fit."""
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        lines = lines_of(text[: unprintable.start()] + "x")
        span = Span(len(lines), len(lines[-1]), len(lines), len(lines[-1]) + 1)
        return [fault("Y016", file, span, character=ord(unprintable.group()))]
    try:
        return list(_faults(file, yaml.parse(text, Loader=RestrictedLoader)))
    except yaml.MarkedYAMLError as error:
        return [_not_yaml(file, text, error)]


def _not_yaml(file: str, text: str, error: yaml.MarkedYAMLError) -> Problem:
    mark = error.problem_mark or error.context_mark
    if error.context == "while scanning a quoted scalar" and (error.problem or "").startswith("found unexpected"):
        mark = error.context_mark  # where the quotation mark was opened, and not where the file ends
    lines = lines_of(text)
    span = _with_text(mark_span(mark, None), lines)
    line = lines[span.line - 1]
    written = (error.problem or error.context or "").strip()
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[span.column - 1 :].startswith("\t"):
        column = line.index("\t") + 1
        return fault("Y003", file, Span(span.line, column, span.line, column + 1))
    said, do = next((words for start, words in _IN_WORDS if written.startswith(start)), (written, _MEND))
    return fault("Y002", file, span, said=said, do=do)


def _with_text(span: Span, lines: list[str]) -> Span:
    """Move a place behind all text to the end of the text: there something is missing, and there the caret shows it."""
    if any(line.strip() for line in lines[span.line - 1 :]):
        return span
    last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
    column = len(lines[last - 1].rstrip()) + 1
    return Span(last, column, last, column)


_MEND = "Mend this line or the one before it; a text with a colon, a bracket or a quotation mark in it wants quotes."
_QUOTE = "Put the whole text in quotes, or write it as a block after `>-`."
_CLOSE = "Close it, or put the text in quotes if the character belongs to it."
_LINE_UP = "Line the field up with the others of its mapping, with spaces."

# libyaml speaks of tokens and simple keys; an analyst has fields, quotes and brackets
_IN_WORDS = (
    ("mapping values are not allowed", ("a colon with a space after it stands inside a plain text", _QUOTE)),
    ("could not find expected ':'", ("the line before this one is neither a field nor a part of a text", _MEND)),
    ("did not find expected <document start>", ("text goes on after the end of the record", _MEND)),
    ("did not find expected key", ("this line does not line up with the fields above it", _LINE_UP)),
    ("did not find expected '-' indicator", ("this line is not an entry of the list above it", _LINE_UP)),
    ("did not find expected ',' or ']'", ("a list in [brackets] is not closed before this", _CLOSE)),
    ("did not find expected ',' or '}'", ("a mapping in {braces} is not closed before this", _CLOSE)),
    ("did not find expected node content", ("a value is missing here", "Write it, or remove the comma or field.")),
    ("found unexpected end of stream", ("a quotation mark is opened and never closed", "Close it.")),
    ("found unexpected document indicator", ("a quotation mark is opened and never closed", "Close it.")),
    ("found character that cannot start any token", ("a plain text cannot begin with this character", _QUOTE)),
    ("did not find expected alphabetic or numeric", ("a plain text cannot begin with `*` or `&`", _QUOTE)),
    ("block sequence entries are not allowed", ("a list cannot begin on this line", "Begin it on the next line.")),
    (
        "found unknown escape character",
        (
            "in double quotes a backslash begins an escape, and there is no such escape",
            "Write `\\\\` for a backslash, or use single quotes.",
        ),
    ),
    (
        "found invalid Unicode character escape code",
        ("this escape stands for no character", "Write the character itself."),
    ),
)


def _faults(file: str, events: Iterator[yaml.Event]) -> Iterator[Problem]:
    depth = nodes = documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield fault("Y009", file, _span(event))
                return
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            if nodes > MAX_NODES:
                yield fault("Y008", file, _span(event), what=f"holds more than {MAX_NODES:,} values")
                return
            yield from _forbidden(file, event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield fault("Y008", file, _span(event), what=f"nests deeper than {MAX_DEPTH} levels")
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _span(event: yaml.Event) -> Span:
    return mark_span(event.start_mark, event.end_mark)


def _forbidden(file: str, event: yaml.NodeEvent) -> Iterator[Problem]:
    if isinstance(event, yaml.AliasEvent):
        do = "Write the value out where it is needed; put a text that begins with `*` in quotes."
        yield fault("Y005", file, _span(event), what=f"the alias `*{event.anchor}`", do=do)
        return
    if event.anchor is not None:
        do = "Remove it, and write the value out wherever it is needed; put a text that begins with `&` in quotes."
        yield fault("Y005", file, _span(event), what=f"the anchor `&{event.anchor}`", do=do)
    tag = getattr(event, "tag", None)
    if tag is not None:
        yield fault("Y006", file, _span(event), tag=str(tag).replace("tag:yaml.org,2002:", "!!")[:60])
