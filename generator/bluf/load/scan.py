"""The pre-scan: reads the event stream, and refuses what is not small, plain YAML before anything is built.

`yaml.parse` is safe at any depth; composing 30,000 nested brackets ends the process.
"""

from collections.abc import Iterator

import yaml

from bluf.load.faults import fault
from bluf.load.restricted import RestrictedLoader
from bluf.problems import Problem, Span

MAX_DEPTH = 20
MAX_NODES = 10_000


def _at(mark: yaml.Mark, width: int = 0) -> Span:
    return Span(mark.line + 1, mark.column + 1, mark.line + 1, mark.column + 1 + width)


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    return _at(start, end.column - start.column if end.line == start.line else 0)


def scan(file: str, text: str) -> list[Problem]:
    """Return what makes the text unfit to be composed; an empty list if it is fit."""
    events = yaml.parse(text, Loader=RestrictedLoader)
    try:
        return list(_faults(file, events))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        said = (error.problem or error.context or "it cannot be read").replace("\t", "tab")
        span = _at(mark) if mark else Span(1, 1, 1, 1)
        line = text.splitlines()[span.line - 1] if span.line <= len(text.splitlines()) else ""
        if "\t" in line[: len(line) - len(line.lstrip())] or said.startswith("found character that cannot start"):
            if "\t" in line:
                column = line.index("\t") + 1
                return [fault("Y003", file, Span(span.line, column, span.line, column + 1))]
        return [fault("Y002", file, span, said=said)]
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        return [fault("Y002", file, Span(1, 1, 1, 1), said=str(error).splitlines()[0])]


def _faults(file: str, events: Iterator[yaml.Event]) -> Iterator[Problem]:
    depth = nodes = documents = 0
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield fault("Y009", file, _span(event))
                return
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            if nodes > MAX_NODES:
                yield fault("Y008", file, _span(event), limit=f"{MAX_NODES:,} values")
                return
            yield from _forbidden(file, event)
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield fault("Y008", file, _span(event), limit=f"{MAX_DEPTH} levels")
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _forbidden(file: str, event: yaml.NodeEvent) -> Iterator[Problem]:
    if isinstance(event, yaml.AliasEvent):
        yield fault("Y005", file, _span(event), what=f"the alias `*{event.anchor}`")
        return
    if event.anchor is not None:
        yield fault("Y005", file, _span(event), what=f"the anchor `&{event.anchor}`")
    tag = getattr(event, "tag", None)
    if tag is not None:
        yield fault("Y006", file, _span(event), tag=str(tag).replace("tag:yaml.org,2002:", "!!")[:60])
