"""Made-up desks that hold records and parts at every marking, legal by construction.

A place names only what is marked at most as it is, but for what a tearline takes off by itself: an id in a list. What
is drawn depends on the number of the desk alone.
"""

import random
from collections.abc import Iterator, Mapping
from typing import Any

from tests.hidden.desks import LEVELS, Data, Desk, rank
from tests.hidden.made_up_briefs import MadeUpBrief, first

_WORDS = """
the envoy carried letters across the river while customs officers of both crowns counted wagons and the lodge kept a
register of visitors who came by night to speak of loans grain bridges rails and the treaty of the summer
""".split()  # noqa: SIM905 - read as a text
_ACTORS = ("ruritania", "borduria", "syldavia", "zenda", "strelsau-courier", "harbour-board", "glottenberg", "hentzau")


def desk(number: int) -> Desk:
    """Return a made-up desk."""
    return Maker(random.Random(number)).made()  # noqa: S311 - nothing secret


class Maker:
    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.made_of = Desk(by_position=chance.random() < 0.25)
        self.actors: dict[str, int] = {}
        self.sources: dict[str, int] = {}
        self.briefs: dict[str, MadeUpBrief] = {}
        self.aliases: list[str] = []

    def made(self) -> Desk:
        for actor in self.chance.sample(_ACTORS, self.chance.randint(4, len(_ACTORS))):
            self.actors[actor] = self.level()
        for actor in self.actors:
            self.made_of.records[f"briefs/actors/{actor}.yaml"] = self.actor(actor)
        for number in range(1, self.chance.randint(3, 7)):
            name = self.chance.choice((f"s{number}", f"paper-{number}", f"cable-{number}"))
            self.made_of.records[f"seeds/{name}.yaml"] = self.source_record(self.level())
            self.sources[name] = self.levels_of(self.made_of.records[f"seeds/{name}.yaml"])
        for number in range(self.chance.randint(2, 4)):
            self.line(number)
        for page in self.chance.sample(("notes.md", "desk/index.md", "desk/about.md"), self.chance.randint(0, 2)):
            self.made_of.pages[f"briefs/{page}"] = self.page(page)
        return self.made_of

    def level(self, least: int = 0) -> int:
        return max(least, self.chance.choice((0, 0, 0, 0, 1, 1, 2, 3, 4)))

    def levels_of(self, record: Data) -> int:
        return rank(record["tlp"])

    def maybe(self, likelihood: float = 0.5) -> bool:
        return self.chance.random() < likelihood

    def words(self, least: int = 3, most: int = 9) -> str:
        said = " ".join(self.chance.choice(_WORDS) for _ in range(self.chance.randint(least, most)))
        return said[0].upper() + said[1:]

    def of(self, names: Mapping[str, int], level: int, most: int = 2) -> list[str]:
        """Return names of records that something at a level may name."""
        known = [name for name, marked in names.items() if marked <= level]
        return self.chance.sample(known, min(len(known), self.chance.randint(0, most)))

    def day(self, month: int = 3) -> str:
        return f"2022-{month:02}-{self.chance.randint(1, 28):02}"

    def prose(self, level: int, *, links: Mapping[str, int] | None = None) -> str:
        """Return a sentence that may link to what is marked at most `level`, and may hold a name of somebody."""
        named = self.of({**self.actors, **self.sources, **self.linkable(), **(links or {})}, level)
        linked = (self.chance.choice((f"see [[{name}]]", f"as [[{name}|this]] has it")) for name in named)
        said = [self.words(), *linked]
        if links and self.maybe(0.3):
            words = {name: marked for name, marked in links.items() if not name[-1].isdigit()}
            said += [f"as {name} says" for name in self.of(words, level, 1)]
        if self.aliases and self.maybe(0.4):
            said.append(f"said {self.chance.choice(self.aliases)} then")
        return ", ".join(said) + "."

    def linkable(self) -> Mapping[str, int]:
        """Return the briefs and their parts that any record may link to."""
        return {
            name: marked
            for brief, made in self.briefs.items()
            if made.data.get("status") != "draft"
            for name, marked in ((brief, made.level), *((f"{brief}#{part}", at) for part, at in made.linkable.items()))
        }

    def marks(self, whole: int, tearline: int | None) -> Iterator[tuple[str, str]]:
        """Yield a marking of a part, now and then."""
        if tearline is not None and self.maybe(0.35):
            yield "tlp", LEVELS[self.chance.randint(whole, tearline)]
        elif self.maybe(0.05):
            yield "tlp", LEVELS[self.chance.randint(0, whole)]

    def tearline(self, whole: int, likelihood: float) -> int | None:
        return self.chance.randint(whole + 1, 4) if whole < 4 and self.maybe(likelihood) else None

    def actor(self, name: str) -> Data:
        whole = self.actors[name]
        tearline = self.tearline(whole, 0.5)
        called = name.replace("-", " ").title()
        aliases: list[Any] = []
        for number in range(self.chance.randint(0, 3)):
            alias = f"{called} {self.chance.choice(('Lodge', 'Circle', 'Guild'))} {number}"
            extra = dict(self.marks(whole, tearline))
            used = {"used_by": self.words(1, 3)} if self.maybe() else {}
            aliases.append({"name": alias, **used, **extra} if extra or used else alias)
            self.aliases.append(alias)
        data: Data = {
            "name": called,
            "kind": self.chance.choice(("state", "group", "media-outlet")),
            "aliases": aliases,
        }
        data["tlp"] = LEVELS[whole]
        if tearline is not None:
            data["tearline"] = LEVELS[tearline]
        data["summary"] = self.words()
        relations = []
        for other in self.of({one: at for one, at in self.actors.items() if one != name}, 4, 3):
            extra = dict(self.marks(whole, tearline))
            if self.actors[other] <= max(whole, rank(extra.get("tlp", "clear"))):
                kind = self.chance.choice(("allied-with", "supports", "meets"))
                relations.append({"to": other, "type": kind, "start": self.day(), "role": self.words(1, 4), **extra})
        data["relations"] = relations
        if self.maybe():
            data["profile"] = f"# Of {called}\n\n{self.words(20, 40)}."
            data["written"] = self.day()
            data["reliability"] = {"level": "C", "because": self.words()}
        return data

    def source_record(self, whole: int) -> Data:
        return {**self.source(whole, self.sources, self.actors), "tlp": LEVELS[whole]}

    def source(self, level: int, others: Mapping[str, int], actors: Mapping[str, int]) -> Data:
        data: Data = {"title": self.words(), "kind": "newspaper", "published": self.day(), "accessed": "2022-04-01"}
        data |= first("outlet", self.of(actors, level, 1))
        data |= {"authors": [self.words(1, 2), *self.of(actors, level, 1)]} if self.maybe() else {}
        data |= first("via", self.of(others, level, 1))
        data |= {"derived_from": self.of(others, level)} if self.maybe(0.4) else {}
        data |= {"descriptor": self.words()} if self.maybe(0.8) else {}
        data |= {"retracted": {"date": self.day(4), "because": self.words()}} if self.maybe(0.2) else {}
        data |= {"url": f"https://papers.example/{self.chance.randint(1, 10**6)}"} if self.maybe() else {}
        return data

    def page(self, name: str) -> str:
        return f"---\ntlp: {LEVELS[self.level()]}\n---\n# {self.words()}\n\n{self.words(10, 20)}.\n"

    def line(self, number: int) -> None:
        """Make a brief, or two or three of which each supersedes the one before."""
        before: MadeUpBrief | None = None
        stages = self.chance.choice((1, 1, 2, 3))
        for stage in range(stages):
            brief = MadeUpBrief(self, f"2022-03-{10 + stage:02}-line-{number}", before)
            if stage == stages - 1 and self.maybe(0.2):
                brief.data["status"] = "draft"
            elif stage < stages - 1 and self.maybe(0.7):
                brief.data["status"] = "superseded"
            self.made_of.records[f"briefs/{brief.name}.yaml"] = brief.data
            self.briefs[brief.name] = before = brief
