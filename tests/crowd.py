"""A made-up desk with as many actors and events as a test asks for. Everything follows from the numbers asked for."""

import json
from collections.abc import Mapping
from typing import Any

_FIRST = ("Ruritania", "Borduria", "Syldavia", "Kravonia", "Grustark", "Zenda", "Hentzau", "Glottenberg")
_SECOND = (
    "Harbour Board",
    "General Staff",
    "Ministry of Foreign Affairs",
    "Courier",
    "Guard",
    "Bank",
    "Lodge",
    "Embassy",
)
_KINDS = ("state", "person", "government-body", "media-outlet", "armed-force", "company", "group")
_REGIONS = ("eastern-europe", "southern-europe", "western-asia")
_TIES = (("allied-with", "established"), ("meets", "scheduled"), ("pressures", "reported"), ("supports", "alleged"))
_A_BRIEF, _A_TOPIC = 8, 25
"""Actors that a brief is about, and actors that the same briefs are about."""


def crowd(actors: int, events: int = 0) -> Mapping[str, str]:
    """Return the briefs of a desk that name so many actors, about `events` events, and a judgment each."""
    topics = max(1, actors // _A_TOPIC)
    briefs = topics * -(-(actors // topics + 1) // (_A_BRIEF // 2))
    return {f"briefs/brief-{number:04}.yaml": _brief(number, briefs, actors, events) for number in range(briefs)}


def actor_id(number: int) -> str:
    """Return the id of an actor by its number."""
    return f"actor-{number:04}"


def name(number: int) -> str:
    """Return the name of an actor by its number."""
    return f"{_SECOND[number % len(_SECOND)]} of {_FIRST[number // len(_SECOND) % len(_FIRST)]} {number}"


def _brief(number: int, briefs: int, actors: int, events: int) -> str:
    topics = max(1, actors // _A_TOPIC)
    pool = range(number % topics, actors, topics)
    about = sorted({pool[(number // topics * _A_BRIEF // 2 + step) % len(pool)] for step in range(_A_BRIEF)})
    about += [number // topics % 3] if number % 5 == 0 and number // topics % 3 not in about[:3] else []
    year, month = 2019 + number * 4 // briefs, 1 + number % 12
    share = range(number * events // briefs, (number + 1) * events // briefs)
    relations = [
        {
            "from": actor_id(one),
            "to": actor_id(other),
            "type": _TIES[one % len(_TIES)][0],
            "status": _TIES[one % len(_TIES)][1],
        }
        for one, other in zip(about, about[-3:], strict=False)
        if one != other
    ]
    fields: dict[str, Any] = {
        "title": f"Brief {number} on the two crowns",
        "date": f"{year}-{month:02}-15",
        "tlp": "clear",
        "bluf": "We say what we think of the two crowns.",
        "regions": [_REGIONS[number % len(_REGIONS)]],
        "actors": [{"id": actor_id(one), "name": name(one), "kind": _KINDS[one % len(_KINDS)]} for one in about],
        "claims": [
            {
                "id": f"c{at}",
                "text": "They met.",
                "sources": ["s1"],
                "actors": [actor_id(one) for one in about[at : at + 4]],
            }
            for at in range(3)
        ],
        "sources": [
            {"id": "s1", "title": "Evening bulletin", "kind": "broadcaster", "published": f"{year}-{month:02}"}
        ],
        "relations": relations,
        "events": [_event(one, year, month, about) for one in share],
        "key_judgments": [
            {
                "id": "kj1",
                "statement": f"The crowns will sign paper {number}.",
                "likelihood": {"term": "likely", "p": 0.6, "by": f"{year + number % 2}-12-31"},
                "evidence": ["c0"],
                "confidence": {"level": ("low", "moderate", "high")[number % 3], "because": "They sign most papers."},
            }
        ],
    }
    return "".join(f"{field}: {json.dumps(value)}\n" for field, value in fields.items())


def _event(number: int, year: int, month: int, about: list[int]) -> dict[str, Any]:
    dates = (f"{year}-{month:02}-{1 + number % 28:02}", f"{year}-{month:02}", f"{year}")
    return {
        "id": f"e{number}",
        "title": f"Talks number {number}",
        "date": {"date": dates[number % 7 % 3], "basis": ("stated", "inferred")[number % 2]},
        "actors": [actor_id(about[number % len(about)])],
        "certainty": "reported",
    }
