"""What every part of a brief shares: frozen records, ids and texts."""

import re
import unicodedata
from enum import StrEnum
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from bluf.model.marking import Marking
from bluf.model.short_forms import ONE_TEXT

ID_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}$"
REFERENCE_PATTERN = r"^[a-z0-9][a-z0-9-]{0,79}(#[a-z0-9][a-z0-9-]{0,79})?$"

_INVISIBLE = {"Cc", "Cs", "Co"}
_LEGAL_CONTROLS = "\n\t"
_DECEIVING = "\u200b\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
"""Characters that change how a text reads without being seen: overrides of direction, and spaces without width."""


class Record(BaseModel):
    """A part of a brief. Frozen; a field it does not know is an error."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


class Marked(Record):
    """A part that may carry a marking of its own."""

    tlp: Marking | None = Field(default=None, description="Marking of this part; that of the whole when absent.")


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


def _hidden(character: str) -> bool:
    """Whether a character cannot be seen and yet acts. Unassigned ones pass: they differ from Python to Python."""
    if character in _LEGAL_CONTROLS:
        return False
    point = ord(character)
    no_character = point & 0xFFFE == 0xFFFE or 0xFDD0 <= point <= 0xFDEF
    return character in _DECEIVING or no_character or unicodedata.category(character) in _INVISIBLE


def _printable(text: str) -> str:
    if not text:
        raise PydanticCustomError("empty_text", "the text is empty")
    for character in text:
        if _hidden(character):
            raise PydanticCustomError(
                "unprintable", "the text holds the unprintable character U+{code}", {"code": f"{ord(character):04X}"}
            )
    return text


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", _printable(text))


Id = Annotated[str, Field(pattern=ID_PATTERN)]
"""An id: lower-case letters, digits and hyphens, 1 to 80 of them."""

Reference = Annotated[str, Field(pattern=REFERENCE_PATTERN)]
"""An id in this file, or `brief#id` for a part of another brief."""

Line = Annotated[str, AfterValidator(_one_line)]
"""Plain text on one line."""

Prose = Annotated[str, AfterValidator(_printable)]
"""Markdown without raw HTML."""

Ids = Annotated[tuple[Id, ...], ONE_TEXT]
Lines = Annotated[tuple[Line, ...], ONE_TEXT]
Proses = Annotated[tuple[Prose, ...], ONE_TEXT]

Url = Annotated[str, Field(pattern=r"^https?://[^\s\"'<>\\^`{|}]+$", max_length=2000)]
"""An http or https address; it is printed and linked, never fetched."""


class Part(Marked):
    """A part of a brief that has an id of its own; `numbered` gives one where none was written."""

    id: Id = Field(default="", description="Stable id; by position when absent.")


def numbered(prefix: str) -> AfterValidator:
    """Give the parts of a list that have no id one by position: kj1, kj2 and so on."""

    def fill(parts: tuple[Part, ...]) -> tuple[Part, ...]:
        return tuple(
            part if part.id else part.model_copy(update={"id": f"{prefix}{position}"})
            for position, part in enumerate(parts, 1)
        )

    return AfterValidator(fill)
