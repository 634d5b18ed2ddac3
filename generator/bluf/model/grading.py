"""The Admiralty code: reliability of the source and credibility of the information (AJP-2.1, FM 2-22.3)."""

from typing import Annotated, Any, NamedTuple

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema
from typing_extensions import override

from bluf.model.base import Line, Record, Term
from bluf.model.short_forms import shorthand


class Reliability(Term):
    """How far a source can be relied on. F is unknown, not bad: it never sorts below E."""

    A = "A", "Completely reliable", "no doubt about authenticity, trust or competence; always reliable so far"
    B = "B", "Usually reliable", "small doubt; valid most of the time"
    C = "C", "Fairly reliable", "doubt, yet it has given valid information"
    D = "D", "Not usually reliable", "serious doubt, though valid at times"
    E = "E", "Unreliable", "lacks authenticity, trust and competence; a record of invalid information"
    F = "F", "Reliability cannot be judged", "no basis to judge; unknown, not bad"


class Credibility(Term):
    """How far a piece of information can be believed. 6 is unknown, not bad: it never sorts below 5."""

    CONFIRMED = "1", "Confirmed by other sources", "confirmed by other independent sources, logical, fits the rest"
    PROBABLE = "2", "Probably true", "not confirmed; logical; fits the rest"
    POSSIBLE = "3", "Possibly true", "not confirmed; reasonably logical; agrees with some"
    DOUBTFUL = "4", "Doubtful", "not confirmed; possible but not logical; nothing else on the subject"
    IMPROBABLE = "5", "Improbable", "not confirmed; not logical; contradicted"
    UNKNOWN = "6", "Truth cannot be judged", "no basis to judge; unknown, not bad"


_LETTERS = {letter.value: letter for letter in Reliability}
_DIGITS = {digit.value: digit for digit in Credibility}


class _Axes(NamedTuple):
    reliability: Reliability
    credibility: Credibility


class Grade(_Axes):
    """A grade of one claim at its origin, written letter then digit: `B2`."""

    __slots__ = ()

    @override
    def __str__(self) -> str:
        """Return the grade as it is written."""
        return f"{self.reliability}{self.credibility}"

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept `B2`, upper case only."""
        return core_schema.no_info_plain_validator_function(
            cls._parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """List all grades, so that editors complete them."""
        return {"type": "string", "enum": [f"{letter}{digit}" for letter in Reliability for digit in Credibility]}

    @classmethod
    def _parse(cls, value: Any) -> "Grade":
        text = str(value)
        try:
            return cls(_LETTERS[text[:1]], _DIGITS[text[1:]])
        except KeyError:
            raise PydanticCustomError(
                "bad_grade",
                "`{text}` is not an Admiralty grade: write a letter A to F for the source and a digit 1 to 6"
                " for the information, for example B2",
                {"text": text[:40]},
            ) from None


class RatedReliability(Record):
    """A reliability letter, and why it was given."""

    level: Reliability = Field(description="Admiralty letter A to F.")
    because: Line | None = Field(default=None, description="Why this source, here, is rated so.")


Rating = Annotated[RatedReliability, shorthand("level", str)]
"""A `RatedReliability`, or just the letter."""
