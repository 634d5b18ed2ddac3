"""A desk with canaries in what may not leave: whole records, and a part of every kind in records with a tearline."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.model import ActorProfile, Brief, SourceRecord, Tlp
from tests.hidden.canaries import Canaries, Filler, lists_of_parts
from tests.hidden.desks import Data, Desk

_JUDGMENT = "It is likely (55-80%) that Ruritania asked Borduria for loans."


@dataclass(frozen=True)
class Kennel:
    """The desk, and where its canaries are."""

    desk: Desk
    canaries: Canaries


def kennel(level: str, draft: bool = False) -> Kennel:
    """Return a desk of which nothing that is marked `level` may leave; and no draft, marked clear, if there is one."""
    canaries, tlp = Canaries(), Tlp(level)
    names = {
        kind: [canaries.word((kind, f"name-{number}")) for number in (1, 2)] for kind in ("source", "actor", "brief")
    }
    known: Mapping[str, list[str]] = {kind: names[kind][:1] for kind in names}
    records: dict[str, Data] = dict(_open())
    for number in (1, 2):
        first = number == 1
        without = frozenset({"via", "derived_from"}) if first else frozenset()
        source = Filler(canaries, f"source-{number}", known, tlp).filled(SourceRecord, without)
        records[f"seeds/{names['source'][number - 1]}.yaml"] = source
        actor = Filler(canaries, f"actor-{number}", {"actor": [names["actor"][2 - number]]}, tlp).filled(ActorProfile)
        records[f"briefs/actors/{names['actor'][number - 1]}.yaml"] = actor
        without = frozenset({"supersedes", "previous"} if first else ())
        brief = Filler(canaries, f"brief-{number}", known, tlp).filled(Brief, without)
        records[f"briefs/{names['brief'][number - 1]}.yaml"] = brief | {
            "status": "superseded" if first else "published"
        }
    if draft:
        made = Filler(canaries, "draft", {kind: [] for kind in names}, Tlp.CLEAR).filled(
            Brief, frozenset({"supersedes"})
        )
        records[f"briefs/{canaries.word(('draft', 'name'))}.yaml"] = made | {"status": "draft"}
    records |= _torn(canaries, names, tlp)
    page = f"---\ntlp: {level}\n---\n# {canaries.word(('page', 'title'))}\n\n{canaries.word(('page', 'text'))}\n"
    return Kennel(Desk(records, {f"briefs/{canaries.word(('page', 'name'))}.md": page}), canaries)


def _open() -> dict[str, Data]:
    """Records that anybody may see."""
    return {
        "seeds/courier.yaml": {
            "title": "Evening bulletin",
            "tlp": "clear",
            "published": "2022-03-13",
            "descriptor": "D.",
        },
        "briefs/actors/ruritania.yaml": {"name": "Ruritania", "kind": "state", "tlp": "clear", "summary": "A kingdom."},
        "briefs/loans.yaml": _brief("Loans"),
    }


def _brief(title: str) -> Data:
    return {
        "title": title,
        "date": "2022-03-14",
        "tlp": "clear",
        "bluf": _JUDGMENT,
        "key_judgments": [
            {
                "id": "kj1",
                "statement": _JUDGMENT,
                "likelihood": "likely",
                "confidence": {"level": "low", "because": "One origin."},
                "sources": ["courier"],
            }
        ],
    }


def _torn(canaries: Canaries, names: Mapping[str, list[str]], tlp: Tlp) -> dict[str, Data]:
    """A brief and a profile that anybody may see but for a part in every list, to which what is left refers."""
    brief: Data = {**_brief("Torn"), "tearline": tlp.value}
    filler = Filler(canaries, "torn brief", names, tlp)
    every = filler.filled(Brief, frozenset({"supersedes", "waivers", "history", "deception_check"}))
    lists = dict(lists_of_parts(Brief))
    for name in lists:
        brief[name] = [*brief.get(name, []), *every[name]]
    brief["ach"] = {
        "hypotheses": [{"id": "H1", "text": "They asked."}, {"id": "H2", "text": "They did not."}],
        "evidence": [{"id": "E1", "text": "A letter.", "cells": {"H1": "C", "H2": "II"}}, *every["ach"]["evidence"]],
    }
    brief["ach"]["evidence"][1]["cells"] = {"H1": "C", "H2": "I"}
    brief["alternatives"][0]["hypothesis"] = "H2"
    judgment = brief["key_judgments"][0]
    for name, kind in (
        ("evidence", "claims"),
        ("against", "claims"),
        ("assumptions", "assumptions"),
        ("sources", "sources"),
    ):
        judgment[name] = [*judgment.get(name, []), every[kind][0]["id"]]
    brief["claims"].insert(0, {"id": "c1", "text": "They asked.", "sources": ["courier", every["sources"][0]["id"]]})
    brief["claims"][0]["actors"] = [every["actors"][0]["id"]]
    brief["claims"][0]["chains"] = [["courier", every["origins"][0]["id"]]]
    brief["actors"].insert(0, "ruritania")
    brief["outlook"] = {"text": "They may ask again.", "next_decision_point": every["events"][0]["id"]}
    brief["gaps"].insert(0, {"id": "g1", "question": "How much?", "affects": ["kj1", every["key_judgments"][0]["id"]]})
    brief["source_summary"] = {"strengths": "One.", "most_important": ["courier", every["origins"][0]["id"]]}
    actor: Data = {"name": "Borduria", "kind": "state", "tlp": "clear", "tearline": tlp.value, "summary": "A state."}
    every = Filler(canaries, "torn actor", {"actor": ["ruritania"]}, tlp).filled(ActorProfile)
    actor |= {name: every[name] for name, _ in lists_of_parts(ActorProfile)}
    return {"briefs/torn.yaml": brief, "briefs/actors/borduria.yaml": actor}
