"""Origins of a brief as a reader sees them: who first said it, how it could know, and what it gains."""

from dataclasses import dataclass

from bluf.analysis.sourcing.ways import UNKNOWN, group_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import beginnings
from bluf.views.head import Marking, portion
from bluf.views.speakers import facts
from bluf.views.targets import Link, Target, actor_link, anchor


@dataclass(frozen=True)
class OriginView:
    """Who first said something."""

    id: str
    anchor: str
    label: str
    actor: Link | None
    facts: tuple[str, ...]
    """Named or not, access, interest, forum and reliability, each in a few words."""
    group: str
    """The independence group; `unknown` where it cannot be told."""
    all: Target
    """Its place among the origins of all briefs."""
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def origins(corpus: Corpus, entry: BriefEntry) -> tuple[OriginView, ...]:
    """Return the origins in the order of the brief."""
    return tuple(
        OriginView(
            origin.id,
            anchor("origin", origin.id),
            origin.label,
            actor_link(corpus, origin.actor) if origin.actor else None,
            facts(origin),
            group_in(entry, origin) or UNKNOWN,
            Target("origins", "", place(corpus, entry, origin.id)),
            portion(origin, entry.brief.tlp),
        )
        for origin in entry.brief.origins
    )


def place(corpus: Corpus, entry: BriefEntry, origin_id: str) -> str:
    """Return the anchor of an origin among those of all briefs: one for a whole line, named by its first brief.

    No id holds a full stop, so that no two origins share an anchor.
    """
    return anchor("origin", f"{beginnings(corpus)[entry.id]}.{origin_id}")
