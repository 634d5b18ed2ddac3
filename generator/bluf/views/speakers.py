"""Speakers as a reader sees them: who asserts a thing, how it could know, what it gains by it, and where it spoke."""

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


def trait(of: Access | Interest | Forum | None) -> str:
    """Say a trait of a speaker: `claimed (not shown)`; empty when nothing is said of it."""
    if of is None:
        return ""
    return f"{of.kind.label.lower()} ({of.note})" if of.note else of.kind.label.lower()


def speaker_view(corpus: Corpus, entry: BriefEntry, one: Assertion) -> SpeakerView:
    """Return a speaker; where none is given, that is said."""
    if not one.given:
        return SpeakerView(Link("No origin is given"), ())
    if one.origin is None:
        who = actor_link(corpus, one.actor) if one.actor else Link(_title(corpus, entry, one.document or ""))
        return SpeakerView(who, ("named", "speaks for itself") if one.actor else ("speaks for itself",))
    origin = one.origin
    facts = (
        "named" if origin.actor else "not named",
        _fact("access", origin.access),
        _fact("interest", origin.interest),
        _fact("forum", origin.forum),
        _reliability(origin),
    )
    return SpeakerView(Link(origin.label, part_target(entry.id, "origin", origin.id)), facts)


def _fact(name: str, of: Access | Interest | Forum | None) -> str:
    return f"{name} not known" if of is None or of.kind in _BLANK else f"{name}: {trait(of)}"


def _reliability(origin: Origin) -> str:
    return reliability_text(origin.reliability) or "reliability not rated"


def _title(corpus: Corpus, entry: BriefEntry, source_id: str) -> str:
    found = corpus.source(entry, source_id)
    return found.source.title if found else source_id
