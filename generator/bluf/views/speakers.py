"""Speakers as a reader sees them: who asserts a thing, how it could know, what it gains by it, and where it spoke."""

from collections.abc import Sequence
from dataclasses import dataclass

from bluf.analysis.sourcing.assertions import Assertion, assertions
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Origin
from bluf.model.speaker import Access, AccessKind, Forum, ForumKind, Interest, InterestKind
from bluf.views.targets import Link, actor_link, part_target
from bluf.views.wording import reliability_text

_BLANK = (AccessKind.UNKNOWN, InterestKind.UNKNOWN, ForumKind.UNKNOWN)


@dataclass(frozen=True)
class SpeakerView:
    """Who asserts something."""

    who: Link
    """Leads to the origin in the brief, or to the actor that speaks for itself."""
    facts: tuple[str, ...]
    """Named or not, access, interest, forum and reliability, each in a few words; what is not said is said to be so."""


def speakers(corpus: Corpus, entry: BriefEntry, statement: str) -> tuple[SpeakerView, ...]:
    """Return who asserts a claim, or the content of a source; nobody when its origin is not given."""
    return tuple(speaker_view(corpus, entry, one) for one in assertions(corpus, entry, statement) if one.given)


def speaker_view(corpus: Corpus, entry: BriefEntry, one: Assertion) -> SpeakerView:
    """Return a speaker; where none is given, that is said."""
    if not one.given:
        return SpeakerView(Link("No origin is given"), ())
    if one.origin is None:
        who = actor_link(corpus, one.actor) if one.actor else Link(_title(corpus, entry, one.document or ""))
        return SpeakerView(who, ("named", "speaks for itself") if one.actor else ("speaks for itself",))
    return SpeakerView(Link(one.origin.label, part_target(entry.id, "origin", one.origin.id)), facts(one.origin))


def facts(origin: Origin) -> tuple[str, ...]:
    """Return what is known of an origin, each in a few words; what is not said is said to be so."""
    return (
        "named" if origin.actor else "not named",
        _fact("access", origin.access),
        _fact("interest", origin.interest),
        _fact("forum", origin.forum),
        _reliability(origin),
    )


def attribution(origins: Sequence[Origin]) -> str:
    """Say in a few words who stands behind a thing: `not named, interested`; empty if there is no origin."""
    if not origins:
        return ""
    named = [origin.actor is not None for origin in origins]
    interested = any(origin.interest and origin.interest.kind.interested for origin in origins)
    said = "named" if all(named) else "partly named" if any(named) else "not named"
    return f"{said}, interested" if interested else said


def _fact(name: str, of: Access | Interest | Forum | None) -> str:
    if of is None or of.kind in _BLANK:
        return f"{name} not known"
    said = of.kind.label.lower()
    return f"{name}: {said} ({of.note})" if of.note else f"{name}: {said}"


def _reliability(origin: Origin) -> str:
    return reliability_text(origin.reliability) or "reliability not rated"


def _title(corpus: Corpus, entry: BriefEntry, source_id: str) -> str:
    found = corpus.source(entry, source_id)
    return found.source.title if found else source_id
