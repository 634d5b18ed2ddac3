"""The index pages: what each is made from, and what a search engine shows of it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Protocol, TypeVar

from bluf.analysis.impact.tolls import Toll, tolls_in
from bluf.corpus import Corpus
from bluf.corpus.remembered import Remembered
from bluf.problems import Explanation
from bluf.site.findable import Findable, index_findable
from bluf.views.assumption_register import assumptions_page
from bluf.views.atlas import Atlas
from bluf.views.chronicle import Chronicle
from bluf.views.explore import explore_page
from bluf.views.gap_register import gaps_page
from bluf.views.home import home_page
from bluf.views.impact_page import ImpactPage, impact_page
from bluf.views.indexes import actors_page, briefs_page, judgments_page, sources_page
from bluf.views.indicator_register import indicators_page
from bluf.views.ledger import ledger_page
from bluf.views.method import method_page
from bluf.views.network_page import network_page
from bluf.views.origin_register import origins_page
from bluf.views.rules import rules_page
from bluf.views.security import security_page
from bluf.views.timeline_page import timeline_page

T = TypeVar("T")


class Each(Protocol):
    """How something is worked out for each brief."""

    def __call__(self, function: Callable[[Corpus, str], T], form: Remembered[T], /) -> Iterator[tuple[str, T]]:
        """Yield the id of each brief, and what a function gives of it; `form` is that in which it can be kept."""


@dataclass(frozen=True)
class Whole:
    """All records, and what several index pages share."""

    corpus: Corpus
    explanations: Mapping[str, Explanation]
    site_name: str
    each: Each | None = None
    """How what is worked out for each brief is kept; None if nothing is."""

    @cached_property
    def chronicle(self) -> Chronicle:
        """All that has a date."""
        return Chronicle(self.corpus)

    def impact(self) -> ImpactPage:
        """Return the page of what would fall with a thing."""
        return impact_page(self.corpus, self.each(tolls_in, _TOLLS) if self.each else None)


_TOLLS = Remembered[tuple[Toll, ...]](tuple[Toll, ...])

INDEXES: Mapping[str, tuple[str, Callable[[Whole], Any]]] = {
    "home": ("", lambda of: home_page(of.corpus, of.site_name)),
    "explore": ("Search everything, and narrow it down.", lambda of: explore_page(of.corpus)),
    "briefs": ("Briefs by date, region and topic.", lambda of: briefs_page(of.corpus)),
    "timeline": ("Events, briefs and judgments on one axis.", lambda of: timeline_page(of.chronicle)),
    "judgments": ("Key judgments, those of the newest brief first.", lambda of: judgments_page(of.corpus)),
    "ledger": ("What was said, what came of it, and what that scores.", lambda of: ledger_page(of.corpus)),
    "actors": ("All actors by kind and by country.", lambda of: actors_page(of.corpus)),
    "network": ("All actors as one picture, with their ties.", lambda of: network_page(Atlas(of.corpus))),
    "sources": ("All source documents and outlets.", lambda of: sources_page(Atlas(of.corpus))),
    "origins": ("Who said it first, and what rests on that word.", lambda of: origins_page(of.corpus)),
    "impact": ("What would fall if something were withdrawn.", lambda of: of.impact()),
    "gaps": ("What is not known, by level of requirement.", lambda of: gaps_page(of.corpus)),
    "indicators": ("What is watched, and what it would move.", lambda of: indicators_page(of.corpus)),
    "assumptions": ("What the judgments suppose, linchpins first.", lambda of: assumptions_page(of.corpus)),
    "method": ("What the words and grades of a brief mean.", lambda of: method_page(of.explanations)),
    "rules": ("The rules that every brief is checked against.", lambda of: rules_page(of.explanations)),
    "security": ("What is promised of what is published, and what proves it.", lambda of: security_page()),
}
"""Kind of page, in the order of the site, to its description and its view; the first page is described by the site."""


def title_of(kind: str) -> str:
    """Return the title of an index page."""
    return kind.capitalize()


def findable_of(kind: str) -> Findable | None:
    """Return how a search finds an index page; the first page says what the others' titles leave to the site's name."""
    return None if kind == "home" else index_findable(kind, INDEXES[kind][0])
