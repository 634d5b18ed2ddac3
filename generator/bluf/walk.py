"""The one way both front doors walk: read, check against everything, keep what may leave, build its corpus."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from bluf.cache import Cache
from bluf.check import KeptProblems, check, in_processes, one_by_one
from bluf.corpus import Corpus, build, exchanged
from bluf.load import Document, Loaded, load_tree
from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.reread import reread
from bluf.load.tree import Reading
from bluf.problems import Problem, in_order
from bluf.public import Public, public
from bluf.release import as_of, release, without_holes
from bluf.settings import Settings

_COPY = "Narrow `attachments` in mkdocs.yml, or mark what names the file so that it may leave."


@dataclass(frozen=True)
class Desk:
    """A project as it was read. What it is asked for is worked out then, and once."""

    settings: Settings
    loaded: Loaded
    cache: Cache = field(default=Cache(None), compare=False)
    kept: KeptProblems | None = field(default=None, compare=False)
    """What rules found before, shared by all desks that are walked on from one."""

    @cached_property
    def corpus(self) -> Corpus:
        """Everything that could be read. Nothing that is published may look at it."""
        return build(self.loaded.documents)

    @cached_property
    def problems(self) -> tuple[Problem, ...]:
        """All problems, of the options, the files and the rules, sorted: for those who may see all records."""
        found = (problem for _, problems in self.found_one_by_one(at_once=True) for problem in problems)
        return in_order((*self.outside_rules, *found))

    def found_one_by_one(self, *, at_once: bool = False) -> Iterator[tuple[Document, tuple[Problem, ...]]]:
        """Yield every document with what rules find in it, kept from before where that holds.

        With `at_once`, several processes look; without, whoever asks may stop between two documents.
        """
        spread = in_processes if at_once else map
        return one_by_one(self.loaded.documents, self.corpus, self.settings.rules, kept=self.kept, spread=spread)

    def problems_in(self, wanted: Callable[[str], bool]) -> tuple[Problem, ...]:
        """Return those of some files, as problems name them. Rules look at all records, but for these files only."""
        found = self.found_in([document for document in self.loaded.documents if wanted(document.file)])
        return in_order((*(one for one in self.outside_rules if wanted(one.file)), *found))

    def found_in(self, documents: Sequence[Document]) -> tuple[Problem, ...]:
        """Return what rules find in some documents now."""
        return check(documents, self.corpus, self.settings.rules)

    @cached_property
    def outside_rules(self) -> tuple[Problem, ...]:
        """The problems of the options and of the files."""
        what, do = "is named by nothing but what may not leave, and stays back as its copy", _COPY
        copies = (fault("Y018", file, what=what, do=do) for file in self._attached if file in self.public.hidden)
        return (*self.settings.problems, *self.loaded.problems, *copies)

    @cached_property
    def _attached(self) -> Mapping[str, str]:
        """The attachments, as problems print them, to their places in the folder of the briefs."""
        return {shown(self.settings.root, self.settings.briefs / uri): uri for uri in self.loaded.attached}

    @cached_property
    def attached(self) -> frozenset[str]:
        """The attachments that may leave, by their places in the folder of the briefs."""
        return frozenset(uri for file, uri in self._attached.items() if file not in self.public.hidden)

    @cached_property
    def public(self) -> Public:
        """The problems as those may see them who see only what leaves."""
        return public(self.loaded, self.corpus, self.settings, self.cache)

    @cached_property
    def released(self) -> Corpus:
        """What may leave, as it was on the day that the options name."""
        leaving = _released(self.loaded.documents, self.settings)
        return self.corpus if _same(leaving, self.loaded.documents) else build(leaving)

    @cached_property
    def cut(self) -> bool:
        """Whether records may leave as something else than they are: below a tearline, or as of a day."""
        return self.settings.as_of is not None or any(one.outline.torn for one in self.loaded.documents)

    @property
    def texts(self) -> Mapping[str, str]:
        """File to text, for excerpts of all problems."""
        return {**self.loaded.texts, **self.settings.texts}


def walk(settings: Settings, cache: Cache | None = None, read: Reading | None = None) -> Desk:
    """Read a project as it is now. With a `cache`, what rules found before is taken where it holds."""
    loaded = load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments, read)
    cache = cache or Cache(None)
    return Desk(settings, loaded, cache, KeptProblems(cache, "desk", repr(settings.rules)))


def walk_on(desk: Desk, changed: Iterable[Path], read: Reading | None = None) -> Desk | None:
    """Read again the records of a desk that have changed; None if more may have changed with them."""
    loaded = reread(desk.settings.root, desk.loaded, changed, read)
    if loaded is None:
        return None
    further = replace(desk, loaded=loaded)
    both = zip(loaded.documents, desk.loaded.documents, strict=True)
    further.__dict__.update(_handed_on(desk, [one for one, before in both if one is not before]))
    return further


def _handed_on(desk: Desk, written: Sequence[Document]) -> Iterator[tuple[str, object]]:
    """Yield what the next desk need not work out, by name: `replace` never copies it to a desk with other options.

    What may leave is had from what left before only where every record leaves as it is or not at all, and where the
    records that were written do leave.
    """
    corpus = exchanged(desk.corpus, written)
    if corpus is None:
        return
    yield "corpus", corpus
    if desk.cut or not _same(_released(written, desk.settings), written):
        return
    yield "cut", False
    released = corpus if desk.released is desk.corpus else exchanged(desk.released, written)
    if released is not None:
        yield "released", released


def _same(some: Sequence[Document], others: Sequence[Document]) -> bool:
    """Whether two of them hold the same documents, and not only those that say the same."""
    return len(some) == len(others) and all(one is other for one, other in zip(some, others, strict=True))


def _released(documents: Iterable[Document], settings: Settings) -> tuple[Document, ...]:
    """The marking first: what may not leave cannot change what was known of the rest on a day, nor any number."""
    leaving = release(documents, settings.max_tlp, settings.drafts)
    return without_holes(leaving if settings.as_of is None else as_of(leaving, settings.as_of))
