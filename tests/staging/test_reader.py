"""Who opens a file of a folder while it is replaced finds the old one or the new one, at every moment."""

import subprocess
import sys
from pathlib import Path

import pytest

from bluf.staging import stage
from tests.open_folder import open_folder
from tests.proof import tries

pytestmark = pytest.mark.proof

# Another process, as the threads of one take turns. Reads two files again and again, until the first is the last.
READER = """\
import sys
from pathlib import Path
first, second, last = Path(sys.argv[1], "first"), Path(sys.argv[1], "deep/second"), sys.argv[2]
before, reads = 0, 0
print(flush=True)
while before < int(last):
    for path in (first, second):
        found = int(path.read_text())
        assert before <= found, f"{found} after {before}"
        before, reads = found, reads + 1
print(reads)
"""


def fill(folder: Path, number: int) -> None:
    (folder / "deep").mkdir(parents=True)
    for name in ("first", "deep/second"):
        (folder / name).write_text(str(number))


def test_a_reader_never_finds_a_file_missing_or_half_or_older_than_one_it_has_read() -> None:
    times = tries(3_000, 50_000)
    with open_folder() as folder:
        site = folder / "site"
        fill(site, 0)
        with subprocess.Popen(
            [sys.executable, "-c", READER, str(site), str(times)],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
        ) as reader:
            assert reader.stdout
            reader.stdout.readline()  # it has begun
            for number in range(1, times + 1):
                staging = stage(site)
                fill(staging.folder, number)
                assert staging.replace(durably=False)
                staging.discard()
            said, wrong = reader.communicate()
    assert (reader.returncode, wrong) == (0, "")
    assert int(said) > times
