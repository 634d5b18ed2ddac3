"""Says in time that a site is about to outgrow its host."""

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from bluf.load.faults import fault
from bluf.problems import Problem

LIMIT = 800
"""Megabytes of a site that may go without a word: GitHub Pages takes 1,000."""
_MEGABYTE = 1_000_000
_PARTS = {".html": "pages", ".pdf": "PDFs", ".png": "cards and pictures"}


def outgrowing(site: Path) -> tuple[Problem, ...]:
    """Return the problem of a folder that holds more than `LIMIT`, with what takes how much of it."""
    parts = Counter[str]()
    for path, size in _files(site):
        parts[_PARTS.get(os.path.splitext(path)[1], "other files")] += size  # noqa: PTH122 - as the system named it
    megabytes = sum(parts.values()) // _MEGABYTE
    if megabytes < LIMIT:
        return ()
    shown = ", ".join(f"{size // _MEGABYTE:,} of {part}" for part, size in parts.most_common() if size >= _MEGABYTE)
    return (fault("C008", "mkdocs.yml", megabytes=megabytes, parts=shown),)


def _files(folder: str | Path) -> Iterator[tuple[str, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                yield from _files(entry.path)
            else:
                yield entry.path, entry.stat(follow_symlinks=False).st_size
