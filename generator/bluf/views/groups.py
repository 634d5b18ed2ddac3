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
    return tuple(Group(heading, group_anchor(kind, heading), tuple(grouped[heading])) for heading in sorted(grouped))


def group_anchor(kind: str, heading: str) -> str:
    """Return the anchor of the entries under a heading: `region-eastern-europe`."""
    return f"{kind}-" + re.sub(r"\W+", "-", heading.lower()).strip("-")
