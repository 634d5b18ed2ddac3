"""What stands at the head of every page: its marking."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.model import Tlp, most_restrictive


@dataclass(frozen=True)
class Marking:
    """A Traffic Light Protocol label."""

    label: str
    code: str
    """For class names: `clear`, `green`, `amber`, `amber-strict`, `red`."""
    meaning: str


def marking(tlp: Tlp) -> Marking:
    """Return how a marking is printed."""
    return Marking(tlp.label, tlp.value.replace("+", "-"), tlp.meaning)


def marking_of_all(markings: Iterable[Tlp]) -> Marking:
    """Return the marking of a page that shows many records: the most restrictive of theirs."""
    return marking(most_restrictive(Tlp.CLEAR, *markings))
