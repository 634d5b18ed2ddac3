"""X102: an id names one thing."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.load import Document, Kind
from bluf.model import Brief
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, with_article


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for a file whose stem another has, and for each id that stands twice in a brief or its matrix."""
    first = corpus.files.get(document.id, (document,))[0]
    if first.file != document.file:
        yield Finding((), f"`{document.id}` is the id of {first.file} too", "Rename one of the two files.")
    if isinstance(document.model, Brief):
        yield from _parts(BriefEntry(document.id, document), corpus)


def _parts(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for part_id, kind, path in _ids(entry):
        source = corpus.sources.get(part_id) if kind == "source" else None
        if part_id in seen:
            yield Finding(
                (*path, "id"),
                f"`{part_id}` is the id of {with_article(seen[part_id])} of this brief already",
                f"Give this {kind} an id of its own.",
            )
        elif source and source.document:
            yield Finding(
                (*path, "id"),
                f"`{part_id}` is the id of {source.document.file} too",
                "Remove the source from this brief and cite the file, or give it an id of its own.",
            )
        seen.setdefault(part_id, kind)
    yield from _in_matrix(entry)


def _in_matrix(entry: BriefEntry) -> Iterator[Finding]:
    """Hypotheses and rows have ids of the matrix's own; its scores are told by them."""
    ach = entry.brief.ach
    for field, noun in (("hypotheses", "hypothesis"), ("evidence", "row")) if ach else ():
        seen: set[str] = set()
        for position, one in enumerate(getattr(ach, field)):
            if one.id in seen:
                yield Finding(
                    ("ach", field, position, "id"),
                    f"`{one.id}` is the id of another {noun} of this matrix already",
                    f"Give this {noun} an id of its own.",
                )
            seen.add(one.id)


def _ids(entry: BriefEntry) -> Iterator[tuple[str, str, FieldPath]]:
    """Yield id, kind and place of every part, forecasts under judgments included where they have an id."""
    for part_id, part in entry.listed():
        yield part_id, part.kind, part.path
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.forecast and judgment.forecast.id:
            yield judgment.forecast.id, "forecast", ("key_judgments", position, "forecast")


RULE = Rule(
    Explanation(
        code="X102",
        name="duplicate-id",
        severity=Severity.ERROR,
        summary="No id stands twice in a brief, and no two files have the same stem.",
        why="""
Ids become addresses and anchors, and references lead to them. Of two things with one id a reader would reach only the
first. Briefs, actors and sources share one space, because `[[id]]` in prose may name any of them.
""",
        bad="""
events:
  - {id: e1, title: Talks of both states in Zenda, date: 2022-03-14}
  - {id: e1, title: Readouts of both sides, date: 2022-03-15}
""",
        good="""
events:
  - {id: e1, title: Talks of both states in Zenda, date: 2022-03-14}
  - {id: e2, title: Readouts of both sides, date: 2022-03-15}
""",
    ),
    check,
    kinds=frozenset(Kind),
)
