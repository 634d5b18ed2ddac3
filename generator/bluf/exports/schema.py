"""JSON Schemas (draft-07) of the three kinds of file, for editors that complete and check while one writes.

The language server of YAML knows draft-07, so pydantic's schemas of draft 2020-12 are rewritten.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from bluf.corpus import Corpus
from bluf.load import Kind
from bluf.model import ActorProfile, Brief, SourceRecord
from bluf.model.base import Record
from bluf.model.references import OUTSIDE

Schema = dict[str, Any]
Known = Mapping[str, Iterable[str]]
"""Kind of a reference to the ids that exist: `actor`, `source`, `brief`."""

_DRAFT = "http://json-schema.org/draft-07/schema#"
_RECORDS: Mapping[Kind, type[Record]] = {Kind.BRIEF: Brief, Kind.ACTOR: ActorProfile, Kind.SOURCE: SourceRecord}
_BY_NAME = {"properties", "definitions", "patternProperties"}
"""Keywords whose mapping has names of fields, which may read like keywords."""
_INNER = {"anyOf", "items", "prefixItems"}
_NOTES = {"description", "default", "examples"}


def file_name(kind: Kind) -> str:
    """Return the name of the file that holds the schema of a kind."""
    return f"{kind}.schema.json"


def known_ids(corpus: Corpus) -> Known:
    """Return the ids that editors complete."""
    return {"actor": sorted(corpus.actors), "source": sorted(corpus.sources), "brief": sorted(corpus.briefs)}


def schema(kind: Kind, known: Known | None = None) -> Schema:
    """Return the schema of a kind of file; ids in `known` are offered, and no other legal id is refused."""
    record = _RECORDS[kind]
    made = record.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    made["definitions"] = made.pop("$defs", {})
    title = f"bluf {kind}"
    return {"$schema": _DRAFT, "title": title, **_rewrite(made, known or {})}


def _rewrite(node: Any, known: Known, refers: tuple[str, ...] = ()) -> Any:
    if isinstance(node, list):
        return [_rewrite(item, known, refers) for item in node]
    refers = tuple(node.get("x-refers-to", refers))
    made: Schema = {}
    for keyword, part in node.items():
        if keyword in _BY_NAME:
            made[keyword] = {name: _rewrite(inner, known) for name, inner in part.items()}
        elif keyword in _INNER:
            made[keyword] = _rewrite(part, known, refers)
        elif keyword not in {"title", "x-refers-to"}:
            made[keyword] = part
    if made.get("default") in ("", None, []):  # what an editor would fill in says nothing
        made.pop("default", None)
    return _beside_ref(_union(_closed(_offer(made, known, refers))))


def _offer(node: Schema, known: Known, refers: tuple[str, ...]) -> Schema:
    """Offer the ids that exist beside every id that could."""
    ids = sorted({found for kind in refers for found in (known.get(kind, ()) if kind != OUTSIDE else (OUTSIDE,))})
    if not ids or "pattern" not in node:
        return node
    notes = {name: part for name, part in node.items() if name in _NOTES}
    plain = {name: part for name, part in node.items() if name not in _NOTES}
    return {**notes, "anyOf": [{"enum": ids}, plain]}


def _closed(node: Schema) -> Schema:
    """Write lists of fixed length, and mappings whose keys have a pattern, as draft-07 does."""
    if "prefixItems" in node:
        node = {**node, "items": node["prefixItems"], "additionalItems": False}
        del node["prefixItems"]
    if "patternProperties" in node:
        node = {**node, "additionalProperties": False}
    return node


def _union(node: Schema) -> Schema:
    """Take null out of a union, for an editor would offer it, and unions out of unions."""
    if "anyOf" not in node:
        return node
    options: list[Schema] = []
    for option in node["anyOf"]:
        nested = set(option) - _NOTES == {"anyOf"}
        options += [one for one in (option["anyOf"] if nested else [option]) if one not in options]
    options = [option for option in options if option != {"type": "null"}]
    notes = {name: part for name, part in node.items() if name != "anyOf"}
    return {**options[0], **notes} if len(options) == 1 else {**notes, "anyOf": options}


def _beside_ref(node: Schema) -> Schema:
    """Wrap a reference that has neighbours: draft-07 does not see what stands beside one."""
    if "$ref" not in node or len(node) == 1:
        return node
    beside = {name: part for name, part in node.items() if name != "$ref"}
    return {**beside, "allOf": [{"$ref": node["$ref"]}]}
