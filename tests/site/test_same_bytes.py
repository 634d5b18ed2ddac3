"""The same input gives the same bytes, wherever, however and in whatever order a machine reads it."""

import gzip
import random
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.proof import tries
from tests.site.machines import MANY_THINGS, ONE_THING, Machine, surroundings_of
from tests.site.project import ROOT, SOURCES, files

pytestmark = [pytest.mark.site, pytest.mark.proof]


def _copied(folder: Path, deal: int | None) -> Path:
    """Copy the shipped project, in an order of its own: a folder lists files as they came, on some file systems."""
    sources = [path for name in SOURCES for path in (ROOT / name, *(ROOT / name).rglob("*")) if path.is_file()]
    random.Random(deal).shuffle(sources)  # noqa: S311 - nothing secret
    for path in sources:
        (folder / path.relative_to(ROOT)).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(path, folder / path.relative_to(ROOT))
    return folder


@pytest.mark.parametrize("kind", [*MANY_THINGS, *(ONE_THING if tries(0, 1) else ())])
def test_a_site_is_the_same_byte_for_byte_on_every_machine(tmp_path: Path, site: Path, kind: str) -> None:
    machine = {**MANY_THINGS, **ONE_THING}[kind]
    project, built = _copied(tmp_path / machine.folder, machine.deal), tmp_path / machine.site
    for _ in range(2):  # in a new folder, and in place of a site
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "-q", "--strict", "-d", str(built)],
            cwd=project,
            env=surroundings_of(machine, tmp_path),
            umask=machine.umask,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
        assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
        assert files(built) == files(site)
        assert {".pdf", ".png"} <= {path.suffix for path in site.rglob("*")}


def test_the_order_of_files_was_really_another(tmp_path: Path) -> None:
    ask = (
        "import os, pathlib; "
        "print(os.listdir('.'), [e.name for e in os.scandir()], [p.name for p in pathlib.Path().iterdir()])"
    )
    names = [f"{number}.yaml" for number in range(20)]
    (tmp_path / "read").mkdir()
    for name in names:
        (tmp_path / "read" / name).touch()
    said = subprocess.run(
        [sys.executable, "-c", ask],
        cwd=tmp_path / "read",
        env=surroundings_of(Machine(deal=1), tmp_path),
        capture_output=True,
        encoding="utf-8",
        check=True,
    ).stdout
    orders = [order.replace("'", "").split(", ") for order in said.strip("[]\n").split("] [")]
    assert [sorted(order) for order in orders] == [sorted(names)] * 3
    assert len({tuple(order) for order in (*orders, sorted(names))}) == 4


def test_the_clock_was_really_moved(tmp_path: Path) -> None:
    ask = (
        "import datetime, time; print(datetime.date.today().year, datetime.datetime.now().year, time.gmtime().tm_year)"
    )
    said = subprocess.run(
        [sys.executable, "-c", ask],
        env=surroundings_of(Machine(later=True), tmp_path),
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert {int(year) for year in said.split()} == {datetime.now(UTC).year + 10}


def test_the_packed_map_of_the_site_holds_the_map_and_nothing_of_the_machine(site: Path) -> None:
    packed = (site / "sitemap.xml.gz").read_bytes()
    assert gzip.decompress(packed) == (site / "sitemap.xml").read_bytes()
    # RFC 1952: flags at byte 3, and behind a header of ten bytes the name that was packed
    assert (packed[3], packed[10:].split(b"\0")[0]) == (8, b"sitemap.xml")
