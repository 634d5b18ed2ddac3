"""One page of the site from its view, with what a host needs to place, link, mark and index it."""

from collections.abc import Callable, Container, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from bluf.corpus import Corpus
from bluf.problems import Explanation
from bluf.render import Renderer, page_uri
from bluf.site.beside import card_file, chain_files, citation_files
from bluf.site.indexes import INDEXES, Each, Whole, findable_of, title_of
from bluf.site.page import Named, SitePage
from bluf.site.sought import Sought, of_actor, of_brief, of_rule, of_source, sought
from bluf.site.structured import report
from bluf.views.actor import actor_page
from bluf.views.atlas import Atlas
from bluf.views.brief import brief_page
from bluf.views.hover_cards import actor_card, source_card
from bluf.views.periods import Period
from bluf.views.rules import rule_page
from bluf.views.source import source_page
from bluf.views.targets import Link, Target
from bluf.views.timeline_page import period_title, timeline_page

_SCRIPTS = {"network": "network.js"}
"""Index pages that a script makes more of, by kind."""


@dataclass(frozen=True)
class Making:
    """What pages are made from."""

    corpus: Corpus
    renderer: Renderer
    explanations: Mapping[str, Explanation]
    site_name: str
    pdf: bool
    each: Each | None = None

    def of(self, corpus: Corpus) -> "Making":
        """Return the same for another corpus."""
        return replace(self, corpus=corpus, renderer=self.renderer.of(corpus))

    def targets(self, *, sought: bool = False) -> Iterator[Target]:
        """Yield every page: index pages first, then periods, briefs newest first, actors, sources and rules.

        With `sought`, only those that a search may find.
        """
        yield from map(Target, INDEXES)
        yield from (Target("period", code) for code in (() if sought else self._periods))
        yield from (Target("brief", brief) for brief in self.corpus.briefs)
        yield from (Target("actor", actor) for actor in self.corpus.actors)
        yield from (Target("source", source) for source in self.corpus.sources)
        yield from (Target("rule", code) for code in self.explanations)

    def has(self, target: Target) -> bool:
        """Whether there is a page of a kind and id."""
        corpus = self.corpus
        held: dict[str, Container[str]] = {
            "brief": corpus.briefs,
            "actor": corpus.actors,
            "source": corpus.sources,
            "rule": self.explanations,
        }
        if target.kind == "period":
            return target.id in self._periods
        return target.id in held[target.kind] if target.kind in held else target.kind in INDEXES

    def named(self, target: Target) -> Named:
        """Return what can be said of a page that is not made. Raise KeyError if there is none of that kind and id."""
        corpus = self.corpus
        match target.kind:
            case "brief":
                brief = corpus.briefs[target.id]
                return Named(brief.brief.title, brief.document.file, brief.brief.date.last.isoformat())
            case "actor":
                actor = corpus.actors[target.id]
                return Named(actor.name, actor.document.file if actor.document else "")
            case "source":
                source = corpus.sources[target.id]
                return Named(source.source.title, source.document.file if source.document else "")
            case "rule":
                return Named(rule_page(self.explanations, target.id).title)
            case "period":
                return Named(period_title(self._periods[target.id]))
        return Named(title_of(target.kind))

    def page(self, target: Target) -> SitePage:
        """Return a page. Raise KeyError if there is none of that kind and id."""
        makers: dict[str, Callable[[str], SitePage]] = {
            "period": self._period,
            "brief": self._brief,
            "actor": self._actor,
            "source": self._source,
            "rule": self._rule,
        }
        return makers[target.kind](target.id) if target.kind in makers else self._index(target.kind)

    def sought(self, target: Target) -> Sought:
        """Return how a search finds the page of a record or a rule. Raise KeyError if there is none."""
        return sought(self.corpus, self.renderer, self.explanations, target)

    def _index(self, kind: str) -> SitePage:
        about, make = INDEXES[kind]
        uri, view = page_uri(Target(kind)), make(self._whole)
        return SitePage(
            uri,
            title_of(kind),
            about or f"Briefs, judgments, actors and sources of {self.site_name}.",
            self.renderer.render(kind, uri, view),
            view.marking,
            findable=findable_of(kind),
            script=_SCRIPTS.get(kind, ""),
            outline=kind != "home",
        )

    @cached_property
    def _whole(self) -> Whole:
        return Whole(self.corpus, self.explanations, self.site_name, self.each)

    @cached_property
    def _periods(self) -> Mapping[str, Period]:
        """The years, quarters and months into which something falls."""
        return {period.code: period for period in self._whole.chronicle.by_period}

    def _period(self, code: str) -> SitePage:
        period, uri = self._periods[code], page_uri(Target("period", code))
        view = timeline_page(self._whole.chronicle, period)
        return SitePage(
            uri,
            view.title,
            f"Events, briefs and judgments of {period.label} on one axis.",
            self.renderer.render("timeline", uri, view),
            view.marking,
            up=page_uri(Target("timeline")),
            previous=_uri(view.previous),
            next=_uri(view.next),
        )

    def _brief(self, brief: str) -> SitePage:
        entry, uri = self.corpus.briefs[brief], page_uri(Target("brief", brief))
        view = brief_page(self.corpus, entry, pdf=self.pdf)
        found = of_brief(self.renderer, entry, view)
        return SitePage(
            uri,
            view.title,
            self.renderer.plain(view.bluf, entry),
            self.renderer.render("brief", uri, view, brief=entry),
            view.marking,
            view.file,
            page_uri(Target("briefs")),
            _uri(view.previous),
            _uri(view.next),
            date=view.date,
            updated=found.updated,
            structured=report(view, self.site_name),
            findable=found.findable,
            beside=(
                *chain_files(self.renderer, view),
                *citation_files(self.renderer, view, entry, self.site_name),
            ),
        )

    def _actor(self, actor: str) -> SitePage:
        uri, view = page_uri(Target("actor", actor)), actor_page(Atlas(self.corpus), self.corpus.actors[actor])
        return SitePage(
            uri,
            view.name,
            self.renderer.plain(view.summary) or f"What briefs say of {view.name}.",
            self.renderer.render("actor", uri, view, own_actor=actor),
            view.marking,
            view.file,
            page_uri(Target("actors")),
            _uri(view.previous),
            _uri(view.next),
            findable=of_actor(self.renderer, view).findable,
            beside=(card_file(self.renderer, actor_card(view)),),
        )

    def _source(self, source: str) -> SitePage:
        uri, view = page_uri(Target("source", source)), source_page(Atlas(self.corpus), self.corpus.sources[source])
        return SitePage(
            uri,
            view.title,
            f"Source record: {view.title}.",
            self.renderer.render("source", uri, view),
            view.marking,
            view.file,
            page_uri(Target("sources")),
            _uri(view.previous),
            _uri(view.next),
            findable=of_source(self.renderer, view).findable,
            beside=(card_file(self.renderer, source_card(view)),),
        )

    def _rule(self, code: str) -> SitePage:
        uri, view = page_uri(Target("rule", code)), rule_page(self.explanations, code)
        return SitePage(
            uri,
            view.title,
            self.renderer.plain(view.summary),
            self.renderer.render("rule", uri, view),
            view.marking,
            up=page_uri(Target("rules")),
            previous=_uri(view.previous),
            next=_uri(view.next),
            findable=of_rule(self.renderer, view).findable,
        )


def _uri(link: Link | None) -> str:
    return page_uri(link.target) if link and link.target else ""
