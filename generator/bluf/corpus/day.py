"""The day a corpus stands at: the newest day on which the desk wrote something down. Never the clock's day."""

from datetime import date

from bluf.corpus.graph import Corpus
from bluf.corpus.once import once


@once
def day_of(corpus: Corpus) -> date | None:
    """Return the day by which the corpus tells what is due, overdue or stale; None when it is empty."""
    return max(filter(None, (document.outline.newest for document in corpus.documents)), default=None)
