"""The command `bluf`."""

from bluf.cli.main import main

__all__ = ["main"]
