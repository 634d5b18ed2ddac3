"""`bluf check`."""

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.cache.table import keep_table, packed, table_of, unpacked
from bluf.check.kept_document import kept_of
from bluf.check.kept_records import KeptRecords, name_of
from bluf.load import Kind
from bluf.load.tree import read_records
from bluf.model import Tlp
from bluf.settings import read_settings
from bluf.walk import walk
from tests.check.test_kept_document import seen
from tests.cli.desk import bluf, bluf_process, bluf_unprivileged, project

BAD = "name: Elsewhere\nkind: kingdom\ntlp: clear\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_a_clean_project_passes_with_code_0(desk: Path) -> None:
    result = bluf(desk, "check")
    assert (result.exit_code, result.output) == (0, "No problems in 8 files.\n")


@pytest.mark.proof
@pytest.mark.parametrize("arguments", [["--public"], ["--format", "github"], ["--format", "sarif"]])
def test_a_public_report_takes_no_marking_from_what_was_kept(
    desk: Path, arguments: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("BLUF_CACHE", raising=False)
    hidden = desk / "briefs" / "actors" / "elsewhere.yaml"
    hidden.write_text(BAD.replace("kingdom", "state").replace("tlp: clear", "tlp: red\nnotes: Nobody knows."), "utf-8")
    told = bluf(desk, "check", *arguments).output
    bluf(desk, "check")
    cache = Cache(desk / ".bluf" / "cache")
    table = table_of(cache, KeptRecords(cache).name)
    for name, kept in table.items():
        head, _, model = kept.rpartition(b" ")
        falsified = (unpacked(model) or b"").replace(b'"tlp":"red"', b'"tlp":"clear"')
        table[name] = head + b" " + packed(falsified)
    keep_table(cache, KeptRecords(cache).name, table)
    documents = walk(read_settings(desk), cache, KeptRecords(cache).read).loaded.documents
    assert next(one.model.tlp for one in documents if one.id == "elsewhere") is Tlp.CLEAR, "as it was falsified"
    assert bluf(desk, "check", *arguments).output == told


def test_problems_give_code_1(desk: Path) -> None:
    (desk / "briefs/actors/elsewhere.yaml").write_text(BAD, encoding="utf-8")
    result = bluf(desk, "check")
    assert result.exit_code == 1
    assert "briefs/actors/elsewhere.yaml:2:7: error M004 `kingdom` is not a term of `kind`" in result.output


def test_notices_alone_give_code_0(desk: Path) -> None:
    options = "plugins:\n  - bluf:\n      rules: {T503: notice}\n"
    (desk / "mkdocs.yml").write_text(options, encoding="utf-8")
    actor = "name: Elsewhere\nkind: state\ntlp: clear\nsummary: A state.\naliases: [the state]\n"
    (desk / "briefs/actors/elsewhere.yaml").write_text(actor, encoding="utf-8")
    result = bluf(desk, "check")
    assert "notice T503" in result.output
    assert result.exit_code == 0


def test_only_the_named_paths_are_reported_but_everything_is_read(desk: Path) -> None:
    (desk / "briefs/actors/elsewhere.yaml").write_text(BAD, encoding="utf-8")
    (desk / "seeds/another.yaml").write_text("title: [\n", encoding="utf-8")
    assert "elsewhere" not in bluf(desk, "check", "seeds").output
    assert bluf(desk, "check", "briefs/example.yaml").output == "No problems in 1 file.\n"
    both = bluf(desk, "check", "seeds/another.yaml", "briefs/actors/").output
    assert "seeds/another.yaml" in both
    assert "elsewhere" in both


def test_a_folder_above_the_records_means_all_of_them(desk: Path) -> None:
    (desk / "seeds/another.yaml").write_text("title: [\n", encoding="utf-8")
    assert bluf(desk, "check", ".").output == bluf(desk, "check").output


def test_paths_are_named_from_where_the_command_runs(desk: Path) -> None:
    assert bluf(desk / "briefs", "check", "example.yaml").output == "No problems in 1 file.\n"


def test_a_dangling_link_can_be_named(desk: Path) -> None:
    (desk / "briefs/gone.yaml").symlink_to("nowhere")
    assert "Y013 The link points to nothing" in bluf(desk, "check", "briefs/gone.yaml").output


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("briefs/nope.yaml", "briefs/nope.yaml does not exist"),
        ("mkdocs.yml", "mkdocs.yml is not one of the records; they are in briefs/ and seeds/"),
        ("../outside", "../outside is not one of the records; they are in briefs/ and seeds/"),
    ],
)
def test_a_path_with_nothing_to_check_is_misuse(tmp_path: Path, path: str, message: str) -> None:
    (tmp_path / "outside").mkdir()
    desk = project(tmp_path / "desk")
    result = bluf(desk, "check", path)
    assert (result.exit_code, result.output) == (2, f"Error: {message}\n")


def test_a_report_can_be_written_to_a_file(desk: Path) -> None:
    result = bluf(desk, "check", "--format", "json", "--output", "report.json")
    assert json.loads((desk / "report.json").read_text("utf-8"))["summary"]["files"] == 8
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "No problems in 8 files.\n")


def test_a_report_that_cannot_be_written_is_misuse(desk: Path) -> None:
    result = bluf(desk, "check", "--output", "nowhere/report.txt")
    assert (result.exit_code, result.output) == (
        2,
        "Error: nowhere/report.txt cannot be written: no such file or directory\n",
    )


def test_an_unknown_format_is_misuse(desk: Path) -> None:
    result = bluf(desk, "check", "--format", "xml")
    assert result.exit_code == 2
    assert "'text', 'json', 'github', 'sarif'" in result.output


