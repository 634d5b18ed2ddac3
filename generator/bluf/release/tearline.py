"""The tearline: a record below it, with exactly the parts that may leave.

Parts above the ceiling come off, and with them every reference to them: a list of ids gets shorter, a chain or a
contradiction that cannot do without one goes as a whole. Texts are not cut: a rule refuses one that names such a part.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from bluf.load import Document
from bluf.model import ActorProfile, Brief, SourceRecord, Tlp, most_restrictive
from bluf.model.base import Marked, Record
from bluf.model.rewriting import Rewriting
from bluf.problems import FieldPath


def below(document: Document, ceiling: Tlp) -> Document | None:
    """Return what may leave of a record whose whole may leave; None if no judgment is left of a brief."""
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return document
    above = {id(part) for _, part in marked(model) if _above(part, ceiling)}
    gone = {name for _, part in marked(model) if id(part) in above for name in own_ids(part)}
    gone -= {name for _, part in marked(model) if id(part) not in above for name in own_ids(part)}
    rewriting = Rewriting(
        keeps=lambda part: id(part) not in above and getattr(part, "where", None) not in gone,
        refers=lambda name: None if name in gone else name,
    )
    left = rewriting.of(model)
    if not isinstance(left, Brief | ActorProfile) or (isinstance(left, Brief) and not left.key_judgments):
        return None
    # what other readers of YAML make of a text is told by its place in the whole
    return replace(document, model=left, kept=rewriting.kept, surprises=())


def _above(part: Marked, ceiling: Tlp) -> bool:
    return part.tlp is not None and part.tlp.rank > ceiling.rank


def marked(record: Record, path: FieldPath = ()) -> Iterator[tuple[FieldPath, Marked]]:
    """Yield every part that may carry a marking, with its place as it is written; a part before what it holds."""
    for name, info in type(record).model_fields.items():
        value = getattr(record, name)
        written = (*path, info.alias or name)
        held = [(written, value)] if isinstance(value, Record) else []
        if isinstance(value, tuple):
            held = [((*written, at), one) for at, one in enumerate(value) if isinstance(one, Record)]
        for place, one in held:
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


def own_ids(part: Marked) -> Iterator[str]:
    """Yield the ids by which a part, or what it holds, is named."""
    if named := getattr(part, "id", ""):
        yield named
    for _, held in marked(part):
        yield from own_ids(held)
