"""The command as a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.project import ROOT


@pytest.mark.parametrize(
    ("arguments", "code", "said", "warned"),
    [
        (["rule", "T101"], 0, "T101", ""),
        (["rule", "T000"], 2, "", "T000"),
        (["--help"], 0, "Usage: bluf", ""),
    ],
)
def test_it_ends_with_all_that_was_said_and_the_code_of_the_command(
    arguments: list[str], code: int, said: str, warned: str
) -> None:
    command = [str(Path(sys.executable).with_name("bluf")), *arguments]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == code
    assert said in done.stdout
    assert warned in done.stderr
