"""Finds text that a comma has cut in a mapping in braces: `{level: low, because: One origin, unnamed}`.

YAML ends an unquoted text at a comma there, and reads what follows as fields without values.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import yaml


@dataclass(frozen=True)
class CutText:
    """A text, and the pieces of it that became fields of their own."""

    field: str
    text: str
    """The whole text, as it was meant."""
    pieces: tuple[yaml.ScalarNode, ...]


def cut_texts(node: yaml.MappingNode) -> Iterator[CutText]:
    """Yield the texts of a mapping that commas have cut. A field that is followed by a colon is a field."""
    if not node.flow_style:
        return
    field, start, pieces = "", None, []
    for key, value in node.value:
        if start is not None and isinstance(key, yaml.ScalarNode) and _stray(key, value):
            pieces.append(key)
            continue
        if start is not None and pieces:
            yield CutText(field, ", ".join((start, *(piece.value for piece in pieces))), tuple(pieces))
        plain_text = isinstance(value, yaml.ScalarNode) and not value.style and value.tag.endswith(":str")
        field, start, pieces = getattr(key, "value", ""), value.value if plain_text else None, []
    if start is not None and pieces:
        yield CutText(field, ", ".join((start, *(piece.value for piece in pieces))), tuple(pieces))


def _stray(key: yaml.ScalarNode, value: yaml.Node) -> bool:
    """Whether a key stands without colon and value: then the empty value begins where the key ends."""
    bare = isinstance(value, yaml.ScalarNode) and not value.style and value.value == ""
    return bare and not key.style and value.start_mark.index - key.end_mark.index <= 0
