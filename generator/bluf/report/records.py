"""Problems as JSON. The shape is a promise: `version` grows when a field changes its meaning or goes away.

    {"version": 1, "tool": {"name", "version"},
     "summary": {"files", "errors", "warnings", "notices"},
     "problems": [{"code", "rule", "severity", "message", "hint", "file", "line", "column", "endLine", "endColumn"}]}

Lines and columns count from 1, columns in characters; the end is exclusive.
"""

import json
from typing import Any

from bluf import __version__
from bluf.problems import Problem, Severity
from bluf.report.findings import Findings
from bluf.rules import explanations

VERSION = 1


def as_json(findings: Findings) -> str:
    """Return the report as one JSON object, in ASCII."""
    document = {
        "version": VERSION,
        "tool": {"name": "bluf", "version": __version__},
        "summary": {"files": findings.files} | {f"{one.value}s": findings.count(one) for one in Severity},
        "problems": [_record(problem) for problem in findings.problems],
    }
    return json.dumps(document, indent=2) + "\n"


def _record(problem: Problem) -> dict[str, Any]:
    return {
        "code": problem.code,
        "rule": explanations()[problem.code].name,
        "severity": problem.severity.value,
        "message": problem.message,
        "hint": problem.hint,
        "file": problem.file,
        "line": problem.span.line,
        "column": problem.span.column,
        "endLine": problem.span.end_line,
        "endColumn": problem.span.end_column,
    }
