"""Blast radius: everything that rests on a thing, directly or through others, and what would be left standing.

Corroboration counts independent origins (tradecraft reference, 9.5); a matrix of competing hypotheses is read again
without the rows whose evidence falls (Heuer's step 6). Nothing here is a probability: the verdicts say what would be
left to carry a judgment, not how likely it is. To take a source away is the same as to mark it retracted, and so what
was retracted already carries nothing: taking it changes nothing.
"""

from collections.abc import Iterable, Iterator

from bluf.analysis.impact.ground import Ground, Ways, briefs_naming, ground_of
from bluf.analysis.impact.losses import BriefImpact, ClaimImpact, Impact, JudgmentImpact, MatrixImpact
from bluf.analysis.impact.resting import resting
from bluf.analysis.impact.taken import Taken, taken, ways_left
from bluf.analysis.impact.things import Thing, ThingKind
from bluf.analysis.impact.verdicts import Footing, Loss, verdict
from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Judgment
from bluf.model import technique_terms as terms


def impact(corpus: Corpus, *things: Thing) -> Impact:
    """Return everything that rests on things, were all of them taken away at once; nothing in entangled briefs."""
    briefs = (brief for brief in _briefs(corpus, things) if not tangle_in(corpus, brief))
    found = (in_brief(corpus, ground_of(corpus, brief), things) for brief in briefs)
    return Impact(things, tuple(one for one in found if one.rests))


def impact_of_part(corpus: Corpus, entry: BriefEntry, kind: ThingKind, part_id: str) -> BriefImpact | None:
    """Return what in a brief rests on one of its own parts.

    None if the brief is entangled, and where a part of another kind has the id first.
    """
    if tangle_in(corpus, entry.id) or entry.parts[part_id].kind != kind:
        return None
    return in_brief(corpus, ground_of(corpus, entry.id), (Thing(kind, part_id, (entry.id,)),))


def _briefs(corpus: Corpus, things: Iterable[Thing]) -> tuple[str, ...]:
    """The briefs that could be concerned, in the order of the corpus: the newest first."""
    named = {brief for thing in things for brief in thing.briefs or briefs_naming(corpus).get(thing.id, ())}
    return tuple(sorted(sorted(named), key=lambda brief: corpus.briefs[brief].brief.date, reverse=True))


def in_brief(corpus: Corpus, ground: Ground, things: tuple[Thing, ...]) -> BriefImpact:
    """Return what rests on things in one brief, which is not entangled, were all of them taken away at once."""
    away = taken(ground, things)
    claims, direct = ways_left(corpus, ground, away)
    lost = tuple(_claims(ground, away, claims))
    fallen = frozenset(claim.id for claim in lost if claim.falls)
    matrix = _matrix(ground, fallen | away.assumptions)
    return BriefImpact(
        ground.entry,
        corpus.successor(ground.entry.id) is None,
        tuple(_judgments(ground, away, fallen, claims, direct)),
        lost,
        matrix,
        resting(ground.entry, fallen, away.sources, {*matrix.before} ^ {*matrix.after} if matrix else set()),
    )


def _claims(ground: Ground, away: Taken, left: Ways) -> Iterator[ClaimImpact]:
    for claim_id, before in ground.claims.items():
        own = claim_id in away.claims and not ground.entry.claims[claim_id].retracted
        if own or len(left[claim_id]) < len(before):
            yield ClaimImpact(claim_id, len(before), len(left[claim_id]))


def _judgments(
    ground: Ground, away: Taken, fallen: frozenset[str], claims: Ways, direct: Ways
) -> Iterator[JudgmentImpact]:
    lost = fallen | {claim for claim, ways in claims.items() if ways != ground.claims[claim]}
    cut = {source for source, ways in direct.items() if ways != ground.direct[source]}
    for judgment in ground.entry.brief.key_judgments:
        against = tuple(claim for claim in judgment.against if claim in fallen)
        loss = _loss(ground.entry, judgment, away, against)
        if lost.isdisjoint(judgment.evidence) and cut.isdisjoint(judgment.sources) and loss == Loss():
            continue
        before = _footing(ground.entry, judgment, frozenset(), ground.claims, ground.direct)
        after = _footing(ground.entry, judgment, fallen, claims, direct)
        found = verdict(before, after, loss)
        if found:
            yield JudgmentImpact(judgment.id, *found, before, after, against)


def _footing(entry: BriefEntry, judgment: Judgment, fallen: frozenset[str], claims: Ways, direct: Ways) -> Footing:
    evidence = dict.fromkeys(claim for claim in judgment.evidence if claim in entry.claims and claim not in fallen)
    standing = tuple(claim for claim in evidence if claims[claim] or _unsourced(entry, claim))
    sources = tuple(source for source in dict.fromkeys(judgment.sources) if direct[source])
    ways = [claims[claim] for claim in standing] + [direct[source] for source in sources]
    return Footing(standing, sources, frozenset(path for paths in ways for path in paths))


def _unsourced(entry: BriefEntry, claim_id: str) -> bool:
    """Whether a claim names no way to it: nothing that goes takes it along."""
    claim = entry.claims[claim_id]
    return not (claim.chains or claim.sources or claim.retracted)


def _loss(entry: BriefEntry, judgment: Judgment, away: Taken, against: tuple[str, ...]) -> Loss:
    carrying = [
        one
        for one in entry.brief.assumptions
        if one.id in away.assumptions and (one.id in judgment.assumptions or judgment.id in one.supports)
    ]
    return Loss(against, bool(carrying), any(one.impact is terms.Impact.HIGH for one in carrying))


def _matrix(ground: Ground, fallen: frozenset[str]) -> MatrixImpact | None:
    ach, weighed = ground.entry.brief.ach, ground.matrix
    rows = frozenset(row.id for row in ach.evidence if row.ref in fallen) if ach else frozenset()
    if not ach or not weighed or not rows:
        return None
    kept_order = tuple(row.id for row in ach.evidence if row.id in rows)
    return MatrixImpact(kept_order, weighed.leaders(), weighed.leaders(rows))
