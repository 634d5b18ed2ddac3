"""Runs the command in a project, in this process or in one of its own."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from bluf.cli.main import main
from tests.rules.examples import DESK

GOOD = """\
name: Ruritania
kind: state
tlp: clear
summary: A kingdom.
"""


def project(folder: Path) -> Path:
    """Lay the base desk out in a folder, with an mkdocs.yml, and return it."""
    shutil.copytree(DESK, folder, dirs_exist_ok=True)
    (folder / "mkdocs.yml").write_text("site_name: Desk\nplugins: [search, bluf]\n", encoding="utf-8")
    return folder


def bluf(folder: Path, *arguments: str) -> Result:
    """Run the command in a folder."""
    before = Path.cwd()
    os.chdir(folder)
    try:
        return CliRunner().invoke(main, list(arguments))
    finally:
        os.chdir(before)


def bluf_process(folder: Path, *arguments: str, code: str = "", **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, and then some code in it."""
    run = f"from bluf.cli.main import main\nmain(prog_name='bluf', standalone_mode={not code})\n{code}"
    return subprocess.run(
        [sys.executable, "-c", run, *arguments],
        cwd=folder,
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, **variables},
    )


_UNPRIVILEGED = """
import os, sys
from pathlib import Path
from bluf.cli.main import main
closed, arguments = sys.argv[1].split(), sys.argv[2:]
main(["check"], standalone_mode=False)  # imports all there is to import while it can be read
main(["--help"], standalone_mode=False)
for path in (Path(), *Path().rglob("*")):
    os.chown(path, 65534 if os.geteuid() == 0 else -1, -1)
for path in closed:
    Path(path).chmod(0)
root = os.geteuid() == 0
if root:
    os.seteuid(65534)
try:
    main(arguments, prog_name="bluf")
finally:
    if root:
        os.seteuid(0)
    for path in closed:
        Path(path).chmod(0o755)
"""


def bluf_unprivileged(folder: Path, closed: tuple[str, ...], *arguments: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command as a user who may not read the closed paths: root, who may read all, becomes nobody."""
    return subprocess.run(
        [sys.executable, "-c", _UNPRIVILEGED, " ".join(closed), *arguments],
        cwd=folder,
        capture_output=True,
        timeout=60,
        check=False,
    )
