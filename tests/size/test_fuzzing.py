"""No input makes reading, checking or the rendering of a page raise, end the process, or take a second."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.proof import tries
from tests.size.fuzzing import ROOT, bases, page_read_and_rendered, pages, read_and_checked

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

EACH = 5_000
SEEDS = range(tries(2, 200))
"""10,000 inputs with every run of the tests, 1,000,000 by `make prove`."""


@pytest.mark.parametrize("seed", SEEDS)
def test_made_up_files_are_read_and_checked_or_refused(seed: int, tmp_path: Path) -> None:
    at_hand = tmp_path / "input"
    command = [sys.executable, "-m", "tests.size.fuzzing", str(seed), str(EACH), str(at_hand)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"{at_hand.read_bytes()!r}\n{done.stderr}"


def test_records_of_every_kind_are_edited() -> None:
    kinds = [kind for kind, _ in bases()]
    assert all(kinds.count(kind) >= 8 for kind in set(kinds))
    assert len(set(kinds)) == 3
    for kind, raw in bases():
        read_and_checked(kind, raw)


def test_pages_are_read_and_rendered(tmp_path: Path) -> None:
    for raw in pages():
        page_read_and_rendered(tmp_path, raw)
    assert len(pages()) > 100


def test_what_ends_the_process_is_told_with_its_input(tmp_path: Path) -> None:
    ends = "import bluf.load.tree as t, os; import tests.size.fuzzing as f; f.read_record = lambda *_: os.abort(); "
    call = f"import pathlib; f.fuzz(50, 1, pathlib.Path({str(tmp_path / 'input')!r}))"
    done = subprocess.run([sys.executable, "-c", ends + call], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode < 0
    assert (tmp_path / "input").exists()
