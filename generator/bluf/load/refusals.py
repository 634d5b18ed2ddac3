"""pydantic's errors in the words of an analyst: the code of the problem, and what fills its message."""

import re
from collections.abc import Callable, Mapping

from bluf.load import refused_values
from bluf.load.nearest import did_you_mean
from bluf.load.refused import Made, Refused
from bluf.load.shape import field_at, fields_of, record_at
from bluf.load.wording import cut, last_name, spoken


def refusal(refused: Refused) -> Made:
    """Return the code of a refusal by pydantic and the words of its message."""
    return _MAKERS.get(refused.error["type"], _wrong_type)(refused)


def _missing(refused: Refused) -> Made:
    path = refused.path
    if path and isinstance(path[-1], int):  # a list of fixed length: the entry is missing, not the field
        field = last_name(path)
        return "M007", {"said": f"`{field}` has too few entries: {path[-1]}", "do": f"Write {path[-1] + 1} of them."}
    info = field_at(refused.record, path)
    field = last_name(path)
    example = info.examples[0] if info and info.examples else "..."
    where = f" in `{spoken(path[:-1])}`" if path[:-1] else ""
    help_text = f" {info.description}" if info and info.description else ""
    return "M001", {"field": field, "where": where, "example": f"{field}: {example}", "help": help_text}


def _unknown_field(refused: Refused) -> Made:
    path = refused.path
    holder = record_at(refused.record, path[:-1])
    known = sorted(fields_of(holder)) if holder else []
    near = did_you_mean(last_name(path), known)
    do = f"Did you mean `{near}`?" if near else f"Known fields: {', '.join(known)}."
    of_file = refused.record.__name__.removesuffix("Profile").removesuffix("Record").lower()
    where = f"`{spoken(path[:-1])}`" if path[:-1] else f"{'An' if of_file == 'actor' else 'A'} {of_file}"
    return "M002", {"field": cut(str(path[-1])), "where": where, "do": do}


_RENAMED = {"white": "TLP 2.0 calls it `clear`. "}


def _unknown_term(refused: Refused) -> Made:
    if not isinstance(refused.value, str | int | float):
        return _wrong_type(refused)
    terms = re.findall(r"'([^']*)'", refused.error.get("ctx", {}).get("expected", ""))
    near = did_you_mean(str(refused.value), terms)
    suggestion = f"Did you mean `{near}`? " if near else ""
    if near == "clear":
        suggestion = _RENAMED.get(str(refused.value).lower(), suggestion)
    listed = f"Write one of: {', '.join(terms)}." if len(terms) <= 12 or not near else ""
    return "M004", {"field": refused.field, "value": refused.shown, "do": (suggestion + listed).strip()}


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


def _wrong_type(refused: Refused) -> Made:
    value, kind = refused.value, refused.error["type"]
    found = "empty" if value is None else _FOUND.get(type(value), "something else")
    wanted = _WANTED.get(kind, refused.error["msg"])
    do = f"Write {wanted}{refused.or_remove}."
    if value is None:
        do = f"Write {'at least one entry' if kind == 'tuple_type' else 'the value'}{refused.or_remove}."
    elif kind == "string_type" and isinstance(value, bool | int | float):
        do = f'Write it in quotes: "{str(value).lower() if isinstance(value, bool) else value}".'
    elif kind == "tuple_type":
        do = "Begin each entry with `- `, or write [one, two]."
    elif kind == "model_type":
        holder = record_at(refused.record, refused.path)
        required = [name for name, info in fields_of(holder).items() if info.is_required()] if holder else []
        do = f"Write its fields, such as `{required[0]}: ...`." if required else do
    return "M003", {"field": refused.place, "found": found, "wanted": wanted, "do": do}


_MAKERS: Mapping[str, Callable[[Refused], Made]] = {
    "missing": _missing,
    "extra_forbidden": _unknown_field,
    "enum": _unknown_term,
    **refused_values.MAKERS,
}
