"""What leans on a source or an outlet."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.corpus import Corpus, Leaning
from bluf.views.targets import Link, brief_link, part_target


@dataclass(frozen=True)
class LeaningView:
    """A claim or a judgment that leans on a source or an outlet."""

    link: Link
    text: str
    brief: Link


def leaning_views(corpus: Corpus, leanings: Iterable[Leaning]) -> tuple[LeaningView, ...]:
    """Return what leans, each with its place and its brief."""
    return tuple(
        LeaningView(
            Link(f"{one.kind.capitalize()} {one.part}", part_target(one.brief, one.kind, one.part)),
            one.text,
            brief_link(corpus, one.brief),
        )
        for one in leanings
    )
