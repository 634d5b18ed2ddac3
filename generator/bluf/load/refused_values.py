"""Values that their field cannot take: codes, addresses, dates, countries, grades, probabilities and texts."""

import re
from collections.abc import Callable, Mapping

import pycountry

from bluf.load.refused import Made, Refused
from bluf.load.wording import id_hint, last_name
from bluf.model.actor import KOSOVO


def _pattern(refused: Refused) -> Made:
    pattern = str(refused.error.get("ctx", {}).get("pattern", ""))
    if pattern.startswith(("^[a-z0-9][a-z0-9-]{0,79}", "^[A-Za-z0-9]")):
        return "M005", {"value": refused.shown, "do": id_hint(str(refused.value))}
    name = last_name(refused.path)
    what, do = _PATTERNS.get(name, (f"a value of `{name}`", "Write it as the schema says."))
    return "M007", {"said": f"`{refused.shown}` is not {what}", "do": do}


_ADDRESS = ("a web address", "Write the whole address, from https:// on, or leave the field out.")
_PATTERNS = {
    "url": _ADDRESS,
    "website": _ADDRESS,
    "wikidata": ("a Wikidata id", "Write Q and a number, like Q159, or leave the field out."),
    "sha256": ("a SHA-256", "Write 64 hexadecimal digits in lower case; `sha256sum FILE` prints them."),
}


def _date(refused: Refused) -> Made:
    written, _, rest = refused.error["msg"].rpartition(" is not a date: ")
    reason, _, hint = rest.rpartition("; ")
    do = hint or rest
    said = f"{written} is not a date" + (f": {reason}" if reason else "")
    return "M006", {"said": said, "do": do[:1].upper() + do[1:] + "."}


def _country(refused: Refused) -> Made:
    said = f"`{refused.shown}` is not a country code of ISO 3166-1"
    code = _country_code(str(refused.value))
    if code is None:
        return "M007", {"said": said, "do": 'Write the two capital letters, in quotes: "NO", "GB".'}
    return "M007", {"said": said, "do": f'Did you mean "{code}"? Write it in quotes.'}


def _country_code(name: str) -> str | None:
    usual = _USUAL_NAMES.get(re.sub(r"^the |\.", "", name.lower()))
    if usual:
        return usual
    try:
        return str(pycountry.countries.lookup(name).alpha_2)
    except LookupError:
        return None


# Names in daily use that ISO 3166 does not have. Its near matches would not do: America is near to American Samoa.
_USUAL_NAMES = {
    "america": "US",
    "britain": "GB",
    "brunei": "BN",
    "burma": "MM",
    "cape verde": "CV",
    "dr congo": "CD",
    "east timor": "TL",
    "great britain": "GB",
    "holland": "NL",
    "ivory coast": "CI",
    "kosovo": KOSOVO,
    "macedonia": "MK",
    "netherlands": "NL",
    "palestine": "PS",
    "russia": "RU",
    "swaziland": "SZ",
    "turkey": "TR",
    "turkiye": "TR",
    "uae": "AE",
    "uk": "GB",
    "us": "US",
    "vatican": "VA",
}


def _probability(refused: Refused) -> Made:
    value = float(refused.value)
    example = f"`{value / 100:g}`" if 1 < value <= 100 else "72 percent as `0.72`"
    said = f"a probability lies between 0 and 1, and `{value:g}` does not"
    return "M007", {"said": said, "do": f"Write {example}."}


def _grade(refused: Refused) -> Made:
    do = "Write a letter A to F for the source and a digit 1 to 6 for the information, for example B2."
    signs = sorted(re.sub(r"[\s/-]+", "", str(refused.value)).upper(), reverse=True)  # a letter sorts behind a digit
    near = "".join(signs)
    if re.fullmatch("[A-F][1-6]", near):
        do = f"Did you mean `{near}`? {do}"
    return "M007", {"said": f"`{refused.shown}` is not an Admiralty grade", "do": do}


def _bad_address(refused: Refused) -> Made:
    context = refused.error["ctx"]
    return "M007", {"said": f"`{refused.shown}` {context['said']}", "do": context["do"]}


def _reserved(refused: Refused) -> Made:
    said = f"Write another name; Windows keeps `{refused.shown}` for a device, and its page could not be saved there."
    return "M005", {"value": refused.shown, "do": said}


def _value(refused: Refused) -> Made:
    # a limit that stands behind another validator speaks of entries where it counts characters
    of_text = refused.error["type"] == "too_long" and isinstance(refused.value, str)
    said, do = _VALUES["string_too_long" if of_text else refused.error["type"]]
    context = {"field": refused.field, "or_remove": refused.or_remove, **refused.error.get("ctx", {})}
    return "M007", {"said": said.format(**context), "do": do.format(**context)}


_VALUES = {
    "empty_text": ("`{field}` is an empty text", "Write the text{or_remove}."),
    "unprintable": ("`{field}` holds the character {code}{name}, which cannot be seen", "Remove the character."),
    "stacked_marks": ("`{field}` holds more than 30 marks upon one letter", "Remove all but those it is written with."),
    "string_too_long": ("`{field}` has more than {max_length} characters", "Shorten it."),
    "too_short": ("`{field}` is empty", "Add at least one entry."),
    "too_long": ("`{field}` has too many entries: {actual_length}", "Keep {max_length} of them."),
}

MAKERS: Mapping[str, Callable[[Refused], Made]] = {
    "string_pattern_mismatch": _pattern,
    "bad_date": _date,
    "bad_country": _country,
    "bad_probability": _probability,
    "bad_address": _bad_address,
    "bad_grade": _grade,
    "reserved_name": _reserved,
    **dict.fromkeys(_VALUES, _value),
}
"""pydantic's name of an error to what makes a problem of it."""
