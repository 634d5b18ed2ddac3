"""Which page comes before and which after another of its kind."""

from collections.abc import Callable, Iterable

from bluf.views.targets import Link


def neighbours(ids: Iterable[str], here: str, link: Callable[[str], Link]) -> tuple[Link | None, Link | None]:
    """Return the links to the page before and to the page after; None at either end."""
    order = list(ids)
    at = order.index(here)
    before = link(order[at - 1]) if at else None
    return before, link(order[at + 1]) if at + 1 < len(order) else None
