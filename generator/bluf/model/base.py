"""What every part of a brief shares: frozen records, ids and texts."""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from typing import Annotated, Any, Self, get_args

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError
from typing_extensions import override

from bluf.model.addresses import address_fault
from bluf.model.characters import Unseen, hidden, hidden_in_prose, read, stacked
from bluf.model.marking import Marking
from bluf.model.numbers import PREFIXES
from bluf.model.portable import is_reserved
from bluf.model.short_forms import ONE_TEXT

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"
REFERENCE_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}(#[a-z0-9][a-z0-9-]{0,79})?$"


class Record(BaseModel):
    """A part of a brief. Frozen; a field it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)

    @override
    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take what another process has read, in two thirds of the memory: ten thousand briefs have 200,000 parts.

        Records of which the same fields were written share the set of their names, which pydantic copies with a
        record, and fields are set one by one, as only then Python keeps their names once for all records of a kind.
        """
        written: set[str] = state["__pydantic_fields_set__"]
        state = {**state, "__pydantic_fields_set__": _WRITTEN.setdefault(frozenset(written), written)}
        for name, value in (*state.pop("__dict__").items(), *state.items()):
            object.__setattr__(self, name, value)


_WRITTEN = dict[frozenset[str], set[str]]()
"""The sets of names of fields that were written."""


class Marked(Record):
    """A part that may carry a marking of its own."""

    tlp: Marking | None = Field(default=None, description="Marking of this part; that of the whole when absent.")


def may_hold_records(annotation: Any) -> bool:
    """Whether a field of this type may hold records: one, or several in whatever holds several."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return True
    return any(map(may_hold_records, get_args(annotation)))


def records_in(record: Record) -> Iterator[tuple[tuple[str | int, ...], Record]]:
    """Yield the records that one holds itself, each with its place in it as it is written."""
    for name, written in _holding(type(record)):
        value = getattr(record, name)
        if isinstance(value, Record):
            yield (written,), value
        elif isinstance(value, tuple):
            yield from (((written, at), one) for at, one in enumerate(value) if isinstance(one, Record))


@cache
def _holding(record: type[Record]) -> tuple[tuple[str, str], ...]:
    """Return name and written name of every field that may hold records."""
    fields = record.model_fields.items()
    return tuple((name, info.alias or name) for name, info in fields if may_hold_records(info.annotation))


class Term(StrEnum):
    """One term of a controlled vocabulary: the code that is written, a label and what it means."""

    label: str
    meaning: str

    def __new__(cls, code: str, label: str, meaning: str = "") -> Self:
        """Make the term behave as the string `code`, and carry its label and meaning."""
        term = str.__new__(cls, code)
        term._value_ = code
        term.label = label
        term.meaning = meaning
        return term

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Tell editors what each term means."""
        made = handler(schema)
        handler.resolve_ref_schema(made)["enumDescriptions"] = [
            f"{term.label}: {term.meaning}" if term.meaning else term.label for term in cls
        ]
        return made


def _no_hidden(text: str, found: Iterable[Unseen]) -> None:
    if not text:
        raise PydanticCustomError("empty_text", "the text is empty")
    for unseen in found:
        raise PydanticCustomError(
            "unprintable",
            "the text holds the character {code}, which cannot be seen",
            {"code": unseen.code, "name": f" ({unseen.name})" if unseen.name else ""},
        )


def _printable(text: str) -> str:
    _no_hidden(text, hidden_in_prose(text))
    if "&" in text:
        shown = read(text)
        _no_hidden(text, hidden_in_prose(shown))
        if stacked(shown) is not None:
            raise PydanticCustomError("stacked_marks", "the text holds more than 30 marks upon one letter")
    return text


def _one_line(text: str) -> str:
    _no_hidden(text, hidden(text))
    return re.sub(r"\s+", " ", text)


def _no_device(name: str) -> str:
    if is_reserved(name):
        raise PydanticCustomError("reserved_name", "`{name}` is kept by Windows for a device", {"name": name})
    return name


def _address(written: str) -> str:
    wrong = address_fault(written)
    if wrong:
        raise PydanticCustomError("bad_address", "the address {said}", {"said": wrong[0], "do": wrong[1]})
    return written


Id = Annotated[str, Field(pattern=ID_PATTERN), AfterValidator(_no_device)]
"""An id: lower-case letters, digits and hyphens, 1 to 80 of them; none that Windows keeps for a device."""

Reference = Annotated[str, Field(pattern=REFERENCE_PATTERN)]
"""An id in this file, or `brief#id` for a part of another brief."""

Line = Annotated[str, AfterValidator(_one_line)]
"""Plain text on one line."""

Prose = Annotated[str, AfterValidator(_printable)]
"""Markdown without raw HTML."""

Ids = Annotated[tuple[Id, ...], ONE_TEXT]
Lines = Annotated[tuple[Line, ...], ONE_TEXT]
Proses = Annotated[tuple[Prose, ...], ONE_TEXT]

Url = Annotated[str, Field(pattern=r"^https?://[^\s\"'<>\\^`{|}]+$", max_length=2000), AfterValidator(_address)]
"""An http or https address whose host is what it seems to be; it is printed and linked, never fetched."""


class Part(Marked):
    """A part of a brief that has an id of its own; `numbered` gives one where none was written."""

    id: Id = Field(default="", description="Stable id; by position when absent.")


def numbered(kind: str) -> AfterValidator:
    """Give the parts of a list of one kind that have no id one by position: kj1, kj2 and so on.

    The field still counts as not set.
    """

    def called(part: Part, name: str) -> Part:
        made = part.model_copy(update={"id": name})
        made.model_fields_set.discard("id")
        return made

    def fill(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        names = (f"{PREFIXES[kind]}{position}" for position in range(1, len(parts) + 1))
        return tuple(part if part.id else called(part, name) for part, name in zip(parts, names, strict=True))

    return AfterValidator(fill)
