"""A brief of a made-up desk: part by part, each with the level that it ends up at."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import Protocol

from tests.hidden.desks import LEVELS, Data, Desk, rank

_WORDED = ("envoy", "river", "lodge", "night", "grain", "rails", "treaty", "summer", "crown", "wagon", "letter")
_TERMS = (("likely", "55-80%", 0.6), ("unlikely", "20-45%", 0.3), ("very likely", "80-95%", 0.9))
_PREFIXES = {
    "key_judgments": "kj",
    "claims": "c",
    "origins": "o",
    "sources": "s",
    "contradictions": "x",
    "relations": "r",
    "events": "e",
    "assumptions": "a",
    "alternatives": "alt",
    "dissent": "d",
    "gaps": "g",
    "indicators": "i",
    "forecasts": "f",
}


class Drawing(Protocol):
    """What draws for a brief: levels, words, and names of what may be named."""

    chance: random.Random
    made_of: Desk
    actors: dict[str, int]
    sources: dict[str, int]

    def level(self, least: int = 0) -> int:
        """Return a level."""

    def maybe(self, likelihood: float = 0.5) -> bool:
        """Return yes or no."""

    def words(self, least: int = 3, most: int = 9) -> str:
        """Return words."""

    def of(self, names: Mapping[str, int], level: int, most: int = 2) -> list[str]:
        """Return names of records that something at a level may name."""

    def day(self, month: int = 3) -> str:
        """Return a day."""

    def prose(self, level: int, *, links: Mapping[str, int] | None = None) -> str:
        """Return a sentence."""

    def marks(self, whole: int, tearline: int | None) -> Iterator[tuple[str, str]]:
        """Yield a marking of a part, now and then."""

    def tearline(self, whole: int, likelihood: float) -> int | None:
        """Return a tearline, now and then."""

    def source(self, level: int, others: Mapping[str, int], actors: Mapping[str, int]) -> Data:
        """Return a source."""


def first(name: str, found: Sequence[str]) -> Data:
    """Return a field with the first of what was found; none if nothing was."""
    return {name: found[0]} if found else {}


class MadeUpBrief:
    """A brief in the making: part by part, each with the level that it ends up at."""

    def __init__(self, maker: Drawing, name: str, before: "MadeUpBrief | None") -> None:
        self.maker, self.chance, self.name, self.before = maker, maker.chance, name, before
        self.level = maker.level(before.level if before else 0)
        self.tearline = maker.tearline(self.level, 0.6)
        self.ids: dict[str, dict[str, int]] = {}
        self.named = set(maker.sources)
        self.linkable: dict[str, int] = {}
        self.style = self.chance.choice(("{0}{1}", "{0}{1}", "{0}{1}", "{0}-of-the-{2}"))
        self.data: Data = {"title": maker.words(), "date": name[:10], "tlp": LEVELS[self.level]}
        if self.tearline is not None:
            self.data["tearline"] = LEVELS[self.tearline]
        if before:
            self.data["supersedes"] = before.name
            self.style = before.style
        self._make()

    def _parts(self, kind: str, least: int, most: int) -> Iterator[tuple[Data, int]]:
        """Yield parts with their level, ids first; they are filled by whoever asked."""
        number, level = 0, self.level
        self.data[kind] = []
        carried = list(self.before.ids.get(kind, {})) if self.before else []
        torn = self.tearline is not None
        # a part without an id is named by nobody; one that may come off would change the ids of those behind it
        nameless = self.maker.maybe(0.2) and kind not in ("origins", "sources", "claims", "key_judgments")
        for _ in range(self.chance.randint(least, most)):
            number += self.chance.choice((1, 1, 2))
            extra = dict(self.maker.marks(level, self.tearline))
            if kind == "key_judgments" and not self.data[kind]:
                extra = {}
            word = _WORDED[(7 * number + len(self.named)) % len(_WORDED)]
            part_id = self.style.format(_PREFIXES[kind], number, f"{word}-{self.chance.choice(_WORDED)}")
            if carried and self.maker.maybe():
                part_id = carried.pop()
            if part_id in self.named:
                continue
            self.named.add(part_id)
            without = nameless and (self.maker.made_of.by_position or not (torn and "tlp" in extra))
            if nameless and not without and not self.maker.made_of.by_position:
                extra.pop("tlp", None)
                without = True
            part: Data = dict(extra) if without else {"id": part_id, **extra}
            at = max(level, rank(extra.get("tlp", "clear")))
            if not without:
                self.ids.setdefault(kind, {})[part_id] = at
            self.data[kind].append(part)
            yield part, at

    def _any(self, kind: str, most: int = 3) -> list[str]:
        """Return ids for a list, whatever their level: those that may not leave come off."""
        known = list(self.ids.get(kind, {}))
        return self.chance.sample(known, min(len(known), self.chance.randint(0, most)))

    def _open(self, kind: str, level: int, most: int = 2) -> list[str]:
        """Return ids that a place at a level may name in a text, or that it cannot do without."""
        return self.maker.of(self.ids.get(kind, {}), level, most)

    def _prose(self, level: int) -> str:
        own = {name: at for kind in self.ids.values() for name, at in kind.items()}
        return self.maker.prose(level, links=own)

    def _make(self) -> None:
        maker, data = self.maker, self.data
        data["bluf"] = f"It is likely (55-80%) that {maker.words().lower()}. {maker.words()}."
        self._actors()
        for origin, level in self._parts("origins", 1, 4):
            origin["label"] = maker.words(2, 4)
            origin.update(first("actor", maker.of(maker.actors, level, 1)))
            origin.update({"access": "claimed", "interest": "party", "forum": "unnamed"} if maker.maybe() else {})
            origin.update({"independence_group": "crown"} if maker.maybe(0.3) else {})
        for source, level in self._parts("sources", 0, 3):
            others = {**maker.sources, **{one: at for one, at in self.ids["sources"].items() if one != source["id"]}}
            earlier = {one: at for one, at in others.items() if one not in self._later(source)}
            source.update(maker.source(level, earlier, {**maker.actors, **self.ids["actors"]}))
        for claim, level in self._parts("claims", 2, 6):
            claim.update(self._claim(level))
        for event, level in self._parts("events", 0, 3):
            event.update({"title": maker.words(), "date": maker.day(), "actors": self._listed(level)})
            event.update({"claims": self._any("claims"), "note": maker.words()})
        for assumption, level in self._parts("assumptions", 0, 3):
            assumption.update(
                {
                    "text": self._prose(level),
                    "class": "caveated",
                    "impact": self.chance.choice(("high", "low")),
                }
            )
            assumption.update({"falsifier": self._prose(level), "if_wrong": maker.words()})
        for judgment, level in self._parts("key_judgments", 1, 4):
            judgment.update(self._judgment(judgment["id"], level))
        judgments = list(self.ids["key_judgments"])
        for assumption in data["assumptions"]:
            assumption["supports"] = self._any("key_judgments")
        for gap, level in self._parts("gaps", 0, 3):
            gap.update({"question": f"{maker.words()}?", "affects": self._any("key_judgments"), "raised": data["date"]})
            gap.update({"look_at": [maker.words()], "needed_by": maker.day(5), "sources": self._sources(level)})
        for indicator, level in self._parts("indicators", 0, 3):
            indicator.update(
                {"text": self._prose(level), "raises": self._any("key_judgments"), "threshold": maker.words()}
            )
            indicator.update({"lowers": self._any("key_judgments", 1), "last_checked": maker.day()})
            indicator.update({"checks": [{"date": maker.day(4), "status": "not-observed", "note": maker.words()}]})
        self._disputes()
        self._matrix()
        self._relations()
        self._texts(judgments)

    def _later(self, source: Data) -> set[str]:
        """Those that have not been written yet, and itself: a source draws on earlier ones."""
        return {source["id"], *(one["id"] for one in self.data["sources"] if "title" not in one)}

    def _actors(self) -> None:
        maker, listed = self.maker, []
        self.ids["actors"] = {}
        for actor in maker.of(maker.actors, 4, 5):
            extra = dict(maker.marks(self.level, self.tearline))
            level = max(self.level, rank(extra.get("tlp", "clear")))
            if maker.actors[actor] <= level:
                listed.append({"id": actor, "role": maker.words(1, 3), **extra} if extra or maker.maybe() else actor)
                self.ids["actors"][actor] = level
        for stranger in self.chance.sample(("count-rupert", "captain-haddock"), self.chance.randint(0, 2)):
            extra = dict(maker.marks(self.level, self.tearline))
            alias = {
                "name": f"{stranger.title()} of {maker.words(1, 1)}",
                **dict(maker.marks(self.level, self.tearline)),
            }
            listed.append({"id": stranger, "name": stranger.replace("-", " ").title(), "aliases": [alias], **extra})
            self.ids["actors"][stranger] = max(self.level, rank(extra.get("tlp", "clear")))
        self.data["actors"] = listed

    def _listed(self, level: int) -> list[str]:
        """Actors for a list: those of the brief, at any level, and others that have a profile that may be named."""
        others = {name: at for name, at in self.maker.actors.items() if name not in self.ids["actors"]}
        return [*self._any("actors"), *self.maker.of(others, level, 1)]

    def _sources(self, level: int) -> list[str]:
        return [*self._any("sources"), *self.maker.of(self.maker.sources, level)]

    def _claim(self, level: int) -> Data:
        maker = self.maker
        open_sources = [*self._open("sources", level, 9), *maker.of(maker.sources, level, 9)]
        chains, origins = [], [*self._any("origins"), None]
        for origin in origins:
            links = maker.of(dict.fromkeys(open_sources, 0), 4, 1) or self._any("sources", 1)
            links += [one for one in self._any("actors", 1) if maker.maybe(0.3)] + ([origin] if origin else [])
            chains += [links] if links and links not in chains else []
        if not open_sources:
            chains.append([self._origin_for(level)])
        else:
            chains.append([open_sources[0]])
        data: Data = {"text": self._prose(level), "chains": chains, "actors": self._listed(level)}
        data |= {"grade": self.chance.choice(("B2", "C3", "F3", "D4"))} if maker.maybe() else {}
        data |= {"date": maker.day()} if maker.maybe() else {}
        data |= {"corrected": {"date": maker.day(4), "because": maker.words()}} if maker.maybe(0.2) else {}
        data |= {"note": self._prose(level)} if maker.maybe(0.3) else {}
        return data

    def _origin_for(self, level: int) -> str:
        """Return an origin that a claim can always name: there is none, so one is made."""
        found = self._open("origins", level, 1) or [name for name, at in self.ids["origins"].items() if at <= level]
        if not found:
            found = [self._new("first-hand")]
            self.data["origins"].append({"id": found[0], "label": "a witness"})
            self.ids["origins"][found[0]] = self.level
        return found[0]

    def _judgment(self, name: str, level: int) -> Data:
        maker = self.maker
        term, printed, p = self.chance.choice(_TERMS)
        data: Data = {
            "statement": f"It is {term} ({printed}) that {maker.words().lower()}. {self._prose(level)}",
            "likelihood": {"term": term, "p": p, "by": maker.day(5)},
            "confidence": {"level": self.chance.choice(("low", "moderate")), "because": self._prose(level)},
            "evidence": self._any("claims"),
            "against": self._any("claims", 1),
            "assumptions": self._any("assumptions"),
            "sources": self._sources(level),
        }
        if not any(self.ids["claims"][one] <= level for one in data["evidence"]):
            found = [one for one, at in self.ids["claims"].items() if at <= level]
            if found:
                data["evidence"].append(found[0])
            elif not any(
                maker.sources.get(one, self.ids.get("sources", {}).get(one, 9)) <= level for one in data["sources"]
            ):
                data["evidence"].append(self._claim_for_all())
        data["evidence"] = list(dict.fromkeys(data["evidence"]))
        if maker.maybe(0.6):
            marks = dict(maker.marks(level, self.tearline if self.tearline and self.tearline >= level else None))
            data["forecast"] = {
                "question": f"{maker.words()}?",
                "by": maker.day(5),
                "resolved_by": maker.words(),
                **marks,
            }
            data["forecast"] |= {"made": self.data["date"], "p": p}
            if not self.before and maker.maybe(0.3) and not marks:
                outcome = {"outcome": "yes", "on": maker.day(4), "recorded": "2022-05-02", "because": maker.words()}
                data["forecast"]["resolution"] = {**outcome, "sources": self._sources(level)}
        if self.before:
            data["change"] = {"status": self.chance.choice(("unchanged", "changed")), "because": maker.words()}
            earlier = self.before.ids["key_judgments"]
            if name not in earlier or maker.maybe(0.3):
                continued = [f"{self.before.name}#{one}" for one in maker.of(earlier, level, 1)]
                data["change"] |= first("previous", continued)
        return data

    def _claim_for_all(self) -> str:
        name = self._new("witnessed")
        claim = {"id": name, "text": "A witness was there.", "chains": [[self._origin_for(self.level)]]}
        self.data["claims"].append(claim)
        self.ids["claims"][name] = self.level
        return name

    def _new(self, name: str) -> str:
        """Return an id that nothing of the brief has, nor of the brief before."""
        while name in self.named:
            name += "-too"
        self.named.add(name)
        return name

    def _disputes(self) -> None:
        maker = self.maker
        for alternative, level in self._parts("alternatives", 0, 2):
            alternative.update({"text": self._prose(level), "likelihood": "unlikely", "why_not": self._prose(level)})
            alternative.update({"for": maker.words(), "indicators": self._any("indicators"), "technique": "red-team"})
        for one, level in self._parts("dissent", 0, 2):
            one.update({"by": maker.words(1, 2), "text": self._prose(level), "on": self._dissented(level)})
        for one, level in self._parts("contradictions", 0, 2):
            sides = {**self.ids["claims"], **self.ids.get("sources", {}), **maker.sources}
            known = [name for name, at in sides.items() if at <= level]
            between = (
                self.chance.sample(known, 2) if len(known) > 1 else [known[0], "outside"] if known else ["outside"] * 2
            )
            one.update({"between": between, "kind": "emphasis", "treatment": self._prose(level)})
        for forecast, _ in self._parts("forecasts", 0, 2):
            forecast.update(
                {"question": f"{maker.words()}?", "by": maker.day(6), "resolved_by": maker.words(), "p": 0.5}
            )
            forecast.update({"made": self.data["date"]})

    def _dissented(self, level: int) -> list[str]:
        """Return judgments of which one at least is left where the dissent is; or none, and it is from the whole."""
        judgments = self._open("key_judgments", level, 1)
        return list(dict.fromkeys((*judgments, *self._any("key_judgments")))) if judgments else []

    def _matrix(self) -> None:
        maker = self.maker
        if maker.maybe(0.6):
            return
        rows, number = [], 0
        for _ in range(self.chance.randint(1, 4)):
            number += self.chance.choice((1, 2))
            extra = dict(maker.marks(self.level, self.tearline))
            cells = {name: self.chance.choice(("CC", "C", "N", "I", "II")) for name in ("H1", "H2")}
            row: Data = {"id": f"E{number}", "text": maker.words(), "cells": cells, **extra}
            row.update(first("ref", self._any("claims", 1)))
            rows.append(row)
        hypotheses = [{"id": name, "text": maker.words()} for name in ("H1", "H2")]
        self.data["ach"] = {"hypotheses": hypotheses, "evidence": rows, "reading": maker.words()}

    def _relations(self) -> None:
        maker = self.maker
        for relation, level in self._parts("relations", 0, 3):
            known = {name: at for name, at in self.ids["actors"].items() if at <= level}
            known |= {one: at for one, at in maker.actors.items() if at <= level and one not in self.ids["actors"]}
            ends = self.chance.sample(sorted(known), 2) if len(known) > 1 else None
            if ends is None:
                self.data["relations"].remove(relation)
                self.ids.get("relations", {}).pop(relation.get("id"), None)
                continue
            relation.update({"from": ends[0], "to": ends[1], "type": "negotiates-with", "role": maker.words(1, 3)})
            relation.update({"claims": self._any("claims"), "start": maker.day(2)})

    def _texts(self, judgments: list[str]) -> None:
        """What belongs to the whole, last: it may link to every part that is seen wherever the whole is."""
        maker, data, level = self.maker, self.data, self.level
        events = self._any("events", 1)
        data["outlook"] = {"text": self._prose(level), **({"next_decision_point": events[0]} if events else {})}
        data["implications"] = [self._prose(level)] if maker.maybe(0.8) else []
        data["body"] = f"## {maker.words()}\n\n{self._prose(level)}\n\n{self._prose(level)}"
        listed = [*self._sources(level), *self._any("origins")]
        data["source_summary"] = {"strengths": self._prose(level), "most_important": listed}
        data["history"] = [{"date": data["date"], "note": self._prose(level)}] if maker.maybe() else []
        candidates = [{"actor": one, "note": self._prose(level)} for one in self._open("actors", level, 1)]
        if candidates:
            data["deception_check"] = {"candidates": candidates, "reading": self._prose(level)}
        if maker.maybe(0.3):
            where = {"where": self.chance.choice(judgments)} if maker.maybe() else {}
            data["waivers"] = [{"rule": "T302", "because": self._prose(level), **where}]
        data["regions"], data["topics"] = ["europe"], [self.chance.choice(("loans", "rails"))]
        for kind in list(data):
            if data[kind] == []:
                del data[kind]
        own = {name: at for kind, ids in self.ids.items() if kind != "actors" for name, at in ids.items()}
        self.linkable = own
