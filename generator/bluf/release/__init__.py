"""What may leave: by marking and status, and as of a day. Runs before any index, count or page exists."""

from bluf.release.as_of import as_of
from bluf.release.ceiling import marking_of, releasable, release
from bluf.release.marked import Markings, kind_of, marked, names_of, own_name
from bluf.release.numbering import numbered, torn_lines, without_holes

__all__ = [
    "Markings",
    "as_of",
    "kind_of",
    "marked",
    "marking_of",
    "names_of",
    "numbered",
    "own_name",
    "releasable",
    "release",
    "torn_lines",
    "without_holes",
]
