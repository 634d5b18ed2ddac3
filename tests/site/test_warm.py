"""A build in a process that had started already is what the command does."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site import warm
from tests.site.project import build, files, make, write
from tests.site.records import BRIEF, SMALLEST
from tests.site.surroundings import surroundings

pytestmark = pytest.mark.site


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return make(tmp_path / "desk", SMALLEST)


def test_it_writes_and_says_what_the_command_does(desk: Path, tmp_path: Path) -> None:
    write(desk, {BRIEF: SMALLEST[BRIEF].replace("tlp: clear", "tlp: clear\ntlp: red")})
    write(desk, {"briefs/about.md": "---\ntlp: clear\n---\n# About\n"})
    for records in ({}, {BRIEF: SMALLEST[BRIEF]}):
        write(desk, records)
        ran = build(desk, tmp_path / "warm", "-q")
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-d", str(tmp_path / "cold")]
        cold = subprocess.run(command, cwd=desk, env=surroundings(), capture_output=True, encoding="utf-8", check=False)
        assert (ran.returncode, ran.stdout, ran.stderr) == (cold.returncode, cold.stdout, cold.stderr)
        assert ran.returncode == (0 if records else 1)
    assert files(tmp_path / "warm") == files(tmp_path / "cold")


def test_it_is_ended_when_its_time_is_over(desk: Path, tmp_path: Path) -> None:
    write(desk, {"mkdocs.yml": (desk / "mkdocs.yml").read_text("utf-8") + "\nhooks: [slow.py]\n"})
    write(desk, {"slow.py": "import time\n\n\ndef on_config(config):\n    time.sleep(60)\n"})
    with pytest.raises(subprocess.TimeoutExpired):
        build(desk, tmp_path / "site", timeout=1)


def test_a_process_that_is_gone_is_told_of_and_another_takes_its_place(desk: Path, tmp_path: Path) -> None:
    assert build(desk, tmp_path / "site", "-q").returncode == 0
    warm._process().process.kill()
    with pytest.raises(RuntimeError, match="the process that builds sites is gone"):
        build(desk, tmp_path / "site", "-q")
    assert build(desk, tmp_path / "site", "-q").returncode == 0


def test_surroundings_that_are_read_at_the_start_need_one() -> None:
    assert warm.serves({"SITE_URL": "https://strelsau.example/"})
    assert not warm.serves({"PYTHONPATH": "/tmp"})  # noqa: S108 - nothing is written there
