"""T506: marks that a script may need and nobody sees are looked at."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model.characters import marks, read
from bluf.model.texts import texts
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each mark of direction, and each selector of a variant, in prose."""
    for text in texts(document.model):
        for mark in marks(read(text.text)) if text.prose else ():
            yield Finding(
                text.path,
                f"The text holds {mark.code} ({mark.name}), which cannot be seen",
                "Remove it if the text reads the same without it.",
                within=mark.character if mark.character in text.text else "",
            )


RULE = Rule(
    Explanation(
        code="T506",
        name="unseen-mark",
        severity=Severity.WARNING,
        summary="Prose holds no mark of direction, and no selector of a variant of a letter, that it can do without.",
        why="""
Beside Arabic or Hebrew a mark of direction can be needed to keep a full stop in its place; most are left behind by a
copied text. Elsewhere they are errors, like everything else that cannot be seen.
""",
        bad="""
implications:
  - "The seal reads \\u05e9\\u05dc\\u05d5\\u05dd\\u200f."
""",
        good="""
implications:
  - "The seal reads \\u05e9\\u05dc\\u05d5\\u05dd."
""",
        standard="Unicode Standard Annex #9",
        waivable=True,
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
