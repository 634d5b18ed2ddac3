"""T505: nothing names what is marked above it."""

import re
from collections.abc import Iterator, Mapping

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.known import Known, parts_by_kind
from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief, Tlp, most_restrictive
from bluf.model.prose import passages
from bluf.model.references import mentions
from bluf.problems import Explanation, FieldPath, Severity
from bluf.release import Markings, marked, own_ids
from bluf.rules.base import Finding, Rule, few_per_text, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each place that names a record or a part with a stricter marking than its own."""
    markings = Markings(document.model)
    parts = _parts(document)
    for path, name, piece in (*_records(document), *_own(document, parts)):
        found = [one for one in (parts.get(name), _marking(corpus, name)) if one]
        if found and most_restrictive(*found).rank > markings.at(path).rank:
            yield Finding(
                path,
                f"`{name}` stands for something that is marked above this place",
                f"Mark what names it as strictly, or do not name `{name}` here.",
                within=piece,
            )


def _marking(corpus: Corpus, name: str) -> Tlp | None:
    """The marking of a record by its id, or of `brief#part`; of two files with one id the strictest."""
    record, joined, part = name.partition("#")
    found = [file.model.tlp for file in corpus.files.get(record, ())]
    if joined and record in corpus.briefs:
        found += [one for one in (_parts(corpus.briefs[record].document).get(part),) if one]
    return most_restrictive(*found) if found else None


def _parts(document: Document) -> Mapping[str, Tlp]:
    """The names of the parts of a record that are marked above its whole: ids, aliases and names."""
    model = document.model
    if not isinstance(model, Brief | ActorProfile) or model.tearline is None:
        return {}
    markings = Markings(model)
    return {
        name: markings.at(path)
        for path, part in marked(model)
        if markings.at(path).rank > model.tlp.rank
        for name in (*own_ids(part), getattr(part, "name", None))
        if name
    }


def _own(document: Document, parts: Mapping[str, Tlp]) -> Iterator[tuple[FieldPath, str, str]]:
    """Where a text names such a part, or a field that cannot do without it."""
    if not parts:
        return
    names = re.compile(rf"(?<![\w#-])({'|'.join(map(re.escape, sorted(parts, reverse=True)))})(?![\w-])")
    for passage in passages(document.model):
        for name in dict.fromkeys(names.findall(passage.text)):
            yield passage.path, name, name
    for mention in mentions(document.model):
        if mention.needed and mention.id in parts:
            yield mention.path, mention.id, ""


def _records(document: Document) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield place, id and the piece to point at, for every record that a document names by its id.

    A part of the brief with the same id hides a record only where the field can mean that part: never an actor or a
    brief, of which a brief has none of its own.
    """
    model = document.model
    own: Known = parts_by_kind(BriefEntry(document.id, document, model)) if isinstance(model, Brief) else {}
    for mention in mentions(model):
        if not any(mention.id in own.get(kind, ()) for kind in mention.kinds):
            yield mention.path, mention.id, ""
    for passage in passages(model):
        for link in passage.links:
            if not any(link in ids for ids in own.values()):
                yield passage.path, link, f"[[{link}]]"
    if isinstance(model, Brief):
        for position, actor in enumerate(model.actors):
            yield ("actors", position, "id"), actor.id, ""
    for path, source in sources_in(document):
        for position, author in enumerate(source.authors):
            yield (*path, "authors", position), author, ""


RULE = Rule(
    Explanation(
        code="T505",
        name="names-what-is-marked-above",
        severity=Severity.ERROR,
        summary="No place names a record or a part that is marked above that place.",
        why="""
A reader sees the ids of what a record cites. That there is a source, an actor or a judgment is often the very thing
that its marking protects. Below a tearline a list of ids loses what may not leave by itself; a text does not, and
neither does a field that cannot be empty.
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
