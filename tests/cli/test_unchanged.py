"""What was said of a project is said again as long as nothing in it has changed, and never else."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.cli.unchanged import MAX_BYTES, Look, said_before
from bluf.load import text
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
    look = Look(desk / "mkdocs.yml", coloured=coloured)
    look.begin(Cache(desk / ".bluf/cache"), (desk / "briefs", desk / "seeds"))
    return look


def _again(desk: Path, monkeypatch: pytest.MonkeyPatch, *, coloured: bool = False) -> tuple[str, int] | None:
    monkeypatch.setenv("BLUF_CACHE", "")
    return said_before(desk, coloured=coloured)


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


@pytest.mark.parametrize("named", ["WEIGHT", r'"\x57EIGHT"', "MY.WEIGHT"])
def test_however_the_options_write_its_name(desk: Path, named: str) -> None:
    (desk / "mkdocs.yml").write_text(_OPTIONS.replace("WEIGHT", named), "utf-8")
    assert "warning T503" in _check(desk)[1]
    assert "error T503" in _check(desk, **{"WEIGHT": "error", "MY.WEIGHT": "error"})[1]


def _and_back(file: str) -> Callable[[Path], None]:
    def write(desk: Path) -> None:
        path = desk / file
        before = path.read_bytes() if path.is_file() else None
        path.write_text("title: [\n", "utf-8")
        path.unlink() if before is None else path.write_bytes(before)

    return write


@pytest.mark.parametrize(
    "change",
    [
        _write("seeds/another.yaml", "title: [\n"),
        _and_back("seeds/another.yaml"),
        _and_back("briefs/example.yaml"),
        _and_back("mkdocs.yml"),
    ],
    ids=["a new file", "a new file that has gone", "a record that is as before", "options that are as before"],
)
def test_nothing_is_kept_of_what_is_written_while_it_is_read(
    desk: Path, change: Callable[[Path], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    look = _look(desk)
    time.sleep(0.02)  # the system notes a write by its clock's tick
    change(desk)
    look.keep("as it was", 0)
    assert _again(desk, monkeypatch) is None
    _look(desk).keep("as it is", 0)
    assert _again(desk, monkeypatch) == ("as it is", 0)


def test_nor_of_options_that_were_written_after_they_were_read(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    look = Look(desk / "mkdocs.yml", coloured=False)
    time.sleep(0.02)
    (desk / "mkdocs.yml").write_text(_OPTIONS + "strict: true\n", "utf-8")
    look.begin(Cache(desk / ".bluf/cache"), (desk / "briefs", desk / "seeds"))
    look.keep("as it was", 0)
    assert _again(desk, monkeypatch) is None


def test_sources_that_come_by_a_link_are_looked_for(desk: Path) -> None:
    (desk / "mkdocs.yml").write_text(_OPTIONS + "      seeds: data/seeds\n", "utf-8")
    before = _check(desk)
    (desk / "data").symlink_to("briefs")
    assert _check(desk) == _check(desk, cache="off") != before


def test_a_folder_that_is_a_link_to_itself_is_told_of(desk: Path) -> None:
    (desk / "mkdocs.yml").write_text(_OPTIONS + "      seeds: data\n", "utf-8")
    (desk / "data").symlink_to("data")
    said = [_check(desk), _check(desk), _check(desk, cache="off")]
    assert said[0] == said[1] == said[2]
    assert "Traceback" not in said[0][1]


def test_what_was_kept_and_cannot_be_read_is_worked_out_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = _check(desk)
    cache = Cache(desk / ".bluf/cache")
    for kept in (desk / ".bluf/cache").glob("[0-9a-f]*"):
        cache.put(kept.name, b"{}")
    assert _again(desk, monkeypatch) is None
    assert _check(desk) == before


def test_a_file_that_is_too_large_for_a_record_is_told_by_its_size_alone() -> None:
    assert MAX_BYTES == text.MAX_BYTES


def test_an_interruption_is_told_in_a_word(desk: Path) -> None:
    code = "import bluf.cli.run as r\ndef stop(*_, **__): raise KeyboardInterrupt\nr.said_before = stop\nr.run()"
    done = subprocess.run(
        [sys.executable, "-c", code, "check"], cwd=desk, capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, "", "Aborted!\n")


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
    look = Look(desk / "mkdocs.yml", coloured=False)
    look.begin(Cache(None), (desk / "briefs",))
    look.keep("Said.\n", 0)
    assert said_before(desk, coloured=False) is None
    assert said_before(desk.parent, coloured=False) is None, "there is no project"


def test_whoever_closes_the_output_is_not_told_of_it(desk: Path) -> None:
    code, _ = _check(desk)
    surroundings = {**os.environ, "BLUF_CACHE": ""}
    for closed in ("| true", ">&-"):
        command = ["bash", "-c", f"'{BLUF}' check {closed}; exit ${{PIPESTATUS[0]}}"]
        done = subprocess.run(command, cwd=desk, env=surroundings, capture_output=True, text=True, check=False)
        assert done.returncode == code
        assert done.stderr == ""
