"""Problems as workflow commands of GitHub Actions, which shows them on the lines of a pull request.

GitHub keeps the first ten errors, warnings and notices of a step; the summary counts all.
"""

from bluf.problems import Problem
from bluf.report.display import printable
from bluf.report.findings import Findings
from bluf.rules import explanations


def github(findings: Findings) -> str:
    """Return one command for each problem, and the summary as plain text."""
    return "\n".join([*map(_command, findings.problems), findings.summary]) + "\n"


def _command(problem: Problem) -> str:
    span = problem.span
    # GitHub's columns are inclusive; an empty span marks its first character
    end = max(span.end_column - 1, span.column) if span.end_line == span.line else span.column
    properties = {
        "file": problem.file,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": end,
        "title": f"{problem.code} {explanations()[problem.code].name}",
    }
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{problem.severity} {listed}::{_data(f'{problem.message}. {problem.hint}')}"


def _data(text: str) -> str:
    escaped = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return printable(escaped)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
