"""A command imports what it uses, and no other command's."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.project import ROOT

HEAVY = ("PIL", "cbor2", "jinja2", "mkdocs", "networkx", "nh3", "pagefind_bin", "ruamel.yaml", "typst")
PROGRAM = """
import sys
from bluf.cli.main import main
main(sys.argv[1:], standalone_mode=False)
print(*(one for one in {heavy} if one in sys.modules), file=sys.stderr)
"""


@pytest.mark.parametrize(
    ("arguments", "used"),
    [(["rule", "T101"], ""), (["check"], ""), (["due"], ""), (["resolve", "--help"], "ruamel.yaml")],
)
def test_nothing_heavy_is_imported_that_a_command_does_not_use(arguments: list[str], used: str, tmp_path: Path) -> None:
    command = [sys.executable, "-c", PROGRAM.format(heavy=HEAVY), *arguments]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr.strip()) == (0, used), run.stderr
