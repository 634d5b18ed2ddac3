"""Every promise of SECURITY.md and of the page Security is shown by tests that are there."""

import ast
from functools import cache
from pathlib import Path

import pytest

from bluf.views.security import Promise, security_page
from tests.security import FILE, security_md

ROOT = Path(__file__).resolve().parents[1]
PAGE = security_page()
PROMISES = [promise for group in PAGE.groups for promise in group.promises]
MARK = "pytest.mark.proof"


@cache
def proofs(file: str) -> dict[str, bool]:
    """The tests of a file, and whether `make prove` runs each."""
    module = ast.parse((ROOT / file).read_text("utf-8"))
    whole = any(
        isinstance(node, ast.Assign)
        and ast.unparse(node.targets[0]) == "pytestmark"
        and MARK in ast.unparse(node.value)
        for node in module.body
    )
    return {
        node.name: whole or MARK in map(ast.unparse, node.decorator_list)
        for node in module.body
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    }


def test_security_md_says_what_the_page_says() -> None:
    assert FILE.read_text("utf-8") == security_md(), "run `python -m tests.security`"


@pytest.mark.parametrize("promise", PROMISES, ids=lambda promise: promise.text[:60])
def test_every_promise_names_tests_that_are_there_and_that_make_prove_runs(promise: Promise) -> None:
    assert promise.proofs
    for proof in promise.proofs:
        file, _, test = proof.partition("::")
        assert (ROOT / file).is_file(), proof
        found = proofs(file)
        assert found.get(test) if test else any(found.values()), proof


def test_every_proof_belongs_to_a_promise() -> None:
    named = {proof.partition("::")[0] for promise in PROMISES for proof in promise.proofs}
    there = {path.relative_to(ROOT).as_posix() for path in (ROOT / "tests").rglob("test_*.py")}
    assert not [file for file in sorted(there - named) if any(proofs(file).values())]


def test_the_subjects_are_all_there() -> None:
    assert [group.heading for group in PAGE.groups] == [
        "Markings",
        "Hostile content",
        "Hostile size",
        "Builds",
        "Preview",
        "Contributions",
    ]
    assert len(PAGE.limits) > 5
