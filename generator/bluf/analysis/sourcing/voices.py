"""Voices: every origin of the corpus with all that rests on it, the same one once in all briefs that carry it on."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from bluf.analysis.sourcing.assertions import Assertion, assertion_of, assertion_of_origin
from bluf.analysis.sourcing.origins import Path, claim_lineage, judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import beginnings
from bluf.model import Claim, Judgment


@dataclass(frozen=True)
class Rest:
    """What rests on a voice in one brief."""

    entry: BriefEntry
    listed: bool
    """Whether the brief lists it among its origins."""
    claims: tuple[Claim, ...]
    judgments: tuple[Judgment, ...]
    alone: frozenset[str]
    """Ids of the judgments for which no other independence group speaks."""


@dataclass(frozen=True)
class Voice:
    """Who said something first."""

    id: str
    """Unique among voices: `brief.origin` by the first brief of its line, the id of an actor or of a source; empty
    where no origin is given."""
    entry: BriefEntry
    """The newest brief that hears it."""
    said: Assertion
    rests: tuple[Rest, ...]
    """By brief, the newest first."""


@dataclass
class _Heard:
    entry: BriefEntry
    said: Assertion
    briefs: dict[str, BriefEntry] = field(default_factory=dict)
    """The briefs that list or hear it, the newest first."""
    listed: set[str] = field(default_factory=set)
    claims: dict[str, dict[str, Claim]] = field(default_factory=dict)
    judgments: dict[str, dict[str, Judgment]] = field(default_factory=dict)
    alone: set[tuple[str, str]] = field(default_factory=set)


def voices(corpus: Corpus) -> tuple[Voice, ...]:
    """Return every voice, in the order in which the briefs, the newest first, list or hear it."""
    heard: dict[str, _Heard] = {}
    for entry in corpus.briefs.values():
        for origin in entry.brief.origins:
            said = assertion_of_origin(entry, origin)
            one = heard.setdefault(_id(corpus, entry, said), _Heard(entry, said))
            one.briefs[entry.id] = entry
            one.listed.add(entry.id)
        for name, said, claim, judgment, alone in _in_brief(corpus, entry):
            one = heard.setdefault(name, _Heard(entry, said))
            one.briefs[entry.id] = entry
            if claim:
                one.claims.setdefault(entry.id, {})[claim.id] = claim
            if judgment:
                one.judgments.setdefault(entry.id, {})[judgment.id] = judgment
                one.alone |= {(entry.id, judgment.id)} if alone else set()
    return tuple(Voice(name, one.entry, one.said, tuple(_rests(one))) for name, one in heard.items())


def _in_brief(
    corpus: Corpus, entry: BriefEntry
) -> Iterator[tuple[str, Assertion, Claim | None, Judgment | None, bool]]:
    for claim in entry.brief.claims:
        for path in claim_lineage(corpus, entry, claim).paths:
            yield (*_heard(corpus, entry, path), claim, None, False)
    for judgment in entry.brief.key_judgments:
        lineage = judgment_lineage(corpus, entry, judgment)
        for path in lineage.paths:
            yield (*_heard(corpus, entry, path), None, judgment, lineage.groups == (path.group,))


def _heard(corpus: Corpus, entry: BriefEntry, path: Path) -> tuple[str, Assertion]:
    said = assertion_of(corpus, entry, path)
    return _id(corpus, entry, said), said


def _id(corpus: Corpus, entry: BriefEntry, said: Assertion) -> str:
    if said.origin:
        return f"{beginnings(corpus)[entry.id]}.{said.origin.id}"
    if said.actor or not said.document:
        return said.actor or ""
    own = any(source.id == said.document for source in entry.brief.sources)
    return f"{beginnings(corpus)[entry.id]}.{said.document}" if own else said.document


def _rests(one: _Heard) -> Iterator[Rest]:
    for brief_id, entry in one.briefs.items():
        claims, judgments = one.claims.get(brief_id, {}), one.judgments.get(brief_id, {})
        alone = frozenset(judgment for judgment in judgments if (brief_id, judgment) in one.alone)
        yield Rest(entry, brief_id in one.listed, tuple(claims.values()), tuple(judgments.values()), alone)
