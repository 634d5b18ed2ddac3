"""The command as a process of its own."""

import os
import sys

from bluf.cli.main import main
from bluf.seldom import seldom


def run() -> None:
    """Run the command and end the process at once: to take a million objects apart first would take a second."""
    with seldom():
        try:
            main()
        except SystemExit as ended:
            if not isinstance(ended.code, int):
                raise
            try:
                for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed from the start
                    stream.flush()
            except OSError:  # Python's own end says what became of what was printed
                raise ended from None
            os._exit(ended.code)
