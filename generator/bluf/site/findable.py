"""What a search finds: each page by its names and facets, and each place in it that a reader would look for."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.views.actor import ActorPage
from bluf.views.brief import BriefPage
from bluf.views.facets import Facet, actor_facets, source_facets
from bluf.views.rules import RulePage
from bluf.views.source import SourcePage


@dataclass(frozen=True)
class Place:
    """A place that search can lead to. Texts are plain; who prints them escapes them."""

    anchor: str
    """Empty for the page itself, which comes first."""
    text: str
    weight: float = 1.0
    """How much more a word counts here than in running text: 0 to 10, by Pagefind's scale."""


@dataclass(frozen=True)
class Findable:
    """How a page is found."""

    kind: str
    """What sort of page it is, as a reader reads it."""
    names: tuple[str, ...] = ()
    """What it is called besides its title. They weigh more than a title."""
    by_name: bool = False
    """Whether who types its title or a name means it, and not the pages that speak of it."""
    facets: tuple[Facet, ...] = ()
    places: tuple[Place, ...] = ()


BOTTOM_LINE, JUDGMENT, PART, PROSE = 3.0, 4.0, 1.5, 1.0
"""What is judged comes before what merely holds one of its words often."""


def index_findable(kind: str, text: str) -> Findable:
    """An index page by its title and by what else readers call it, and its places that they look for by a name."""
    return Findable("Page", _ALSO.get(kind, ()), True, (("kind", "Page"),), (Place("", text), *_PLACES.get(kind, ())))


_ALSO = {
    "ledger": ("track record", "scorecard", "resolved forecasts", "scores", "calibration"),
    "origins": ("independence groups", "corroboration", "circular reporting"),
    "impact": ("blast radius", "withdrawn", "what would fall"),
    "gaps": ("intelligence requirements", "PIR", "EEI", "SIR", "unknowns"),
    "indicators": ("watch board", "signposts", "warning signs"),
    "assumptions": ("linchpins", "key assumptions check", "premises"),
    "security": ("vulnerability", "threat model", "privacy"),
    "explore": ("search", "facets"),
}
"""What else readers call an index page."""
_PLACES = {
    "ledger": (Place("section-scores", "Brier score, log score, skill against the base rate, calibration.", PART),),
    "method": (
        Place("section-scores", "Scores: Brier score, log score, skill, calibration, Murphy decomposition."),
        Place("section-hypotheses", "Competing hypotheses: ACH matrix, inconsistency scores and diagnostic rows."),
        Place("section-origins", "Independent origins: chains, origins and independence groups, corroboration."),
    ),
}
"""Places of an index page that stand there whatever the briefs hold."""


def brief_findable(page: BriefPage, facets: tuple[Facet, ...]) -> Findable:
    """A brief by its id, its bottom line, and every judgment, claim and other part of it."""
    return Findable("Brief", (page.id,), False, facets, tuple(_places(page)))


def _places(page: BriefPage) -> Iterator[Place]:
    yield Place("", page.bluf, BOTTOM_LINE)
    for judgment in page.judgments:
        yield Place(judgment.anchor, judgment.statement, JUDGMENT)
    for claim in page.claims:
        yield Place(claim.anchor, claim.text, PART)
    for alternative in page.alternatives:
        yield Place(alternative.anchor, alternative.text, PART)
    for assumption in page.assumptions:
        yield Place(assumption.anchor, assumption.text, PART)
    for gap in page.gaps:
        yield Place(gap.anchor, gap.question, PART)
    for indicator in page.indicators:
        yield Place(indicator.anchor, indicator.text, PART)
    for event in page.events:
        yield Place(event.anchor, f"{event.date} {event.title}", PART)
    for source in page.sources:
        outlet = source.outlet.text if source.outlet else ""
        yield Place(source.anchor, " ".join(filter(None, (source.link.text, outlet))), PROSE)
    if page.body:
        yield Place("section-discussion", page.body, PROSE)


def actor_findable(page: ActorPage) -> Findable:
    """An actor by all its names, what it is, and its profile."""
    about = " ".join(filter(None, (page.kind, page.country, page.role, page.summary)))
    places = [Place("", about, PART)]
    if page.profile:
        places.append(Place("section-profile", page.profile))
    return Findable("Actor", (*(name.name for name in page.names), page.id), True, actor_facets(page), tuple(places))


def source_findable(page: SourcePage) -> Findable:
    """A source by its id, outlet and descriptor."""
    outlet = page.source.outlet.text if page.source.outlet else ""
    about = " ".join(filter(None, (outlet, page.source.kind, *(text for _, text in page.source.descriptor))))
    return Findable("Source", (page.id,), False, source_facets(page), (Place("", about),))


def rule_findable(page: RulePage) -> Findable:
    """A rule by its code and its name."""
    names = (page.code, page.name, page.name.replace("-", " "))
    return Findable("Rule", names, True, (("kind", "Rule"),), (Place("", page.summary),))
