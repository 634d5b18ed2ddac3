"""What a rule is: a code, its documentation, and a check that yields findings and nothing else."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bluf.analysis.words.prose import excerpt
from bluf.corpus import BriefEntry, Corpus
from bluf.load import Document, Kind
from bluf.model import Brief, Source, SourceRecord
from bluf.problems import Explanation, FieldPath

MOST = 10
"""How many findings of one rule at one place are told one by one."""


@dataclass(frozen=True)
class Finding:
    """One breach of a rule, in the document that is looked at."""

    path: FieldPath
    """Field names as they are written, and list positions from 0."""
    message: str
    """What is wrong, without a full stop."""
    hint: str
    """What to write instead, as a sentence."""
    at_key: bool = False
    """Whether the key is at fault and not its value."""
    within: str = ""
    """The piece of the value that is at fault, for the caret; the whole value when empty."""
    of_text: tuple[str, int, int] | None = None
    """The same by its place: the value's text, and from which character to which; for what may be found often."""

    @property
    def piece(self) -> str:
        """The piece of the value that is at fault, with as many words more as it takes to find it."""
        return excerpt(*self.of_text) if self.of_text else self.within


Check = Callable[[Document, Corpus], Iterator[Finding]]


@dataclass(frozen=True)
class Rule:
    """A rule of the tradecraft or of the references."""

    explanation: Explanation
    check: Check
    kinds: frozenset[Kind] = frozenset({Kind.BRIEF})
    """The kinds of document it looks at."""

    @property
    def code(self) -> str:
        """The rule's code."""
        return self.explanation.code


def of_brief(check: Callable[[BriefEntry, Corpus], Iterator[Finding]]) -> Check:
    """Make a check of briefs into a check of documents that reports a few findings in each text."""

    def of_document(document: Document, corpus: Corpus) -> Iterator[Finding]:
        if isinstance(document.model, Brief):
            known = corpus.briefs.get(document.id)
            own = known if known and known.document is document else BriefEntry(document.id, document)
            yield from check(own, corpus)

    return few_per_text(of_document)


def few_per_text(check: Check) -> Check:
    """Let a check report the first `MOST` findings at one place, and then how many more there are.

    Each finding is looked up in the file, and one text can hold ten thousand: nobody would read them all.
    """

    def of_document(document: Document, corpus: Corpus) -> Iterator[Finding]:
        counted: Counter[FieldPath] = Counter()
        for finding in check(document, corpus):
            counted[finding.path] += 1
            if counted[finding.path] <= MOST:
                yield finding
        for path, count in counted.items():
            if count > MOST:
                said = f"The same is found {count - MOST} more time{'s' * (count > MOST + 1)} in this text"
                yield Finding(path, said, f"Mend the first {MOST}, and look again.")

    return of_document


def sources_in(document: Document) -> Iterator[tuple[FieldPath, Source]]:
    """Yield the sources that stand in a document with their places: the record itself, or a brief's own sources."""
    model = document.model
    if isinstance(model, SourceRecord):
        yield (), model
    elif isinstance(model, Brief):
        for position, source in enumerate(model.sources):
            yield ("sources", position), source


def with_article(noun: str) -> str:
    """Return a noun with its indefinite article: `an actor`."""
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


def names_id(text: str, part_id: str) -> bool:
    """Whether a text names an id as a word of its own."""
    return bool(re.search(rf"(?<![\w-]){re.escape(part_id)}(?![\w-])", text))
