"""Which page comes before and which after another of its kind."""

from collections.abc import Callable, Iterable, Mapping, Set

from bluf.corpus import Corpus
from bluf.corpus.once import changing, once
from bluf.views.targets import Link

Order = Mapping[str, tuple[str | None, str | None]]
"""Id to the ids before and after it."""


def order_of(ids: Iterable[str]) -> Order:
    """Return what stands before and after each of some ids."""
    row = tuple(ids)
    return dict(zip(row, zip((None, *row), (*row[1:], None), strict=False), strict=True))


def _same(before: Order, corpus: Corpus, changed: Corpus, anew: Set[str]) -> Order:
    """Return an order, which stays: briefs that are written again keep their days and ids."""
    return before


@changing(_same)
@once
def brief_order(corpus: Corpus) -> Order:
    """The briefs, the newest first."""
    return order_of(corpus.briefs)


@changing(_same)
@once
def actor_order(corpus: Corpus) -> Order:
    """The actors by name."""
    return order_of(corpus.actors)


@changing(_same)
@once
def source_order(corpus: Corpus) -> Order:
    """The sources by title."""
    return order_of(corpus.sources)


def neighbours(order: Order, here: str, link: Callable[[str], Link]) -> tuple[Link | None, Link | None]:
    """Return the links to the page before and to the page after; None at either end."""
    before, after = order[here]
    return link(before) if before is not None else None, link(after) if after is not None else None
