"""X108: what looks like the name of a known actor in a text is that name."""

from collections.abc import Iterator

from bluf.analysis.look_alikes import look_alikes
from bluf.analysis.words.shown import found_as_read
from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model.texts import texts
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each piece of a text that looks like a name that links, and is no actor's name."""
    alike = look_alikes(corpus)
    names: dict[str, str] = {}

    def pieces(written: str) -> Iterator[str]:
        for found in alike[written]:
            piece = written[found.start : found.end]
            names[piece] = found.name
            yield piece

    for text in texts(document.model):
        for piece in found_as_read(text, pieces):
            yield Finding(
                text.path,
                f"`{piece}` looks like `{names[piece]}` and is written with other letters",
                f"Write `{names[piece]}`; if it is another actor, list it with this name.",
                within=piece if piece in text.text else "",
            )


RULE = Rule(
    Explanation(
        code="X108",
        name="look-alike-in-text",
        severity=Severity.ERROR,
        summary="What looks like the name of a known actor in a text is written with the letters of that name.",
        why="""
Such a name does not link and is not found by search, and what is said of it is counted for nobody. A reader takes it
for the actor all the same. Names that are marked as weak are left alone.
""",
        bad="""
implications:
  - Planners should read what the StreIsau Courier prints.
""",
        good="""
implications:
  - Planners should read what the Strelsau Courier prints.
""",
        standard="UTS #39, 4",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
