"""What a file that gave no record says of who may see it."""

from collections.abc import Iterator
from difflib import SequenceMatcher

import yaml

from bluf.load.document import Said, compose
from bluf.load.scan import scan
from bluf.model import Tlp
from bluf.model.look_alikes import skeleton
from bluf.model.marking import marking_written
from bluf.model.vocabulary import Status

_LABELS = ("tlp", "tearline")
_NEAR = 0.6
"""How like a field's name is to `tlp` that was meant to be it: `tpl` and `tl` are, `type` and `to` are not."""


def marking_said(file: str, text: str) -> Said | None:
    """Return what a file that is no valid record says of itself; None if that cannot be told, which counts as RED.

    It can be told if the whole has one marking and every label in the file can be read, misspelt ones included.
    """
    root = None if scan(file, text) else compose(text)
    if not isinstance(root, yaml.MappingNode):
        return None
    own = [value for key, value in root.value if key.value == "tlp"]
    found = [label(node) for node in labels(root)]
    whole = label(own[0]) if len(own) == 1 else None
    readable = [one for one in found if one is not None]
    if whole is None or len(readable) < len(found):
        return None
    drafts = [value for key, value in root.value if key.value == "status" and isinstance(value, yaml.ScalarNode)]
    draft = any(one.value == Status.DRAFT for one in drafts)
    return Said(whole, max(readable, key=lambda one: one.rank), draft, tuple(_copies(root)))


def labels(node: yaml.Node) -> Iterator[yaml.Node]:
    """Yield what is a marking, or was meant to be one: its value, and of a field with a misspelt name the name."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value in _LABELS or _misspelt(key.value):
                yield value if key.value in _LABELS else key
            yield from labels(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from labels(item)


def _misspelt(key: object) -> bool:
    """Whether a field that no record has was meant to be a marking: what it marks could be anything."""
    name = skeleton(key[:40]).lower() if isinstance(key, str) else ""
    return "tlp" in name or (len(name) < 6 and SequenceMatcher(None, name, "tlp").ratio() > _NEAR)


def _copies(node: yaml.Node) -> Iterator[str]:
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == "file" and isinstance(value, yaml.ScalarNode):
                yield value.value
            yield from _copies(value)
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _copies(item)


def label(node: yaml.Node) -> Tlp | None:
    """Return the marking that stands at a node; None if it is none."""
    return marking_written(node.value) if isinstance(node, yaml.ScalarNode) else None
