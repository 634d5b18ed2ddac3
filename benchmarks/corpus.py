"""A made-up desk of any size: the same number and the same seed give the same files.

`python -m benchmarks.corpus FOLDER BRIEFS [SEED]` writes a project of so many briefs (2.5 to 4 KB of YAML each) and a
tenth as many actors. The countries and people are those of novels; the words of a text come from lists whose members
differ in how often they are used, as words do.
"""

import random
import shutil
import sys
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[1]
_PLACES = """
Ruritania Borduria Syldavia Glottenberg Zenda Strelsau Evallonia Grautark Freedonia Sylvania Orsinia Karain Lutha
Alphania Mandoras Dawsbergen Axphain Maurania Ixania Livonsk Ostrania Carpania Veldt Nordhaven Selgovia
""".split()  # noqa: SIM905 - read as a text
_FIRST = """
Anna Boris Clara Dmitri Elsa Fyodor Greta Henrik Ilse Janko Katya Lothar Mirela Nikolai Olga Pavel Rosa
""".split()  # noqa: SIM905 - read as a text
_LAST = """
Hentzau Sapt Tarlenheim Rassendyll Bechtold Krafstein Müsstler Plékszy Strakencz Mauban Elphberg Žarko
""".split()  # noqa: SIM905 - read as a text
_BODIES = """
Ministry Admiralty Customs Treasury Chancery Staff Lodge Railways Telegraph Mint Guard Senate Bank
""".split()  # noqa: SIM905 - read as a text
_VERBS = """
recall delay sign withdraw extend cancel approve blockade arm sanction recognise supply move expel ratify refuse
""".split()  # noqa: SIM905 - read as a text
_THINGS = """
the grain treaty|the northern garrison|the envoy|a loan of grain|the river tolls|the rail bridge|the arms shipment|
the customs union|the coastal batteries|the election date|the currency peg|the gas pipeline|the border crossing|
the naval exercise|the mine concession|the radio licence|the prisoner exchange|the S-400 battery|the water accord
""".replace("\n", "").split("|")
_WORDS = """
officials report quietly convoy harbour wagons ledger cipher courier garrison tariff envoy session quorum minister
clerk fortress ferry signal pamphlet regent council decree frontier surveyor barge telegram rumour banknote
consul protocol escort artillery mediator petition granary viaduct steamer barracks archive printer lighthouse
observatory reservoir foundry quarry orchard vineyard tannery brewery academy chapel tribunal militia
""".split()  # noqa: SIM905 - read as a text
_FORE = """
north south old new river upper lower crown free grand iron salt stone timber wool silver border coast hill lake
marsh forest harbour market mill bridge tower abbey castle village county summer winter autumn spring royal
""".split()  # noqa: SIM905 - read as a text
EVERYWHERE = """
the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
you were her all she there would their we him been has when who will more no if out so said what up its about into than
them can only other new some could time these two may then do first any my now such like our over man me even most made
after also did many before must through years where much your way well down should because each just those people
""".split()  # noqa: SIM905 - read as a text
# Words of a text are as unequal as words are (Zipf): a hundred make up half of it, and most stand in few briefs.
_VOCABULARY = (*EVERYWHERE, *_WORDS, *(fore + word for word in _WORDS for fore in _FORE))
_TOPICS = ("grain", "rail", "customs", "loans", "treaty", "navy", "elections", "energy", "cyber", "press")
_REGIONS = ("eastern-europe", "southern-europe", "western-europe", "northern-europe")
_DESKS = ("Eurasia", "Central Europe", "Finance", "Cyber")
_BANDS = (
    ("almost no chance", 0.03, "01-05%"),
    ("very unlikely", 0.12, "05-20%"),
    ("unlikely", 0.32, "20-45%"),
    ("roughly even chance", 0.5, "45-55%"),
    ("likely", 0.68, "55-80%"),
    ("very likely", 0.88, "80-95%"),
    ("almost certain", 0.97, "95-99%"),
)
_LEVELS = ("low", "moderate", "high")
_START = date(2019, 1, 2)
Record = dict[str, Any]


