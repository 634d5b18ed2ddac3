"""Many small results in one file, each with a name: to open ten thousand files would take longer than to read them all.

Each has a line. To take lines apart does not keep the other threads of a preview waiting, and what is kept of one thing
is unpacked when it is asked for.
"""

import io
import zlib
from base64 import b64decode, b64encode
from collections.abc import Mapping

from bluf.cache.cache import Cache

Table = dict[str, bytes]
"""Name to what is kept, which holds no line break."""
_MOST = 1 << 24
"""Bytes of what is packed; what unpacks to more was not packed here, and is not read."""


def table_of(cache: Cache, digest: str) -> Table:
    """Return the table that was kept; an empty one if there is none."""
    lines = io.BytesIO(cache.get(digest) or b"")
    told = (line.rstrip(b"\n").partition(b" ") for line in lines)
    return {name.decode(errors="replace"): kept for name, _, kept in told}


def keep_table(cache: Cache, digest: str, table: Mapping[str, bytes]) -> None:
    """Keep a table."""
    cache.put(digest, b"\n".join(b"%b %b" % (name.encode(), kept) for name, kept in table.items()))


def packed(result: bytes) -> bytes:
    """Return a result as it may lie in a table: texts in a quarter of the space, in memory as in the file."""
    return b64encode(zlib.compress(result, level=1))


def unpacked(kept: bytes) -> bytes | None:
    """Return what was packed; None for what was not."""
    packed = zlib.decompressobj()
    try:
        found = packed.decompress(b64decode(kept), _MOST)
    except (zlib.error, ValueError):
        return None
    return found if packed.eof else None
