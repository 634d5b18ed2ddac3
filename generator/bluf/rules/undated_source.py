"""T209: a source has its dates."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model.vocabulary import SourceKind
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each source without a date, and for each read directly without a day of access."""
    for path, source in sources_in(document):
        dated = [when for when in (source.published, source.information_date) if when and when.date]
        if not dated:
            yield Finding(
                (*path, "published") if source.published else path,
                f"Source `{source.title}` has no date",
                "Add `published:` or `information_date:`; a year will do, and `basis: inferred` if it was worked out.",
            )
        if source.via is None and source.accessed is None and source.kind is not SourceKind.PUBLIC_RECORD:
            yield Finding(
                path,
                f"Source `{source.title}` does not say when it was read",
                "Add `accessed:`, or `via:` with the source through which it was read.",
            )


RULE = Rule(
    Explanation(
        code="T209",
        name="undated-source",
        severity=Severity.WARNING,
        summary="A source says when it was published or from when its information is, and when it was read unless it "
        "was read through another.",
        why="""
Without a date nobody can tell whether a source still holds, or which of two came first. The day of access shows which
version of a page was read. Public record that is cited without a single document has no such day.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
accessed: null
""",
        good="""
# seeds/courier-2022-03-13.yaml
accessed: 2022-03-14
""",
        standard="ICD 206, D.3 (citation); ICS 206-01",
        waivable=True,
    ),
    check,
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
