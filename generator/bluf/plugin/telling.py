"""Says what is wrong: errors end a build; a preview goes on and shows them in the browser too."""

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger

from bluf.problems import Problem, Severity, in_order
from bluf.render import BrokenTemplate
from bluf.report import Findings, render

log = get_plugin_logger("bluf")

MOST = 50
"""Problems that a preview lists, in the terminal and at the top of every page."""


@dataclass(frozen=True)
class Told:
    """What a preview prints at the top of every page; empty when nothing is wrong."""

    title: str = ""
    report: str = ""


def tell(problems: Sequence[Problem], texts: Mapping[str, str], preview: bool, strict: bool) -> Told:
    """Report errors and warnings. Raise PluginError if a build must not go on; a strict one stops at a warning."""
    weighty = in_order([problem for problem in problems if problem.severity is not Severity.NOTICE])
    if not weighty:
        return Told()
    findings = Findings(weighty, len(texts), texts, MOST if preview else None)
    report = render(findings, "text")
    if preview:
        print(report, file=sys.stderr)  # noqa: T201 - a log entry under --strict would end the preview
        return Told(findings.summary, report)
    if strict or any(problem.severity is Severity.ERROR for problem in weighty):
        raise PluginError(report)
    log.warning("%s", report)
    return Told()


def inform(problems: Sequence[Problem]) -> None:
    """Tell the log of a build what is worth knowing and stops nothing."""
    if problems:
        log.info("%s", render(Findings(tuple(problems), 1, {}), "text"))


def ended_by(broken: Sequence[BrokenTemplate]) -> PluginError:
    """Return the error that ends a build: the theme lacks a part, one is broken, or a brief is too long for its PDF."""
    problems, texts = told_of(broken)
    return PluginError(render(Findings(problems, len(texts), texts), "text"))


def told_of(broken: Sequence[BrokenTemplate]) -> tuple[tuple[Problem, ...], dict[str, str]]:
    """Return the problems of broken templates, each once, and the texts they stand in."""
    return in_order([one.problem for one in broken]), {one.problem.file: one.text for one in broken if one.text}
