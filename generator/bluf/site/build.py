"""Corpus to pages: every view rendered, with what a host needs to place, link, mark and index it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation
from bluf.render import Addresses, BrokenTemplate, Fragment, Renderer, page_uri
from bluf.site.beside import Beside, card_file, chain_files, citation_files
from bluf.site.findable import (
    Findable,
    actor_findable,
    brief_findable,
    index_findable,
    rule_findable,
    source_findable,
)
from bluf.site.structured import report
from bluf.views.actor import actor_page
from bluf.views.assumption_register import assumptions_page
from bluf.views.atlas import Atlas
from bluf.views.brief import brief_page
from bluf.views.chronicle import Chronicle
from bluf.views.explore import explore_page
from bluf.views.facets import brief_facets
from bluf.views.gap_register import gaps_page
from bluf.views.head import Marking
from bluf.views.home import home_page
from bluf.views.hover_cards import actor_card, source_card
from bluf.views.impact_page import impact_page
from bluf.views.indexes import actors_page, briefs_page, judgments_page, sources_page
from bluf.views.indicator_register import indicators_page
from bluf.views.judgments import all_judgments
from bluf.views.ledger import ledger_page
from bluf.views.method import method_page
from bluf.views.network_page import network_page
from bluf.views.origin_register import origins_page
from bluf.views.rules import rule_page, rules_page
from bluf.views.security import security_page
from bluf.views.source import source_page
from bluf.views.targets import Link, Target
from bluf.views.timeline_page import timeline_page

_SCRIPTS = {"network": "network.js"}
"""Index pages that a script makes more of, by kind."""


@dataclass(frozen=True)
class SitePage:
    """One page, ready to be written."""

    uri: str
    """As MkDocs names it: `actors/russia.md`."""
    title: str
    description: str
    fragment: Fragment
    marking: Marking
    file: str = ""
    """The record it was made from, relative to the project's root; empty for pages made from many."""
    up: str = ""
    """The uri of the index page it belongs to."""
    previous: str = ""
    next: str = ""
    date: str = ""
    """That of the brief, as it is written."""
    updated: str = ""
    """A date from the data, never from the clock."""
    structured: str = ""
    """JSON-LD."""
    findable: Findable | None = None
    """How a search finds it; None for one that it does not."""
    script: str = ""
    """The name of a script of the page's own."""
    beside: tuple[Beside, ...] = ()
    outline: bool = True
    """Whether its sections are listed beside it; the first page shows all of them at once."""


def build_site(
    corpus: Corpus,
    explanations: Mapping[str, Explanation],
    templates: Path,
    addresses: Addresses,
    site_name: str,
    *,
    pdf: bool = False,
    on_broken: Callable[[BrokenTemplate], None] | None = None,
) -> tuple[SitePage, ...]:
    """Return every page of the site: index pages first, then briefs newest first, actors, sources and rules.

    With `pdf` the pages of briefs link to their documents. Raise BrokenTemplate; with `on_broken` all of them are told
    there, and the pages concerned are empty.
    """
    make = _Maker(Atlas(corpus), explanations, Renderer(templates, corpus, addresses, on_broken), site_name, pdf)
    return tuple(make.pages())


