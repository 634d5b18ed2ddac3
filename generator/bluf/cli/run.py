"""The command as a process of its own."""

import io
import os
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path

from bluf.cli.colour import coloured
from bluf.cli.unchanged import Look
from bluf.seldom import seldom


def run() -> None:
    """Run the command and end the process at once: to take a million objects apart first would take a second."""
    for stream in (sys.stdout, sys.stderr):  # a terminal that lacks a character gets its number, not a traceback
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    with suppress(OSError):  # what it is, the command says
        if sys.argv[1:] == ["check"] and (kept := Look.again(Path(), coloured=coloured())):
            _end(*kept)
    with seldom():
        try:
            import_module("bluf.cli.main").main()
        except SystemExit as ended:
            if not isinstance(ended.code, int):
                raise
            try:
                _end("", ended.code)
            except OSError:  # Python's own end says what became of what was printed
                raise ended from None


def _end(said: str, code: int) -> None:
    if sys.stdout:
        sys.stdout.write(said)
    for stream in filter(None, (sys.stdout, sys.stderr)):  # either may be closed from the start
        stream.flush()
    os._exit(code)
