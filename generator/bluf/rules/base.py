"""What a rule is: a code, its documentation, and a check that yields findings and nothing else."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.load import Document, Kind
from bluf.model import Brief, Source, SourceRecord
from bluf.problems import Explanation, FieldPath


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
    """Make a check of briefs into a check of documents."""

    def of_document(document: Document, corpus: Corpus) -> Iterator[Finding]:
        if isinstance(document.model, Brief):
            yield from check(BriefEntry(document.id, document, document.model), corpus)

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
