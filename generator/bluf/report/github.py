"""Problems as workflow commands of GitHub Actions, which shows them on the lines of a pull request.

GitHub keeps the first ten errors, warnings and notices of a step; the summary counts all. Nothing in a problem can end
its command, and the runner looks for no second command, of the old form `##[...]`, in a line that is one.
"""

import re
from bisect import bisect_right
from functools import lru_cache

from bluf.problems import Problem, line_count, offset
from bluf.report.display import printable
from bluf.report.findings import Findings
from bluf.rules import explanations


def github(findings: Findings) -> str:
    """Return one command for each problem, and the summary as plain text."""
    commands = [_command(problem, findings.texts.get(problem.file)) for problem in findings.problems]
    return "\n".join([*commands, findings.summary]) + "\n"


def _command(problem: Problem, text: str | None) -> str:
    span = problem.span
    line, column = _place(text, span.line, span.column)
    end_line, end_column = _place(text, span.end_line, span.end_column)
    # GitHub's columns are inclusive; an empty span marks its first character
    end = max(end_column - 1, column) if end_line == line else column
    properties = {
        "file": problem.file,
        "line": line,
        "endLine": end_line,
        "col": column,
        "endColumn": end,
        "title": f"{problem.code} {explanations()[problem.code].name}",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_data(f'{problem.message}. {problem.hint}')}"


def _place(text: str | None, line: int, column: int) -> tuple[int, int]:
    """Return line and column as git counts them, which ends a line at a line feed only; YAML knows more breaks."""
    if text is None or line > line_count(text):
        return line, column
    place, feeds = offset(text, line, column), _behind_feeds(text)
    number = bisect_right(feeds, place)
    return number + 1, place - (feeds[number - 1] if number else 0) + 1


@lru_cache(maxsize=8)
def _behind_feeds(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in re.finditer("\n", text))


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
