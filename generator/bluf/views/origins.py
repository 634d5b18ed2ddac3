"""Origins as a reader sees them: who first said it, how it could know, and what it gains."""

from dataclasses import dataclass

from bluf.analysis.origins import UNKNOWN, group_of
from bluf.corpus import BriefEntry, Corpus
from bluf.model.speaker import Access, Forum, Interest
from bluf.views.targets import Link, actor_link, anchor
from bluf.views.wording import rating_text


@dataclass(frozen=True)
class OriginView:
    """Who first said something."""

    id: str
    anchor: str
    label: str
    actor: Link | None
    reliability: str
    access: str
    interest: str
    forum: str
    group: str
    """The independence group; `unknown` where it cannot be told."""


def origins(corpus: Corpus, entry: BriefEntry) -> tuple[OriginView, ...]:
    """Return the origins in the order of the brief."""
    return tuple(
        OriginView(
            origin.id,
            anchor("origin", origin.id),
            origin.label,
            actor_link(corpus, origin.actor) if origin.actor else None,
            rating_text(origin.reliability),
            _trait(origin.access),
            _trait(origin.interest),
            _trait(origin.forum),
            group_of(origin) or UNKNOWN,
        )
        for origin in entry.brief.origins
    )


def _trait(trait: Access | Interest | Forum | None) -> str:
    """Say a trait of a speaker: `claimed (not shown)`; empty when nothing is said of it."""
    if trait is None:
        return ""
    return f"{trait.kind.label.lower()} ({trait.note})" if trait.note else trait.kind.label.lower()
