"""T507: a word of a text is not made to look as if it were in one script."""

from collections.abc import Iterator

from bluf.analysis.words.shown import found_as_read
from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model.look_alikes import deceptive, strangers, words
from bluf.model.texts import texts
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each word that mixes scripts unseen. Titles and names are another rule's."""
    for text in texts(document.model):
        for word in found_as_read(text, _deceptive) if not text.names else ():
            letters = ", ".join(f"U+{ord(letter):04X}" for letter in strangers(word))
            yield Finding(
                text.path,
                f"The word `{word}` looks as if it were in one script, and mixes several: {letters}",
                "Write it in the letters of one script.",
                within=word if word in text.text else "",
            )


def _deceptive(text: str) -> Iterator[str]:
    return filter(deceptive, words(text) if not text.isascii() else ())


RULE = Rule(
    Explanation(
        code="T507",
        name="mixed-script-word",
        severity=Severity.WARNING,
        summary="No word of a text looks as if it were in one script while it holds letters of another.",
        why="""
A Cyrillic letter in a Latin word is often left behind by a copied text, and now and then put there, so that a search
or a filter does not find the word. Words that show what they mix, such as a unit with an ohm sign, are left alone.
""",
        bad="""
implications:
  - "Planners should treat l\\u043eans as the nearer contingency."
""",
        good="""
implications:
  - Planners should treat loans as the nearer contingency.
""",
        standard="UTS #39, 5",
        waivable=True,
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
