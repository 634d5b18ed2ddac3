"""T901: a waiver waives something. The check itself is made by `bluf.check`, which alone knows what was waived."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield nothing: which waivers were used is known only after every other rule has run."""
    yield from ()


RULE = Rule(
    Explanation(
        code="T901",
        name="waiver-unused",
        severity=Severity.WARNING,
        summary="A waiver names a rule that can be waived and that would otherwise report something.",
        why="""
A waiver that no longer waives anything would silently cover the next breach of its rule.
""",
        bad="""
waivers:
  - {rule: T107, because: The desk does not state confidence in flash reports.}
""",
        good="""
waivers: []
""",
        standard="House rule",
    ),
    check,
)
