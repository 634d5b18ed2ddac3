"""What stands at the head of every page: its marking."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.model import Tlp, most_restrictive
from bluf.model.base import Marked, Record
from bluf.release import marking_of


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


def portion(part: Record, whole: Tlp) -> Marking | None:
    """Return the marking of a part that is stricter than the record it stands in; None if the page says it already."""
    own = part.tlp if isinstance(part, Marked) else None
    return marking(own) if own and own.rank > whole.rank else None


def marking_of_all(records: Iterable[Record | None]) -> Marking:
    """Return the marking of a page that shows these records: the most restrictive of theirs."""
    return marking(most_restrictive(Tlp.CLEAR, *(marking_of(record) for record in records if record)))
