"""The released records as one graph: briefs, actors, names, sources and back-links. No addresses, no I/O."""

from bluf.corpus.appearances import Appearance, appearances
from bluf.corpus.entries import ActorEntry, BriefEntry, SourceEntry
from bluf.corpus.exchanged import exchanged
from bluf.corpus.graph import Corpus, build
from bluf.corpus.leaning import Leaning, leanings
from bluf.corpus.names import Names, Sighting

__all__ = [
    "ActorEntry",
    "Appearance",
    "BriefEntry",
    "Corpus",
    "Leaning",
    "Names",
    "Sighting",
    "SourceEntry",
    "appearances",
    "build",
    "exchanged",
    "leanings",
]
