"""T502: no record holds or names what is marked above it."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.known import Known, parts_by_kind
from bluf.load import Document, Kind
from bluf.model import Brief, Tlp, most_restrictive
from bluf.model.prose import passages
from bluf.model.references import mentions
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, few_per_text, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each part, and each record named, that is marked above the document."""
    whole = document.model.tlp
    own: Known = {}
    if isinstance(document.model, Brief):
        entry = BriefEntry(document.id, document, document.model)
        own = parts_by_kind(entry)
        yield from _parts(entry)
    for path, name, piece in _named(document, own):
        files = corpus.files.get(name.partition("#")[0], ())
        if files:
            named = most_restrictive(*(file.model.tlp for file in files))
            if named.rank > whole.rank:
                yield Finding(
                    path,
                    f"`{name}` is {named.label}, and what names it is {whole.label}",
                    f"Mark this record {named.label}, or do not name `{name}` here.",
                    within=piece,
                )


def _parts(entry: BriefEntry) -> Iterator[Finding]:
    whole = entry.brief.tlp
    for part_id, part in entry.listed():
        marking: Tlp | None = getattr(part.record, "tlp", None)
        if marking and marking.rank > whole.rank:
            yield Finding(
                (*part.path, "tlp"),
                f"`{part_id}` is {marking.label} in a brief that is {whole.label}",
                f"Mark the brief {marking.label}, or take the part out.",
            )


def _named(document: Document, own: Known) -> Iterator[tuple[FieldPath, str, str]]:
    """Yield place, id and the piece to point at, for every record that a document names by its id.

    A part of the brief with the same id hides a record only where the field can mean that part: never an actor or a
    brief, of which a brief has none of its own.
    """
    for mention in mentions(document.model):
        if not any(mention.id in own.get(kind, ()) for kind in mention.kinds):
            yield mention.path, mention.id, ""
    for passage in passages(document.model):
        for link in passage.links:
            if not any(link in ids for ids in own.values()):
                yield passage.path, link, f"[[{link}]]"
    if isinstance(document.model, Brief):
        for position, actor in enumerate(document.model.actors):
            yield ("actors", position, "id"), actor.id, ""
    for path, source in sources_in(document):
        for position, author in enumerate(source.authors):
            yield (*path, "authors", position), author, ""


RULE = Rule(
    Explanation(
        code="T502",
        name="part-marked-above-whole",
        severity=Severity.ERROR,
        summary="No part of a brief, and no record that it names, is marked above the record itself.",
        why="""
A reader who may see the whole sees its parts, and the ids of what it cites. The whole is therefore at least as
restricted as anything in it. The order is CLEAR, GREEN, AMBER, AMBER+STRICT, RED. bluf releases nothing on the
strength of the lower marking.
""",
        bad="""
tlp: green
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], tlp: amber}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
""",
        good="""
tlp: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]], tlp: amber}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
""",
        standard="TLP 2.0 (FIRST); house rule",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
