"""Says in time that a site is about to outgrow its host."""

import os
import stat
from collections import Counter
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
    for here, folders, files in os.walk(site):
        for name in (*files, *folders):
            about = os.lstat(os.path.join(here, name))  # noqa: PTH118 - of a hundred thousand, paths would take a second
            if not stat.S_ISDIR(about.st_mode):
                parts[_PARTS.get(os.path.splitext(name)[1], "other files")] += about.st_size  # noqa: PTH122
    megabytes = sum(parts.values()) // _MEGABYTE
    if megabytes < LIMIT:
        return ()
    shown = ", ".join(f"{size // _MEGABYTE:,} of {part}" for part, size in parts.most_common() if size >= _MEGABYTE)
    return (fault("C008", "mkdocs.yml", megabytes=megabytes, parts=shown),)
