"""T208: of a web page a copy is kept."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each source that has an address and no copy."""
    for path, source in sources_in(document):
        kept = source.archive and (source.archive.file or source.archive.url)
        if source.url and not kept:
            yield Finding(
                (*path, "url"),
                f"Of source `{source.title}` no copy was kept",
                "Add `archive: {file: ..., sha256: ...}` or `archive: {url: ..., taken: ...}`.",
            )


RULE = Rule(
    Explanation(
        code="T208",
        name="no-archived-copy",
        severity=Severity.WARNING,
        summary="A source with a web address names an archived copy.",
        why="""
Pages change and vanish, and with them the ground of a judgment. ICS 206-01 asks that open sources that may change be
kept for at least one year from the day the product is issued.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
archive: null
""",
        good="""
# seeds/courier-2022-03-13.yaml
archive: {url: https://archive.example/courier-help, taken: 2022-03-14}
""",
        standard="ICS 206-01: preservation for one year",
        waivable=True,
    ),
    check,
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
