"""Pages that would be made again as they were, kept with what their making asked of the records, and the answers.

So is what each brief gives to a page that looks at all of them.

Nothing of it is believed that could have changed. A page is made anew when one answer differs, when a template, an
option or this program does, or when what was kept cannot be read. Release has decided before what there is to ask.
"""

from collections.abc import Callable, Iterator, Sized
from dataclasses import dataclass, field, replace
from typing import TypeVar

from pydantic import TypeAdapter

from bluf.cache import Cache, digest
from bluf.cache.form import as_kept
from bluf.cache.table import Table, keep_table, table_of
from bluf.corpus import Corpus
from bluf.corpus.answers import Answer, Answers, Told
from bluf.corpus.remembered import Remembered
from bluf.corpus.watched import EVERYTHING
from bluf.render import Addresses
from bluf.site.making import Making
from bluf.site.page import Named, SitePage
from bluf.site.sought import Sought
from bluf.views.targets import Target

T = TypeVar("T")

_WATCHED = frozenset({"brief", "actor", "source", "rule", "rules", "method", "security"})
"""Kinds of page that do not need all records. What is asked for the others is not noted one by one."""


@dataclass(frozen=True)
class _Kept:
    answers: tuple[Answer, ...]
    page: SitePage


_KEPT = TypeAdapter(_Kept)


@dataclass(frozen=True)
class KeptSought:
    """How a search found pages, for as long as this is given again."""

    pages: dict[Target, tuple[tuple[Answer, ...], Sought]] = field(default_factory=dict)
    """With what was asked for each, and the answers."""
    told: Told = field(default_factory=dict)


class KeptPages:
    """Makes pages, or takes them from where they were kept."""

    def __init__(
        self, making: Making, cache: Cache, broken: Sized, addresses: Addresses, kept_sought: KeptSought | None
    ) -> None:
        """Take what pages are made from; `broken` grows when a template does not hold, and such a page is not kept.

        How a search finds pages is kept in `kept_sought`.
        """
        self._making, self._cache, self._broken = making, cache, broken
        if cache.keeps:
            self._making = replace(making, each=self._each)
        self._sought = kept_sought.pages if kept_sought else {}
        self._answers = Answers(making.corpus, kept_sought.told if kept_sought else None)
        self._options = digest(making.site_name, *making.renderer.templates, many=(addresses, making.pdf))

    def targets(self, *, sought: bool = False) -> Iterator[Target]:
        """Yield every page, or those that a search may find."""
        return self._making.targets(sought=sought)

    def has(self, target: Target) -> bool:
        """Whether there is a page of a kind and id."""
        return self._making.has(target)

    def named(self, target: Target) -> Named:
        """Return what can be said of a page that is not made. Raise KeyError if there is none of that kind and id."""
        return self._making.named(target)

    def sought(self, target: Target) -> Sought:
        """Return how a search finds the page of a record or a rule. Raise KeyError if there is none."""
        kept = self._sought.get(target)
        if kept and self._answers.hold(kept[0]):
            return kept[1]
        watched = self._answers.watched()
        found = self._making.of(watched).sought(target)
        self._sought[target] = self._answers.to(watched.asked), found
        return found

    def page(self, target: Target) -> SitePage:
        """Return a page. Raise KeyError if there is none of that kind and id."""
        if not self._cache.keeps:
            return self._making.page(target)
        name = digest(self._options, target.kind, target.id)
        kept = as_kept(_KEPT, self._cache.get(name))
        if kept and self._answers.hold(kept.answers):
            return kept.page
        broken, watched = len(self._broken), self._answers.watched()
        if target.kind in _WATCHED:
            page = self._making.of(watched).page(target)
        else:
            page, watched.asked[EVERYTHING] = self._making.page(target), None
        if len(self._broken) == broken:
            self._cache.put(name, _KEPT.dump_json(_Kept(self._answers.to(watched.asked), page)))
        return page

    def _each(self, function: Callable[[Corpus, str], T], form: Remembered[T]) -> Iterator[tuple[str, T]]:
        """Work something out for each brief, as far as it is not known from before, and keep it when all are done."""
        name = digest("of each brief", function.__module__, function.__qualname__)
        before, now = table_of(self._cache, name), Table()
        for brief in self._making.corpus.briefs:
            make = lambda watched, brief=brief: function(watched, brief)  # noqa: E731
            found, now[brief] = form.result(before.get(brief, b""), self._answers, make)
            yield brief, found
        if now != before:
            keep_table(self._cache, name, now)
