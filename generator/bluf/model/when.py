"""Dates as briefs write them: with a precision, and a basis where they were inferred."""

import calendar
import re
from datetime import date
from typing import Annotated, Any, Self

from pydantic import Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from bluf.model.base import Line, Record
from bluf.model.short_forms import shorthand
from bluf.model.vocabulary import Basis

_SHAPE = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_DATE_HELP = "write a year, a month or a day: 2022, 2022-03 or 2022-03-14"


class PartialDate(str):
    """A date of ISO 8601 as far as it is known: `2022`, `2022-03` or `2022-03-14`.

    It sorts as text: a year comes before its months, a month before its days.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Parse `text`; raise ValueError with a sentence that says what is wrong with it."""
        match = _SHAPE.fullmatch(text)
        if not match:
            raise ValueError(f"`{text[:40]}` is not a date: {_DATE_HELP}")
        year, month, day = (int(part) if part else None for part in match.groups())
        if not year:
            raise ValueError(f"`{text}` is not a date: there is no year 0000")
        if month is not None and not 1 <= month <= 12:
            raise ValueError(f"`{text}` is not a date: there is no month {month:02}; write 01 to 12")
        if month is not None and day is not None:
            days = calendar.monthrange(year, month)[1]
            if not 1 <= day <= days:
                raise ValueError(
                    f"`{text}` is not a date: {calendar.month_name[month]} {year} has {days} days; write 01 to {days}"
                )
        return super().__new__(cls, text)

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return {4: "year", 7: "month", 10: "day"}[len(self)]

    @property
    def first(self) -> date:
        """The first day the date can mean."""
        year, month, day = (*map(int, self.split("-")), 1, 1)[:3]
        return date(year, month, day)

    @property
    def last(self) -> date:
        """The last day the date can mean."""
        year, month, day = (*map(int, self.split("-")), 0, 0)[:3]
        month = month or 12
        return date(year, month, day or calendar.monthrange(year, month)[1])

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Accept a string, or a bare year that YAML read as an integer."""
        return core_schema.no_info_plain_validator_function(
            cls._parse, serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Describe the date to editors, which check unquoted years as integers."""
        return {
            "anyOf": [
                {"type": "string", "pattern": r"^\d{4}(-\d\d(-\d\d)?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }

    @classmethod
    def _parse(cls, value: Any) -> Self:
        if isinstance(value, int) and not isinstance(value, bool) and 1000 <= value <= 9999:
            value = str(value)
        if not isinstance(value, str):
            raise PydanticCustomError("bad_date", "this is not a date: {help}", {"help": _DATE_HELP})
        try:
            return cls(value.strip())
        except ValueError as fault:
            raise PydanticCustomError("bad_date", "{fault}", {"fault": str(fault)}) from None


class When(Record):
    """A date, how it is known, and what it leaves open."""

    date: PartialDate | None = Field(default=None, description="2022, 2022-03 or 2022-03-14; absent when unknown.")
    basis: Basis = Field(default=Basis.STATED, description="How the date is known.")
    note: Line | None = Field(default=None, description="What the date leaves open, for example `late evening`.")


Moment = Annotated[When, shorthand("date", str, int)]
"""A `When`, or just the date."""
