"""What may leave: by marking and status, and as of a day. Runs before any index, count or page exists."""

from bluf.release.as_of import as_of
from bluf.release.ceiling import marking_of, releasable, release

__all__ = ["as_of", "marking_of", "releasable", "release"]
