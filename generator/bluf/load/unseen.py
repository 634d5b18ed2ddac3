"""Characters in a file that nobody sees: in fields, in keys, in comments, in pages written by hand."""

import re
from collections.abc import Iterator
from itertools import islice

import yaml

from bluf.load.faults import fault
from bluf.load.places import node_span
from bluf.model.characters import Unseen, hidden, hidden_in_prose, marks, read, stacked
from bluf.problems import Problem, Span, lines_of

_MOST = 10
"""How many are told one by one."""
_ENTITY = re.compile(r"&#?\w{1,40};?")
_REMOVE = "Remove it."
_AS_ENTITY = "Remove it, or write `{entity}`, which everybody can see."
_ENTITIES = {"\u200c": "&zwnj;", "\u200d": "&zwj;", "\u200e": "&lrm;", "\u200f": "&rlm;"}


def unseen_in(file: str, text: str) -> list[Problem]:
    """Return a problem for each hidden character of a file, as it was read."""
    if text.isascii() and "\r" not in text:
        return []
    pieces = text.split("\r\n")  # as line breaks they are seen; alone, a carriage return is not
    if len(pieces) > 1:
        text = "\n".join(pieces)
    marked = stacked(text)
    if marked is not None:
        return [fault("Y025", file, _place(text, marked))]
    return _told(file, text, hidden_in_prose(text), _REMOVE)


def unseen_in_page(file: str, text: str) -> list[Problem]:
    """Return a problem for each hidden character of a page written by hand, entities read as a browser reads them."""
    text = text.replace("\r\n", "\n")
    found = unseen_in(file, text) or _told(file, text, marks(text), _AS_ENTITY)
    shown = read(text)
    if found or shown == text:
        return found
    if stacked(shown) is not None:
        return [fault("Y025", file)]
    characters = {unseen.character for unseen in hidden_in_prose(shown)}
    return _told(file, text, _written_as_entity(text, characters), _REMOVE)


def unseen_in_fields(file: str, node: yaml.Node | None) -> list[Problem]:
    """Return a problem for each scalar of a page's front matter with a hidden character, written out or by its code."""
    found: list[Problem] = []
    for scalar in _scalars(node):
        for unseen in islice(hidden(scalar.value), 1):
            found.append(fault("Y021", file, node_span(scalar), character=_named(unseen), do=_REMOVE))  # noqa: PERF401
    return found


def _scalars(node: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    if isinstance(node, yaml.ScalarNode):
        yield node
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _scalars(item)
    elif isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            yield from _scalars(key)
            yield from _scalars(value)


def _named(unseen: Unseen) -> str:
    return f"{unseen.code} ({unseen.name})" if unseen.name else unseen.code


def _written_as_entity(text: str, characters: set[str]) -> Iterator[Unseen]:
    for entity in _ENTITY.finditer(text) if characters else ():
        for character in characters & {*read(entity.group())}:
            yield Unseen(entity.start(), character)


def _told(file: str, text: str, found: Iterator[Unseen], do: str) -> list[Problem]:
    return [_problem(file, text, unseen, do) for unseen in islice(found, _MOST)]


def _problem(file: str, text: str, unseen: Unseen, do: str) -> Problem:
    entity = _ENTITIES.get(unseen.character)
    hint = do.format(entity=entity) if entity else _REMOVE
    return fault("Y021", file, _place(text, unseen.start), character=_named(unseen), do=hint)


def _place(text: str, start: int) -> Span:
    lines = lines_of(text[:start] + "x")
    return Span(len(lines), len(lines[-1]), len(lines), len(lines[-1]) + 1)
