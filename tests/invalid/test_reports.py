"""Every bad input gets its exact report, with a position, and leaves all files as they were."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.invalid.cases import HERE, Case, cases, lay_out, run_check

pytestmark = pytest.mark.proof

CASES = tuple(cases())
# one of each sort that could end a process, read through a link, or confuse a terminal
BY_COMMAND = ("brackets", "ten-megabytes", "escape-character", "dangling-link", "custom-tag", "anchor", "not-yaml")


def _names(case: Case) -> str:
    return case.path[:60]


def _contents(root: Path) -> dict[str, bytes | str]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else str(path.lstat().st_mode)
        for path in sorted(root.rglob("*"))
    }


@pytest.mark.parametrize("case", CASES, ids=_names)
def test_bad_input_gets_its_exact_report_and_is_left_as_it_was(case: Case, tmp_path: Path) -> None:
    root = lay_out(case, tmp_path)
    before = _contents(tmp_path)
    code, output = run_check(root)
    assert output == case.report.read_text("utf-8")
    assert code == 1
    assert _contents(tmp_path) == before


@pytest.mark.parametrize("case", [case for case in CASES if case.report.stem in BY_COMMAND], ids=_names)
def test_the_command_itself_reports_the_same(case: Case, tmp_path: Path) -> None:
    root = lay_out(case, tmp_path)
    command = [sys.executable, "-c", "from bluf.cli.main import main; main(prog_name='bluf')", "check"]
    done = subprocess.run(
        command, cwd=root, capture_output=True, timeout=60, check=False, env={**os.environ, "PYTHONUTF8": "1"}
    )
    assert done.stdout.decode() == case.report.read_text("utf-8")
    assert done.stderr == b""
    assert done.returncode == 1


def test_every_report_belongs_to_a_bad_input() -> None:
    assert {case.report for case in CASES} == set(HERE.rglob("*.report"))


@pytest.mark.parametrize("case", CASES, ids=_names)
def test_no_report_can_command_a_terminal(case: Case) -> None:
    report = case.report.read_text("utf-8")
    assert all(character == "\n" or character.isprintable() for character in report)
