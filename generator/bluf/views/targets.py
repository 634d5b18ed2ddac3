"""What a page links to, said without an address: the kind of page, its id, and an anchor in it."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus


@dataclass(frozen=True)
class Target:
    """A page, a place in it, or a file beside it.

    Anchors carry the kind of part as prefix, so that content cannot choose them.
    """

    kind: str
    """`home`, `brief`, `actor`, `source`, `rule`, `period`, or the name of an index page: `briefs`, `judgments` ..."""
    id: str = ""
    anchor: str = ""
    file: str = ""
    """Of a file beside the page: its name, `cite.bib`."""


@dataclass(frozen=True)
class Link:
    """A text and where it leads; nowhere when the target is None."""

    text: str
    target: Target | None = None
    note: str = ""
    """What more to say of it, in a few words."""


def anchor(kind: str, part_id: str) -> str:
    """Return the anchor of a part: `claim-c1`."""
    return f"{kind}-{part_id.lower()}"


def part_target(brief_id: str, kind: str, part_id: str) -> Target:
    """Return the target of a part of a brief."""
    return Target("brief", brief_id, anchor(kind, part_id))


def actor_link(corpus: Corpus, actor_id: str, note: str = "") -> Link:
    """Return a link to an actor by its name; a bare text if no released record has the actor."""
    actor = corpus.actors.get(actor_id)
    return Link(actor.name, Target("actor", actor_id), note) if actor else Link(actor_id, None, note)


def source_link(corpus: Corpus, brief: BriefEntry, source_id: str) -> Link:
    """Return a link to a source by its title, in its own page or in the brief it stands in."""
    source = corpus.source(brief, source_id)
    if source is None:
        return Link(source_id)
    target = part_target(brief.id, "source", source_id) if source.brief else Target("source", source_id)
    return Link(source.source.title, target)


def brief_link(corpus: Corpus, brief_id: str) -> Link:
    """Return a link to a brief by its title."""
    entry = corpus.briefs.get(brief_id)
    return Link(entry.brief.title, Target("brief", brief_id), entry.brief.date) if entry else Link(brief_id)


def part_name(entry: BriefEntry, part_id: str) -> str:
    """Return what a reader calls a part: `judgment 1`, as judgments are numbered in their brief, else its id."""
    part = entry.parts.get(part_id)
    if part is None or part.kind != "judgment":
        return part_id
    return f"judgment {[judgment.id for judgment in entry.brief.key_judgments].index(part_id) + 1}"


def judgment_link(entry: BriefEntry, judgment_id: str) -> Link:
    """Return a link to a judgment that begins a line: `Judgment 1`."""
    return Link(part_name(entry, judgment_id).capitalize(), part_target(entry.id, "judgment", judgment_id))


def part_link(corpus: Corpus, brief: BriefEntry | None, reference: str) -> Link:
    """Return a link to a part by its name, in this brief or, as `brief#part`, in another."""
    brief_id, _, part_id = reference.rpartition("#")
    entry = corpus.briefs.get(brief_id) if brief_id else brief
    part = entry.parts.get(part_id) if entry else None
    if entry is None or part is None:
        return Link(reference)
    return Link(part_name(entry, part_id), part_target(entry.id, part.kind, part_id))


def named_link(corpus: Corpus, brief: BriefEntry | None, written: str) -> Link | None:
    """Return what `[[written]]` in prose leads to: a part of this brief, an actor, a brief or a source."""
    if "#" in written or (brief is not None and written in brief.parts):
        found = part_link(corpus, brief, written)
        return found if found.target else None
    if written in corpus.actors:
        return actor_link(corpus, written)
    if written in corpus.briefs:
        return brief_link(corpus, written)
    if written in corpus.sources:
        return Link(corpus.sources[written].source.title, Target("source", written))
    return None
