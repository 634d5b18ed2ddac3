"""The command as a process of its own."""

import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from bluf.cli.terminal import coloured, lenient
from bluf.cli.unchanged import said_before
from bluf.seldom import seldom


def run() -> None:
    """Run the command and end the process at once: to take a million objects apart first would take a second."""
    try:
        if sys.argv[1:] == ["check"]:
            _say_again()
        with seldom():
            import_module("bluf.cli.main").main()
    except KeyboardInterrupt:  # before the command was there to say it
        sys.stderr.write("Aborted!\n")
        _end(1)
    except SystemExit as ended:
        if not isinstance(ended.code, int):
            raise
        try:
            _end(ended.code)
        except OSError:  # Python's own end says what became of what was printed
            raise ended from None


def _say_again() -> None:
    """End the process with what was said before, if it still holds; what cannot be written, the command tells of."""
    lenient()
    with suppress(OSError):
        if kept := said_before(Path(), coloured=coloured()):
            said, code = kept
            if sys.stdout:
                sys.stdout.write(said)
            try:
                _end(code)
            except BrokenPipeError:  # nobody reads on
                os._exit(1)


def _end(code: int) -> None:
    for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed from the start
        stream.flush()
    os._exit(code)
