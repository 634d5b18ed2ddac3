"""Where things stand in a file: the places of composed YAML nodes, by the path of a field."""

from collections.abc import Mapping
from typing import Protocol
from weakref import WeakKeyDictionary

import yaml

from bluf.problems import START_OF_FILE, FieldPath, Span


class Mark(Protocol):
    """A place in a text: PyYAML has one class of marks for its own parser and one for libyaml's."""

    @property
    def line(self) -> int:
        """Lines before it."""

    @property
    def column(self) -> int:
        """Characters before it in its line."""


def mark_span(start: Mark | None, end: Mark | None) -> Span:
    """Return the stretch between two marks; an empty one at the start if it goes over the end of the line.

    A block's end mark stands on a later line, and a caret can only mark one.
    """
    if start is None:
        return START_OF_FILE
    last = end if end is not None and end.line == start.line else start
    return Span(start.line + 1, start.column + 1, last.line + 1, last.column + 1)


def node_span(node: yaml.Node) -> Span:
    """Return where a node stands."""
    return mark_span(node.start_mark, node.end_mark)


_FIELDS: WeakKeyDictionary[yaml.Node, Mapping[object, tuple[yaml.Node, yaml.Node]]] = WeakKeyDictionary()


def _fields(node: yaml.MappingNode) -> Mapping[object, tuple[yaml.Node, yaml.Node]]:
    """Return the fields of a mapping by name, the first of two. Thousands of problems may ask for them."""
    found = _FIELDS.get(node)
    if found is None:
        named = reversed([(key, value) for key, value in node.value if isinstance(key, yaml.ScalarNode)])
        found = _FIELDS[node] = {key.value: (key, value) for key, value in named}
    return found


def _child(node: yaml.Node, step: str | int) -> tuple[yaml.Node | None, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        return _fields(node).get(str(step))
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
            return node_span(key if key is not None and isinstance(node, yaml.CollectionNode) else node)
        key, node = child
    if key is not None and isinstance(node, yaml.CollectionNode) and node_span(node).line > node_span(key).line:
        return node_span(key)  # a block begins on the line after its key, and the key is what a reader looks for
    return node_span(node)


def stretch(root: yaml.Node | None, path: FieldPath) -> tuple[int, int]:
    """Return how many characters stand before the value at `path`, or its nearest written ancestor, and to its end."""
    node = root
    for step in path:
        child = _child(node, step) if node else None
        if child is None:
            break
        node = child[1]
    return (node.start_mark.index, node.end_mark.index) if node else (0, 0)


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
    return node_span(key if key is not None else node)


def written_path(root: yaml.Node, path: FieldPath) -> FieldPath:
    """Return the path as far as the file has it: a bare value that stands for a mapping or a list ends it."""
    node = root
    for position, step in enumerate(path):
        if isinstance(node, yaml.ScalarNode):
            return path[:position]
        child = _child(node, step)
        if child is None:
            return path
        node = child[1]
    return path
