"""T505: nothing names what is marked above it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.known import Known, parts_by_kind
from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief, Tlp
from bluf.model.prose import passages
from bluf.model.references import mentions
from bluf.model.texts import texts
from bluf.problems import Explanation, FieldPath, Severity
from bluf.release import Markings, kind_of, marked, own_name
from bluf.rules.base import Finding, Rule, few_per_text, sources_in

_SPOKEN = re.compile(r"[a-z]{2,}[0-9]+")

Kinds = tuple[str, ...]


@dataclass(frozen=True)
class _Naming:
    """A place that names something."""

    path: FieldPath
    name: str
    kinds: Kinds = ()
    """What it can name; anything when empty."""
    piece: str = ""
    """What to point at; the whole value when empty."""


_Above = Mapping[str, Sequence[tuple[str, Tlp]]]
"""Id or name to the kinds and markings of the parts that have it and are marked above their record."""


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each place that names a record or a part with a stricter marking than its own."""
    markings = Markings(document.model)
    parts = _parts(document)
    found = [(one, _part(parts, one)) for one in _own(document, parts)]
    found += [(one, _marking(corpus, one)) for one in _records(document, parts)]
    for one, above in found:
        if above and above.rank > markings.at(one.path).rank:
            yield Finding(
                one.path,
                f"`{one.name}` stands for something that is marked above this place",
                f"Mark what names it as strictly, or do not name `{one.name}` here.",
                within=one.piece,
            )
    if any(kind == "judgment" for kinds in parts.values() for kind, _ in kinds):
        yield from _dissent(document, parts, markings)


def _dissent(document: Document, parts: _Above, markings: Markings) -> Iterator[Finding]:
    """A dissent of which no judgment is left would read as one from the whole brief."""
    for position, one in enumerate(getattr(document.model, "dissent", ())):
        path = ("dissent", position, "on")
        above = [_part(parts, _Naming(path, name, ("judgment",))) for name in one.on]
        if above and all(marking and marking.rank > markings.at(path).rank for marking in above):
            said = "This dissent is from nothing but what is marked above it"
            yield Finding(path, said, "Mark the dissent as strictly as the judgment that it is from.")


def _marking(corpus: Corpus, naming: _Naming) -> Tlp | None:
    """The marking of a record by its id, or of `brief#part`; of several the strictest."""
    record, joined, part = naming.name.partition("#")
    files = corpus.files.get(record, ())
    found = [one.model.tlp for one in files if joined or not naming.kinds or one.kind.value in naming.kinds]
    if joined and record in corpus.briefs:
        found += filter(None, [_part(_parts(corpus.briefs[record].document), _Naming((), part, naming.kinds))])
    return max(found, key=lambda marking: marking.rank, default=None)


def _part(parts: _Above, naming: _Naming) -> Tlp | None:
    found = [one for kind, one in parts.get(naming.name, ()) if not naming.kinds or kind in naming.kinds]
    return max(found, key=lambda marking: marking.rank, default=None)


def _parts(document: Document) -> _Above:
    """The ids, aliases and names of the parts of a record that are marked above its whole."""
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return {}
    markings = Markings(model)
    found: dict[str, list[tuple[str, Tlp]]] = {}
    for path, part in marked(model):
        marking = markings.at(path)
        if marking.rank > model.tlp.rank:
            named = getattr(part, "name", None)
            for kind, name in (*own_name(part), *([(kind_of(part), named)] if named else ())):
                found.setdefault(name, []).append((kind, marking))
                if _SPOKEN.fullmatch(name):
                    found.setdefault(name.upper(), []).append((kind, marking))
    return found


def _own(document: Document, parts: _Above) -> Iterator[_Naming]:
    """Where a text names such a part, or a field that cannot do without it."""
    if not parts:
        return
    names = re.compile(rf"(?<![\w#-])({'|'.join(map(re.escape, sorted(parts, reverse=True)))})(?![\w-])")
    for text in texts(document.model):
        for name in dict.fromkeys(names.findall(text.text)):
            yield _Naming(text.path, name, piece=name)
    for mention in mentions(document.model):
        if mention.needed:
            yield _Naming(mention.path, mention.id, mention.kinds)


def _records(document: Document, parts: _Above) -> Iterator[_Naming]:
    """Yield every place that names a record by its id.

    A part of the brief with the same id hides a record only where the field can mean that part: never an actor or a
    brief, of which a brief has none of its own. A list that names an actor that comes off gets shorter by itself.
    """
    model = document.model
    own: Known = parts_by_kind(BriefEntry(document.id, document)) if isinstance(model, Brief) else {}
    for mention in mentions(model):
        of_this = any(mention.id in own.get(kind, ()) for kind in mention.kinds)
        comes_off = not mention.needed and _part(parts, _Naming((), mention.id, mention.kinds))
        if not of_this and not comes_off:
            yield _Naming(mention.path, mention.id, mention.kinds)
    for passage in passages(model):
        for link in passage.links:
            if not any(link in ids for ids in own.values()):
                yield _Naming(passage.path, link, piece=f"[[{link}]]")
    if isinstance(model, Brief):
        for position, actor in enumerate(model.actors):
            yield _Naming(("actors", position, "id"), actor.id, ("actor",))
    for path, source in sources_in(document):
        for position, author in enumerate(source.authors):
            yield _Naming((*path, "authors", position), author, ("actor",))


RULE = Rule(
    Explanation(
        code="T505",
        name="names-what-is-marked-above",
        severity=Severity.ERROR,
        summary="No place names a record or a part that is marked above that place.",
        why="""
A reader sees the ids of what a record cites. That there is a source, an actor or a judgment is often the very thing
that its marking protects. Below a tearline a list of ids loses what may not leave by itself; a text does not, and
neither does a field that cannot be empty. A dissent from such a judgment alone would read as one from the whole brief.
""",
        bad="""
tearline: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], tlp: amber}
contradictions:
  - {id: x1, between: [c1, c2], kind: denial-of-knowledge, treatment: Both are kept.}
""",
        good="""
tearline: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], tlp: amber}
contradictions:
  - {id: x1, between: [c1, c2], kind: denial-of-knowledge, treatment: Both are kept., tlp: amber}
""",
        standard="TLP 2.0 (FIRST); house rule",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
