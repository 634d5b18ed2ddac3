"""Plain values to model, and pydantic's errors to problems an analyst can act on."""

import difflib
import re
from collections.abc import Callable
from typing import Any

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from bluf.load.document import key_span, value_span
from bluf.load.faults import fault
from bluf.load.shape import field_at, fields_of, record_at, spoken
from bluf.model.base import Record
from bluf.problems import FieldPath, Problem

_KNOWN_SLIPS = {"medium": "moderate", "white": "clear", "uk": "GB", "void": "annulled", "us": "US"}


def validate(file: str, record: type[Record], value: Any, root: yaml.Node) -> tuple[Record | None, list[Problem]]:
    """Return the record, or every problem that keeps the value from being one."""
    try:
        return record.model_validate(value), []
    except ValidationError as error:
        details = [detail for detail in error.errors(include_url=False) if not _echo(detail)]
        return None, [_problem(file, record, root, detail) for detail in details]


def _echo(error: ErrorDetails) -> bool:
    """Whether pydantic calls a list too short only because its entries were refused one by one."""
    return error["type"] == "too_short" and bool(error["input"])


def did_you_mean(written: str, known: list[str]) -> str | None:
    """Return the known word nearest to what was written, if one is near."""
    if written.lower() in _KNOWN_SLIPS and _KNOWN_SLIPS[written.lower()] in known:
        return _KNOWN_SLIPS[written.lower()]
    near = difflib.get_close_matches(written.lower(), known, n=1, cutoff=0.6)
    return near[0] if near else None


def as_id(text: str) -> str:
    """Return the nearest legal id to a text."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:80] or "name"


def _problem(file: str, record: type[Record], root: yaml.Node, error: ErrorDetails) -> Problem:
    path: FieldPath = tuple(error["loc"])
    make = _MAKERS.get(error["type"], _wrong_type)
    code, words = make(record, path, error)
    if code == "M001":
        span = key_span(root, path[:-1])
    elif code == "M002":
        span = key_span(root, path)
    else:
        span = value_span(root, path)
    return fault(code, file, span, **words)


Made = tuple[str, dict[str, Any]]


def _name(path: FieldPath) -> str:
    return next((step for step in reversed(path) if isinstance(step, str)), "the file")


def _missing(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    info = field_at(record, path)
    field = _name(path)
    example = info.examples[0] if info and info.examples else "..."
    where = f" in `{spoken(path[:-1])}`" if path[:-1] else ""
    help_text = f" {info.description}" if info and info.description else ""
    return "M001", {"field": field, "where": where, "example": f"{field}: {example}", "help": help_text}


def _unknown_field(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    holder = record_at(record, path[:-1])
    known = sorted(fields_of(holder)) if holder else []
    near = did_you_mean(_name(path), known)
    do = f"Did you mean `{near}`?" if near else f"Known fields: {', '.join(known)}."
    where = (
        f"`{spoken(path[:-1])}`"
        if path[:-1]
        else f"A {record.__name__.removesuffix('Profile').removesuffix('Record').lower()}"
    )
    return "M002", {"field": path[-1], "where": where, "do": do}


def _unknown_term(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    terms = re.findall(r"'([^']*)'", error.get("ctx", {}).get("expected", ""))
    written = str(error["input"])[:60]
    near = did_you_mean(written, terms)
    listed = ", ".join(terms) if len(terms) <= 12 else ""
    do = " ".join(
        part
        for part in (f"Did you mean `{near}`?" if near else "", f"Write one of: {listed}." if listed else "")
        if part
    )
    return "M004", {"field": _name(path), "value": written, "do": do or f"Write one of: {', '.join(terms)}."}


def _pattern(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    written = str(error["input"])
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    shown = written if len(written) <= 60 else written[:57] + "..."
    if pattern.startswith("^[a-z0-9][a-z0-9-]{0,79}") or pattern.startswith("^[A-Za-z0-9]"):
        return "M005", {"value": shown, "better": as_id(written)}
    said, do = _PATTERN_HELP.get(
        _name(path), (f"`{shown}` is not a value of `{_name(path)}`", "Write it as documented.")
    )
    return "M007", {"said": said.format(value=shown), "do": do}


_PATTERN_HELP = {
    "url": ("`{value}` is not a web address", "Write the whole address, from https:// on, or leave the field out."),
    "website": ("`{value}` is not a web address", "Write the whole address, from https:// on, or leave the field out."),
    "wikidata": ("`{value}` is not a Wikidata id", "Write Q and a number, like Q159, or leave the field out."),
    "sha256": (
        "`{value}` is not a SHA-256",
        "Write 64 hexadecimal digits in lower case; `sha256sum FILE` prints them.",
    ),
}


def _date(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    said, _, do = error["msg"].partition(": ")
    reason, _, hint = do.partition("; ")
    if not hint:
        return "M006", {"said": said, "do": do[:1].upper() + do[1:] + "."}
    return "M006", {"said": f"{said}: {reason}", "do": hint[:1].upper() + hint[1:] + "."}


def _value(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    said, _, do = error["msg"].partition(": ")
    if not do:
        said, _, do = error["msg"].partition("; ")
    return "M007", {"said": said, "do": (do[:1].upper() + do[1:] + ".") if do else _VALUE_HELP[error["type"]]}


_VALUE_HELP = {
    "empty_text": "Write the text, or remove the field.",
    "unprintable": "Remove the character.",
    "bad_country": 'Write the two capital letters of ISO 3166-1, in quotes: "NO", "GB".',
    "too_short": "Add an entry.",
    "string_too_long": "Shorten it.",
}


def _too_short(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    return "M007", {"said": f"`{_name(path)}` is empty", "do": "Add at least one entry."}


_FOUND = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}
_WANTED = {
    "string_type": "a text",
    "tuple_type": "a list",
    "model_type": "a mapping of fields",
    "model_attributes_type": "a mapping of fields",
    "mapping_type": "a mapping of fields",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
    "too_long": "shorter",
}


def _wrong_type(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    found = "empty" if error["input"] is None else _FOUND.get(type(error["input"]), "something else")
    wanted = _WANTED.get(error["type"], error["msg"])
    do = "Write it so, or remove the field."
    if error["type"] == "string_type" and isinstance(error["input"], bool | int | float):
        text = str(error["input"]).lower() if isinstance(error["input"], bool) else error["input"]
        do = f'Write it in quotes: "{text}".'
    elif error["type"] == "tuple_type":
        do = "Begin each entry with `- `, or write [one, two]."
    return "M003", {"field": spoken(path) or "the file", "found": found, "wanted": wanted, "do": do}


_MAKERS: dict[str, Callable[[type[Record], FieldPath, ErrorDetails], Made]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "enum": _unknown_term,
    "string_pattern_mismatch": _pattern,
    "bad_date": _date,
    "bad_grade": _value,
    "bad_country": _value,
    "bad_probability": _value,
    "empty_text": _value,
    "unprintable": _value,
    "string_too_long": _value,
    "too_short": _too_short,
}
