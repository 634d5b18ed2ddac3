"""What stands behind each judgment and claim of a brief: on whose word, by which chains, and who speaks."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.analysis.sourcing.origins import claim_lineage, judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Claim
from bluf.views.chains import ChainsView, claim_chains, judgment_chains
from bluf.views.independence import Sourcing, sourcing
from bluf.views.speakers import SpeakerView, speakers
from bluf.views.targets import Link, anchor, part_name, part_target

PICTURE = "picture"

_PICTURES = 40
"""Claims of a brief whose chains are drawn; beyond it nobody unfolds them, and the lines say the same."""


@dataclass(frozen=True)
class Funnel:
    """On whose word a judgment rests, and the chains by which it came."""

    anchor: str
    """Where its picture is."""
    sourcing: Sourcing
    chains: ChainsView | None


@dataclass(frozen=True)
class Said:
    """Who asserts a claim, and by which chains it came."""

    speakers: tuple[SpeakerView, ...]
    alone: tuple[str, ...]
    """Where one speaker stands at the end of the only chain: what is known of it, to be said there. It is no speaker
    besides."""
    sourcing: Sourcing
    chains: ChainsView | None
    """Only for a claim with more than one chain, as one chain is read as well in a line, and only if no judgment's
    picture holds them."""
    shown: Link | None
    """The judgment whose picture holds its chains, if it has more than one."""


def funnels(corpus: Corpus, entry: BriefEntry) -> dict[str, Funnel]:
    """Return what stands behind each judgment, by the judgment's anchor."""
    return {
        anchor("judgment", judgment.id): Funnel(
            anchor(PICTURE, judgment.id),
            sourcing(corpus, entry, judgment_lineage(corpus, entry, judgment)),
            judgment_chains(corpus, entry, judgment, number),
        )
        for number, judgment in enumerate(entry.brief.key_judgments, 1)
    }


def said(corpus: Corpus, entry: BriefEntry, drawn: Mapping[str, Funnel]) -> dict[str, Said]:
    """Return who asserts each claim, by the claim's anchor."""
    several = [claim.id for claim in entry.brief.claims if len(claim.chains) + len(claim.sources) > 1]
    pictured = frozenset(several[:_PICTURES])
    return {
        anchor("claim", claim.id): _said(corpus, entry, claim, drawn, claim.id in pictured)
        for claim in entry.brief.claims
    }


def _said(corpus: Corpus, entry: BriefEntry, claim: Claim, drawn: Mapping[str, Funnel], pictured: bool) -> Said:
    several = len(claim.chains) + len(claim.sources) > 1
    shown = _judgment_with(entry, claim.id, drawn) if several else None
    speaking = speakers(corpus, entry, claim.id)
    ends = [chain[-1] for chain in claim.chains] if not claim.sources else []
    alone = len(ends) == len(speaking) == 1 and speaking[0].who.target == part_target(entry.id, "origin", ends[0])
    return Said(
        () if alone else speaking,
        speaking[0].facts if alone else (),
        sourcing(corpus, entry, claim_lineage(corpus, entry, claim)),
        claim_chains(corpus, entry, claim) if pictured and shown is None else None,
        shown,
    )


def _judgment_with(entry: BriefEntry, claim_id: str, drawn: Mapping[str, Funnel]) -> Link | None:
    """Return the first judgment for which a claim speaks and which has a picture; the link leads to the picture."""
    for judgment in entry.brief.key_judgments:
        if claim_id in judgment.evidence and drawn[anchor("judgment", judgment.id)].chains:
            return Link(part_name(entry, judgment.id), part_target(entry.id, PICTURE, judgment.id))
    return None
