"""Writes an outcome into the text of a brief, and leaves every other line of the file as it is.

ruamel.yaml reads the file with its comments, quotes and indentation, and writes the block of the resolution; that
block alone is put among the lines that were there. A forecast in braces is one line, and gets the outcome in it.
"""

from collections import Counter
from collections.abc import Sequence
from io import StringIO
from typing import Any

import yaml
from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.util import load_yaml_guess_indent

from bluf.load.document import compose
from bluf.model import Resolution
from bluf.problems import FieldPath
from bluf.scaffold.outcome_yaml import amended, in_braces

_SENTINEL = "bluf-ends-here"
"""A key that stands after the resolution while the file is rewritten: what follows a record belongs to the next one."""
_WIDE = 1 << 20
"""Lines are as long as the analyst left them."""


class UnkeptError(Exception):
    """The outcome cannot be written without touching something else."""


def with_resolution(text: str, path: FieldPath, resolution: Resolution) -> str:
    """Return the text of a brief in which the forecast at `path` has this resolution. Raises UnkeptError.

    An outcome that stands there is moved below `earlier` as it is written, comments included.
    """
    if any(mark in text.replace("\r\n", "\n") for mark in "\r\x85\u2028\u2029"):
        raise UnkeptError
    lines = text.split("\n")  # a carriage return stays at the end of its line
    forecast = _node(compose(text), path)
    if forecast.flow_style:
        return _on_one_line(lines, forecast, resolution)
    there = next(((key, value) for key, value in forecast.value if key.value == "resolution"), None)
    column = forecast.start_mark.column
    last = _last_line(there[1] if there else forecast.value[-1][1], lines, column)
    first = there[0].start_mark.line if there else last + 1
    marked = [*lines[: last + 1], " " * column + _SENTINEL + ": 0", *lines[last + 1 :]]
    block = _block("\n".join(marked).replace("\r\n", "\n").rstrip("\r"), path, resolution, column)
    if there:
        _all_kept(there[1], lines[first : last + 1], block)
    ending = "\r" if "\r\n" in text else ""
    before, after = lines[:first], lines[last + 1 :]
    if not after:  # the file ends without a line break, and goes on doing so
        closed = (line.removesuffix("\r") + ending for line in (*before, *block[:-1]))
        return "\n".join([*closed, block[-1]])
    return "\n".join([*before, *(line + ending for line in block), *after])


def _node(root: yaml.Node | None, path: FieldPath) -> yaml.MappingNode:
    node: Any = root
    for step in path:
        if isinstance(step, int):
            node = node.value[step]
        else:
            node = next(value for key, value in node.value if key.value == step)
    if not isinstance(node, yaml.MappingNode) or not node.value:
        raise UnkeptError
    return node


def _last_line(node: yaml.Node, lines: Sequence[str], column: int) -> int:
    """Return the last line of a value, counted from 0, without the blank lines and comments that follow it."""
    first = node.start_mark.line
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        # a block of text ends where the next token begins, which may be far below
        below = range(first + 1, min(node.end_mark.line + 1, len(lines)))
        return max((at for at in below if lines[at].strip() and _margin(lines[at]) > column), default=first)
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _last_line(last[1] if isinstance(last, tuple) else last, lines, column)
    return int(node.end_mark.line)


def _margin(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def _block(marked: str, path: FieldPath, resolution: Resolution, column: int) -> list[str]:
    """Return the lines of the resolution as ruamel.yaml writes them, from its key on, set in at `column`."""
    writer = YAML()
    writer.preserve_quotes = True
    writer.width = _WIDE
    try:
        data, sequence, offset = _read(marked, writer)
        writer.indent(sequence=sequence, offset=offset)
        forecast = data
        for step in path:
            forecast = forecast[step]
        made = amended(resolution, forecast.get("resolution"))
        if "resolution" in forecast:
            forecast["resolution"] = made
        else:
            forecast.insert(list(forecast).index(_SENTINEL), "resolution", made)
        written = StringIO()
        writer.dump(data, written)
    except (YAMLError, AttributeError, LookupError, TypeError, ValueError) as error:
        raise UnkeptError from error
    lines = written.getvalue().split("\n")
    end = next(at for at, line in enumerate(lines) if line.strip() == f"{_SENTINEL}: 0")
    margin = _margin(lines[end])
    start = next((at for at in range(end - 1, -1, -1) if lines[at].startswith(" " * margin + "resolution:")), None)
    if start is None:
        raise UnkeptError
    return [" " * column + line[margin:] if line.strip() else "" for line in lines[start:end]]


def _read(marked: str, writer: YAML) -> tuple[Any, int | None, int | None]:
    try:
        return load_yaml_guess_indent(marked, yaml=writer)  # type: ignore[no-any-return]
    except IndexError:  # its guess cannot do with a dash that stands alone on its line
        return writer.load(marked), None, None


def _all_kept(node: yaml.Node, old: Sequence[str], block: Sequence[str]) -> None:
    """Raise UnkeptError unless every comment of the outcome that stood there is in the block."""
    if isinstance(node, yaml.CollectionNode) and node.flow_style:
        if len(old) > 1 or old[0][node.end_mark.column :].strip():
            raise UnkeptError
        return
    new = Counter(line.strip().removeprefix("- ") for line in block)
    missing = Counter(line.strip().removeprefix("- ") for line in old) - new
    if any("#" in line for line in missing):
        raise UnkeptError


def _on_one_line(lines: list[str], forecast: yaml.MappingNode, resolution: Resolution) -> str:
    """Put the outcome into a forecast that is written in braces; nothing but its last line changes."""
    there = next((value for key, value in forecast.value if key.value == "resolution"), None)
    start, end = (there or forecast).start_mark, (there or forecast).end_mark
    line = lines[end.line]
    if there is None:
        before, after = line[: end.column - 1].rstrip(), line[end.column - 1 :]
        comma = "" if before.endswith(",") else ","
        lines[end.line] = f"{before}{comma} resolution: {in_braces(resolution)}{after}"
    elif start.line != end.line or "#" in line[start.column : end.column]:
        raise UnkeptError
    else:
        lines[end.line] = line[: start.column] + in_braces(resolution) + line[end.column :]
    return "\n".join(lines)
