"""What may leave: by marking and status, and as of a day. Runs before any index, count or page exists."""

from bluf.release.as_of import as_of
from bluf.release.ceiling import marking_of, releasable, release
from bluf.release.marked import Markings, kind_of, marked, own_name
from bluf.release.numbering import without_holes

__all__ = [
    "Markings",
    "as_of",
    "kind_of",
    "marked",
    "marking_of",
    "own_name",
    "releasable",
    "release",
    "without_holes",
]
