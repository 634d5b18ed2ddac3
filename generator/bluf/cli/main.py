"""The command `bluf` and its commands. Errors of use are one line on standard error, and exit code 2."""

import io
import sys

import click

from bluf import __version__
from bluf.cli.build import build
from bluf.cli.check import check
from bluf.cli.diff import diff
from bluf.cli.due import due_command
from bluf.cli.errors import OneLine
from bluf.cli.impact import impact
from bluf.cli.pdf import pdf
from bluf.cli.resolve import resolve_command
from bluf.cli.rule import rule
from bluf.cli.write import init, new, schema


@click.group(cls=OneLine, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="bluf")
def main() -> None:
    """Intelligence briefs as YAML: write them, check them, work out what they rest on, build their site."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # a terminal that lacks a character gets its number, not a traceback
            stream.reconfigure(errors="backslashreplace")


for command in (check, diff, due_command, resolve_command, impact, build, pdf, rule, new, schema, init):
    main.add_command(command)
