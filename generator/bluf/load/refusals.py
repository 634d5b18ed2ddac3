"""pydantic's errors in the words of an analyst: the code of the problem, and what fills its message."""

import re
from collections.abc import Callable
from typing import Any

import pycountry
from pydantic_core import ErrorDetails

from bluf.load.nearest import did_you_mean
from bluf.load.shape import field_at, fields_of, record_at
from bluf.load.wording import cut, id_hint, last_name, spoken
from bluf.model.base import Record
from bluf.problems import FieldPath

Made = tuple[str, dict[str, Any]]


def refusal(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    """Return the code of a refusal by pydantic and the words of its message."""
    return _MAKERS.get(error["type"], _wrong_type)(record, path, error)


def _missing(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    if path and isinstance(path[-1], int):  # a list of fixed length: the entry is missing, not the field
        field = last_name(path)
        return "M007", {"said": f"`{field}` has too few entries: {path[-1]}", "do": f"Write {path[-1] + 1} of them."}
    info = field_at(record, path)
    field = last_name(path)
    example = info.examples[0] if info and info.examples else "..."
    where = f" in `{spoken(path[:-1])}`" if path[:-1] else ""
    help_text = f" {info.description}" if info and info.description else ""
    return "M001", {"field": field, "where": where, "example": f"{field}: {example}", "help": help_text}


def _unknown_field(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    holder = record_at(record, path[:-1])
    known = sorted(fields_of(holder)) if holder else []
    near = did_you_mean(last_name(path), known)
    do = f"Did you mean `{near}`?" if near else f"Known fields: {', '.join(known)}."
    of_file = record.__name__.removesuffix("Profile").removesuffix("Record").lower()
    where = f"`{spoken(path[:-1])}`" if path[:-1] else f"{'An' if of_file == 'actor' else 'A'} {of_file}"
    return "M002", {"field": cut(str(path[-1])), "where": where, "do": do}


def _unknown_term(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    if not isinstance(error["input"], str | int | float):
        return _wrong_type(record, path, error)
    terms = re.findall(r"'([^']*)'", error.get("ctx", {}).get("expected", ""))
    near = did_you_mean(str(error["input"]), terms)
    suggestion = f"Did you mean `{near}`? " if near else ""
    listed = f"Write one of: {', '.join(terms)}." if len(terms) <= 12 or not near else ""
    field = last_name(tuple(step for step in path if step != "[key]"))
    return "M004", {"field": field, "value": _written(error), "do": (suggestion + listed).strip()}


def _pattern(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    pattern = str(error.get("ctx", {}).get("pattern", ""))
    if pattern.startswith(("^[a-z0-9][a-z0-9-]{0,79}", "^[A-Za-z0-9]")):
        return "M005", {"value": _written(error), "do": id_hint(str(error["input"]))}
    what, do = _PATTERNS.get(last_name(path), (f"a value of `{last_name(path)}`", "Write it as the schema says."))
    return "M007", {"said": f"`{_written(error)}` is not {what}", "do": do}


_ADDRESS = ("a web address", "Write the whole address, from https:// on, or leave the field out.")
_PATTERNS = {
    "url": _ADDRESS,
    "website": _ADDRESS,
    "wikidata": ("a Wikidata id", "Write Q and a number, like Q159, or leave the field out."),
    "sha256": ("a SHA-256", "Write 64 hexadecimal digits in lower case; `sha256sum FILE` prints them."),
}


def _date(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    written, _, rest = error["msg"].rpartition(" is not a date: ")
    reason, _, hint = rest.rpartition("; ")
    do = hint or rest
    said = f"{written} is not a date" + (f": {reason}" if reason else "")
    return "M006", {"said": said, "do": do[:1].upper() + do[1:] + "."}


def _country(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    said = f"`{_written(error)}` is not a country code of ISO 3166-1"
    try:
        known = pycountry.countries.lookup({"uk": "gb"}.get(str(error["input"]).lower(), error["input"]))
    except LookupError:
        return "M007", {"said": said, "do": 'Write the two capital letters, in quotes: "NO", "GB".'}
    return "M007", {"said": said, "do": f'Did you mean "{known.alpha_2}"? Write it in quotes.'}


def _probability(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    value = float(error["input"])
    example = f"`{value / 100:g}`" if 1 < value <= 100 else "72 percent as `0.72`"
    said = f"a probability lies between 0 and 1, and `{value:g}` does not"
    return "M007", {"said": said, "do": f"Write {example}."}


def _value(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    # a limit that stands behind another validator speaks of entries where it counts characters
    of_text = error["type"] == "too_long" and isinstance(error["input"], str)
    said, do = _VALUES["string_too_long" if of_text else error["type"]]
    context = {"field": last_name(path), "value": _written(error), **error.get("ctx", {})}
    return "M007", {"said": said.format(**context), "do": do.format(**context)}


_VALUES = {
    "bad_grade": (
        "`{value}` is not an Admiralty grade",
        "Write a letter A to F for the source and a digit 1 to 6 for the information, for example B2.",
    ),
    "empty_text": ("`{field}` is an empty text", "Write the text, or remove the field."),
    "unprintable": ("`{field}` holds the character U+{code}, which cannot be printed", "Remove the character."),
    "string_too_long": ("`{field}` has more than {max_length} characters", "Shorten it."),
    "too_short": ("`{field}` is empty", "Add at least one entry."),
    "too_long": ("`{field}` has too many entries: {actual_length}", "Keep {max_length} of them."),
}


_FOUND = {dict: "a mapping", list: "a list", str: "a text", bool: "true or false", int: "a number", float: "a number"}
_WANTED = {
    "string_type": "a text",
    "enum": "a term",
    "tuple_type": "a list",
    "model_type": "a mapping of fields",
    "mapping_type": "a mapping of fields",
    "dict_type": "a mapping of fields",
    "float_type": "a number",
    "float_parsing": "a number",
    "bool_type": "true or false",
    "bool_parsing": "true or false",
}


def _wrong_type(record: type[Record], path: FieldPath, error: ErrorDetails) -> Made:
    value = error["input"]
    found = "empty" if value is None else _FOUND.get(type(value), "something else")
    wanted = _WANTED.get(error["type"], error["msg"])
    do = f"Write {wanted}, or remove the field."
    if value is None:
        do = "Write the value, or remove the field."
    elif error["type"] == "string_type" and isinstance(value, bool | int | float):
        do = f'Write it in quotes: "{str(value).lower() if isinstance(value, bool) else value}".'
    elif error["type"] == "tuple_type":
        do = "Begin each entry with `- `, or write [one, two]."
    elif error["type"] == "model_type":
        holder = record_at(record, path)
        required = [name for name, info in fields_of(holder).items() if info.is_required()] if holder else []
        do = f"Write its fields, such as `{required[0]}: ...`." if required else do
    return "M003", {"field": spoken(path) or "the file", "found": found, "wanted": wanted, "do": do}


def _written(error: ErrorDetails) -> str:
    value = error["input"]
    return cut(str(value).lower() if isinstance(value, bool) else str(value))


_MAKERS: dict[str, Callable[[type[Record], FieldPath, ErrorDetails], Made]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "enum": _unknown_term,
    "string_pattern_mismatch": _pattern,
    "bad_date": _date,
    "bad_country": _country,
    "bad_probability": _probability,
    **dict.fromkeys(_VALUES, _value),
}
