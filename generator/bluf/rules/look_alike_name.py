"""X107: no actor has a name that looks like another actor's."""

from collections.abc import Iterator

from bluf.analysis.look_alikes import Carried, known_names
from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief, Name
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each name that looks like one of another actor, and is written otherwise."""
    for one, path in _names(document, corpus):
        other = known_names(corpus).taken_from(one)
        if other:
            yield Finding(
                path,
                f"`{one.name}` of `{one.actor}` looks like `{other.name}` of `{other.actor}`",
                "Write the letters that are meant, or tell the two apart: with a place, a year or the whole name.",
            )


def _names(document: Document, corpus: Corpus) -> Iterator[tuple[Carried, FieldPath]]:
    """Yield every name that a document gives to an actor with its place. A profile outweighs a brief."""
    model = document.model
    if isinstance(model, ActorProfile):
        yield Carried(document.id, model.name), ("name",)
        yield from _aliases(document.id, model.aliases, ())
    elif isinstance(model, Brief):
        for position, actor in enumerate(model.actors):
            if actor.id not in corpus.profiled:
                if actor.name:
                    yield Carried(actor.id, actor.name), ("actors", position, "name")
                yield from _aliases(actor.id, actor.aliases, ("actors", position))


def _aliases(actor: str, aliases: tuple[Name, ...], path: FieldPath) -> Iterator[tuple[Carried, FieldPath]]:
    for position, alias in enumerate(aliases):
        yield Carried(actor, alias.name, alias.weak), (*path, "aliases", position)


RULE = Rule(
    Explanation(
        code="X107",
        name="look-alike-name",
        severity=Severity.ERROR,
        summary="No actor has a name or an alias that looks like one of another actor, written with other letters.",
        why="""
`StreIsau` with a capital i in place of the l is another name, and nobody sees it; with a Cyrillic e even less. Such a
record passes for the actor that readers know. Two names look alike if their skeletons are the same. An actor may well
look like itself: names in other scripts are aliases of the actor they belong to. Where an acronym in one script happens
to look like one in another, mark the alias `weak: true`.
""",
        bad="""
# briefs/actors/syldavia.yaml
name: Syldavia
kind: state
tlp: clear
aliases: [StreIsau Courier]
""",
        good="""
# briefs/actors/syldavia.yaml
name: Syldavia
kind: state
tlp: clear
aliases: ["\\u0421\\u0438\\u043b\\u0434\\u0430\\u0432\\u0438\\u044f"]
""",
        standard="UTS #39, 4",
    ),
    check,
    kinds=frozenset({Kind.ACTOR, Kind.BRIEF}),
)
