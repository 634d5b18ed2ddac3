"""JSON Schemas for editors: right draft, no legal file refused, no slip accepted."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from bluf.corpus import build
from bluf.exports.schema import known_ids, schema
from bluf.load import Document, Kind, load_tree
from bluf.load.build import Builder
from bluf.load.document import compose
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.lexicon import LEXICONS
from bluf.resources import starters

ROOT = Path(__file__).parents[2]
SHIPPED = load_tree(ROOT, ROOT / "briefs", ROOT / "seeds").documents
DESK = load_tree(ROOT, ROOT / "tests/rules/desk/briefs", ROOT / "tests/rules/desk/seeds").documents
KNOWN = known_ids(build(SHIPPED))
MODELS = {Kind.BRIEF: Brief, Kind.ACTOR: ActorProfile, Kind.SOURCE: SourceRecord}

SMALLEST = """\
title: Moscow has probably asked Beijing for help
date: 2022-03-14
tlp: clear
bluf: It is likely (55-80%) that Moscow asked Beijing for support. Every report of it leads back to one government.
key_judgments:
  - statement: It is likely (55-80%) that Russia asked China for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: "One origin, unnamed, with a stake in the story."}
    sources: [intelnews-2022-03-14]
actors: [russia, china]
"""


def _value(text: str) -> Any:
    root = compose(text)
    assert root is not None
    return Builder("x.yaml").value(root)


def _refused(kind: Kind, value: Any) -> list[str]:
    return [error.message for error in Draft7Validator(schema(kind, KNOWN)).iter_errors(value)]


def _with(**fields: Any) -> dict[str, Any]:
    return {**_value(SMALLEST), **fields}


def _judgment(**fields: Any) -> dict[str, Any]:
    return _with(key_judgments=[{"statement": "It is likely (55-80%) that they met.", **fields}])


@pytest.mark.parametrize("kind", Kind)
def test_a_schema_is_valid_draft_7(kind: Kind) -> None:
    made = schema(kind, KNOWN)
    Draft7Validator.check_schema(made)
    assert made["$schema"] == "http://json-schema.org/draft-07/schema#"
    text = json.dumps(made)
    for foreign in ("$defs", "prefixItems", "x-refers-to", '"type": "null"'):
        assert foreign not in text


@pytest.mark.parametrize("document", SHIPPED + DESK, ids=lambda document: document.file)
def test_every_shipped_file_is_accepted(document: Document) -> None:
    assert _refused(document.kind, _value(document.text)) == []


@pytest.mark.parametrize("kind", Kind)
def test_the_starting_files_are_accepted(kind: Kind) -> None:
    text = (starters("new") / f"{kind}.yaml").read_text("utf-8")
    text = text.replace("$title", '"A title"').replace("$date", "2022-03-14")
    assert _refused(kind, _value(text)) == []


def test_the_smallest_legal_brief_is_accepted() -> None:
    assert _refused(Kind.BRIEF, _value(SMALLEST)) == []


LEGAL = {
    "likelihood as a term": _judgment(likelihood="likely"),
    "likelihood as a number": _judgment(likelihood=0.72),
    "likelihood as both": _judgment(likelihood={"term": "likely", "p": 0.72, "by": "2022-04-14"}),
    "confidence as a level": _judgment(confidence="low"),
    "change as a status": _judgment(change="initial"),
    "one id for a list": _judgment(evidence="c1", sources="elsewhere"),
    "an id that nobody knows yet": _with(actors=["somebody-new"]),
    "an actor with what is known of it": _with(actors=[{"id": "zenda", "name": "Zenda"}]),
    "one chain": _with(claims=[{"text": "They met.", "chains": ["s1", "o1"]}]),
    "several chains": _with(claims=[{"text": "They met.", "chains": [["s1", "o1"], ["s2", "o1"]]}]),
    "claims as texts": _with(claims=["They met."]),
    "a marking as a label": _with(tlp="TLP:AMBER+STRICT"),
    "a bare year": _with(cutoff=2022),
    "a date with its basis": _with(cutoff={"date": "2022-03", "basis": "inferred"}),
    "one line for a list": _with(authors="The desk"),
    "a contradiction with the record": _with(contradictions=[{"between": ["c1", "outside"], "kind": "denial"}]),
    "a summary as a text": _with(source_summary="One government.", outlook="More talks.", requirement="Did they?"),
}
ILLEGAL = {
    "a misspelt field": _with(titel="Talks"),
    "a misspelt field of a part": _judgment(confidense="low"),
    "no marking": {name: value for name, value in _value(SMALLEST).items() if name != "tlp"},
    "an unknown marking": _with(tlp="white"),
    "an unknown term": _judgment(confidence="medium"),
    "a probability in percent": _judgment(likelihood=72),
    "an id that cannot be": _with(actors=["Somebody New"]),
    "three sides of a contradiction": _with(contradictions=[{"between": ["c1", "c2", "c3"], "kind": "denial"}]),
    "no judgments": _with(key_judgments=[]),
    "a text for a list": _with(gaps="Who asked?"),
    "an empty field": _with(body=None),
}


@pytest.mark.parametrize("name", LEGAL)
def test_what_the_model_accepts_in_short_the_schema_accepts(name: str) -> None:
    Brief.model_validate(LEGAL[name])
    assert _refused(Kind.BRIEF, LEGAL[name]) == []


@pytest.mark.parametrize("name", ILLEGAL)
def test_slips_are_refused(name: str) -> None:
    assert _refused(Kind.BRIEF, ILLEGAL[name])


@pytest.mark.parametrize("kind", Kind)
def test_a_misspelt_field_is_refused_in_every_kind_of_file(kind: Kind) -> None:
    document = next(document for document in DESK if document.kind is kind)
    value = yaml.safe_load(document.text)
    assert _refused(kind, {**value, "tlpp": "clear"})


def _nodes(node: Any) -> Iterator[dict[str, Any]]:
    if isinstance(node, dict):
        yield node
        for part in node.values():
            yield from _nodes(part)
    elif isinstance(node, list):
        for part in node:
            yield from _nodes(part)


@pytest.mark.parametrize("kind", Kind)
def test_fields_keep_the_descriptions_of_the_model(kind: Kind) -> None:
    properties = schema(kind)["properties"]
    for name, info in MODELS[kind].model_fields.items():
        if info.description:
            assert properties[info.alias or name]["description"] == info.description


@pytest.mark.parametrize("kind", Kind)
def test_a_reference_stands_alone_as_draft_7_wants_it(kind: Kind) -> None:
    assert all(len(node) == 1 for node in _nodes(schema(kind, KNOWN)) if isinstance(node.get("$ref"), str))


def test_terms_of_every_lexicon_are_offered_but_none_is_demanded() -> None:
    offered = schema(Kind.BRIEF)["definitions"]["Likelihood"]["properties"]["term"]["anyOf"]
    assert set(offered[0]["enum"]) == {term for lexicon in LEXICONS.values() for term in lexicon.terms()}
    assert offered[1]["type"] == "string"


def test_terms_carry_their_meaning() -> None:
    level = schema(Kind.BRIEF)["definitions"]["ConfidenceLevel"]
    assert len(level["enumDescriptions"]) == len(level["enum"]) == 3
    assert level["enumDescriptions"][0].startswith("Low: ")


def test_ids_are_offered_where_an_actor_or_a_source_is_named() -> None:
    made = schema(Kind.BRIEF, {"actor": ["zenda"], "source": ["courier"]})
    forms = made["properties"]["actors"]["anyOf"]
    assert forms[0] == forms[-1]["items"]["anyOf"][0] == {"enum": ["zenda"]}
    link = made["definitions"]["Claim"]["properties"]["chains"]["anyOf"][0]["items"]
    assert link["anyOf"][0] == {"enum": ["courier", "zenda"]}
    assert "pattern" in link["anyOf"][1]
