"""The formats of a report, by name."""

from collections.abc import Callable, Mapping

from bluf.report.findings import Findings
from bluf.report.github import github
from bluf.report.records import as_json
from bluf.report.sarif import sarif
from bluf.report.text import text

FORMATS: Mapping[str, Callable[[Findings], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}


def render(findings: Findings, form: str, colour: bool = False) -> str:
    """Return a report in one of `FORMATS`; only text knows colours."""
    return text(findings, colour) if form == "text" else FORMATS[form](findings)
