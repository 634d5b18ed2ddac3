"""The small, safe part of YAML: plain data, no tags, anchors, aliases, merge keys or duplicate keys.

`NO`, `on`, `12:30`, `0644` and dates stay text; only true, false, null, decimal integers and plain floats are read.
"""

import re
from typing import ClassVar

import yaml

try:
    from yaml import CSafeLoader as _Base
except ImportError:  # pragma: no cover - PyYAML was built without libyaml
    from yaml import SafeLoader as _Base  # type: ignore[assignment]

_TAG = "tag:yaml.org,2002:"
_PLAIN = (
    ("bool", re.compile(r"true|false"), "tf"),
    ("null", re.compile(r"null|~|"), ["n", "~", ""]),
    ("int", re.compile(r"[-+]?(0|[1-9][0-9]{0,17})"), "-+0123456789"),
    ("float", re.compile(r"[-+]?(0|[1-9][0-9]{0,17})?\.[0-9]{1,30}"), "-+.0123456789"),
)


class RestrictedLoader(_Base):
    """PyYAML's safe C loader with the implicit types of YAML 1.1 taken out."""

    yaml_implicit_resolvers: ClassVar[dict[str, list[tuple[str, re.Pattern[str]]]]] = {}  # type: ignore[misc]


for _name, _pattern, _first in _PLAIN:
    RestrictedLoader.add_implicit_resolver(_TAG + _name, re.compile(rf"^(?:{_pattern.pattern})$"), list(_first))


def is_text(plain: str) -> bool:
    """Whether a plain scalar is read as text, and not as a number, a boolean or nothing."""
    resolvers = RestrictedLoader.yaml_implicit_resolvers.get(plain[:1], ())
    return not any(pattern.match(plain) for _, pattern in resolvers)


def scalar(node: yaml.ScalarNode) -> str | int | float | bool | None:
    """Build the value of a composed scalar."""
    text: str = node.value
    match node.tag.removeprefix(_TAG):
        case "bool":
            return text == "true"
        case "null":
            return None
        case "int":
            return int(text)
        case "float":
            return float(text)
        case _:
            return text


_YAML_1_1 = yaml.SafeLoader.yaml_implicit_resolvers


def read_elsewhere(node: yaml.ScalarNode) -> str | None:
    """Return what YAML 1.1 makes of a plain scalar that bluf reads as text, in words; None where they agree."""
    if node.style or not node.tag.endswith(":str"):
        return None
    text: str = node.value
    for tag, pattern in _YAML_1_1.get(text[:1], ()):
        if pattern.match(text):
            return _IN_WORDS.get(tag.removeprefix(_TAG))
    return None


_IN_WORDS = {
    "bool": "a boolean",
    "int": "a number",
    "float": "a number",
    "timestamp": "a date",
    "value": "a special key",
    "merge": "a merge key",
    "null": "nothing",
}
