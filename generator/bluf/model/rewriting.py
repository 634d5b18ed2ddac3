"""A record with some of it taken off or called by other names: one walk over its parts, references and texts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from bluf.model.base import Record
from bluf.model.references import kinds_named

Path = tuple[str | int, ...]
R = TypeVar("R", bound=Record)


class _Gone:
    """What nothing is left of."""


_GONE = _Gone()


def _everything(part: Record) -> bool:
    return True


def _as_it_is(text: str) -> str:
    return text


@dataclass
class Rewriting:
    """How a record is to be rewritten. What is left out stays as it is."""

    keeps: Callable[[Record], bool] = _everything
    """Whether a part stays."""
    refers: Callable[[str], str | None] = _as_it_is
    """From an id in a field that names another part to the id that is to stand there; None takes it off."""
    calls: Callable[[str], str] = _as_it_is
    """From the own id of a part to another."""
    says: Callable[[str], str] = _as_it_is
    """From a text of several words, or one with a link, to another."""
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    """Filled in: for every list that got shorter, by its path as written, the positions that stayed."""

    def of(self, record: R, path: Path = ()) -> R | None:
        """Return the record rewritten; None if a field is gone that it cannot do without."""
        update: dict[str, object] = {}
        for name, info in type(record).model_fields.items():
            before = getattr(record, name)
            if before is None or before == ():
                continue
            after = self._field(name, info, type(record), before, (*path, info.alias or name))
            if isinstance(after, _Gone):
                if info.is_required():
                    return None
                after = info.get_default(call_default_factory=True)
            if after is not before:
                update[name] = after
        return record.model_copy(update=update) if update else record

    def _field(self, name: str, info: FieldInfo, record: type[Record], value: Any, path: Path) -> Any:
        if kinds_named(record, name):
            return self._reference(value, path, whole=info.is_required())
        if name == "id" and isinstance(value, str):
            return self.calls(value)
        return self._value(value, path)

    def _reference(self, value: Any, path: Path, whole: bool) -> Any:
        """A list of ids loses one that is taken off; a chain, a pair and what cannot be empty go as a whole."""
        if isinstance(value, str):
            name = self.refers(value)
            return _GONE if name is None else (value if name == value else name)
        return self._list(value, path, lambda item, place: self._reference(item, place, whole=True), whole)

    def _value(self, value: Any, path: Path) -> Any:
        if isinstance(value, Record):
            after = self.of(value, path) if self.keeps(value) else None
            return _GONE if after is None else after
        if isinstance(value, tuple):
            return self._list(value, path, self._value, whole=False)
        if type(value) is str and (" " in value or "[[" in value):
            said = self.says(value)
            return value if said == value else said
        return value

    def _list(self, value: Any, path: Path, item: Callable[[Any, Path], Any], whole: bool) -> Any:
        if not isinstance(value, tuple):
            return value
        after = [item(one, (*path, position)) for position, one in enumerate(value)]
        stayed = tuple(position for position, one in enumerate(after) if one is not _GONE)
        if len(stayed) < len(value):
            if whole:
                return _GONE
            self.kept[path] = stayed
        left = tuple(after[position] for position in stayed)
        return value if len(left) == len(value) and all(map(_same, left, value)) else left


def _same(one: object, other: object) -> bool:
    return one is other
