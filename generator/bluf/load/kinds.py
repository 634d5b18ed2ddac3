"""What sort of file a name says it is."""

from enum import StrEnum


class Kind(StrEnum):
    """What sort of record a file holds."""

    BRIEF = "brief"
    ACTOR = "actor"
    SOURCE = "source"


SUFFIXES = (".yaml", ".yml")
"""Of records."""
MARKDOWN = (".md", ".markdown", ".mdown", ".mkdn", ".mkd")
"""Of pages written by hand."""
PASSIVE = (".avif", ".css", ".csv", ".gif", ".ico", ".jpeg", ".jpg", ".pdf", ".png", ".txt", ".webp", ".woff", ".woff2")
"""Of files that a browser shows without running anything."""
