"""A bar in a terminal, for what takes longer than a second."""

import sys
import time
from collections.abc import Iterable, Iterator
from typing import TypeVar

import click

T = TypeVar("T")

_PATIENCE = 1.0
"""Seconds after which somebody wants to know how far it is."""


def followed(made: Iterable[T], number: int, doing: str) -> Iterator[T]:
    """Yield what is made, a number of things, one after the other; where nobody sees it, nothing is printed."""
    begun = time.monotonic()
    each = enumerate(made, 1)
    for at, one in each:
        yield one
        if time.monotonic() - begun > _PATIENCE and sys.stderr.isatty():
            with click.progressbar(length=number, label=doing, file=sys.stderr) as bar:
                bar.update(at)
                for _, other in each:
                    yield other
                    bar.update(1)
