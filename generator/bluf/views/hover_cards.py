"""What a card says of an actor or a source while a reader points at its name: a few words from its own page."""

from dataclasses import dataclass

from bluf.views.actor import ActorPage
from bluf.views.head import Marking
from bluf.views.source import SourcePage
from bluf.views.targets import Target

FILE = "card.json"


@dataclass(frozen=True)
class HoverCard:
    """The content of a card. It says nothing that the page itself does not."""

    title: str
    facts: tuple[str, ...]
    text: str
    """As it is written; it may hold Markdown."""
    marking: Marking
    """That of the page it comes from: a card stands on other pages, too."""
    target: Target
    """The file it is fetched from."""


def actor_card(page: ActorPage) -> HoverCard:
    """Return the card of an actor."""
    named = len(page.briefs)
    briefs = f"named in {named} {'brief' if named == 1 else 'briefs'}" if named else ""
    facts = (page.kind, page.country, page.role, briefs)
    return _card(page.name, facts, page.summary, page.marking, Target("actor", page.id, file=FILE))


def source_card(page: SourcePage) -> HoverCard:
    """Return the card of a source."""
    source = page.source
    facts = (
        source.outlet.text if source.outlet else "",
        source.kind,
        source.published,
        f"reliability {source.reliability}" if source.reliability else "reliability not rated",
    )
    notice = f"Retracted. {source.retracted}" if source.retracted else ""
    text = notice or (f"Corrected. {source.corrected}" if source.corrected else "")
    return _card(page.title, facts, text, page.marking, Target("source", page.id, file=FILE))


def _card(title: str, facts: tuple[str, ...], text: str, marking: Marking, target: Target) -> HoverCard:
    said = tuple(fact for fact in facts if fact and fact != title)
    return HoverCard(title, said, text, marking, target)
