"""Problems as those may see them who see only what leaves: in the log of a build, and beside the lines of a change.

They are worked out from what leaves alone, so that they are the same whether the rest is there or not. Two things are
added. What leaves may name something that does not: that place is pointed at, and nothing is said of the other side.
And a file whose marking cannot be read counts as RED until it is mended: its line is named, and the rule, but no word
of it. Parts are called as on the site. In a record with a tearline no line is named: what came off has lines, too.
"""

import functools
from collections.abc import Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace

from bluf.cache import Cache
from bluf.check import KeptProblems, Place, Selection, check
from bluf.corpus import Corpus, build
from bluf.load import Document, Loaded
from bluf.load.document import HandPage
from bluf.load.find import shown
from bluf.load.names import unfit_names
from bluf.problems import START_OF_FILE, Problem, Span, in_order
from bluf.release import Markings, numbered, release
from bluf.release.copies import kept_back
from bluf.rules import explanations
from bluf.settings import Settings

NAMED_ABOVE, _CHANGES = "T505", "T508"
_UNKNOWN = ("X101", "X105")
_OF_NAMES = frozenset({"Y022", "Y023"})
_OF_THE_FILE = frozenset({"Y007", "Y013", "Y018"})
"""Problems of a file as such, told before it is read."""
_UNMARKED_PAGE, _MISMARKED_PAGE = "M001", "M004"
_AT_THE_DESK = "Run `bluf check` where the record may be seen; it says what stands there."


@dataclass(frozen=True)
class Public:
    """What may be said in public of a project."""

    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    """File to text, of those of which a line may be shown."""
    files: Set[str]
    """The files of what leaves."""
    hidden: Set[str] = field(default_factory=frozenset, compare=False)
    """The files of which it is known that they may not leave, copies of sources among them. For nobody outside."""


def public(loaded: Loaded, corpus: Corpus, settings: Settings, cache: Cache) -> Public:
    """Return the problems of what leaves. `corpus` is that of everything that was read."""
    leaving = {one.file: one for one in release(loaded.documents, settings.max_tlp, settings.drafts)}
    hidden = frozenset(_hidden(loaded, settings, leaving.keys()))
    hidden |= kept_back(loaded, leaving.values(), hidden)
    seen = numbered(leaving.values())
    kept = KeptProblems(cache, "public", repr(settings.rules))
    every = check(seen, build(seen), settings.rules, kept=kept)
    found = tuple(one for one in every if one.code not in (NAMED_ABOVE, _CHANGES))
    above = (
        *_named_above(loaded, corpus, settings, leaving.keys(), cache),
        *_changing(loaded, settings, leaving, cache),
    )
    found = tuple(one for one in found if not (one.code in _UNKNOWN and any(_covers(one, other) for other in above)))
    torn = {file for file, one in leaving.items() if one.outline.torn}
    told = (replace(one, span=START_OF_FILE) if one.file in torn else one for one in (*found, *above))
    whole = {one.file for one in loaded.documents if leaving.get(one.file) is one}
    whole |= {file for file in loaded.said.keys() - hidden if _may_be_seen(loaded, settings, file)}
    return Public(
        problems=in_order((*settings.problems, *_of_files(loaded, settings, hidden), *told)),
        texts={**{file: text for file, text in loaded.texts.items() if file in whole}, **settings.texts},
        files=leaving.keys(),
        hidden=hidden,
    )


def _hidden(loaded: Loaded, settings: Settings, leaving: Set[str]) -> Iterator[str]:
    """Yield the files of which it is known that they may not leave."""
    yield from (one.file for one in loaded.documents if one.file not in leaving)
    for file, said in loaded.said.items():
        if said.whole.rank > settings.max_tlp.rank or (said.draft and not settings.drafts):
            yield file
    for page in loaded.pages:
        if page.tlp.rank > settings.max_tlp.rank:
            yield _file(settings, page)


def _may_be_seen(loaded: Loaded, settings: Settings, file: str) -> bool:
    """Whether all of a file with something wrong in it may leave."""
    said = loaded.said.get(file)
    known = [said.strictest] if said else [one.tlp for one in loaded.pages if _file(settings, one) == file]
    return any(tlp.rank <= settings.max_tlp.rank for tlp in known)


def _file(settings: Settings, page: HandPage) -> str:
    return shown(settings.root, settings.briefs / page.uri)


def _covers(one: Problem, other: Problem) -> bool:
    """Whether a problem points at what another points at, with or without the brackets of a link."""
    same = one.file == other.file and one.span.line == other.span.line
    return same and one.span.column <= other.span.column and other.span.end_column <= one.span.end_column


def _named_above(
    loaded: Loaded, corpus: Corpus, settings: Settings, leaving: Set[str], cache: Cache
) -> Iterator[Problem]:
    """Asked of the whole, as only the whole knows what came off; but only at places that leave.

    An id that a record has that leaves means that one, whichever else has it too.
    """
    there = [one for one in loaded.documents if one.file in leaving]
    taken = {one.id for one in there}
    if any(one.file not in leaving and one.id in taken for one in loaded.documents):
        corpus = build([*there, *(one for one in loaded.documents if one.id not in taken)])

    kept = KeptProblems(cache, NAMED_ABOVE, settings.max_tlp)
    yield from check(there, corpus, _only(NAMED_ABOVE), _leaves(there, settings), kept)


def _changing(loaded: Loaded, settings: Settings, leaving: Mapping[str, Document], cache: Cache) -> tuple[Problem, ...]:
    """Asked of the texts as they are written, before anything is numbered anew, and of the lines of what leaves."""
    there = [one for one in loaded.documents if one.file in leaving]
    kept = KeptProblems(cache, _CHANGES, settings.max_tlp)
    return check(there, build(leaving.values()), _only(_CHANGES), _leaves(there, settings), kept)


def _only(wanted: str) -> Selection:
    return Selection({code: None for code in explanations() if code != wanted})


def _leaves(there: Collection[Document], settings: Settings) -> Place:
    known = {one.file: one for one in there}

    @functools.cache
    def markings(file: str) -> Markings:
        return Markings(known[file].model)

    return lambda document, path: markings(document.file).at(path).rank <= settings.max_tlp.rank


def _of_files(loaded: Loaded, settings: Settings, hidden: Set[str]) -> Iterator[Problem]:
    """Yield the problems of files and of their names; what concerns a file that may not leave is for the desk.

    Names are compared a second time, those of what may leave with each other: of a pair one could be hidden, or hide
    that there is another.
    """
    for names in loaded.names:
        yield from unfit_names(names.without(hidden))
    broken = frozenset(loaded.broken)
    for problem in loaded.problems:
        if problem.file in hidden or problem.code in _OF_NAMES:
            continue
        page = problem.file not in broken
        told = problem.code in _OF_THE_FILE or (page and problem.code == _UNMARKED_PAGE)
        if told or _may_be_seen(loaded, settings, problem.file):
            yield problem
        elif page and problem.code == _MISMARKED_PAGE:
            yield replace(problem, message="The marking of this page, its `tlp`, is none", span=_line(problem))
        else:
            yield _without_content(problem)


def _without_content(problem: Problem) -> Problem:
    summary = explanations()[problem.code].summary.rstrip(".")
    said = f"This file cannot be read: {summary[0].lower()}{summary[1:]}"
    return replace(problem, message=said, hint=_AT_THE_DESK, span=_line(problem))


def _line(problem: Problem) -> Span:
    return Span(problem.span.line, 1, problem.span.line, 1)
