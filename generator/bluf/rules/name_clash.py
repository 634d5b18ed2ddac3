"""X103: a name belongs to one actor."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief, Name
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each name that an actor with a lesser id carries already."""
    for actor, name, path in _names(document, corpus):
        other = min(corpus.carriers.get(name.casefold(), {actor}))
        if other < actor:
            yield Finding(
                path,
                f"`{name}` is a name of `{other}` and of `{actor}`",
                "Use another name, or mark the alias `weak: true` with one of them.",
            )


def _names(document: Document, corpus: Corpus) -> Iterator[tuple[str, str, FieldPath]]:
    """Yield actor, name and place of every name that a document gives to an actor. A profile outweighs a brief."""
    model = document.model
    if isinstance(model, ActorProfile):
        yield document.id, model.name, ("name",)
        yield from _aliases(document.id, model.aliases, ())
    elif isinstance(model, Brief):
        for position, actor in enumerate(model.actors):
            if actor.id not in corpus.profiled:
                if actor.name:
                    yield actor.id, actor.name, ("actors", position, "name")
                yield from _aliases(actor.id, actor.aliases, ("actors", position))


def _aliases(actor: str, aliases: tuple[Name, ...], path: FieldPath) -> Iterator[tuple[str, str, FieldPath]]:
    for position, alias in enumerate(aliases):
        if not alias.weak:
            yield actor, alias.name, (*path, "aliases", position)


RULE = Rule(
    Explanation(
        code="X103",
        name="name-clash",
        severity=Severity.ERROR,
        summary="No two actors carry the same name or alias, in whatever case, unless it is marked as weak.",
        why="""
A name that two actors share links to neither, and a reader who searches for it cannot know who is meant. Where a name
is really used of both, mark it `weak: true` with one of them or with both.
""",
        bad="""
# briefs/actors/syldavia.yaml
name: Syldavia
kind: state
tlp: clear
aliases: [Bordurian republic]
""",
        good="""
# briefs/actors/syldavia.yaml
name: Syldavia
kind: state
tlp: clear
aliases: [{name: Bordurian republic, weak: true}]
""",
    ),
    check,
    kinds=frozenset({Kind.ACTOR, Kind.BRIEF}),
)
