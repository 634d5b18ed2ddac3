"""A record with some of it taken off or called by other names: one walk over its parts, references and texts."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeVar

from pydantic.fields import FieldInfo

from bluf.model.base import Record
from bluf.model.references import kinds_named
from bluf.model.texts import holds_text

Path = tuple[str | int, ...]
Kinds = tuple[str, ...]
R = TypeVar("R", bound=Record)


class _Gone:
    """What nothing is left of."""


_GONE = _Gone()


def _everything(part: Record) -> bool:
    return True


def _by_its_id(part: Record, name: str) -> str:
    return name


def _as_named(name: str, kinds: Kinds) -> str:
    return name


def _as_it_is(text: str) -> str:
    return text


@dataclass
class Rewriting:
    """How a record is to be rewritten. What is left out stays as it is."""

    keeps: Callable[[Record], bool] = _everything
    """Whether a part stays."""
    refers: Callable[[str, Kinds], str | None] = _as_named
    """From an id in a field, and the kinds of part that the field can name, to the id that is to stand there; None
    takes it off."""
    calls: Callable[[Record, str], str] = _by_its_id
    """From a part and its own id to another."""
    says: Callable[[str], str] = _as_it_is
    """From a text, on one line or in Markdown, to another."""
    kept: dict[Path, tuple[int, ...]] = field(default_factory=dict)
    """Filled in: for every list that got shorter, by its path as written, the positions that stayed."""

    def of(self, record: R, path: Path = ()) -> R | None:
        """Return the record rewritten, the same one if nothing changes; None if a field it needs is gone."""
        update: dict[str, object] = {}
        for name, info in type(record).model_fields.items():
            before = getattr(record, name)
            if before is None or before == ():
                continue
            after = self._field(record, name, info, before, (*path, info.alias or name))
            if isinstance(after, _Gone):
                if info.is_required():
                    return None
                after = info.get_default(call_default_factory=True)
            if after is not before:
                update[name] = after
        return record.model_copy(update=update) if update else record

    def _field(self, record: Record, name: str, info: FieldInfo, value: Any, path: Path) -> Any:
        kinds = kinds_named(type(record), name)
        if kinds:
            return self._reference(value, kinds, path, whole=info.is_required())
        if name == "id" and isinstance(value, str):
            return _same(value, self.calls(record, value))
        return self._value(value, path, text=holds_text(type(record), name))

    def _reference(self, value: Any, kinds: Kinds, path: Path, whole: bool) -> Any:
        """A list of ids loses one that is taken off; a chain, a pair and what cannot be empty go as a whole."""
        if isinstance(value, str):
            name = self.refers(value, kinds)
            return _GONE if name is None else _same(value, name)
        return self._list(value, path, lambda item, place: self._reference(item, kinds, place, whole=True), whole)

    def _value(self, value: Any, path: Path, text: bool) -> Any:
        if isinstance(value, Record):
            after = self.of(value, path) if self.keeps(value) else None
            return _GONE if after is None else after
        if isinstance(value, tuple):
            return self._list(value, path, lambda item, place: self._value(item, place, text), whole=False)
        return _same(value, self.says(value)) if text and isinstance(value, str) else value

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
        unchanged = len(left) == len(value) and all(one is other for one, other in zip(left, value, strict=True))
        return value if unchanged else left


def _same(before: str, after: str) -> str:
    """Return the text that was there where nothing changed, so that a record nothing changes in stays the same one."""
    return before if after == before else after
