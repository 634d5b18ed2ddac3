"""The smallest brief, and what one rule says of it: for cases in which only a sentence or a number changes."""

import json
from typing import Any

from bluf.check import Selection, check
from bluf.corpus import build
from bluf.load import Document, Kind
from bluf.load.tree import read_record
from bluf.problems import Problem
from bluf.rules import Finding, all_rules, explanations

_SMALLEST: dict[str, Any] = {
    "title": "Ruritania seeks support",
    "date": "2022-03-14",
    "tlp": "clear",
    "bluf": "Ruritania seeks support.",
    "key_judgments": [{"statement": "Ruritania seeks support."}],
}


def judged(statement: str, likelihood: object = None, **fields: object) -> dict[str, Any]:
    """Return the field `key_judgments` with one judgment."""
    said = {} if likelihood is None else {"likelihood": likelihood}
    return {"key_judgments": [{"statement": statement, **said, **fields}]}


def document(**fields: object) -> Document:
    """Return the smallest brief with some fields replaced. JSON is YAML."""
    text = "\n".join(f"{name}: {json.dumps(value, ensure_ascii=False)}" for name, value in (_SMALLEST | fields).items())
    return read("briefs/lone.yaml", text)


def read(file: str, text: str) -> Document:
    """Return a brief from its text."""
    found, problems = read_record(file, Kind.BRIEF, text)
    assert found is not None, problems
    return found


def findings(code: str, **fields: object) -> list[Finding]:
    """Return what a rule finds in the smallest brief with some fields replaced."""
    rule = next(rule for rule in all_rules() if rule.code == code)
    lone = document(**fields)
    return list(rule.check(lone, build([lone])))


def problems(code: str, text: str) -> list[Problem]:
    """Return the problems that a rule reports in a brief, with their places."""
    lone = read("briefs/lone.yaml", text)
    others_off = Selection({other: None for other in explanations() if other != code})
    return list(check([lone], build([lone]), others_off))
