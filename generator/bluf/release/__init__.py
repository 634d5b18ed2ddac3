"""What may leave: by marking and status, and as of a day. Runs before any index, count or page exists."""

from bluf.release.as_of import as_of
from bluf.release.ceiling import marking_of, releasable, release
from bluf.release.numbering import without_holes
from bluf.release.tearline import Markings, marked, own_ids

__all__ = ["Markings", "as_of", "marked", "marking_of", "own_ids", "releasable", "release", "without_holes"]
