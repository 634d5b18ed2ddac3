"""CSL-JSON: what citation managers read (Citation Style Language 1.0.2)."""

import json
from collections.abc import Iterable
from typing import Any

from bluf.exports.cited import KIND, Cited, plain


def csl_json(entries: Iterable[Cited]) -> str:
    """Return a bibliography in CSL-JSON, one line for each variable."""
    return json.dumps([_item(one) for one in entries], ensure_ascii=False, indent=1) + "\n"


def _item(one: Cited) -> dict[str, Any]:
    whole = {"type": "report"} if not one.of.number else {"type": "chapter", "container-title": plain(one.of.title)}
    return {
        "id": one.of.key,
        **whole,
        "title": one.title,
        # names are not taken apart: nobody knows which part of one is the family's
        "author": [{"literal": plain(name)} for name in one.by],
        "issued": {"date-parts": [list(one.date)]},
        "genre": KIND,
        "number": one.of.brief,
        "version": one.of.version,
        "note": one.of.marking,
        "publisher": one.publisher,
        "language": one.of.language,
        "URL": one.address,
    }
