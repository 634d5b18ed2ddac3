"""How GitHub's runner reads a line of a log, after actions/runner, src/Runner.Common/ActionCommand.cs.

A line that begins with `::` after blanks is a command if the command is known; else `##[command]` anywhere in it is.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_KNOWN = {"add-mask", "add-matcher", "add-path", "debug", "echo", "endgroup", "error", "group", "notice"}
_KNOWN |= {"remove-matcher", "save-state", "set-env", "set-output", "stop-commands", "warning"}
_DATA = (("%0D", "\r"), ("%0A", "\n"), ("%25", "%"))
_PROPERTY = (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%"))
_OLD = (("%3B", ";"), ("%0D", "\r"), ("%0A", "\n"), ("%5D", "]"), ("%25", "%"))


@dataclass(frozen=True)
class Command:
    """A command as the runner understands it."""

    name: str
    data: str
    properties: dict[str, str] = field(default_factory=dict)


def commands(log: str) -> Iterator[Command]:
    """Yield every command of a log. Between `stop-commands` and its token there is none."""
    token = None
    for line in re.split("\r\n|[\r\n]", log):
        if token is not None:
            token = None if line.strip() == f"::{token}::" else token
            continue
        command = _new(line) or _old(line)
        if command and command.name == "stop-commands":
            token = command.data
        elif command:
            yield command


def _new(line: str) -> Command | None:
    match = re.match(r"\s*::([^ ]*?)(?: (.*?))?::(.*)", line, re.DOTALL)
    if not match or match[1] not in _KNOWN:
        return None
    pairs = [part.split("=", 1) for part in (match[2] or "").strip().split(",") if "=" in part]
    return Command(match[1], _unescaped(match[3], _DATA), {key: _unescaped(value, _PROPERTY) for key, value in pairs})


def _old(line: str) -> Command | None:
    match = re.search(r"##\[([^ \]]*)(?: ([^\]]*))?\](.*)", line, re.DOTALL)
    if not match or match[1] not in _KNOWN:
        return None
    pairs = [part.split("=", 1) for part in (match[2] or "").split(";") if "=" in part]
    return Command(match[1], _unescaped(match[3], _OLD), {key: _unescaped(value, _OLD) for key, value in pairs})


def _unescaped(text: str, mapping: tuple[tuple[str, str], ...]) -> str:
    for written, meant in mapping:
        text = text.replace(written, meant)
    return text
