"""T501: a text that other YAML readers take for something else stands in quotes."""

from collections.abc import Iterator
from typing import Any, get_args

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.load.shape import field_at
from bluf.model import PartialDate, When
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each plain scalar in a text field that others do not read as text."""
    for surprise in document.surprises:
        field = field_at(type(document.model), surprise.path)
        if field is None or not _holds_date(field.annotation):
            yield Finding(
                surprise.path,
                f"Other YAML readers take `{surprise.written}` for {surprise.read_as}",
                f'Write it in quotes: "{surprise.written}".',
            )


def _holds_date(annotation: Any) -> bool:
    """Whether a field takes a date, which every reader may take for a date."""
    return annotation in (PartialDate, When) or any(map(_holds_date, get_args(annotation)))


RULE = Rule(
    Explanation(
        code="T501",
        name="unquoted-scalar",
        severity=Severity.ERROR,
        summary="A plain word that YAML 1.1 reads as a boolean, a number or a date is put in quotes where it is a "
        "text.",
        why="""
bluf reads `NO` as the country. Most other tools, an editor or a script of tomorrow among them, follow YAML 1.1 and
read false; `0644` becomes 420 and `12:30` becomes 750. Quotes make every reader agree.
""",
        bad="""
events:
  - {id: e1, title: Talks in Oslo, date: 2022-03-14, country: NO}
""",
        good="""
events:
  - {id: e1, title: Talks in Oslo, date: 2022-03-14, country: "NO"}
""",
        standard="YAML 1.1, implicit types of scalars",
    ),
    check,
    kinds=frozenset(Kind),
)
