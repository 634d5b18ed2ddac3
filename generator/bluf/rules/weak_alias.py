"""T503: an alias that is a common word is marked as weak."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.corpus.names import is_common
from bluf.load import Document, Kind
from bluf.model import ActorProfile
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each alias of a profile that is a common word and not marked so."""
    if isinstance(document.model, ActorProfile):
        for position, alias in enumerate(document.model.aliases):
            if not alias.weak and is_common(alias.name):
                yield Finding(
                    ("aliases", position),
                    f"The alias `{alias.name}` is a common word and will not link in prose",
                    f"Write `{{name: {alias.name}, weak: true}}`.",
                )


RULE = Rule(
    Explanation(
        code="T503",
        name="weak-alias",
        severity=Severity.WARNING,
        summary="An alias that is a common word, or begins in lower case, has `weak: true`.",
        why="""
Names of actors link themselves in prose. A name like Standard or the mission would link where the word is meant and
not the actor; bluf therefore never links it, and the mark says that this is known. Search finds it all the same.
""",
        bad="""
# briefs/actors/strelsau-courier.yaml
aliases: [Herald]
""",
        good="""
# briefs/actors/strelsau-courier.yaml
aliases: [{name: Herald, weak: true}]
""",
        standard="House rule",
        waivable=True,
    ),
    check,
    kinds=frozenset({Kind.ACTOR}),
)
