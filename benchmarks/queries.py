"""What readers type, with the page and the place that they want: on a made-up desk and on the shipped records.

Every query is of one sort: `name`, `alias`, `misspelt`, `title`, `phrase`, `judgment`, `id`, `narrowed`.
"""

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from benchmarks.corpus import Record

_LETTERS = "abcdefghijklmnopqrstuvwxyz"


@dataclass(frozen=True)
class Query:
    """What is typed and what is wanted."""

    sort: str
    typed: str
    page: str
    """Its address from the top of the site: `actors/russia/`."""
    anchor: str = ""
    """The place in it; empty where the page itself is wanted."""
    chosen: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Values of facets that are chosen, by code."""


SHIPPED = (
    Query("alias", "Moscow", "actors/russia/"),
    Query("alias", "beijing", "actors/china/"),
    Query("alias", "White House", "actors/biden-administration/"),
    Query("alias", "FT", "actors/financial-times/"),
    Query("name", "Xi Jinping", "actors/xi-jinping/"),
    Query("name", "US", "actors/united-states/"),
    Query("misspelt", "Bejing", "actors/china/"),
    Query("misspelt", "Sulivan", "actors/jake-sullivan/"),
    Query("misspelt", "Kremln", "actors/kremlin/"),
    Query("judgment", "lethal military equipment delivered", "briefs/2022-03-15-after-the-rome-talks/", "judgment-kj3"),
    Query("title", "denial does not settle", "briefs/2022-03-15-after-the-rome-talks/"),
    Query("id", "T107", "rules/t107/"),
    Query("id", "intelnews-2022-03-14", "sources/intelnews-2022-03-14/"),
    Query("name", "ledger", "ledger/"),
    Query("alias", "blast radius", "impact/"),
)


def queries(records: Mapping[str, Record], seed: int = 7) -> Iterator[Query]:
    """Yield the queries for some records; the same records and seed give the same queries."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    yield from SHIPPED
    actors = _pages(records, "briefs/actors/")
    briefs = {stem: record for stem, record in _pages(records, "briefs/").items() if "/" not in stem}
    for stem in chance.sample(sorted(actors), 10):
        yield Query("name", actors[stem]["name"], f"actors/{stem}/")
    for stem in chance.sample(sorted(actors), 10):
        yield Query("alias", actors[stem]["aliases"][0].lower(), f"actors/{stem}/")
    for stem in chance.sample(sorted(stem for stem in actors if stem.startswith(("state", "cyber", "company"))), 8):
        yield Query("misspelt", _slip(chance, actors[stem]["name"]), f"actors/{stem}/")
    for stem in chance.sample(sorted(briefs), 8):
        yield Query("title", briefs[stem]["title"], f"briefs/{stem}/")
    for stem in chance.sample(sorted(briefs), 6):
        claim = chance.choice(briefs[stem]["claims"])
        words = claim["text"].rstrip(".").split()
        yield Query("phrase", f'"{" ".join(words[3:9])}"', f"briefs/{stem}/", f"claim-{claim['id']}")
    for stem in chance.sample(sorted(briefs), 8):
        judgment = chance.choice(briefs[stem]["key_judgments"])
        said = judgment["statement"].partition(") that ")[2]
        words = [word for word in said.rstrip(".").replace(",", "").split() if len(word) > 3]
        yield Query("judgment", " ".join(words), f"briefs/{stem}/", f"judgment-{judgment['id']}")
    for stem in chance.sample(sorted(briefs), 4):
        yield Query("id", stem, f"briefs/{stem}/")
    for stem in chance.sample(sorted(briefs), 6):
        brief = briefs[stem]
        chosen = {"year": (brief["date"][:4],), "desk": (brief["desk"],), "kind": ("Brief",)}
        # the last word of a title is a number of its own; the one before it is of the common words
        yield Query("narrowed", " ".join(brief["title"].split()[:-1]), f"briefs/{stem}/", chosen=chosen)


def _pages(records: Mapping[str, Record], folder: str) -> dict[str, Record]:
    """Return the records of a folder by their ids."""
    return {path[len(folder) : -len(".yaml")]: record for path, record in records.items() if path.startswith(folder)}


def _slip(chance: random.Random, name: str) -> str:
    """Return a name with one letter left out, doubled, mistyped or swapped with the next, in a word of five or more."""
    words = name.split()
    at = max(range(len(words)), key=lambda place: len(words[place]))
    word = words[at]
    if len(word) < 5 or not word.isalpha():
        letters = [place for place, letter in enumerate(word) if letter.isalpha()]
        place = letters[-1]
        return name.replace(word, word[:place] + word[place + 1 :], 1)
    place = chance.randrange(1, len(word) - 1)
    kind = chance.randrange(4)
    slipped = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place] + chance.choice(_LETTERS) + word[place + 1 :],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    )[kind]
    return " ".join([*words[:at], slipped, *words[at + 1 :]])
