"""T504: what a starter leaves to be filled in is filled in before it is published."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import Brief
from bluf.model.base import Record
from bluf.model.vocabulary import Status
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, few_per_text

# Capitals, or the starters' own words: "[sic]", "[He]", "[to do so]" and "[...]" are an editor's, and links are links.
_PLACEHOLDER = re.compile(r"(?<!\[)\[\s*(?:(?i:fill[ -]in)|TODO|TBD|TBC)\b[^\[\]]*(?:\](?![(\[])|\Z)")


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each placeholder in a record that is not a draft."""
    model = document.model
    if isinstance(model, Brief) and model.status is Status.DRAFT:
        return
    draftable = isinstance(model, Brief)
    for path, text in _texts(model, ()):
        for match in _PLACEHOLDER.finditer(text):
            written = " ".join(match.group().split())
            yield Finding(
                path,
                f"`{written}` is still to be filled in",
                "Write what it asks for, or say `status: draft`."
                if draftable
                else "Write what it asks for, or remove it.",
                within=written,
            )


def _texts(value: Any, path: FieldPath) -> Iterator[tuple[FieldPath, str]]:
    """Yield every text of a record, of one line or of many, with its place as it is written."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, Record):
        for name, info in type(value).model_fields.items():
            yield from _texts(getattr(value, name), (*path, info.alias or name))
    elif isinstance(value, tuple):
        for position, item in enumerate(value):
            yield from _texts(item, (*path, position))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _texts(item, (*path, key))


RULE = Rule(
    Explanation(
        code="T504",
        name="placeholder-left",
        severity=Severity.ERROR,
        summary="A record that is not a draft holds no `[FILL IN ...]`, `[TODO]` or `[TBD]`.",
        why="""
`bluf new brief` begins with a whole brief in which `[FILL IN ...]` stands where the analyst's words belong. Every field
is there, so no other rule would notice that nothing was said. Other square brackets are left alone: links, and what an
editor adds to a quotation, such as [sic] or [He].
""",
        bad="""
implications:
  - "[FILL IN who should prepare for what]"
""",
        good="""
implications:
  - Planners should treat loans as the nearer contingency.
""",
        standard="House rule",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
