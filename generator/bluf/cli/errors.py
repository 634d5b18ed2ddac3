"""How the command says that it cannot do what was asked."""

import os
import sys
from contextlib import suppress

import click
from typing_extensions import override

from bluf.cache import CacheError
from bluf.report.display import printable
from bluf.scaffold import ScaffoldError
from bluf.settings import NoProjectError


class Misuse(click.ClickException):
    """The command cannot do what was asked: one line on standard error, exit code 2."""

    exit_code = 2

    @override
    def format_message(self) -> str:
        """Return the message without anything that could command a terminal."""
        return printable(self.message)


def _silence_output() -> None:
    """Let what is still to be written go nowhere: Python would try again as it ends, and complain at length."""
    with suppress(OSError, ValueError):  # a stand-in for the output has no descriptor
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


class OneLine(click.Group):
    """A group of commands whose foreseeable failures are told in one line."""

    @override
    def invoke(self, ctx: click.Context) -> object:
        """Run the command; what the file system or the project refuses is misuse, not a crash."""
        try:
            return super().invoke(ctx)
        except (CacheError, NoProjectError, ScaffoldError) as error:
            raise Misuse(str(error)) from None
        except BrokenPipeError:  # click ends quietly when nobody reads on
            raise
        except OSError as error:
            if error.filename is None:
                _silence_output()
            raise Misuse(f"{error.filename or 'output'}: {(error.strerror or 'unknown error').lower()}") from None
