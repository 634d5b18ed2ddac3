"""T508: where parts are numbered anew, ids count in one form only, and texts name parts by links only."""

import re
from collections.abc import Iterator, Mapping

from bluf.corpus import Corpus
from bluf.corpus.once import once
from bluf.load import Document, Kind
from bluf.model import Brief
from bluf.model.numbers import PREFIXES, counts_otherwise, number_of
from bluf.model.prose import LINK
from bluf.model.texts import Text, texts
from bluf.problems import Explanation, Severity
from bluf.release import Markings, kind_of, marked, names_of, torn_lines
from bluf.rules.base import Finding, Rule, few_per_text

_JUDGMENT = re.compile(r"\b[Jj]udge?ments? [1-9][0-9]?\b")
_IDS = re.compile(r"(?<![\w#/=?@-])[A-Za-z]{1,3}[1-9][0-9]{0,8}(?:-[A-Za-z]{0,3}[1-9][0-9]{0,8})*(?![\w#@-]|\.[a-z])")
_ELSEWHERE = re.compile(r"(?<![\w/.@#-])([a-z0-9][a-z0-9-]{0,79})#([a-z]{1,3})([1-9][0-9]{0,8})(?![\w-])")
_CHANGES = "`{}` is a number that changes below the tearline"
_IN_WORDS = "Say in other words what is meant."

Named = tuple[str, str]


@once
def _torn(corpus: Corpus) -> Mapping[str, Mapping[Named, str]]:
    """Return every brief in a line with a tearline, with the ids of its line that count otherwise and what to write."""
    found: dict[str, Mapping[Named, str]] = {}
    for line in torn_lines(entry.document for entry in corpus.briefs.values()):
        parts = sorted({named for one in line for named in names_of(one.model)})
        last, instead = dict.fromkeys(PREFIXES, 0), dict[Named, str]()
        for kind, name in parts:
            if number := number_of(kind, name):
                last[kind] = max(number, last[kind])
        for kind, name in parts:
            if counts_otherwise(kind, name):
                last[kind] += 1
                instead[kind, name] = f"{PREFIXES[kind]}{last[kind]}"
        found |= dict.fromkeys((one.id for one in line), instead)
    return found


@once
def _any_torn(corpus: Corpus) -> bool:
    """Whether there is any: where there is none, no text is looked through."""
    return bool(_torn(corpus))


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each id of a torn brief that counts otherwise, and for each text that names one as a word."""
    torn = _torn(corpus)
    own = torn.get(document.id) if isinstance(document.model, Brief) else None
    if own is not None:
        yield from _otherwise(document, own)
    spoken = _spoken(document) if own is not None else {}
    markings = Markings(document.model)
    for text in texts(document.model) if _any_torn(corpus) else ():
        said = LINK.sub(lambda link: f" {link[0][2 + len(link[1]) : -2]} ", text.text)
        yield from _words(text, said, spoken, markings)
        for number in dict.fromkeys(_JUDGMENT.findall(said)) if own is not None else ():
            yield Finding(text.path, _CHANGES.format(number), _instead(text, "kj1"), within=number)
        for name, brief in dict.fromkeys((found[0], found[1]) for found in _ELSEWHERE.finditer(said)):
            if brief in torn:
                yield Finding(text.path, _CHANGES.format(name), _instead(text, name), within=name)


def _otherwise(document: Document, instead: Mapping[Named, str]) -> Iterator[Finding]:
    for path, part in marked(document.model):
        kind, name = kind_of(part), getattr(part, "id", "")
        if name and counts_otherwise(kind, name):
            do = f"Write `{instead.get((kind, name), PREFIXES[kind] + '1')}`, or a word that counts nothing."
            yield Finding((*path, "id"), f"`{name}` would keep its number when others come off", do)


def _spoken(document: Document) -> Mapping[str, int]:
    """Return what texts may call the parts that are numbered, each with the rank of its lowest marking."""
    markings, found = Markings(document.model), dict[str, int]()
    for path, part in marked(document.model):
        kind, name = kind_of(part), getattr(part, "id", "")
        if name and number_of(kind, name):
            rank = markings.at(path).rank
            capitals = {name.upper()} if len(PREFIXES[kind]) > 1 else set()  # `C4` is more likely something else
            for one in {name} | capitals:
                found[one] = min(rank, found.get(one, rank))
    return found


def _words(text: Text, said: str, spoken: Mapping[str, int], markings: Markings) -> Iterator[Finding]:
    for word in dict.fromkeys(_IDS.findall(said)) if spoken else ():
        here = markings.at(text.path).rank
        for name in word.split("-"):
            # of a part that is marked above the text, T505 says that it may not stand there at all
            if name in spoken and (word != name or spoken[name] <= here):
                yield Finding(text.path, _CHANGES.format(name), _instead(text, name), within=word)


def _instead(text: Text, name: str) -> str:
    return f"Write a link with the id: `[[{name}]]`." if text.prose else _IN_WORDS


RULE = Rule(
    Explanation(
        code="T508",
        name="id-that-changes",
        severity=Severity.ERROR,
        summary="In a line of briefs with a tearline an id that counts is the letters of its kind and a number, and a "
        "text names such a part by a link.",
        why="""
Below a tearline parts are numbered anew, so that no gap tells of what came off: `kj1`, `c1`, `s1` and so on follow, and
with them the fields and the links that name them. A number of another form would keep its gap, and an id that stands in
a text as a word cannot be told from other words. A word or a date as an id counts nothing and stays.
""",
        bad="""
tearline: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
  - {id: loan-3, text: The sum was named., chains: [[courier-2022-03-13, o1]]}
body: The letter of c1 was shown to the courier.
""",
        good="""
tearline: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
  - {id: the-sum, text: The sum was named., chains: [[courier-2022-03-13, o1]]}
body: The letter of [[c1]] was shown to the courier.
""",
        standard="TLP 2.0 (FIRST); house rule",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
