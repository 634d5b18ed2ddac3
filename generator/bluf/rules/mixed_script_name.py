"""X109: a word of a title or a name is written in one script."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model.look_alikes import mixed, strangers, words
from bluf.model.texts import texts
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each word of a title or a name that mixes scripts."""
    for text in texts(document.model):
        for word in filter(mixed, words(text.text)) if text.names and not text.text.isascii() else ():
            letters = ", ".join(f"U+{ord(letter):04X}" for letter in strangers(word))
            yield Finding(
                text.path,
                f"The word `{word}` mixes letters of several scripts: {letters}",
                "Write the word in one script.",
                within=word,
            )


RULE = Rule(
    Explanation(
        code="X109",
        name="mixed-script-name",
        severity=Severity.ERROR,
        summary="A word of a title, a name, an alias or an author is written in one script, or in scripts that one "
        "language uses together.",
        why="""
A word that mixes Latin with Cyrillic or Greek looks like one that it is not, and is found by nobody who searches for
what it looks like. Han, kana and Hangul may stand together, and beside Latin.
""",
        bad="""
desk: "Zend\\u0430 desk"
""",
        good="""
desk: Zenda desk
""",
        standard="UTS #39, 5",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
