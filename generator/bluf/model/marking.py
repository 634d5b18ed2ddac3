"""The Traffic Light Protocol, version 2.0 (FIRST, August 2022)."""

from enum import StrEnum
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, WithJsonSchema


class Tlp(StrEnum):
    """A marking, from the least to the most restrictive. Definition order is the order of restriction."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"

    @property
    def label(self) -> str:
        """The label as FIRST writes it: capitals, no spaces, never translated."""
        return f"TLP:{self.value.upper()}"

    @property
    def colour(self) -> str:
        """The colour of the label's text; its ground is always black (TLP 2.0)."""
        return _COLOURS[self]

    @property
    def meaning(self) -> str:
        """Who may read it, in our words."""
        return _MEANINGS[self]

    @property
    def rank(self) -> int:
        """0 for CLEAR, 4 for RED."""
        return _RANKS[self]


_RANKS = {tlp: rank for rank, tlp in enumerate(Tlp)}
_COLOURS = {
    Tlp.CLEAR: "#FFFFFF",
    Tlp.GREEN: "#33FF00",
    Tlp.AMBER: "#FFC000",
    Tlp.AMBER_STRICT: "#FFC000",
    Tlp.RED: "#FF2B2B",
}
_MEANINGS = {
    Tlp.CLEAR: "no limit on disclosure; copyright still applies",
    Tlp.GREEN: "the reader's community, but no public channel",
    Tlp.AMBER: "those who need to know in the reader's organisation and among its clients",
    Tlp.AMBER_STRICT: "those who need to know in the reader's organisation only",
    Tlp.RED: "the named recipients only",
}


_SPACE = " \t\r\n"
"""What may stand around a label. Other spaces are seen by nobody."""


def label_to_code(value: Any) -> Any:
    """Read `TLP:AMBER` and `amber` alike. WHITE, a name of TLP 1.0, is no marking: its report names the successor."""
    return value.strip(_SPACE).lower().removeprefix("tlp:") if isinstance(value, str) else value


def marking_written(value: object) -> Tlp | None:
    """Return the marking that is written, as `amber` or `TLP:AMBER`; None of what is none."""
    code = label_to_code(value)
    return next((marking for marking in Tlp if marking.value == code), None)


_FOR_EDITORS = {
    "anyOf": [
        {"enum": [marking.value for marking in Tlp]},
        {"type": "string", "pattern":
         r"^[ \t\r\n]*([Tt][Ll][Pp]:)?([Cc][Ll][Ee][Aa][Rr]|[Gg][Rr][Ee][Ee][Nn]|[Rr][Ee][Dd]"
         r"|[Aa][Mm][Bb][Ee][Rr](\+[Ss][Tt][Rr][Ii][Cc][Tt])?)[ \t\r\n]*$"},
    ]
}  # fmt: skip
Marking = Annotated[
    Tlp,
    BeforeValidator(label_to_code),
    WithJsonSchema(_FOR_EDITORS),
    Field(description="Traffic Light Protocol 2.0 marking."),
]

Tearline = Annotated[
    Tlp,
    BeforeValidator(label_to_code),
    WithJsonSchema(_FOR_EDITORS),
    Field(description="Parts may be marked above the whole, up to this; a site below shows the record without them."),
]
"""What stands above the line stays with those who may see it; what stands below it reads as a whole."""


def most_restrictive(marking: Tlp, *others: Tlp | None) -> Tlp:
    """Return the most restrictive of the markings; absent ones do not count."""
    return max((marking, *(other for other in others if other)), key=lambda one: one.rank)
