"""The pages of the rules, made from the same text that `bluf rule` prints."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.model import Tlp
from bluf.problems import Explanation
from bluf.views.head import Marking, marking
from bluf.views.neighbours import neighbours, order_of
from bluf.views.targets import Link, Target


@dataclass(frozen=True)
class RuleRow:
    """A rule in the list."""

    link: Link
    name: str
    severity: str
    summary: str


@dataclass(frozen=True)
class RuleGroup:
    """The rules of one family."""

    heading: str
    anchor: str
    rows: tuple[RuleRow, ...]


@dataclass(frozen=True)
class RulesPage:
    """All rules."""

    title: str
    marking: Marking
    groups: tuple[RuleGroup, ...]


@dataclass(frozen=True)
class RulePage:
    """One rule, with the same text that `bluf rule` prints."""

    title: str
    marking: Marking
    code: str
    name: str
    severity: str
    summary: str
    why: str
    bad: str
    good: str
    standard: str
    waivable: bool
    previous: Link | None
    next: Link | None


_FAMILIES = {
    "T1": "Likelihood and confidence in words",
    "T2": "Sources and claims",
    "T3": "Argument, alternatives and change",
    "T4": "Forecasts",
    "T5": "Markings and codes",
    "T9": "Waivers",
    "X1": "References",
    "M0": "The model",
    "Y0": "Files and YAML",
    "C0": "The configuration",
    "P0": "The templates, and what is set from them",
}

_CLEAR = marking(Tlp.CLEAR)


def rules_page(explanations: Mapping[str, Explanation]) -> RulesPage:
    """Return the list of all rules, by family."""
    groups = []
    for family, heading in _FAMILIES.items():
        rows = tuple(
            RuleRow(Link(code, Target("rule", code)), one.name, one.severity, one.summary)
            for code, one in explanations.items()
            if code.startswith(family)
        )
        if rows:
            groups.append(RuleGroup(heading, f"family-{family.lower()}", rows))
    return RulesPage("Rules", _CLEAR, tuple(groups))


def rule_page(explanations: Mapping[str, Explanation], code: str) -> RulePage:
    """Return the page of one rule."""
    one = explanations[code]
    return RulePage(
        f"{code} {one.name}",
        _CLEAR,
        code,
        one.name,
        one.severity,
        one.summary,
        one.why.strip(),
        one.bad.strip("\n"),
        one.good.strip("\n"),
        one.standard,
        one.waivable,
        *neighbours(order_of(explanations), code, lambda other: Link(other, Target("rule", other))),
    )
