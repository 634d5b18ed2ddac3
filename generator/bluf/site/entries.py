"""What a search finds: one entry for each page and for each place in it that a reader would look for by its words."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.views.actor import ActorPage
from bluf.views.brief import BriefPage
from bluf.views.rules import RulePage
from bluf.views.source import SourcePage


@dataclass(frozen=True)
class Entry:
    """A place that search can lead to. Texts are plain; the host escapes them."""

    anchor: str
    """Empty for the page itself, which comes first."""
    title: str
    text: str
    tags: tuple[str, ...] = ()
    """Names the place is known by; they weigh more than titles."""
    weight: float = 1.0
    """How much more it counts than a place that holds the same words."""


JUDGMENT = 2.0
"""How much more a judgment counts: what is judged comes before pages that merely hold one of its words often."""


def index_entries(kind: str, title: str, text: str) -> Iterator[Entry]:
    """An index page by its title and by what else readers call it, and its places that they look for by a name."""
    yield Entry("", title, text, _ALSO.get(kind, ()))
    yield from _PLACES.get(kind, ())


_ALSO = {
    "ledger": ("track record", "scorecard", "resolved forecasts"),
    "origins": ("independence groups", "corroboration", "circular reporting"),
    "impact": ("blast radius", "withdrawn", "what would fall"),
    "gaps": ("intelligence requirements", "PIR", "EEI", "SIR", "unknowns"),
    "indicators": ("watch board", "signposts", "warning signs"),
    "assumptions": ("linchpins", "key assumptions check", "premises"),
    "security": ("vulnerability", "threat model", "privacy"),
}
"""What else readers call an index page; the words weigh more than its title."""
_PLACES = {
    "ledger": (Entry("section-scores", "Scores", "Brier score, log score, skill against the base rate, calibration."),),
    "method": (
        Entry(
            "section-scores", "How scores are made", "Brier score, log score, skill, calibration, Murphy decomposition."
        ),
        Entry("section-hypotheses", "Competing hypotheses", "ACH matrix, inconsistency scores and diagnostic rows."),
        Entry("section-origins", "Independent origins", "Chains, origins and independence groups: corroboration."),
    ),
}
"""Places of an index page that stand there whatever the briefs hold."""


def brief_entries(page: BriefPage) -> Iterator[Entry]:
    """Title and bottom line, then every judgment, claim, alternative, assumption, gap and indicator."""
    yield Entry("", page.title, page.bluf)
    for judgment in page.judgments:
        yield Entry(judgment.anchor, f"Judgment {judgment.number}", judgment.statement, weight=JUDGMENT)
    for claim in page.claims:
        yield Entry(claim.anchor, f"Claim {claim.id}", claim.text)
    for alternative in page.alternatives:
        yield Entry(alternative.anchor, f"Alternative {alternative.id}", alternative.text)
    for assumption in page.assumptions:
        yield Entry(assumption.anchor, f"Assumption {assumption.id}", assumption.text)
    for gap in page.gaps:
        yield Entry(gap.anchor, f"Gap {gap.id}", gap.question)
    for indicator in page.indicators:
        yield Entry(indicator.anchor, f"Indicator {indicator.id}", indicator.text)
    for event in page.events:
        yield Entry(event.anchor, "Event", f"{event.date} {event.title}")
    if page.body:
        yield Entry("section-discussion", "Discussion", page.body)


def actor_entries(page: ActorPage) -> Iterator[Entry]:
    """Name and summary with all other names as tags, then the names and the profile."""
    names = tuple(name.name for name in page.names)
    about = " ".join(filter(None, (page.role, page.summary)))
    yield Entry("", page.name, about, (page.name, *names))
    if names:
        # who types one word means the actor it names, not one of which it is a part of the name
        alone = tuple(name for name in (page.name, *names) if len(name.split()) == 1)
        yield Entry("section-names", "Other names", ", ".join(names), alone, 6.0 if alone else 1.0)
    if page.profile:
        yield Entry("section-profile", f"Profile of {page.name}", page.profile)


def source_entries(page: SourcePage) -> Iterator[Entry]:
    """Title, with outlet and descriptor as text."""
    outlet = page.source.outlet.text if page.source.outlet else ""
    yield Entry("", page.title, " ".join((outlet, page.source.kind, *(text for _, text in page.source.descriptor))))


def rule_entries(page: RulePage) -> Iterator[Entry]:
    """Code and name, found by either."""
    yield Entry("", page.title, page.summary, (page.code, page.name.replace("-", " ")))
