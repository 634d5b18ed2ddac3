"""Things that may be taken away, as a reader sees them: by title, name or text, and with the place they have."""

from collections.abc import Mapping, Sequence

from bluf.analysis.impact.things import Thing, ThingKind
from bluf.analysis.sourcing.ways import group_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import newest_parts
from bluf.corpus.once import once
from bluf.model import Origin
from bluf.views.targets import Link, Target, actor_link, part_target


def thing_link(corpus: Corpus, thing: Thing) -> Link:
    """Return a link to a thing, by its title, name or text; a group is the names of its origins."""
    if thing.kind is ThingKind.ACTOR:
        return actor_link(corpus, thing.id)
    if thing.kind is ThingKind.GROUP:
        return Link(thing.id)
    if not thing.briefs:
        return Link(corpus.sources[thing.id].source.title, Target("source", thing.id))
    newest = corpus.briefs[thing.briefs[0]]
    return Link(_text(newest, thing.id), part_target(newest.id, thing.kind.value, thing.id), thing.id)


def _text(entry: BriefEntry, part_id: str) -> str:
    record = entry.parts[part_id].record
    return str(next(getattr(record, name) for name in ("text", "label", "title") if hasattr(record, name)))


def thing_anchor(thing: Thing) -> str:
    """Return the anchor of a thing on the page *Impact*."""
    # the oldest brief of the line, so that links outlive the next follow-up; ids have no underscore
    return f"impact-{thing.kind.value}-{'_'.join((*thing.briefs[-1:], thing.id))}"


def retracted(corpus: Corpus, thing: Thing) -> bool:
    """Whether a thing was retracted already: a source, or a claim in every brief that holds it."""
    if thing.kind is ThingKind.SOURCE and not thing.briefs:
        return corpus.sources[thing.id].source.retracted is not None
    if thing.kind not in (ThingKind.SOURCE, ThingKind.CLAIM):
        return False
    return all(getattr(corpus.briefs[one].parts[thing.id].record, "retracted", None) for one in thing.briefs)


def members(corpus: Corpus, thing: Thing) -> tuple[Link, ...]:
    """Return the origins of a group, each as the newest brief of its line names it."""
    if thing.kind is not ThingKind.GROUP:
        return ()
    return tuple(
        Link(origin.label, part_target(entry.id, "origin", origin.id))
        for entry, origin in _by_group(corpus).get(thing.id, ())
    )


@once
def _by_group(corpus: Corpus) -> Mapping[str, Sequence[tuple[BriefEntry, Origin]]]:
    """Return the origins of each group, each in the newest brief of its line."""
    found: dict[str, list[tuple[BriefEntry, Origin]]] = {}
    for entry, origin in newest_parts(corpus, "origin", Origin):
        if group := group_in(entry, origin):
            found.setdefault(group, []).append((entry, origin))
    return found
