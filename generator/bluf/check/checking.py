"""Selects the rules, runs them, stamps severities, applies waivers, and sorts."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from bluf.check.kept_problems import KeptProblems, Spread
from bluf.corpus import Corpus
from bluf.load import Document
from bluf.load.nearest import did_you_mean
from bluf.model import Brief, Waiver
from bluf.problems import FieldPath, Problem, Severity, Span, in_order, line_and_column, lines_of, offset
from bluf.processes import may_share, shared
from bluf.rules import Finding, Rule, all_rules, explanations

WAIVER_UNUSED = "T901"
_WORTH_A_PROCESS = 100
"""Documents."""
_AT_ONCE = 20
"""Documents that a process takes at a time."""


@dataclass(frozen=True)
class Selection:
    """Which severity each rule has; a rule set to None is off."""

    severities: Mapping[str, Severity | None] = field(default_factory=dict)

    def severity(self, code: str) -> Severity | None:
        """Return the severity of a code, as chosen or as documented."""
        if code in self.severities:
            return self.severities[code]
        return explanations()[code].severity


Place = Callable[[Document, FieldPath], bool]


def _everywhere(document: Document, path: FieldPath) -> bool:
    return True


def check(
    documents: Sequence[Document],
    corpus: Corpus,
    selection: Selection | None = None,
    at: Place = _everywhere,
    kept: KeptProblems | None = None,
) -> tuple[Problem, ...]:
    """Return every problem the rules find in the documents at places that are wanted, waived ones taken out.

    What was `kept` is taken where it would be found again; its name has to tell the selection and the places.
    """
    found = one_by_one(documents, corpus, selection, at, kept, spread=in_processes)
    return in_order([problem for _, problems in found for problem in problems])


def in_processes(look: Callable[[Document], Any], documents: Sequence[Document]) -> Iterator[Any]:
    """Ask in several processes; what all of them need is worked out first, by asking of one document of each kind."""
    if may_share(len(documents), _WORTH_A_PROCESS) > 1:
        list(map(look, {one.kind: one for one in documents}.values()))
    return shared(look, documents, _WORTH_A_PROCESS, at_once=_AT_ONCE, doing="Checking")


def one_by_one(
    documents: Sequence[Document],
    corpus: Corpus,
    selection: Selection | None = None,
    at: Place = _everywhere,
    kept: KeptProblems | None = None,
    *,
    spread: Spread = map,
) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
    """Yield the documents, each with what `check` finds in it, for those who may have to stop."""
    chosen = selection or Selection()
    all_rules()  # what was asked before can be asked again once they are there

    def look(document: Document, corpus: Corpus) -> Iterator[Problem]:
        return _check_one(document, corpus, chosen, at)

    if kept and kept.keeps:
        yield from kept.of(documents, corpus, look, spread)
    else:
        found = spread(lambda document: tuple(look(document, corpus)), documents)
        yield from zip(documents, found, strict=True)


def _check_one(document: Document, corpus: Corpus, selection: Selection, at: Place) -> Iterator[Problem]:
    waivers = document.model.waivers if isinstance(document.model, Brief) else ()
    used: set[int] = set()
    for rule in all_rules():
        severity = selection.severity(rule.code)
        if severity is None or document.kind not in rule.kinds:
            continue
        for finding in rule.check(document, corpus):
            waiver = _waived_by(rule, finding, document, waivers)
            if not at(document, finding.path):
                continue
            if waiver is None:
                yield _problem(rule, severity, finding, document)
            else:
                used.add(waiver)
    yield from _unused(document, waivers, used, selection)


def _waived_by(rule: Rule, finding: Finding, document: Document, waivers: tuple[Waiver, ...]) -> int | None:
    if not rule.explanation.waivable:
        return None
    for position, waiver in enumerate(waivers):
        if waiver.rule == rule.code and waiver.where in (None, _part_id(document, finding.path)):
            return position
    return None


def _part_id(document: Document, path: FieldPath) -> str | None:
    if len(path) > 1 and isinstance(path[1], int):
        parts = getattr(document.model, str(path[0]), ())
        return getattr(parts[path[1]], "id", None) if path[1] < len(parts) else None
    return None


def _problem(rule: Rule, severity: Severity, finding: Finding, document: Document) -> Problem:
    span = document.key_span(*finding.path) if finding.at_key else document.span(*finding.path)
    if finding.piece:
        span = within(document.text, span, finding.piece, document.stretch(*finding.path)[1])
    return Problem(rule.code, severity, finding.message, finding.hint, document.file, span)


def within(text: str, span: Span, piece: str, end: int | None = None) -> Span:
    """Narrow a span to the first occurrence of `piece` from its start to `end`; the span itself if there is none.

    `end` counts the characters from the beginning of the text; all of it is searched where it is None.
    """
    start, end = offset(text, span.line, span.column), len(text) if end is None else end
    words = piece.split()
    if len(words) == 1:
        first = text.find(words[0], start, end)
        found = (first, first + len(words[0])) if first >= 0 else None
    else:
        match = re.compile(r"\s+".join(map(re.escape, words))).search(text, start, end)
        found = match.span() if match else None
    if found is None:
        return span
    line, column = line_and_column(text, found[0])
    return Span(line, column, line, column + len(lines_of(text[found[0] : found[1]])[0]))


def _unused(document: Document, waivers: tuple[Waiver, ...], used: set[int], selection: Selection) -> Iterator[Problem]:
    severity = selection.severity(WAIVER_UNUSED)
    if severity is None or getattr(document.model, "tearline", None):
        return  # above a tearline a waiver may serve what is not there below it, and the other way round
    for position, waiver in enumerate(waivers):
        known = explanations().get(waiver.rule)
        if position in used:
            continue
        if known is None:
            said, hint = f"There is no rule `{waiver.rule}`", _meant(waiver.rule)
        elif not known.waivable:
            said, hint = f"`{waiver.rule}` cannot be waived", "Remove the waiver and mend what the rule reports."
        else:
            said, hint = f"The waiver of `{waiver.rule}` waives nothing", "Remove it."
        span = document.span("waivers", position, "rule")
        yield Problem(WAIVER_UNUSED, severity, said, hint, document.file, span)


def _meant(written: str) -> str:
    """Return what to write instead of a rule that does not exist, by its code or its name."""
    by_name = {one.name: one.code for one in explanations().values() if one.waivable}
    near = did_you_mean(written, [*by_name, *by_name.values()])
    if near is None:
        return "Remove the waiver, or write the code of a rule."
    return f"Did you mean `{by_name.get(near, near)}`? Otherwise remove the waiver."
