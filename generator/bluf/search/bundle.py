"""The files of an index as one, to be kept. What comes back is looked at: whoever can write a cache is not trusted."""

import re
from collections.abc import Mapping

import cbor2

_PLACE = re.compile(r"(?:\w[\w-]*/)?\w[\w.-]*", re.ASCII)
"""Of a file in the folder of the index, or in a folder of that."""


def packed(files: Mapping[str, bytes]) -> bytes:
    """Return the files as one."""
    return cbor2.dumps(dict(files))


def unpacked(kept: bytes | None) -> Mapping[str, bytes] | None:
    """Return the files by their places in the folder of the index; None for what is no bundle of such files."""
    if kept is None:
        return None
    try:
        files = cbor2.loads(kept)
    except (cbor2.CBORError, ValueError):
        return None
    sound = isinstance(files, dict) and all(
        isinstance(place, str) and _PLACE.fullmatch(place) and isinstance(content, bytes)
        for place, content in files.items()
    )
    return files if sound else None
