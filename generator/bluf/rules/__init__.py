"""The rules, one module each. A module here other than `base` is a rule, and has a `RULE`."""

import importlib
import pkgutil
from collections.abc import Mapping
from functools import cache

from bluf.load import FAULTS
from bluf.problems import Explanation
from bluf.rules.base import Finding, Rule

__all__ = ["Finding", "Rule", "all_rules", "explanations"]


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    names = (module.name for module in pkgutil.iter_modules(__path__) if module.name != "base")
    rules = (importlib.import_module(f"{__name__}.{name}").RULE for name in names)
    return tuple(sorted(rules, key=lambda rule: rule.code))


@cache
def explanations() -> Mapping[str, Explanation]:
    """Return the documentation of every code the program can report, by code."""
    ruled = {rule.code: rule.explanation for rule in all_rules()}
    return dict(sorted({**FAULTS, **ruled}.items()))
