"""Problem: every complaint of the program is one of these. Explanation: what a problem's code means."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

FieldPath = tuple[str | int, ...]
"""Where a value stands in a file: field names and list positions, from the top."""


class Severity(StrEnum):
    """How much a problem weighs. Errors stop a build; notices inform."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, order=True)
class Span:
    """A stretch of a file. Lines and columns count from 1, columns in characters; the end is exclusive."""

    line: int
    column: int
    end_line: int
    end_column: int


START_OF_FILE = Span(1, 1, 1, 1)

_LINE_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")


def lines_of(text: str) -> list[str]:
    """Split a text at the line breaks of YAML 1.1, by which spans count; `str.splitlines` knows more of them."""
    return _LINE_BREAK.split(text)


@lru_cache(maxsize=8)
def _starts(text: str) -> tuple[int, ...]:
    """Return how many characters stand before each line. One text may have ten thousand problems."""
    return (0, *(found.end() for found in _LINE_BREAK.finditer(text)))


def line_count(text: str) -> int:
    """Return how many lines a text has, as spans count."""
    return len(_starts(text))


def offset(text: str, line: int, column: int) -> int:
    """Return how many characters of a text stand before a place of a span."""
    return _starts(text)[line - 1] + column - 1


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Return the place behind so many characters of a text, as spans count."""
    starts = _starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@dataclass(frozen=True)
class Problem:
    """What is wrong, where, and what to write instead."""

    code: str
    severity: Severity
    message: str
    hint: str
    file: str
    """Path from the project's root, with forward slashes."""
    span: Span = START_OF_FILE

    @property
    def place(self) -> str:
        """`file:line:column`."""
        return f"{self.file}:{self.span.line}:{self.span.column}"

    def weighing(self, severity: Severity) -> "Problem":
        """Return the same problem with another severity."""
        return replace(self, severity=severity)


def in_order(problems: set[Problem] | list[Problem] | tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Sort by file, place, code and message, each problem once."""
    return tuple(sorted(set(problems), key=lambda one: (one.file, one.span, one.code, one.message, one.hint)))


@dataclass(frozen=True)
class Explanation:
    """The documentation of one code: the same text on the command line, in SARIF and on the site."""

    code: str
    name: str
    severity: Severity
    summary: str
    """One sentence: what the rule demands."""
    why: str
    """Why it matters, in Markdown."""
    bad: str = ""
    """YAML that breaks the rule."""
    good: str = ""
    """The same, mended."""
    standard: str = ""
    """Where the rule comes from; empty for rules of the file format."""
    waivable: bool = False
