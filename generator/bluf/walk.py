"""The one way both front doors walk: read, check against everything, keep what may leave, build its corpus."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.check import check
from bluf.corpus import Corpus, build
from bluf.load import Document, Loaded, load_tree
from bluf.problems import Problem, in_order
from bluf.release import as_of, release
from bluf.settings import Settings


@dataclass(frozen=True)
class Desk:
    """A project as it was read, checked and released."""

    loaded: Loaded
    corpus: Corpus
    """Everything that could be read. Nothing that is published may look at it."""
    problems: tuple[Problem, ...]
    """All problems, of the options, the files and the rules, sorted."""
    released: Corpus
    """What may leave, as it was on the day that the options name."""
    texts: Mapping[str, str]
    """File to text, for excerpts."""


def walk(settings: Settings) -> Desk:
    """Read and check a project as it is now, and keep what may leave it."""
    loaded = load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)
    corpus = build(loaded.documents)
    found = check(loaded.documents, corpus, settings.rules)
    return Desk(
        loaded=loaded,
        corpus=corpus,
        problems=in_order((*settings.problems, *loaded.problems, *found)),
        released=build(_released(loaded, settings)),
        texts={**loaded.texts, **settings.texts},
    )


def _released(loaded: Loaded, settings: Settings) -> tuple[Document, ...]:
    """The marking first: what may not leave cannot change what was known of the rest on a day."""
    leaving = release(loaded.documents, settings.max_tlp, settings.drafts)
    return leaving if settings.as_of is None else as_of(leaving, settings.as_of)
