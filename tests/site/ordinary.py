"""An ordinary brief, made up: five judgments on eight sources, each with what a published brief should have.

Texts are as long as analysts write them; every number follows from the number of a part.
"""

import json
from collections.abc import Mapping
from typing import Any

JUDGMENTS, SOURCES, CLAIMS = 5, 8, 10
NAME = "grain"
ADDRESS = f"briefs/{NAME}/"
_TERMS = (
    ("likely", "55-80%", 0.7),
    ("unlikely", "20-45%", 0.3),
    ("very likely", "80-95%", 0.9),
    ("very unlikely", "05-20%", 0.1),
    ("likely", "55-80%", 0.65),
)
_WHO = ("Ruritania", "Borduria", "Syldavia", "Zubrowka", "Grand Fenwick", "San Theodoros")
_WHAT = (
    "bought grain abroad through agents that it does not name",
    "moved two brigades towards the river without saying why",
    "asked its neighbour for a loan that is secured on next year's harvest",
    "closed the northern crossing to lorries that carry fuel",
    "told its embassies to deny the talks until the treaty is signed",
    "paid the shipping line in gold rather than in the currency of the contract",
    "let the old agreement on overflights lapse without a word",
)
_OUTLETS = ("Strelsau Courier", "Klow Gazette", "Evening Bulletin", "River Herald")


def files() -> Mapping[str, str]:
    """Return the brief and its sources, by path."""
    made = {f"briefs/{NAME}.yaml": _yaml(_brief())}
    for number in range(1, SOURCES + 1):
        outlet = _OUTLETS[number % len(_OUTLETS)].lower().replace(" ", "-")
        made[f"seeds/report-{number}.yaml"] = _yaml(
            {
                "title": f"{_WHO[number % 6]} {_WHAT[number % 7][:50].strip()}, officials say",
                "tlp": "clear",
                "kind": "newspaper",
                "outlet": outlet,
                "published": f"2031-05-{number:02}",
                "accessed": f"2031-05-{number + 1:02}",
                "url": f"https://{outlet}.example/2031/05/{number:02}/report",
                "language": "en",
                "archive": {"url": f"https://archive.example/{number}", "taken": f"2031-05-{number + 1:02}"},
                "descriptor": "Speaks with officials of two ministries, and says which; close to the government.",
                "reliability": {"level": "BC"[number % 2], "because": "Names its origins where it can."},
            }
        )
    for outlet in _OUTLETS:
        name = outlet.lower().replace(" ", "-")
        made[f"briefs/actors/{name}.yaml"] = _yaml({"name": outlet, "kind": "media-outlet", "tlp": "clear"})
    for state in _WHO:
        name = state.lower().replace(" ", "-")
        made[f"briefs/actors/{name}.yaml"] = _yaml(
            {"name": state, "kind": "state", "tlp": "clear", "summary": f"{state} is a state of made-up places."}
        )
    return made


def _yaml(fields: Mapping[str, Any]) -> str:
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def _sentence(number: int) -> str:
    return f"{_WHO[number % 6]} {_WHAT[number % 7]}"


def _brief() -> dict[str, Any]:
    return {
        "title": "Ruritania is likely to buy its grain abroad before the autumn",
        "date": "2031-05-12",
        "tlp": "clear",
        "desk": "Ruritania",
        "cutoff": "2031-05-11",
        "regions": ["eastern-europe"],
        "topics": ["grain", "treaties"],
        "bluf": (
            "It is likely (55-80%) that Ruritania will buy grain abroad before the autumn, and unlikely (20-45%) that "
            "Borduria will let it through. The harvest decides; the first count of it comes in July."
        ),
        "key_judgments": [_judgment(number) for number in range(1, JUDGMENTS + 1)],
        "claims": [_claim(number) for number in range(1, CLAIMS + 1)],
        "origins": [_origin(number) for number in range(1, 5)],
        "assumptions": [_assumption(number) for number in range(1, 3)],
        "alternatives": [_alternative(number) for number in range(1, 3)],
        "indicators": [_indicator(number) for number in range(1, 6)],
        "gaps": [_gap(number) for number in range(1, 3)],
        "actors": [{"id": _id(number), "role": "A party to the talks"} for number in range(6)],
        "implications": [
            "Buyers of grain should expect higher prices at the river ports from June.",
            "Whoever plans for transit through Borduria needs a second way.",
        ],
        "outlook": {"horizon": "90 days", "text": "The count of the harvest in July is the first day that decides."},
        "source_summary": {
            "strengths": "Two named officials on the record, and four outlets that do not copy each other.",
            "weaknesses": "Nobody has seen a contract; amounts come from one ministry.",
            "most_important": ["o1", "report-1"],
            "corroboration": "The purchase by two origins, the transit by one.",
            "conflicts": "The ministry and the shipping line differ on the amount.",
        },
    }


