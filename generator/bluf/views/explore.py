"""The page that searches: a box, what a search can be narrowed by, and where to go without a script."""

from dataclasses import dataclass

from bluf.corpus import Corpus
from bluf.views.facets import FACETS
from bluf.views.head import Marking, marking_of_all
from bluf.views.targets import Link, Target


@dataclass(frozen=True)
class FacetView:
    """What a search can be narrowed by; its values and their counts are put in by a script."""

    code: str
    label: str
    unfolded: bool


@dataclass(frozen=True)
class ExplorePage:
    """Everything that the page *Explore* may print. What a search finds is put in by a script."""

    title: str
    marking: Marking
    facets: tuple[FacetView, ...]
    indexes: tuple[Link, ...]
    """The index pages, which lead everywhere without a script; what each of them holds as a note."""


_UNFOLDED = ("kind", "likelihood", "confidence")
_INDEXES = (
    ("Briefs", "briefs", "by date, region and topic"),
    ("Judgments", "judgments", "with likelihood and confidence"),
    ("Actors", "actors", "by kind and by country"),
    ("Sources", "sources", "documents and outlets"),
    ("Ledger", "ledger", "what was said and what came of it"),
)


def explore_page(corpus: Corpus) -> ExplorePage:
    """Return the page that searches."""
    return ExplorePage(
        "Explore",
        marking_of_all(document.model for document in corpus.documents),
        tuple(FacetView(code, label, code in _UNFOLDED) for code, label in FACETS.items()),
        tuple(Link(title, Target(kind), note) for title, kind, note in _INDEXES),
    )
