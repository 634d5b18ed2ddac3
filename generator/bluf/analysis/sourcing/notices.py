"""Retractions and corrections: which briefs lean on what was withdrawn or mended, and when that was said.

Followed across records: a source that is reached by `via` or `derived_from` counts, and so does a claim or an inline
source that another brief of the same line marks. Dates come from the records; none is made up.
"""

from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass

from bluf.analysis.impact.ground import Ground, ground_of
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.leaning import links_of
from bluf.corpus.lines import brief_line
from bluf.corpus.once import once
from bluf.corpus.reach import reach
from bluf.model import Claim, Notice, Source
from bluf.model.base import Term


class Mark(Term):
    """What was said of a source or a claim."""

    RETRACTED = "retracted", "Retracted"
    CORRECTED = "corrected", "Corrected"


@dataclass(frozen=True)
class Flag:
    """A retraction or a correction that concerns a brief."""

    mark: Mark
    kind: str
    """`source` or `claim`."""
    id: str
    notice: Notice
    marked_in: str
    """The brief that marks it; empty for a source with a file of its own."""
    claims: tuple[str, ...]
    """Claims of the brief that lean on it, in its order; the claim itself."""
    judgments: tuple[str, ...]
    """Judgments of the brief that list one of those claims, for or against, or the source itself."""


def flags(corpus: Corpus, entry: BriefEntry) -> tuple[Flag, ...]:
    """Return what concerns a brief: the newest notice first, those without a date last."""
    found = (*_source_flags(corpus, ground_of(corpus, entry.id)), *claim_flags(corpus, entry))
    by_id = sorted(found, key=lambda flag: (flag.kind, flag.id, flag.mark))
    return tuple(sorted(by_id, key=lambda flag: flag.notice.date or "", reverse=True))


def claim_flags(corpus: Corpus, entry: BriefEntry) -> Iterator[Flag]:
    """Yield what was said of the claims of a brief, in it or in another of its line."""
    line = _line(corpus, entry)
    for claim in entry.brief.claims:
        bearers = [(one.claims[claim.id], one.id) for one in line if claim.id in one.claims]
        for mark, notice, marked_in in _marks(bearers):
            yield Flag(mark, "claim", claim.id, notice, marked_in, (claim.id,), _listing(entry, {claim.id}, set()))


def _source_flags(corpus: Corpus, ground: Ground) -> Iterator[Flag]:
    entry = ground.entry
    line = _line(corpus, entry)
    own = {source.id for source in entry.brief.sources}
    leaning = _leaning_on(ground.sources)
    for name, source in ground.sources.items():
        inline = ((other, one.id) for one in line for other in one.brief.sources if other.id == name)
        for mark, notice, marked_in in _marks(list(inline) if name in own else [(source, "")]):
            through = reach([name], leaning)
            claims = tuple(one.id for one in entry.brief.claims if not through.isdisjoint(links_of(one)))
            yield Flag(mark, "source", name, notice, marked_in, claims, _listing(entry, {*claims}, through))


def _line(corpus: Corpus, entry: BriefEntry) -> tuple[BriefEntry, ...]:
    """The brief itself, then the others of its line that mark anything, the newest first."""
    if not _any_marking(corpus):
        return (entry,)
    others = [one for one in brief_line(corpus, entry) if one.id != entry.id and one.id in _marking(corpus)]
    return (entry, *reversed(others))


@once
def _any_marking(corpus: Corpus) -> bool:
    """Whether there is any: where there is none, no line is looked through."""
    return bool(_marking(corpus))


@once
def _marking(corpus: Corpus) -> Set[str]:
    """The briefs that mark a claim or a source of their own: of a long line, few."""
    return {entry.id for entry in corpus.briefs.values() if entry.document.outline.marks}


def _marks(bearers: Iterable[tuple[Claim | Source, str]]) -> Iterator[tuple[Mark, Notice, str]]:
    """Yield each mark once, from the first that bears it."""
    marked = [(bearer.retracted, bearer.corrected, brief) for bearer, brief in bearers]
    retracted = [(notice, brief) for notice, _, brief in marked if notice]
    corrected = [(notice, brief) for _, notice, brief in marked if notice]
    yield from ((Mark.RETRACTED, *one) for one in retracted[:1])
    yield from ((Mark.CORRECTED, *one) for one in corrected[:1])


def _leaning_on(sources: Mapping[str, Source]) -> Mapping[str, Set[str]]:
    """Return for each source those that lean on it at one remove."""
    found: dict[str, set[str]] = {}
    for name, source in sources.items():
        for behind in filter(None, (source.via, *source.derived_from)):
            found.setdefault(behind, set()).add(name)
    return found


def _listing(entry: BriefEntry, claims: Set[str], sources: Set[str]) -> tuple[str, ...]:
    return tuple(
        judgment.id
        for judgment in entry.brief.key_judgments
        if not claims.isdisjoint((*judgment.evidence, *judgment.against)) or not sources.isdisjoint(judgment.sources)
    )
