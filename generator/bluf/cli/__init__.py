"""The command `bluf`."""

from bluf.cli.main import main
from bluf.cli.run import run

__all__ = ["main", "run"]
