"""What the terminal can show."""

import io
import os
import sys


def coloured() -> bool:
    """Whether what is printed is coloured: a terminal shows it, and nobody asked for no colours (no-color.org)."""
    return bool(sys.stdout) and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def lenient() -> None:
    """Let a terminal that lacks a character get its number, not a traceback."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
