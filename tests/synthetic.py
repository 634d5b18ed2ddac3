"""A made-up desk with many resolved judgments, written as briefs. Every number follows from the number of a case."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from bluf.model.lexicon import LEXICONS, LexiconId

START = date(2021, 1, 4)
_SAID = (0.03, 0.08, 0.12, 0.2, 0.25, 0.33, 0.4, 0.45, 0.5, 0.58, 0.64, 0.7, 0.75, 0.8, 0.86, 0.91, 0.96, 0.99)
_TERMS = ("almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely")
PLACES = (("Central Europe", "europe"), ("Balkans", "southern-europe"), ("Eurasia", "eastern-europe"))


@dataclass(frozen=True)
class Case:
    """A judgment: what was said on which day, and what came of it."""

    number: int
    said: tuple[tuple[date, float | None, str | None], ...]
    """Day, probability, term; the probability is None where only a term was given."""
    by: date
    on: date | None
    outcome: str | None
    lexicon: LexiconId = LexiconId.ICD203

    @property
    def desk(self) -> tuple[str, str]:
        """Desk and region."""
        return PLACES[self.number % len(PLACES)]


def cases() -> Iterator[Case]:
    """Yield the judgments: 70 that can be scored, then some that cannot."""
    for number in range(70):
        made = START + timedelta(days=3 * number)
        by, p = made + timedelta(days=40 + number % 9), _SAID[number * 5 % len(_SAID)]
        # overconfident: what is said to be nearly certain comes true less often
        happened = number * 37 % 100 < 100 * (0.15 + 0.7 * p)
        said: tuple[tuple[date, float | None, str | None], ...] = ((made, p, None),)
        lexicon = LexiconId.ICD203
        if number % 5 == 1:
            said += ((made + timedelta(days=4 + number % 7), round(min(0.99, p + 0.06), 2), None),)
        if number % 10 == 6:
            said += ((made + timedelta(days=20), round(max(0.01, p - 0.11), 2), None),)
        if number % 7 == 3:
            said = ((made, None, _TERMS[number % len(_TERMS)]),)
        if number % 11 == 5:
            said, lexicon = ((made, 0.6 + number / 1000, "likely"),), LexiconId.PHIA
        if number == 64:
            said = ((made, 0.8, "likely"),)  # on the edge of two bands: the term decides
        on = by if number % 3 else made + timedelta(days=31)
        yield Case(number, said, by, on, "yes" if happened else "no", lexicon)
    for number, outcome in enumerate(("annulled", "ambiguous", None, None), 70):
        made = START + timedelta(days=3 * number)
        yield Case(number, ((made, 0.6, None),), made + timedelta(days=30 if number < 73 else 900), made, outcome)


def middle(case: Case, term: str) -> tuple[float, float]:
    """Return the edges of a term's band, from 0 to 1."""
    band = LEXICONS[case.lexicon].band(term)
    assert band
    return band.low / 100, band.high / 100


def files() -> Mapping[str, str]:
    """Return the briefs: one for each thing that was said, the later ones of a case follow-ups of the ones before."""
    made: dict[str, str] = {}
    for case in cases():
        earlier: str | None = None
        for stage in range(len(case.said)):
            name = f"case-{case.number:02}" + "-again" * stage
            made[f"briefs/{name}.yaml"] = _brief(case, stage, earlier)
            earlier = name
    return made


def _brief(case: Case, stage: int, earlier: str | None) -> str:
    (day, p, term), last = case.said[stage], stage == len(case.said) - 1
    forecast: dict[str, Any] = {
        "question": f"Will Ruritania sign paper {case.number} by {case.by}?",
        "by": case.by.isoformat(),
        "resolved_by": "The gazette of Strelsau.",
        "made": day.isoformat(),
    }
    if last and case.outcome:
        recorded = max(case.by, case.said[-1][0]) + timedelta(days=1)
        forecast["resolution"] = {
            "outcome": case.outcome,
            "on": case.on.isoformat() if case.on else None,
            "recorded": recorded.isoformat(),
            "because": "The gazette says so.",
        }
    fields: dict[str, Any] = {
        "title": f"Ruritania and paper {case.number}",
        "date": day.isoformat(),
        "tlp": "clear",
        "bluf": f"We say what we think of paper {case.number}.",
        "desk": case.desk[0],
        "regions": [case.desk[1]],
        "lexicon": case.lexicon.value,
        "actors": [{"id": "ruritania", "name": "Ruritania"}],
        "key_judgments": [
            {
                "id": "kj1",
                "statement": f"Ruritania will sign paper {case.number}.",
                "likelihood": {key: value for key, value in (("term", term), ("p", p)) if value is not None},
                "confidence": {"level": "moderate", "because": "It signs most papers."},
                "forecast": forecast,
            }
        ],
    }
    if earlier:
        fields["supersedes"] = earlier
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())
