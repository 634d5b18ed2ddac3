"""What libyaml says of a text that is not YAML, in the words of an analyst.

libyaml speaks of tokens and simple keys; an analyst has fields, quotes and brackets.
"""

import re

import yaml

from bluf.load.faults import fault
from bluf.load.places import mark_span
from bluf.problems import Problem, Span

_MEND = "Mend this line or the one before it; a text with a colon, a bracket or a quotation mark in it wants quotes."
_QUOTE = "Put the whole text in quotes, or write it as a block after `>-`."
_CLOSE = "Close it, or put the text in quotes if the character belongs to it."
_LINE_UP = "Line the field up with the others of its mapping, with spaces."

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
_FIELD = re.compile(r"(?:- +)*\w+:(?:\s|$)")
_ENDED = {
    '"': ("quotation mark", "Put the whole text in single quotes, or write it as a block after `>-`."),
    "'": ("quotation mark", "Put the whole text in double quotes, or write it as a block after `>-`."),
    "]": ("bracket", _QUOTE),
    "}": ("brace", _QUOTE),
}


def not_yaml(file: str, lines: list[str], error: yaml.MarkedYAMLError) -> Problem:
    """Return the problem of a text that could not be parsed."""
    mark = error.problem_mark or error.context_mark
    if error.context == "while scanning a quoted scalar" and (error.problem or "").startswith("found unexpected"):
        mark = error.context_mark  # where the quotation mark was opened, and not where the file ends
    span = _with_text(mark_span(mark, None), lines)
    line = lines[span.line - 1]
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" in indent or line[span.column - 1 :].startswith("\t"):
        column = line.index("\t") + 1
        return fault("Y003", file, Span(span.line, column, span.line, column + 1))
    said, do = _in_words((error.problem or error.context or "").strip(), span, lines)
    return fault("Y002", file, span, said=said, do=do)


def _in_words(written: str, span: Span, lines: list[str]) -> tuple[str, str]:
    """Return what is wrong and what to do about it."""
    before, after = lines[span.line - 1][: span.column - 1], lines[span.line - 1][span.column - 1 :]
    if written.startswith("did not find expected") and after:
        ended = _ended_before(before, after, lines[: span.line - 1])
        if ended:
            return f"text goes on after the closing {_ENDED[ended][0]}", _ENDED[ended][1]
    said, do = next((words for start, words in _IN_WORDS if written.startswith(start)), (written, _MEND))
    if written.startswith("mapping values are not allowed") and _FIELD.fullmatch(f"{before.lstrip()}:"):
        do = f"{do.rstrip('.')}; or, if this is a field, line it up with the one above."
    return said, do


def _ended_before(before: str, after: str, lines_above: list[str]) -> str:
    """Return the closing mark after which text goes on, on the same line or on the next; empty if there is none."""
    if before.strip():
        last = before.rstrip()[-1]
    elif _FIELD.match(after) or after.startswith("- "):
        return ""  # a field or an entry that is out of line
    else:
        last = next((line.rstrip()[-1] for line in reversed(lines_above) if line.strip()), "")
    return last if last in _ENDED else ""


def _with_text(span: Span, lines: list[str]) -> Span:
    """Move a place behind all text to the end of the text: there something is missing, and there the caret shows it."""
    if any(line.strip() for line in lines[span.line - 1 :]):
        return span
    last = max((number for number, line in enumerate(lines, 1) if line.strip()), default=1)
    column = len(lines[last - 1].rstrip()) + 1
    return Span(last, column, last, column)
