"""What leans on a source or an outlet, brief by brief."""

from collections.abc import Iterable
from dataclasses import dataclass

from bluf.corpus import Corpus, Leaning
from bluf.views.targets import Link, brief_link, part_name, part_target


@dataclass(frozen=True)
class LeaningView:
    """A claim or a judgment that leans on a source or an outlet."""

    link: Link
    text: str


@dataclass(frozen=True)
class BriefLeanings:
    """All that leans in one brief."""

    brief: Link
    leaning: tuple[LeaningView, ...]


def leaning_views(corpus: Corpus, leanings: Iterable[Leaning]) -> tuple[BriefLeanings, ...]:
    """Return what leans, each with its place, in the order of the briefs given."""
    grouped: dict[str, list[LeaningView]] = {}
    for one in leanings:
        name = part_name(corpus.briefs[one.brief], one.part) if one.kind == "judgment" else f"{one.kind} {one.part}"
        link = Link(name.capitalize(), part_target(one.brief, one.kind, one.part))
        grouped.setdefault(one.brief, []).append(LeaningView(link, one.text))
    return tuple(BriefLeanings(brief_link(corpus, brief), tuple(found)) for brief, found in grouped.items())
