"""Parts that may carry a marking: where they stand in a record, how they are marked, and what they are called."""

from collections.abc import Iterator, Mapping

from bluf.model import ActorProfile, Brief, SourceRecord, Tlp, most_restrictive
from bluf.model.base import Marked, Record, records_in
from bluf.problems import FieldPath

Named = tuple[str, str]
"""Kind and id of a part."""
ROW = "row"
"""The kind of the rows of a matrix: their ids are the matrix's own, and no field refers to them."""
_KINDS = {"inlinesource": "source", "inlineactor": "actor", "matrixrow": ROW}


def marked(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Marked]]:
    """Yield every part that may carry a marking, with its place as it is written; a part before what it holds."""
    for at, one in records_in(record):
        place = (*path, *at)
        if isinstance(one, Marked):
            yield place, one
        yield from marked(one, place)


class Markings:
    """How every place of a record is marked: as the whole, or as the strictest part that holds it."""

    def __init__(self, model: Brief | ActorProfile | SourceRecord) -> None:
        """Collect the parts that carry a marking."""
        self.whole = model.tlp
        self.own: Mapping[FieldPath, Tlp] = {path: part.tlp for path, part in marked(model) if part.tlp}

    def at(self, path: FieldPath) -> Tlp:
        """Return the marking of what stands at `path`, as it is written."""
        holding = (self.own.get(path[:length]) for length in range(1, len(path) + 1)) if self.own else ()
        return most_restrictive(self.whole, *holding)


def kind_of(part: Record) -> str:
    """Return the kind of a part, as references name it: `judgment`, `source`, `actor`."""
    name = type(part).__name__.lower()
    return _KINDS.get(name, name)


def own_name(part: Record) -> Iterator[Named]:
    """Yield the kind and the id of a part, if it has one."""
    if name := getattr(part, "id", ""):
        yield kind_of(part), name


def names_of(record: Record) -> Iterator[Named]:
    """Yield the kinds and ids of all parts of a record."""
    for _, part in marked(record):
        yield from own_name(part)
