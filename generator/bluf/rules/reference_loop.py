"""X104: references do not run in a circle."""

from collections.abc import Callable, Iterator

from bluf.analysis.sourcing.origins import loops_of
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.circles import circle_through, peeled
from bluf.corpus.joined import apart
from bluf.corpus.once import once
from bluf.load import Document, Kind
from bluf.model import Brief, Source, SourceRecord
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule

_MOST = 2_000
"""Sources that are looked at from one that stands in a brief: what is filed in circles is told where it is filed."""

Look = Callable[[str], Source | None]


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each circle, at the member with the least id."""

    def filed(name: str) -> Source | None:
        found = corpus.sources.get(name)
        return found.source if found else None

    if isinstance(document.model, SourceRecord):
        if document.id in _filed_in_circles(corpus):
            yield from _through_source(document.id, document.model, (), filed)
    elif isinstance(document.model, Brief):
        entry = BriefEntry(document.id, document)
        own = {source.id: source for source in entry.brief.sources}
        for position, source in enumerate(entry.brief.sources):
            yield from _through_source(
                source.id, source, ("sources", position), lambda name: own.get(name) or filed(name), _MOST
            )
        yield from _briefs(entry, corpus)
        yield from _chains(entry, corpus)


def _through_source(
    name: str, source: Source, path: FieldPath, look_up: Look, most: int | None = None
) -> Iterator[Finding]:
    def not_before(step: str) -> tuple[str, ...]:
        # a circle is told at its least member: whoever looks from there need not look at what is less
        return tuple(one for one in _further(look_up(step)) if one >= name)

    circle = circle_through(name, not_before, most)
    if circle:
        field = ("via",) if source.via == circle[1] else ("derived_from", source.derived_from.index(circle[1]))
        yield _finding((*path, *field), "The sources lead back to themselves", circle)


@once
def _filed_in_circles(corpus: Corpus) -> frozenset[str]:
    return peeled({name: _further(entry.source) for name, entry in corpus.sources.items()})


@once
def _briefs_in_circles(corpus: Corpus) -> frozenset[str]:
    briefs = corpus.briefs.items()
    return peeled({name: (entry.brief.supersedes,) if entry.brief.supersedes else () for name, entry in briefs})


def _further(source: Source | None) -> tuple[str, ...]:
    return (*((source.via,) if source.via else ()), *source.derived_from) if source else ()


def _briefs(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    def before(name: str) -> tuple[str, ...]:
        found = corpus.briefs.get(name)
        older = found.brief.supersedes if found else None
        return (older,) if older and older >= entry.id else ()

    circle = circle_through(entry.id, before) if entry.id in _briefs_in_circles(apart(corpus, entry.id)) else ()
    if circle:
        yield _finding(("supersedes",), "The briefs supersede each other in a circle", circle)


def _chains(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    for position, claim in enumerate(entry.brief.claims):
        for number, chain in enumerate(claim.chains):
            path: FieldPath = ("claims", position, "chains", number)
            twice = next((place for place, link in enumerate(chain) if link in chain[:place]), None)
            if twice is not None:
                circle = chain[chain.index(chain[twice]) : twice + 1]
                yield _finding((*path, twice), f"A chain of claim `{claim.id}` meets `{chain[twice]}` twice", circle)
                continue
            # a chain that is read on by `via` and `derived_from` may come back to a link that is written in it
            for way in loops_of(corpus, entry, chain):
                if way.links[-1] in chain[:-1]:
                    circle = way.links[way.links.index(way.links[-1]) :]
                    yield _finding(path, f"A chain of claim `{claim.id}` leads back to `{circle[0]}`", circle)


def _finding(path: FieldPath, said: str, circle: tuple[str, ...]) -> Finding:
    return Finding(path, f"{said}: {' <- '.join(circle)}", "Take out the step that is not so.")


RULE = Rule(
    Explanation(
        code="X104",
        name="reference-loop",
        severity=Severity.ERROR,
        summary="No source is read through or derived from itself, no brief supersedes itself, and no chain meets a "
        "link twice.",
        why="""
A circle of reports has no origin: each confirms the next, and nothing is known. A circle of briefs has no latest.
""",
        bad="""
# seeds/courier-2022-03-13.yaml
via: embassy-2022-03-13
# seeds/embassy-2022-03-13.yaml
derived_from: [courier-2022-03-13]
""",
        good="""
# seeds/courier-2022-03-13.yaml
via: embassy-2022-03-13
""",
    ),
    check,
    kinds=frozenset({Kind.BRIEF, Kind.SOURCE}),
)
