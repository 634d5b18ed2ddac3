"""A desk with everything deleted that may not leave: what its files would say if it had never been written.

Written from the words of the issue, and of nothing that the program does: parts are taken out of the YAML, and ids of
what was taken out come out of the lists of the same record. A brief without a judgment is none.
"""

import copy
from collections.abc import Iterator
from typing import Any

from tests.hidden.desks import Data, Desk, rank

# Which lists of a part name which list of the brief; several where an id may mean either.
NAMING = {
    "evidence": ("claims",),
    "against": ("claims",),
    "claims": ("claims",),
    "assumptions": ("assumptions",),
    "supports": ("key_judgments",),
    "affects": ("key_judgments",),
    "raises": ("key_judgments", "alternatives"),
    "lowers": ("key_judgments", "alternatives"),
    "reverses": ("key_judgments", "alternatives"),
    "on": ("key_judgments",),
    "indicators": ("indicators",),
    "sources": ("sources",),
    "derived_from": ("sources",),
    "actors": ("actors",),
    "most_important": ("sources", "origins"),
}
SINGLE = {
    "via": ("sources",),
    "outlet": ("actors",),
    "actor": ("actors",),
    "next_decision_point": ("events",),
    "ref": ("claims", "assumptions"),
}
LISTS = [
    "key_judgments",
    "claims",
    "origins",
    "sources",
    "contradictions",
    "relations",
    "events",
    "assumptions",
    "alternatives",
    "dissent",
    "gaps",
    "indicators",
    "forecasts",
    "actors",
]


def delete_hidden(desk: Desk, ceiling: str) -> Desk:
    """Return the desk without what is marked above the ceiling, and without drafts."""
    highest = rank(ceiling)
    left = Desk(by_position=desk.by_position)
    for path, record in desk.records.items():
        if rank(record["tlp"]) <= highest and record.get("status") != "draft":
            torn = _without(copy.deepcopy(record), highest)
            if "bluf" not in torn or torn["key_judgments"]:
                left.records[path] = torn
    left.pages = {
        path: text for path, text in desk.pages.items() if rank(text.split("tlp: ")[1].split("\n")[0]) <= highest
    }
    return left


def _above(part: Any, highest: int) -> bool:
    return isinstance(part, dict) and rank(part.get("tlp", "clear")) > highest


def _without(record: Data, highest: int) -> Data:
    """Return a record of which nothing is left that is marked above."""
    if "bluf" in record:
        _brief(record, highest)
    else:
        for field in ("aliases", "relations"):
            if field in record:
                record[field] = [one for one in record[field] if not _above(one, highest)]
    return record


def _brief(brief: Data, highest: int) -> None:
    gone: dict[str, set[str]] = {}
    for kind in LISTS:
        parts = brief.get(kind, [])
        gone[kind] = {part["id"] for part in parts if _above(part, highest) and "id" in part}
        brief[kind] = [part for part in parts if not _above(part, highest)]
    for actor in brief["actors"]:
        if isinstance(actor, dict) and "aliases" in actor:
            actor["aliases"] = [one for one in actor["aliases"] if not _above(one, highest)]
    for judgment in brief["key_judgments"]:
        if _above(judgment.get("forecast"), highest):
            del judgment["forecast"]
    if "ach" in brief:
        brief["ach"]["evidence"] = [row for row in brief["ach"]["evidence"] if not _above(row, highest)]
    names = set().union(*gone.values())
    brief["waivers"] = [one for one in brief.get("waivers", []) if one.get("where") not in names]
    for part in _holders(brief):
        _forget(part, gone)


def _holders(brief: Data) -> Iterator[Data]:
    """Yield everything in a brief that names parts, each once."""
    for kind in LISTS:
        yield from (part for part in brief[kind] if isinstance(part, dict))
    for judgment in brief["key_judgments"]:
        yield judgment.get("forecast", {}).get("resolution", {})
    yield from (look for indicator in brief["indicators"] for look in indicator.get("checks", []))
    yield from brief.get("ach", {}).get("evidence", [])
    yield from (brief.get("outlook", {}), brief.get("source_summary", {}))


def _forget(part: Data, gone: dict[str, set[str]]) -> None:
    for field, kinds in NAMING.items():
        if field in part and isinstance(part[field], list):
            part[field] = [one for one in part[field] if not any(one in gone[kind] for kind in kinds)]
    for field, kinds in SINGLE.items():
        if field in part and any(part[field] in gone[kind] for kind in kinds):
            del part[field]
    if "chains" in part:
        links = gone["sources"] | gone["actors"] | gone["origins"]
        part["chains"] = [chain for chain in part["chains"] if not links.intersection(chain)]
