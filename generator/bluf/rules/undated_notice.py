"""T216: a retraction or a correction has its date."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import Brief, Claim, Source
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, few_per_text, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each retraction and each correction without a date."""
    for path, bearer in _bearers(document):
        for field, notice in (("retracted", bearer.retracted), ("corrected", bearer.corrected)):
            if notice and not notice.date:
                yield Finding(
                    (*path, field),
                    f"The note that this was {field} has no date",
                    f"Write `{field}: {{date: 2022-03-20, because: ...}}`; a year will do.",
                )


def _bearers(document: Document) -> Iterator[tuple[FieldPath, Source | Claim]]:
    yield from sources_in(document)
    if isinstance(document.model, Brief):
        yield from ((("claims", position), claim) for position, claim in enumerate(document.model.claims))


RULE = Rule(
    Explanation(
        code="T216",
        name="undated-notice",
        severity=Severity.WARNING,
        summary="A retraction or a correction of a source or a claim says when it was made.",
        why="""
Without the date nobody can tell what was known when a judgment was made: whether the desk leaned on a report that
stood, or on one that had been withdrawn. A brief that leans on it shows the notice with its date, and a site built as
of a day shows only what had been said by then.
""",
        bad="""
# seeds/loan-terms.yaml
corrected: The sum was misprinted.
""",
        good="""
# seeds/loan-terms.yaml
corrected: {date: 2022-02-01, because: The sum was misprinted.}
""",
        standard="ICD 206, D.3; ICD 203, D.6.e(7)",
        waivable=True,
    ),
    few_per_text(check),
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
