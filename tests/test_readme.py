"""The README keeps what it promises: its bad brief gets the report that stands there."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

from click import Context

from bluf.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, after: str) -> str:
    """Return the first fenced block of a language after a heading."""
    found = re.search(rf"```{language}\n(.*?)```", README[README.index(after) :], re.DOTALL)
    assert found, (language, after)
    return found.group(1)


def test_the_bad_brief_of_the_readme_gets_the_report_that_stands_there(tmp_path: Path) -> None:
    for name in ("briefs", "seeds"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "mkdocs.yml", tmp_path)
    heading = "## A bad brief"
    (tmp_path / "briefs/2022-03-16-help.yaml").write_text(block("yaml", heading), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("bluf")), "check", "briefs/2022-03-16-help.yaml"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    reported = done.stdout.split("\n\n")
    promised = block("text", heading).strip("\n").split("\n\n")
    assert len(promised) > 2
    assert [part for part in reported if ": error " in part] == promised
    assert sum(": warning " in part for part in reported) == 4


def test_every_file_the_readme_names_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        assert (ROOT / target).is_file(), target


def test_every_command_the_readme_names_exists() -> None:
    named = set(re.findall(r"\bbluf ([a-z]+)", README)) - {"turns", "bottom", "stands"}
    assert named == set(main.list_commands(Context(main)))
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(re.findall(r"\bmake ([a-z]+)", README)) <= targets
