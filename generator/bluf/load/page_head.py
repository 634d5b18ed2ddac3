"""What the front matter of a page may hold, as far as the theme and its search rely on it."""

from collections.abc import Iterator

import yaml

from bluf.load.faults import fault
from bluf.load.places import value_span
from bluf.problems import Problem

_LISTS = ("hide", "tags")
_MAPPINGS = ("search",)
_TEXTS = ("author", "description", "icon", "status", "subtitle", "template", "title")
_FOUND = {yaml.MappingNode: "a mapping", yaml.SequenceNode: "a list", yaml.ScalarNode: "a text"}


def unfit_head(file: str, node: yaml.Node | None) -> Iterator[Problem]:
    """Yield a problem for each field that the theme reads and whose value is of another sort; an empty one is none."""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        field = key.value if isinstance(key, yaml.ScalarNode) else ""
        wanted, do = _wanted(field, value)
        if wanted and not (isinstance(value, yaml.ScalarNode) and not value.value):
            found = _FOUND[type(value)]
            span = value_span(node, (field,))
            yield fault("M003", file, span, field=field, found=found, wanted=wanted, do=do)


def _wanted(field: str, value: yaml.Node) -> tuple[str, str]:
    """Return of which sort the value of a field has to be, and what to do; empty if it is."""
    if field in _LISTS and not (isinstance(value, yaml.SequenceNode) and _of_texts(value)):
        return "a list of texts", "Begin each entry with `- `, or write [one, two]."
    if field in _MAPPINGS and not isinstance(value, yaml.MappingNode):
        return "a mapping of fields", f"Write its fields, such as `{field}: {{exclude: true}}`."
    if field in _TEXTS and not isinstance(value, yaml.ScalarNode):
        return "a text", "Write a text."
    return "", ""


def _of_texts(value: yaml.SequenceNode) -> bool:
    return all(isinstance(one, yaml.ScalarNode) for one in value.value)
