"""A desk as plain data: records and hand-written pages, by path. Nothing of the program made them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import yaml
from typing_extensions import override

LEVELS = ("clear", "green", "amber", "amber+strict", "red")
Data = dict[str, Any]


@dataclass
class Desk:
    """The files of a desk, by path: records as data, pages as text."""

    records: dict[str, Data] = field(default_factory=dict)
    pages: dict[str, str] = field(default_factory=dict)
    by_position: bool = False
    """Whether a part that may come off is named by its place in its list, so that messages name others after it."""

    def files(self) -> Mapping[str, str]:
        """Return the desk as it is written."""
        written = {path: text_of(record) for path, record in self.records.items()}
        return {**written, **self.pages}


class _Plain(yaml.SafeDumper):
    @override
    def ignore_aliases(self, data: Any) -> bool:
        return True


def text_of(record: Data) -> str:
    """Return a record as YAML."""
    return yaml.dump(record, Dumper=_Plain, sort_keys=False, allow_unicode=True, width=100)


def rank(marking: str) -> int:
    """Return 0 for clear, 4 for red."""
    return LEVELS.index(marking)
