"""What was said of a project is said again as long as nothing in it has changed, and never else."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.cli.unchanged import Look
from tests.cli.desk import bluf, project
from tests.cli.test_run import BLUF

pytestmark = pytest.mark.unmeasured

_OPTIONS = "site_name: Desk\nplugins:\n  - search\n  - bluf:\n      rules: {T503: !ENV [WEIGHT, warning]}\n"
_ALIAS = "name: Elsewhere\nkind: state\ntlp: clear\nsummary: A state.\naliases: [the state]\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    desk = project(tmp_path / "desk")
    (desk / "mkdocs.yml").write_text(_OPTIONS, "utf-8")
    (desk / "briefs/actors/elsewhere.yaml").write_text(_ALIAS, "utf-8")
    return desk


def _check(desk: Path, *arguments: str, cache: str = "", **variables: str) -> tuple[int, str]:
    surroundings = {**os.environ, "BLUF_CACHE": cache, **variables}
    done = subprocess.run(
        [BLUF, "check", *arguments], cwd=desk, env=surroundings, capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout + done.stderr


def _look(desk: Path, *, coloured: bool = False) -> Look:
    folders = (desk / "briefs", desk / "seeds")
    return Look(Cache(desk / ".bluf/cache"), desk / "mkdocs.yml", folders, coloured=coloured)


def _again(desk: Path, monkeypatch: pytest.MonkeyPatch, *, coloured: bool = False) -> tuple[str, int] | None:
    monkeypatch.setenv("BLUF_CACHE", "")
    return Look.again(desk, coloured=coloured)


def test_the_second_time_no_record_is_read(desk: Path) -> None:
    command = [sys.executable, "-X", "importtime", "-c", "from bluf.cli.run import run; run()", "check"]
    surroundings = {**os.environ, "BLUF_CACHE": ""}
    first, second = (
        subprocess.run(command, cwd=desk, env=surroundings, capture_output=True, text=True, check=False)
        for _ in range(2)
    )
    assert (first.returncode, first.stdout) == (second.returncode, second.stdout)
    assert "warning T503" in second.stdout
    assert "bluf.load" in first.stderr
    assert "bluf.load" not in second.stderr


def _rename(desk: Path) -> None:
    (desk / "briefs/actors/elsewhere.yaml").rename(desk / "briefs/actors/Elsewhere.yaml")


def _link(desk: Path) -> None:
    (desk / "briefs/actors/other.yaml").symlink_to("elsewhere.yaml")


def _link_a_folder(desk: Path) -> None:
    (desk / "briefs/more").symlink_to("actors")


def _write(file: str, text: str) -> Callable[[Path], None]:
    def write(desk: Path) -> None:
        (desk / file).write_text(text, "utf-8")

    return write


_CHANGES: dict[str, Callable[[Path], None]] = {
    "as many other letters": _write("briefs/actors/elsewhere.yaml", _ALIAS.replace("kind: state", "kind: State")),
    "a new record": _write("briefs/actors/nowhere.yaml", "name: Nowhere\n"),
    "a record that is gone": lambda desk: (desk / "briefs/actors/elsewhere.yaml").unlink(),
    "another name": _rename,
    "a source": _write("seeds/another.yaml", "title: [\n"),
    "a page without a marking": _write("briefs/notes.md", "# Notes\n"),
    "a file that may not be published": _write("briefs/notes.txt", ""),
    "a folder whose name no system holds": lambda desk: (desk / "briefs/con").mkdir(),
    "a link": _link,
    "a link to a folder": _link_a_folder,
    "another name outside": lambda desk: os.link(desk / "briefs/actors/elsewhere.yaml", desk.parent / "outside"),
    "too large a record": _write("briefs/large.yaml", "#" * (1 << 19)),
    "another weight of a rule": _write("mkdocs.yml", _OPTIONS.replace("warning", "error")),
    "other folders": _write("mkdocs.yml", _OPTIONS + "docs_dir: seeds\n"),
}  # fmt: skip


@pytest.mark.parametrize("change", _CHANGES.values(), ids=_CHANGES)
def test_what_has_changed_is_looked_into(
    desk: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("BLUF_CACHE", "")
    before = bluf(desk, "check")
    assert _check(desk) == (before.exit_code, before.output), "as it was said"
    change(desk)
    now = _check(desk)
    assert now != (before.exit_code, before.output)
    monkeypatch.setenv("BLUF_CACHE", "off")
    anew = bluf(desk, "check")
    assert now == (anew.exit_code, anew.output)


def test_a_variable_that_the_options_name_belongs_to_them(desk: Path) -> None:
    assert "warning T503" in _check(desk)[1]
    assert "notice T503" in _check(desk, WEIGHT="notice")[1]
    assert "warning T503" in _check(desk)[1]


@pytest.mark.parametrize("named", ["WEIGHT", r'"\x57EIGHT"'])
def test_however_the_options_write_its_name(desk: Path, named: str) -> None:
    (desk / "mkdocs.yml").write_text(_OPTIONS.replace("WEIGHT", named), "utf-8")
    assert "warning T503" in _check(desk)[1]
    assert "error T503" in _check(desk, WEIGHT="error")[1]


def test_nothing_is_kept_of_what_changes_while_it_is_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = _look(desk)
    (desk / "seeds/another.yaml").write_text("title: [\n", "utf-8")
    look.keep("as it was", 0)
    (desk / "seeds/another.yaml").unlink()
    assert _again(desk, monkeypatch) is None
    look.keep("as it was", 0)
    assert _again(desk, monkeypatch) == ("as it was", 0)


def test_colours_are_for_those_who_see_them(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _look(desk, coloured=True).keep("in red", 1)
    assert _again(desk, monkeypatch, coloured=True) == ("in red", 1)
    assert _again(desk, monkeypatch) is None


@pytest.mark.proof
@pytest.mark.parametrize("arguments", [["--public"], ["--format", "github"], ["--format", "sarif"], ["."], ["--all"]])
def test_only_the_plain_command_takes_what_was_said(desk: Path, arguments: list[str]) -> None:
    _look(desk).keep("Falsified.\n", 0)
    assert _check(desk) == (0, "Falsified.\n")
    assert _check(desk, *arguments) == _check(desk, *arguments, cache="off")


def test_where_nothing_is_kept_nothing_is_said_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BLUF_CACHE", "off")
    Look(Cache(None), desk / "mkdocs.yml", (desk / "briefs",), coloured=False).keep("Said.\n", 0)
    assert Look.again(desk, coloured=False) is None
    assert Look.again(desk.parent, coloured=False) is None, "there is no project"


def test_whoever_closes_the_output_is_not_told_of_it(desk: Path) -> None:
    code, _ = _check(desk)
    surroundings = {**os.environ, "BLUF_CACHE": ""}
    for closed in ("| true", ">&-"):
        command = ["bash", "-c", f"'{BLUF}' check {closed}; exit ${{PIPESTATUS[0]}}"]
        done = subprocess.run(command, cwd=desk, env=surroundings, capture_output=True, text=True, check=False)
        assert done.returncode == code
        assert done.stderr == ""
