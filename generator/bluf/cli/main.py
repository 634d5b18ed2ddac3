"""The command `bluf` and its commands. Errors of use are one line on standard error, and exit code 2."""

from importlib import import_module

import click
from typing_extensions import override

from bluf import __version__
from bluf.cli.errors import OneLine
from bluf.cli.terminal import lenient

_COMMANDS = {
    "build": "build:build",
    "check": "check:check",
    "diff": "diff:diff",
    "due": "due:due_command",
    "impact": "impact:impact",
    "init": "write:init",
    "new": "write:new",
    "pdf": "pdf:pdf",
    "resolve": "resolve:resolve_command",
    "rule": "rule:rule",
    "schema": "write:schema",
}
"""Name of a command to where it is: it is imported when it is asked for, so that none waits for what another uses."""


class _Lazily(OneLine):
    @override
    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    @override
    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: click.Command = getattr(import_module(f"bluf.cli.{module}"), name)
        return command


@click.group(cls=_Lazily, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="bluf")
def main() -> None:
    """Intelligence briefs as YAML: write them, check them, work out what they rest on, build their site."""
    lenient()
