"""A file that was read: its text, its model, and where each field of it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

import yaml

from bluf.load.restricted import RestrictedLoader
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.problems import START_OF_FILE, FieldPath, Problem, Span


class Kind(StrEnum):
    """What sort of record a file holds."""

    BRIEF = "brief"
    ACTOR = "actor"
    SOURCE = "source"


@dataclass(frozen=True)
class Surprise:
    """A plain scalar that other YAML readers take for something else than text."""

    path: FieldPath
    written: str
    read_as: str
    """What YAML 1.1 makes of it: `the boolean false`, `the integer 45045`."""


@dataclass(frozen=True)
class Document:
    """One valid file."""

    file: str
    """Path from the project's root, with forward slashes."""
    id: str
    kind: Kind
    model: Brief | ActorProfile | SourceRecord
    text: str = field(repr=False)
    surprises: tuple[Surprise, ...] = ()

    def span(self, *path: str | int) -> Span:
        """Return where the value at `path` stands; of its nearest written ancestor if it was not written."""
        return value_span(self._root, path)

    def key_span(self, *path: str | int) -> Span:
        """Return where the key at the end of `path` stands."""
        return key_span(self._root, path)

    @cached_property
    def _root(self) -> yaml.Node:
        # Composed again, and only when somebody asks for a place: places of clean files cost nothing.
        return compose(self.text)


@dataclass(frozen=True)
class Loaded:
    """All that was found: valid documents, problems, and the text of each file for excerpts."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    """File to text, for every file that could be decoded."""
    broken: tuple[str, ...] = ()
    """Files that gave no document."""


def compose(text: str) -> yaml.Node:
    """Return the node tree of text that the pre-scan has passed."""
    node: yaml.Node = yaml.compose(text, Loader=RestrictedLoader)
    return node


def _span(node: yaml.Node) -> Span:
    start, end = node.start_mark, node.end_mark
    if end.line > start.line:  # a block's end mark stands on the line after it; the caret marks its first line
        return Span(start.line + 1, start.column + 1, start.line + 1, start.column + 1)
    return Span(start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return next(((key, value) for key, value in node.value if key.value == str(step)), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        return None, node.value[step]
    return None


def value_span(root: yaml.Node | None, path: FieldPath) -> Span:
    """Return where the value at `path` stands, or its nearest written ancestor."""
    if root is None:
        return START_OF_FILE
    node, key = root, None
    for step in path:
        child = _child(node, step)
        if child is None:
            # a shorthand or an absent field: point at what stands for it, a mapping at its own key
            return _span(key) if key is not None and isinstance(node, yaml.CollectionNode) else _span(node)
        key, node = child
    return _span(node)


def key_span(root: yaml.Node | None, path: FieldPath) -> Span:
    """Return where the key at the end of `path` stands; of the value if a list holds it."""
    if root is None:
        return START_OF_FILE
    node, key = root, None
    for step in path:
        child = _child(node, step)
        if child is None:
            break
        key, node = child
    return _span(key if key is not None else node)
