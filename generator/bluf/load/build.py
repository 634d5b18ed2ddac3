"""Composed nodes to plain values, with duplicate keys, merge keys and surprising plain scalars noted on the way."""

from dataclasses import dataclass, field
from typing import Any

import yaml

from bluf.load.commas import cut_texts
from bluf.load.document import Surprise
from bluf.load.faults import fault
from bluf.load.places import node_span
from bluf.load.restricted import read_elsewhere, scalar
from bluf.load.wording import cut, quoted
from bluf.problems import FieldPath, Problem


@dataclass
class Builder:
    """Builds the value of one file. The pre-scan has bounded depth and size."""

    file: str
    problems: list[Problem] = field(default_factory=list)
    surprises: list[Surprise] = field(default_factory=list)

    def value(self, node: yaml.Node, path: FieldPath = ()) -> Any:
        """Return the plain value of a node."""
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, path)
        if isinstance(node, yaml.ScalarNode):
            read_as = read_elsewhere(node)
            if read_as:
                self.surprises.append(Surprise(path, cut(node.value), read_as))
            return scalar(node)
        return [self.value(item, (*path, position)) for position, item in enumerate(node.value)]

    def _mapping(self, node: yaml.MappingNode, path: FieldPath) -> dict[str, Any]:
        built: dict[str, Any] = {}
        lines: dict[str, int] = {}
        pieces = self._cut_pieces(node)
        for key, value in node.value:
            if key in pieces:
                continue
            if not isinstance(key, yaml.ScalarNode):
                self.problems.append(fault("Y015", self.file, node_span(key)))
            elif key.value == "<<" and not key.style:
                what, do = "the merge key `<<`", "Write the fields out where they are needed."
                self.problems.append(fault("Y005", self.file, node_span(key), what=what, do=do))
            elif key.value in built:
                self.problems.append(fault("Y004", self.file, node_span(key), key=key.value, line=lines[key.value]))
            else:
                lines[key.value] = node_span(key).line
                built[key.value] = self.value(value, (*path, key.value))
        return built

    def _cut_pieces(self, node: yaml.MappingNode) -> set[yaml.Node]:
        """Report texts that commas have cut; return the pieces, which are no fields."""
        pieces: set[yaml.Node] = set()
        for text in cut_texts(node):
            first = text.pieces[0]
            words = {"field": text.field, "piece": cut(first.value), "text": quoted(cut(text.text, 200))}
            self.problems.append(fault("Y017", self.file, node_span(first), **words))
            pieces |= {*text.pieces}
        return pieces
