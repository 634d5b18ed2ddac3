"""Origins as a reader sees them: who first said it, how it could know, and what it gains."""

from dataclasses import dataclass

from bluf.analysis.origins import UNKNOWN, group_of
from bluf.corpus import BriefEntry, Corpus
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
            origin.access or "",
            origin.interest or "",
            origin.forum or "",
            group_of(origin) or UNKNOWN,
        )
        for origin in entry.brief.origins
    )
