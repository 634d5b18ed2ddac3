"""Problems as SARIF 2.1.0 (OASIS), for code scanning and editors."""

import json
import os
import re
from typing import Any
from urllib.parse import quote

from bluf import __version__
from bluf.problems import Explanation, Problem, Severity
from bluf.report.explain import markdown
from bluf.report.findings import Findings
from bluf.rules import explanations

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTICE: "note"}


def sarif(findings: Findings) -> str:
    """Return the report as a SARIF log with one run, in ASCII. Every rule is described, broken or not."""
    index = {code: position for position, code in enumerate(explanations())}
    run = {
        "tool": {
            "driver": {
                "name": "bluf",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(explanation) for explanation in explanations().values()],
            }
        },
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"%SRCROOT%": {"description": {"text": "The folder of mkdocs.yml."}}},
        "results": [_result(problem, index[problem.code]) for problem in findings.problems],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _plain(text: str) -> str:
    """Return a message in which nothing begins an embedded link (SARIF 2.1.0, section 3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", text)


def _rule(explanation: Explanation) -> dict[str, Any]:
    return {
        "id": explanation.code,
        "name": "".join(word.capitalize() for word in explanation.name.split("-")),
        "shortDescription": {"text": explanation.summary},
        "fullDescription": {"text": " ".join(explanation.why.split())},
        "help": {"text": markdown(explanation), "markdown": markdown(explanation)},
        "defaultConfiguration": {"level": _LEVELS[explanation.severity]},
    }


def _result(problem: Problem, index: int) -> dict[str, Any]:
    span = problem.span
    region = {"startLine": span.line, "startColumn": span.column}
    region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return {
        "ruleId": problem.code,
        "ruleIndex": index,
        "level": _LEVELS[problem.severity],
        "message": {"text": _plain(f"{problem.message}. {problem.hint}")},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": quote(os.fsencode(problem.file)), "uriBaseId": "%SRCROOT%"},
                    "region": region,
                }
            }
        ],
    }
