"""Lists under headings, as index pages print them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bluf.views.targets import Link


@dataclass(frozen=True)
class Group:
    """Entries under one heading."""

    heading: str
    anchor: str
    links: tuple[Link, ...]


def groups(kind: str, rows: Iterable[tuple[str, Link]]) -> tuple[Group, ...]:
    """Put links under their headings, in the order of the headings; anchors begin with `kind`."""
    grouped: dict[str, list[Link]] = {}
    for heading, link in rows:
        grouped.setdefault(heading, []).append(link)
    return tuple(
        Group(heading, f"{kind}-" + re.sub(r"\W+", "-", heading.lower()).strip("-"), tuple(grouped[heading]))
        for heading in sorted(grouped)
    )
