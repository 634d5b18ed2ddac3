"""The command as a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.desk import project
from tests.site.project import ROOT

BLUF = str(Path(sys.executable).with_name("bluf"))


@pytest.mark.parametrize(
    ("arguments", "code", "said", "warned"),
    [
        (["rule", "T101"], 0, "T101", ""),
        (["rule", "T000"], 2, "", "T000"),
        (["rule"], 0, "Y025", ""),
        (["--help"], 0, "Usage: bluf", ""),
    ],
)
def test_it_ends_with_all_that_was_said_and_the_code_of_the_command(
    arguments: list[str], code: int, said: str, warned: str
) -> None:
    done = subprocess.run([BLUF, *arguments], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert said in done.stdout
    assert warned in done.stderr


def test_problems_give_code_1_and_all_of_them_are_told(tmp_path: Path) -> None:
    desk = project(tmp_path)
    for number in range(1_000):
        (desk / "briefs" / f"b{number}.yaml").write_text("title: [\n", "utf-8")
    done = subprocess.run([BLUF, "check"], cwd=desk, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert len(done.stdout) > 1 << 17, "more than a pipe holds"
    assert done.stdout.endswith("1,000 errors in 1,000 files.\n")


@pytest.mark.parametrize("closed", [1, 2])
def test_it_ends_as_well_where_nobody_is_to_hear_of_it(closed: int) -> None:
    done = subprocess.run(["sh", "-c", f"exec '{BLUF}' rule T101 {closed}>&-"], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