def test_a_folder_without_a_project_is_misuse(tmp_path: Path) -> None:
    result = bluf(tmp_path, "check")
    assert result.exit_code == 2
    assert result.output == (
        "Error: no mkdocs.yml here or above, and no folder briefs/ here; `bluf init DIR` begins a project\n"
    )


def test_broken_options_are_problems_at_their_place_and_not_a_traceback(desk: Path) -> None:
    (desk / "mkdocs.yml").write_text("site_name: [Desk\nplugins: x\n", encoding="utf-8")
    result = bluf(desk, "check", "briefs/example.yaml")
    assert result.exit_code == 1
    assert "mkdocs.yml:2:8: error C001 This is not YAML" in result.output


def test_output_goes_through_a_pipe_without_colours(desk: Path) -> None:
    (desk / "briefs/actors/elsewhere.yaml").write_text(BAD, encoding="utf-8")
    done = bluf_process(desk, "check")
    assert b"\x1b" not in done.stdout
    assert done.returncode == 1


def test_the_command_ends_quietly_when_nobody_reads_on(desk: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    code = "from bluf.cli.run import run; run()"
    with os.fdopen(writer, "wb") as nobody:
        command = [sys.executable, "-c", code, "check"]
        done = subprocess.run(command, cwd=desk, stdout=nobody, stderr=subprocess.PIPE, timeout=60, check=False)
    assert done.stderr == b""
    assert done.returncode == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_output_that_finds_no_room_is_told_in_one_line(unbuffered: str, desk: Path) -> None:
    code = "from bluf.cli.run import run; run()"
    with Path("/dev/full").open("wb") as full:
        command = [sys.executable, "-c", code, "check"]
        environment = {**os.environ, "PYTHONUNBUFFERED": unbuffered}
        done = subprocess.run(
            command, cwd=desk, env=environment, stdout=full, stderr=subprocess.PIPE, timeout=60, check=False
        )
    assert done.stderr == b"Error: output: no space left on device\n"
    assert done.returncode == 2


def test_a_terminal_that_lacks_a_character_gets_its_number_and_the_whole_report(desk: Path) -> None:
    (desk / "briefs/actors/elsewhere.yaml").write_text(BAD.replace("kingdom", "\u4f1a"), encoding="utf-8")
    done = bluf_process(desk, "check", PYTHONIOENCODING="cp1252", PYTHONUTF8="0")
    assert done.returncode == 1
    assert rb"`\u4f1a` is not a term of `kind`" in done.stdout
    assert done.stderr == b""


def test_a_check_imports_neither_mkdocs_nor_what_only_a_site_needs(desk: Path) -> None:
    large = ("mkdocs", "material", "jinja2", "requests", "typst", "PIL")
    code = f"import sys; print([name for name in {large} if name in sys.modules])"
    done = bluf_process(desk, "check", code=code)
    assert done.stdout.decode().splitlines()[-1] == "[]", done.stderr


def test_a_folder_or_file_that_cannot_be_read_is_a_problem(open_folder: Path) -> None:
    desk = project(open_folder)
    (desk / "briefs/closed").mkdir()
    done = bluf_unprivileged(desk, ("briefs/closed", "seeds/loan-terms.yaml"), "check")
    output = done.stdout.decode()
    assert "briefs/closed:1:1: error Y013 The folder cannot be read: permission denied" in output
    assert "seeds/loan-terms.yaml:1:1: error Y013 The file cannot be read: permission denied" in output
    assert done.returncode == 1


def test_options_that_cannot_be_read_are_misuse(open_folder: Path) -> None:
    done = bluf_unprivileged(project(open_folder), ("mkdocs.yml",), "check")
    assert done.stderr == b"Error: mkdocs.yml cannot be read: permission denied\n"
    assert done.returncode == 2


def test_a_project_that_cannot_be_written_is_misuse(open_folder: Path) -> None:
    desk = project(open_folder)
    (desk / "briefs").chmod(0o555)
    done = bluf_unprivileged(desk, (), "new", "brief", "talks")
    assert done.stderr.decode() == f"Error: {desk}/briefs/talks.yaml cannot be written: permission denied\n"
    assert done.returncode == 2


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user of the machine can reach; pytest's own are closed to others."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_check_of_one_file_looks_into_no_other_brief(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BLUF_CACHE", raising=False)
    briefs = sorted(f"briefs/{one.name}" for one in (desk / "briefs").glob("*.yaml"))
    assert len(briefs) > 1
    whole = bluf(desk, "check").output
    read = seen(monkeypatch)
    edited = desk / briefs[0]
    edited.write_text(edited.read_text("utf-8") + "# a remark\n", "utf-8")
    for _ in range(2):
        assert bluf(desk, "check", briefs[0]).output == whole.replace("8 files", "1 file")
    assert {one for one in read if one in briefs} == {briefs[0]}


def test_what_was_forged_in_the_cache_is_told_in_one_line(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("BLUF_CACHE", raising=False)
    broken = desk / "briefs" / "earlier.yaml"
    file, text = "briefs/earlier.yaml", broken.read_text("utf-8")
    broken.write_text("title: [\n", "utf-8")
    cache = Cache(desk / ".bluf" / "cache")
    [document] = [one for one, _ in read_records([(file, Kind.BRIEF, text)]) if one]
    head, _, _ = kept_of(document).rpartition(b" ")
    kept = KeptRecords(cache)
    keep_table(cache, kept.name, {name_of((file, Kind.BRIEF, "title: [\n")): head + b" AAAA"})
    result = bluf(desk, "check", "briefs/earlier.yaml")
    assert (result.exit_code, result.output.count("\n")) == (2, 1)
    assert "The cache holds something else of briefs/earlier.yaml than was kept." in result.output
    assert "Traceback" not in result.output