def _id(number: int) -> str:
    return _WHO[number % 6].lower().replace(" ", "-")


def _judgment(number: int) -> dict[str, Any]:
    term, share, p = _TERMS[number - 1]
    held = [f"c{(number * 2 + step) % CLAIMS + 1}" for step in range(3 + number % 2)]
    return {
        "id": f"kj{number}",
        "statement": f"It is {term} ({share}) that {_sentence(number)} before the harvest is in.",
        "likelihood": {"term": term, "p": p, "by": "2031-09-30"},
        "confidence": {
            "level": ("low", "moderate")[number % 2],
            "because": (
                "Two origins that do not know of each other agree on the act, but neither has seen a contract, and one "
                "gains by the story."
            ),
        },
        "evidence": held[:3],
        "against": held[3:] if number % 2 else [],
        "assumptions": [f"a{number % 2 + 1}"],
        "would_change": "A contract on the record, or the same from a party without a stake.",
    }


def _claim(number: int) -> dict[str, Any]:
    origin, outlet = f"o{number % 4 + 1}", _OUTLETS[number % 4].lower().replace(" ", "-")
    first, second = f"report-{number % SOURCES + 1}", f"report-{(number + 3) % SOURCES + 1}"
    return {
        "id": f"c{number}",
        "text": f"{_sentence(number + 2)}, officials of the ministry say.",
        "kind": "reported",
        "grade": ("C3", "B2", "F3")[number % 3],
        "chains": [[first, origin], [second, outlet, origin]] if number % 3 == 0 else [[first, origin]],
        "actors": [_id(number + 2)],
        "date": f"2031-05-{number % 9 + 1:02}",
    }


def _origin(number: int) -> dict[str, Any]:
    return {
        "id": f"o{number}",
        "label": (
            "A minister of Ruritania on the record",
            "Two officials of the shipping line",
            "A trader who was at the table",
            "The embassy of Borduria",
        )[number - 1],
        "reliability": {"level": "C", "because": "Has a stake in the matter."},
        "access": {"kind": "direct", "note": "was at the table"},
        "interest": {"kind": "party", "note": "to the contract"},
        "forum": {"kind": "on-record", "note": "to the press"},
        "independence_group": ("ruritania", "shipping-line", "trader", "borduria")[number - 1],
    }


def _assumption(number: int) -> dict[str, Any]:
    return {
        "id": f"a{number}",
        "text": f"{_WHO[number]} prefers a loan that is dear to a harvest that fails.",
        "kind": "framing",
        "supports": [f"kj{number}"],
        "class": "caveated",
        "impact": "high",
        "linchpin": number == 1,
        "grounding": "It did so twice in the last ten years.",
        "if_wrong": f"Judgment {number} falls out of its band.",
        "falsifier": "The ministry turns the loan down in public.",
    }


def _alternative(number: int) -> dict[str, Any]:
    return {
        "id": f"alt{number}",
        "text": f"{_sentence(number + 3)} only to be seen to do so.",
        "likelihood": {"term": "unlikely", "p": 0.25},
        "for": "The story came a day before the talks, from those who gain by it.",
        "against": "The ships are chartered, and somebody paid for them.",
        "why_not": "It would be a costly way to make an impression.",
        "indicators": [f"i{number}"],
    }


def _indicator(number: int) -> dict[str, Any]:
    return {
        "id": f"i{number}",
        "text": f"{_sentence(number + 1)} again within a month.",
        "raises" if number % 2 else "lowers": [f"kj{(number - 1) % JUDGMENTS + 1}"],
        "threshold": "Two reports of different origins.",
        "status": "not-observed",
    }


def _gap(number: int) -> dict[str, Any]:
    return {
        "id": f"g{number}",
        "question": f"How much does {_WHO[number]} owe, and to whom?",
        "level": ("pir", "eei", "sir")[number - 1],
        "affects": [f"kj{number}"],
        "needed_by": "2031-07-01",
        "if_closed": f"Judgment {number} could be said with moderate confidence.",
    }
