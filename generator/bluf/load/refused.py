"""A value that pydantic refused: which it is, where it stands, and what it is called there."""

from dataclasses import dataclass
from typing import Any

from pydantic_core import ErrorDetails

from bluf.load.shape import field_at
from bluf.load.wording import cut, last_name, spoken
from bluf.model.base import Record
from bluf.problems import FieldPath

Made = tuple[str, dict[str, Any]]
"""The code of a problem, and what fills its message."""


@dataclass(frozen=True)
class Refused:
    """A refusal in one record."""

    record: type[Record]
    path: FieldPath
    """Where the model has the value."""
    written: FieldPath
    """Where the file has it: `confidence` where the model has `confidence.level`."""
    error: ErrorDetails

    @property
    def value(self) -> Any:
        """What was written."""
        return self.error["input"]

    @property
    def shown(self) -> str:
        """What was written, for a message."""
        return cut(str(self.value).lower() if isinstance(self.value, bool) else str(self.value))

    @property
    def field(self) -> str:
        """The name of the field as it was written."""
        return last_name(tuple(step for step in self.written if step != "[key]"))

    @property
    def place(self) -> str:
        """The place as it was written, in words."""
        return spoken(self.written) or "the file"

    @property
    def or_remove(self) -> str:
        """The other way out, which a field that must be there does not have."""
        if self.written and isinstance(self.written[-1], int):
            return ", or remove the entry"
        info = field_at(self.record, self.written)
        return ", or remove the field" if info and not info.is_required() else ""
