"""What would fall with a thing, as a reader sees it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.impact.losses import BriefImpact, Impact
from bluf.analysis.impact.radius import impact, impact_of_part
from bluf.analysis.impact.resting import OUTCOME
from bluf.analysis.impact.things import PARTS, ThingKind, with_own_page
from bluf.analysis.impact.verdicts import Verdict
from bluf.corpus import BriefEntry, Corpus
from bluf.views import impact_words as words
from bluf.views.independence import group_name
from bluf.views.newest import listed
from bluf.views.targets import Link, anchor, brief_link, judgment_link, part_link, part_name, part_target
from bluf.views.things import members, thing_anchor, thing_link

_WITH_PAGE = (ThingKind.SOURCE, ThingKind.ACTOR)


@dataclass(frozen=True)
class RestingView:
    """A judgment that rests on the thing."""

    link: Link
    statement: str
    change: str
    """What it has before and after; empty when its counts stay."""
    reason: str


@dataclass(frozen=True)
class BriefRestingView:
    """What rests on the thing in one brief."""

    brief: Link
    superseded: bool
    falls: tuple[RestingView, ...]
    weakened: tuple[RestingView, ...]
    touched: tuple[RestingView, ...]
    claims: tuple[Link, ...]
    """Claims that fall."""
    hypotheses: str
    parts: tuple[Link, ...]


@dataclass(frozen=True)
class ImpactView:
    """Everything that rests on a thing."""

    anchor: str
    thing: Link
    label: str
    """What stands before it: the name of a group, the id of a part, else the kind of thing."""
    written: str
    """The thing as the command takes it."""
    summary: str
    members: tuple[Link, ...]
    """The origins of a group; empty for other things."""
    briefs: tuple[BriefRestingView, ...]
    listed: str
    """How many of all briefs they are, and where all are; empty if they are all."""
    falling: str
    """In how many current briefs more a judgment falls; empty if in none."""


def impact_view(corpus: Corpus, impact: Impact, most: int | None = None) -> ImpactView:
    """Return what rests on one thing, in at most so many briefs: current ones with a judgment that falls come first."""
    thing, there = impact.things[0], len(impact.briefs)
    briefs, left = impact.briefs, impact.briefs[:0]
    if most is not None and there > most:
        ordered = tuple(sorted(briefs, key=_worst_first))
        briefs, left = ordered[:most], ordered[most:]
    whole = "Its own page lists all." if thing.kind in _WITH_PAGE and not thing.briefs else "The command lists all."
    part = listed(len(briefs), there, "first", "briefs")
    falling = sum(map(_falling, left))
    return ImpactView(
        thing_anchor(thing),
        thing_link(corpus, thing),
        group_name(corpus, thing.id)
        if thing.kind is ThingKind.GROUP
        else thing.id
        if thing.briefs
        else thing.kind.label,
        thing.written,
        words.summary(impact),
        members(corpus, thing),
        tuple(_brief(corpus, one) for one in briefs),
        f"{part} {whole}" if part else "",
        f"So it is in {falling:,} more current brief{'s' if falling > 1 else ''}." if falling else "",
    )


def _falling(one: BriefImpact) -> bool:
    return one.current and bool(one.with_verdict(Verdict.FALLS))


def _worst_first(one: BriefImpact) -> tuple[bool, bool]:
    return not _falling(one), not one.with_verdict(Verdict.FALLS)


def resting_on(corpus: Corpus, thing_id: str) -> Impact:
    """Return what rests on a source or an actor with a page, by its id."""
    return impact(corpus, with_own_page(corpus, thing_id))


def resting_view(corpus: Corpus, found: Impact) -> ImpactView | None:
    """Return what rests on something, for its own page; None when nothing does."""
    return impact_view(corpus, found) if found.briefs else None


def falls_with(corpus: Corpus, entry: BriefEntry) -> dict[str, tuple[Link, ...]]:
    """Return the judgments of a brief that would fall with each of its claims and assumptions, by their anchors."""
    found: dict[str, tuple[Link, ...]] = {}
    for part_id, part in entry.listed():
        kind = PARTS.get(part.kind)
        if kind in (ThingKind.CLAIM, ThingKind.ASSUMPTION):
            lost = impact_of_part(corpus, entry, kind, part_id)
            falling = lost.with_verdict(Verdict.FALLS) if lost else ()
            found[anchor(part.kind, part_id)] = tuple(part_link(corpus, entry, judgment.id) for judgment in falling)
    return found


def _brief(corpus: Corpus, one: BriefImpact) -> BriefRestingView:
    entry = one.entry
    return BriefRestingView(
        brief_link(corpus, entry.id),
        not one.current,
        tuple(_resting(one, Verdict.FALLS)),
        tuple(_resting(one, Verdict.WEAKENED)),
        tuple(_resting(one, Verdict.TOUCHED)),
        tuple(Link(claim.id, part_target(entry.id, "claim", claim.id)) for claim in one.claims if claim.falls),
        words.hypotheses(one),
        tuple(
            Link(words.part_name(kind, part_name(entry, part)), part_target(entry.id, _place(entry, kind, part), part))
            for kind, part in one.parts
        ),
    )


def _resting(one: BriefImpact, verdict: Verdict) -> Iterator[RestingView]:
    for judgment in one.with_verdict(verdict):
        statement = one.entry.judgments[judgment.id].statement
        yield RestingView(
            judgment_link(one.entry, judgment.id), statement, words.change(judgment), words.reason(judgment)
        )


def _place(entry: BriefEntry, kind: str, part: str) -> str:
    """The kind of part at whose place it is shown: an outcome stands with its judgment or forecast."""
    return entry.parts[part].kind if kind == OUTCOME and part in entry.parts else kind
