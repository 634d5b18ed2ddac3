"""Finds text that a number sign has cut: `title: Office #9 has asked` is `Office` and a comment to YAML."""

import re
from collections.abc import Iterator

import yaml

from bluf.load.faults import fault
from bluf.load.restricted import is_text
from bluf.load.wording import cut, quoted
from bluf.model.lexicon import LEXICONS
from bluf.problems import Problem, Span

# A comment has a space, a rule or a mark after its sign; a number, a tag and a name have not.
_CUT = re.compile(r"[ \t]+(#\w.*)")
# Ids, terms, dates, grades, countries and addresses have no sign in them: behind one, even `#todo` is a comment.
_CODE = re.compile(r"[a-z0-9][a-z0-9.+#-]*|[A-F][1-6]?|[A-Z]{2}|Q[0-9]+|(?i:tlp:)\S+|https?://\S+")
_TERMS = frozenset(term for lexicon in LEXICONS.values() for term in lexicon.terms())


def hash_in_text(file: str, lines: list[str], event: yaml.ScalarEvent) -> Iterator[Problem]:
    """Yield the problem of a plain text that ends before a number sign with no space after it."""
    end = event.end_mark
    if end is None or event.style or not is_text(event.value):
        return
    if _CODE.fullmatch(event.value) or event.value.lower() in _TERMS:
        return
    rest = _CUT.fullmatch(lines[end.line], end.column)
    if rest:
        span = Span(end.line + 1, rest.start(1) + 1, end.line + 1, len(lines[end.line].rstrip()) + 1)
        text = quoted(cut(f"{event.value} {rest[1].rstrip()}", 200))
        yield fault("Y019", file, span, rest=cut(rest[1].rstrip(), 40), text=text)
