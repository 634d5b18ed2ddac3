"""How much an index page lists: so much that a browser opens it at once."""

MOST = 1_000
"""Entries of one kind on a page. Each takes a kilobyte: of ten thousand briefs all of them took 11 to 23 MB."""


def listed(shown: int, there: int, which: str, what: str) -> str:
    """Return how much of what there is is listed, as a sentence; nothing if all is."""
    return f"Listed here: the {which} {shown:,} of {there:,} {what}." if shown < there else ""