@dataclass(frozen=True)
class _Maker:
    atlas: Atlas
    explanations: Mapping[str, Explanation]
    renderer: Renderer
    site_name: str
    pdf: bool

    def pages(self) -> Iterator[SitePage]:
        corpus = self.atlas.corpus
        judgments, chronicle = all_judgments(corpus), Chronicle(corpus)
        about = f"Briefs, judgments, actors and sources of {self.site_name}."
        yield self._index("home", home_page(corpus, judgments, self.site_name), about)
        yield self._index("explore", explore_page(corpus), "Search everything, and narrow it down.")
        yield self._index("briefs", briefs_page(corpus), "All briefs by date, region and topic.")
        yield self._index("timeline", timeline_page(chronicle), "Events, briefs and judgments on one axis.")
        yield self._index("judgments", judgments_page(corpus, judgments), "All key judgments of all briefs.")
        yield self._index("ledger", ledger_page(corpus), "What was said, what came of it, and what that scores.")
        yield self._index("actors", actors_page(corpus), "All actors by kind and by country.")
        yield self._index("network", network_page(self.atlas), "All actors as one picture, with their ties.")
        yield self._index("sources", sources_page(self.atlas), "All source documents and outlets.")
        yield self._index("origins", origins_page(corpus), "Who said it first, and what rests on that word.")
        yield self._index("impact", impact_page(corpus), "What would fall if something were withdrawn.")
        yield self._index("gaps", gaps_page(corpus), "What is not known, by level of requirement.")
        yield self._index("indicators", indicators_page(corpus), "What is watched, and what it would move.")
        yield self._index("assumptions", assumptions_page(corpus), "What the judgments suppose, linchpins first.")
        yield self._index("method", method_page(self.explanations), "What the words and grades of a brief mean.")
        yield self._index("rules", rules_page(self.explanations), "The rules that every brief is checked against.")
        yield self._index("security", security_page(), "What is promised of what is published, and what proves it.")
        yield from self._periods(chronicle)
        yield from self._briefs()
        yield from self._actors()
        yield from self._sources()
        yield from self._rules()

    def _index(self, kind: str, view: Any, description: str) -> SitePage:
        uri = page_uri(Target(kind))
        fragment = self.renderer.render(kind, uri, view)
        # the title of the first page says what the others' titles leave to the site's name
        findable = None if kind == "home" else index_findable(kind, description)
        title = "Home" if kind == "home" else view.title
        return SitePage(
            uri,
            title,
            description,
            fragment,
            view.marking,
            findable=findable,
            script=_SCRIPTS.get(kind, ""),
            outline=kind != "home",
        )

    def _periods(self, chronicle: Chronicle) -> Iterator[SitePage]:
        """Yield the timeline of each year, quarter and month into which something falls."""
        for period in chronicle.by_period:
            uri, view = page_uri(Target("period", period.code)), timeline_page(chronicle, period)
            yield SitePage(
                uri,
                view.title,
                f"Events, briefs and judgments of {period.label} on one axis.",
                self.renderer.render("timeline", uri, view),
                view.marking,
                up=page_uri(Target("timeline")),
                previous=_uri(view.previous),
                next=_uri(view.next),
            )

    def _briefs(self) -> Iterator[SitePage]:
        for entry in self.atlas.corpus.briefs.values():
            uri, view = page_uri(Target("brief", entry.id)), brief_page(self.atlas.corpus, entry, pdf=self.pdf)
            bottom_line = self.renderer.plain(view.bluf, entry)
            yield SitePage(
                uri,
                view.title,
                bottom_line,
                self.renderer.render("brief", uri, view, brief=entry),
                view.marking,
                view.file,
                page_uri(Target("briefs")),
                _uri(view.previous),
                _uri(view.next),
                date=view.date,
                updated=entry.brief.date.last.isoformat(),
                structured=report(view, self.site_name),
                findable=self._plain(brief_findable(view, brief_facets(entry, view)), entry),
                beside=(
                    *chain_files(self.renderer, view),
                    *citation_files(self.renderer, view, entry, self.site_name),
                ),
            )

    def _actors(self) -> Iterator[SitePage]:
        for actor in self.atlas.corpus.actors.values():
            uri, view = page_uri(Target("actor", actor.id)), actor_page(self.atlas, actor)
            yield SitePage(
                uri,
                view.name,
                self.renderer.plain(view.summary) or f"What briefs say of {view.name}.",
                self.renderer.render("actor", uri, view, own_actor=actor.id),
                view.marking,
                view.file,
                page_uri(Target("actors")),
                _uri(view.previous),
                _uri(view.next),
                findable=self._plain(actor_findable(view)),
                beside=(card_file(self.renderer, actor_card(view)),),
            )

    def _sources(self) -> Iterator[SitePage]:
        for source in self.atlas.corpus.sources.values():
            uri, view = page_uri(Target("source", source.id)), source_page(self.atlas, source)
            yield SitePage(
                uri,
                view.title,
                f"Source record: {view.title}.",
                self.renderer.render("source", uri, view),
                view.marking,
                view.file,
                page_uri(Target("sources")),
                _uri(view.previous),
                _uri(view.next),
                findable=self._plain(source_findable(view)),
                beside=(card_file(self.renderer, source_card(view)),),
            )

    def _rules(self) -> Iterator[SitePage]:
        for code in self.explanations:
            uri, view = page_uri(Target("rule", code)), rule_page(self.explanations, code)
            yield SitePage(
                uri,
                view.title,
                self.renderer.plain(view.summary),
                self.renderer.render("rule", uri, view),
                view.marking,
                up=page_uri(Target("rules")),
                previous=_uri(view.previous),
                next=_uri(view.next),
                findable=self._plain(rule_findable(view)),
            )

    def _plain(self, findable: Findable, brief: BriefEntry | None = None) -> Findable:
        """Search prints what it finds: marks of Markdown are taken off."""
        places = (replace(place, text=self.renderer.plain(place.text, brief)) for place in findable.places)
        return replace(findable, places=tuple(places))


def _uri(link: Link | None) -> str:
    return page_uri(link.target) if link and link.target else ""
