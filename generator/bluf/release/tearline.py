"""The tearline: a record below it, with exactly the parts that may leave.

Parts above the ceiling come off, and with them every reference to them: a list of ids gets shorter, a chain or a
contradiction that cannot do without one goes as a whole. Texts are not cut: a rule refuses one that names such a part.
"""

from collections.abc import Iterator
from dataclasses import replace

from bluf.load import Document
from bluf.model import ActorProfile, Brief, Tlp
from bluf.model.base import Marked, Record, records_in
from bluf.model.rewriting import Kinds, Rewriting
from bluf.release.marked import marked, names_of, own_name


def below(document: Document, ceiling: Tlp) -> Document | None:
    """Return what may leave of a record whose whole may leave; None if no judgment is left of a brief."""
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return document
    above = {id(part) for _, part in marked(model) if _above(part, ceiling)}
    gone = {named for _, part in marked(model) if id(part) in above for named in (*own_name(part), *names_of(part))}
    gone -= {named for part in _left(model, above) for named in own_name(part)}
    names = {name for _, name in gone}

    def refers(name: str, kinds: Kinds) -> str | None:
        return None if any((kind, name) in gone for kind in kinds) else name

    rewriting = Rewriting(
        keeps=lambda part: id(part) not in above and getattr(part, "where", None) not in names, refers=refers
    )
    left = rewriting.of(model)
    if not isinstance(left, Brief | ActorProfile) or (isinstance(left, Brief) and not left.key_judgments):
        return None
    # what other readers of YAML make of a text is told by its place in the whole
    return replace(document, model=left, kept=rewriting.kept, surprises=())


def _above(part: Marked, ceiling: Tlp) -> bool:
    return part.tlp is not None and part.tlp.rank > ceiling.rank


def _left(record: Record, above: set[int]) -> Iterator[Marked]:
    for _, part in records_in(record):
        if id(part) not in above:
            if isinstance(part, Marked):
                yield part
            yield from _left(part, above)
