"""How a search finds the pages that are made from records, worked out without making them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation
from bluf.render import Renderer
from bluf.site.findable import Findable, actor_findable, brief_findable, rule_findable, source_findable
from bluf.views.actor import ActorPage, actor_page
from bluf.views.atlas import Atlas
from bluf.views.brief import BriefPage, brief_page
from bluf.views.facets import brief_facets
from bluf.views.rules import RulePage, rule_page
from bluf.views.source import SourcePage, source_page
from bluf.views.targets import Target


@dataclass(frozen=True)
class Sought:
    """How a search finds a page."""

    title: str
    findable: Findable
    updated: str = ""
    """A date from the data."""


def sought(corpus: Corpus, renderer: Renderer, explanations: Mapping[str, Explanation], target: Target) -> Sought:
    """Return how a search finds the page of a brief, an actor, a source or a rule. Raise KeyError if there is none."""
    found: dict[str, Callable[[str], Sought]] = {
        "brief": lambda brief: of_brief(renderer, corpus.briefs[brief], brief_page(corpus, corpus.briefs[brief])),
        "actor": lambda actor: of_actor(renderer, actor_page(Atlas(corpus), corpus.actors[actor])),
        "source": lambda source: of_source(renderer, source_page(Atlas(corpus), corpus.sources[source])),
        "rule": lambda code: of_rule(renderer, rule_page(explanations, code)),
    }
    return found[target.kind](target.id)


def of_brief(renderer: Renderer, entry: BriefEntry, view: BriefPage) -> Sought:
    """Return how a search finds a brief."""
    found = brief_findable(view, brief_facets(entry, view))
    return Sought(view.title, _plain(renderer, found, entry), entry.brief.date.last.isoformat())


def of_actor(renderer: Renderer, view: ActorPage) -> Sought:
    """Return how a search finds an actor."""
    return Sought(view.name, _plain(renderer, actor_findable(view)))


def of_source(renderer: Renderer, view: SourcePage) -> Sought:
    """Return how a search finds a source."""
    return Sought(view.title, _plain(renderer, source_findable(view)))


def of_rule(renderer: Renderer, view: RulePage) -> Sought:
    """Return how a search finds a rule."""
    return Sought(view.title, _plain(renderer, rule_findable(view)))


def _plain(renderer: Renderer, findable: Findable, brief: BriefEntry | None = None) -> Findable:
    """Search prints what it finds: marks of Markdown are taken off."""
    places = (replace(place, text=renderer.plain(place.text, brief)) for place in findable.places)
    return replace(findable, places=tuple(places))
