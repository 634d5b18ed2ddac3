"""The pre-scan: reads the event stream, and refuses what is not small, plain YAML before anything is built.

`yaml.parse` is safe at any depth; composing 30,000 nested brackets ends the process.
"""

import re
from collections.abc import Iterator

import yaml

from bluf.load.faults import fault
from bluf.load.hashes import hash_in_text
from bluf.load.not_yaml import not_yaml
from bluf.load.places import mark_span
from bluf.load.restricted import RestrictedLoader
from bluf.load.unseen import unseen_in
from bluf.model.characters import stacked
from bluf.problems import Problem, Span, lines_of

MAX_DEPTH = 20
MAX_NODES = 10_000

# c-printable of YAML 1.1, without the byte-order mark, which no file needs
_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")


def scan(file: str, text: str) -> list[Problem]:
    """Return what makes the text unfit to be composed; an empty list if it is fit."""
    unprintable = _UNPRINTABLE.search(text)
    if unprintable:
        lines = lines_of(text[: unprintable.start()] + "x")
        span = Span(len(lines), len(lines[-1]), len(lines), len(lines[-1]) + 1)
        return [fault("Y016", file, span, character=ord(unprintable.group()))]
    found = unseen_in(file, text)
    if found:
        return found
    lines = lines_of(text)
    try:
        for problem in _faults(file, lines, yaml.parse(text, Loader=RestrictedLoader)):
            found.append(problem)
    except yaml.MarkedYAMLError as error:
        broken = not_yaml(file, lines, error)
        # a text that a sign has cut ends in error if it goes on in the next line, and that error leads astray
        if not any(one.code == "Y019" and one.span.line >= broken.span.line - 1 for one in found):
            found.append(broken)
    return found


def _faults(file: str, lines: list[str], events: Iterator[yaml.Event]) -> Iterator[Problem]:
    depth = nodes = documents = 0
    signs = any("#" in line for line in lines)
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                yield fault("Y009", file, _span(event))
                return
        if isinstance(event, yaml.NodeEvent):
            nodes += 1
            if nodes > MAX_NODES:
                yield fault("Y008", file, _span(event), what=f"holds more than {MAX_NODES:,} values")
                return
            if event.anchor is not None or getattr(event, "tag", None) is not None:
                yield from _forbidden(file, event)
            if isinstance(event, yaml.ScalarEvent):
                if signs:
                    yield from hash_in_text(file, lines, event)
                if stacked(event.value) is not None:
                    yield fault("Y025", file, _span(event))
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                yield fault("Y008", file, _span(event), what=f"nests deeper than {MAX_DEPTH} levels")
                return
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


def _span(event: yaml.Event) -> Span:
    return mark_span(event.start_mark, event.end_mark)


def _forbidden(file: str, event: yaml.NodeEvent) -> Iterator[Problem]:
    if isinstance(event, yaml.AliasEvent):
        do = "Write the value out where it is needed; put a text that begins with `*` in quotes."
        yield fault("Y005", file, _span(event), what=f"the alias `*{event.anchor}`", do=do)
        return
    if event.anchor is not None:
        do = "Remove it, and write the value out wherever it is needed; put a text that begins with `&` in quotes."
        yield fault("Y005", file, _span(event), what=f"the anchor `&{event.anchor}`", do=do)
    tag = getattr(event, "tag", None)
    if tag is not None:
        yield fault("Y006", file, _span(event), tag=str(tag).replace("tag:yaml.org,2002:", "!!")[:60])