def corpus(briefs: int, seed: int = 1) -> Iterator[tuple[str, Record]]:
    """Yield each record with the path of its file."""
    chance = random.Random(seed)  # noqa: S311 - nothing secret
    actors = list(_actors(chance, max(20, briefs // 10)))
    sources = list(_sources(chance, actors, max(10, briefs // 5)))
    yield from ((f"briefs/actors/{name}.yaml", record) for name, record in actors)
    yield from ((f"seeds/{name}.yaml", record) for name, record in sources)
    names = [(name, record["name"]) for name, record in actors if record["kind"] != "media-outlet"]
    for number in range(briefs):
        yield _brief(chance, number, names, [name for name, _ in sources])


def _actors(chance: random.Random, number: int) -> Iterator[tuple[str, Record]]:
    for at in range(number):
        place = _PLACES[at % len(_PLACES)] + ("" if at < len(_PLACES) else f" {_roman(at // len(_PLACES))}")
        kind = ("state", "government-body", "person", "media-outlet", "cyber-cluster", "company")[at % 6]
        body, who = chance.choice(_BODIES), f"{chance.choice(_FIRST)} {chance.choice(_LAST)}"
        name, alias = {
            "state": (place, f"Crown of {place}"),
            "government-body": (f"{place} {body}", f"{place[:3].upper()}-{body[:4].upper()}{at}"),
            "person": (f"{who} of {place}", f"{who.split()[1]}-{at}"),
            "media-outlet": (f"{place} Courier", f"{place[:2]}C{at}"),
            "cyber-cluster": (f"APT{100 + at}", f"{chance.choice(_WORDS).title()} Heron {at}"),
            "company": (f"{place} {body} Works", f"{place.split()[0].lower()}-works{at}.example"),
        }[kind]
        record: Record = {"name": name, "kind": kind, "tlp": "clear", "aliases": [alias]}
        record["summary"] = f"{_sentence(chance, 10)} {_sentence(chance, 12)}"
        record["basis"] = "Made up."
        yield f"{kind}-{at:04}", record


def _sources(chance: random.Random, actors: list[tuple[str, Record]], number: int) -> Iterator[tuple[str, Record]]:
    outlets = [name for name, record in actors if record["kind"] == "media-outlet"]
    for at in range(number):
        day = _START + timedelta(days=at % 2400)
        title = f"{_sentence(chance, 6).rstrip('.')} in {_PLACES[at % len(_PLACES)]}"
        record: Record = {"title": title, "kind": "newspaper", "tlp": "clear", "outlet": outlets[at % len(outlets)]}
        record["published"] = day.isoformat()
        yield f"paper-{at:05}", record


def _brief(chance: random.Random, number: int, actors: list[tuple[str, str]], sources: list[str]) -> tuple[str, Record]:
    day = _START + timedelta(days=number * 2400 // 10_000 if number > 2_400 else number % 2_400)
    who, whom = chance.sample(actors, 2)
    verb, thing = chance.choice(_VERBS), chance.choice(_THINGS)
    term, _, band = chance.choice(_BANDS)
    claims = [
        {
            "id": f"c{at}",
            "text": f"{_sentence(chance, 14)}",
            "kind": "reported",
            "chains": [[chance.choice(sources), "o1"]],
            "grade": chance.choice(("A2", "B2", "C3")),
        }
        for at in range(1, chance.randint(3, 5))
    ]
    record: Record = {
        "title": f"{who[1]} may {verb} {thing} over {chance.choice(_WORDS)} {number}",
        "date": day.isoformat(),
        "tlp": "clear",
        "status": "published",
        "desk": chance.choice(_DESKS),
        "regions": [chance.choice(_REGIONS)],
        "topics": chance.sample(_TOPICS, 2),
        "bluf": f"It is {term} ({band}) that {who[1]} will {verb} {thing}. {_sentence(chance, 16)}",
        "key_judgments": [_judgment(chance, who, whom, at, claims) for at in range(1, chance.randint(2, 4))],
        "claims": claims,
        "origins": [{"id": "o1", "label": _sentence(chance, 4).rstrip("."), "independence_group": f"g{number % 50}"}],
        "actors": [{"id": who[0]}, {"id": whom[0]}],
        "events": [
            {"id": "e1", "title": _sentence(chance, 8).rstrip("."), "date": day.isoformat(), "actors": [who[0]]}
        ],
        "gaps": [{"id": "g1", "question": f"Who pays for {thing}?"}],
        "body": "\n\n".join(" ".join(_sentence(chance, 18) for _ in range(4)) for _ in range(2)),
    }
    return f"briefs/{day.isoformat()}-brief-{number:05}.yaml", record


def _judgment(
    chance: random.Random, who: tuple[str, str], whom: tuple[str, str], at: int, claims: list[dict[str, Any]]
) -> Record:
    term, p, band = chance.choice(_BANDS)
    return {
        "id": f"kj{at}",
        "statement": f"It is {term} ({band}) that {who[1]} will {chance.choice(_VERBS)} {chance.choice(_THINGS)} "
        f"against {whom[1]}, by way of the {chance.choice(_WORDS)} and the {chance.choice(_WORDS)}.",
        "likelihood": {"term": term, "p": p, "by": "2030-01-01"},
        "confidence": {"level": chance.choice(_LEVELS), "because": _sentence(chance, 9)},
        "evidence": [claims[(at - 1) % len(claims)]["id"]],
    }


def _sentence(chance: random.Random, words: int) -> str:
    said = " ".join(_VOCABULARY[int(len(_VOCABULARY) ** chance.random()) - 1] for _ in range(words))
    return f"{said[0].upper()}{said[1:]}."


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    return "X" * tens + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[ones]


def write(folder: Path, records: Mapping[str, Record] | Iterator[tuple[str, Record]]) -> Path:
    """Write a project with the shipped options and these records; return its folder."""
    shutil.copy(ROOT / "mkdocs.yml", _made(folder) / "mkdocs.yml")
    for path, record in records.items() if isinstance(records, Mapping) else records:
        file = _made((folder / path).parent) / Path(path).name
        file.write_text(yaml.dump(record, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False), "utf-8")
    return folder


def _made(folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    return folder


if __name__ == "__main__":
    write(Path(sys.argv[1]), corpus(int(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else 1))
