"""T202: a source says what makes it good or weak."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each source without any factor of its quality."""
    for path, source in sources_in(document):
        if source.descriptor is None or not any(value for _, value in source.descriptor):
            yield Finding(
                (*path, "descriptor") if source.descriptor else path,
                f"Source `{source.title}` has no descriptor",
                "Add `descriptor:` with `access`, `motivation`, `bias` or another factor, or with one sentence.",
            )


RULE = Rule(
    Explanation(
        code="T202",
        name="source-without-descriptor",
        severity=Severity.WARNING,
        summary="A source has a descriptor: access, expertise, motivation, bias, currency or another factor of its "
        "quality.",
        why="""
A title and a date do not tell a reader how far to trust a document. ICD 206 asks for a descriptor where quality
matters to a judgment; the descriptor is prose, and no grade replaces it.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
descriptor: null
""",
        good="""
# seeds/courier-2022-03-13.yaml
descriptor:
  access: officials in the capital
  motivation: informing readers
""",
        standard="ICD 206, D.3 (source descriptor)",
        waivable=True,
    ),
    check,
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
