"""How much an index page lists: so much that a browser opens it at once, the newest or what is due first."""

MOST = 1_000
"""Entries of one kind on a page. Each takes a kilobyte: of ten thousand briefs all of them took 11 to 23 MB."""


def left_out(count: int, one: str, many: str) -> str:
    """Return how many entries are not listed, in words; nothing if all are."""
    return f"Not listed: {count:,} {one if count == 1 else many}." if count > 0 else ""
