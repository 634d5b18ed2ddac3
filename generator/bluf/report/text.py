"""Problems for people: place, message, the source line with a caret, what to write instead, and the rule's name."""

from click import style, unstyle

from bluf.problems import Problem, Severity, lines_of
from bluf.report.display import excerpt, printable
from bluf.report.findings import Findings
from bluf.rules import explanations

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}


def text(findings: Findings, colour: bool = False) -> str:
    """Return the report, ending with the summary and a line break; with ANSI colours if asked for."""
    listed = findings.listed
    files = {problem.file for problem in listed} & findings.texts.keys()
    lines = {file: lines_of(findings.texts[file]) for file in files}
    parts = [_one(problem, lines.get(problem.file, [])) for problem in listed]
    said = [style(findings.summary, bold=True)]
    if len(listed) < len(findings.problems):
        said.append(f"{len(listed):,} of them are shown; `bluf check` lists all.")
    report = "\n".join([*parts, *said]) + "\n"
    return report if colour else unstyle(report)


def _one(problem: Problem, lines: list[str]) -> str:
    tint = _COLOURS[problem.severity]
    place = style(printable(problem.place), bold=True)
    severity = style(f"{problem.severity} {problem.code}", fg=tint, bold=True)
    shown = [f"{place}: {severity} {printable(problem.message)}"]
    span = problem.span
    if span.line <= len(lines) and lines[span.line - 1] and not lines[span.line - 1].isspace():
        end = span.end_column if span.end_line == span.line else span.column
        source, carets = excerpt(lines[span.line - 1], span.column - 1, end - 1)
        gutter = len(str(span.line))
        shown.append(style(f"  {span.line} | ", dim=True) + source)
        shown.append(style(f"  {'':{gutter}} | ", dim=True) + style(carets, fg=tint, bold=True))
    shown.append(f"  {printable(problem.hint)}")
    shown.append(style(f"  rule {explanations()[problem.code].name}", dim=True))
    return "\n".join(shown) + "\n"
