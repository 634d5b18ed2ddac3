"""Registers list every gap, indicator and assumption of all briefs once: as the newest brief of its line states it.

The anchor of an entry names the first brief of the line, so that links to it outlive the next follow-up.
"""

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import beginnings
from bluf.views.targets import Link, Target, part_target

REGISTERS = {"gap": "gaps", "indicator": "indicators", "assumption": "assumptions"}
"""Kind of part to the page that lists all of that kind."""


def register_target(corpus: Corpus, entry: BriefEntry, kind: str, part_id: str) -> Target:
    """Return where the register of a kind lists a part of a brief."""
    # ids have no underscore, so that two pairs of ids never make one anchor
    return Target(REGISTERS[kind], anchor=f"{kind}-{beginnings(corpus)[entry.id]}_{part_id}")


def in_brief(entry: BriefEntry, kind: str, part_id: str) -> Link:
    """Return a brief by its title and date; the link leads to the part in it."""
    return Link(entry.brief.title, part_target(entry.id, kind, part_id), entry.brief.date)


def register_links(corpus: Corpus, entry: BriefEntry, judgment: str) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    """Return where the registers list the gaps that touch a judgment and the indicators that would move it."""
    brief = entry.brief
    gaps = [
        Link(gap.id, register_target(corpus, entry, "gap", gap.id)) for gap in brief.gaps if judgment in gap.affects
    ]
    watched = [
        Link(one.id, register_target(corpus, entry, "indicator", one.id), direction)
        for one in brief.indicators
        for direction, ids in (("raises it", one.raises), ("lowers it", one.lowers), ("reverses it", one.reverses))
        if judgment in ids
    ]
    return tuple((label, tuple(links)) for label, links in (("Not known", gaps), ("Watch", watched)) if links)


def left_behind(corpus: Corpus, entry: BriefEntry) -> bool:
    """Whether a later brief exists, and so what only this one holds was not carried on."""
    return corpus.successor(entry.id) is not None
