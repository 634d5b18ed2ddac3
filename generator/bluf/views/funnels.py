"""What stands behind each judgment and claim of a brief: on whose word, by which chains, and who speaks."""

from collections.abc import Mapping
from dataclasses import dataclass

from bluf.analysis.sourcing.origins import claim_lineage, judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Claim
from bluf.views.chains import ChainsView, claim_chains, judgment_chains
from bluf.views.independence import Sourcing, sourcing
from bluf.views.speakers import SpeakerView, speakers
from bluf.views.targets import anchor, part_target

_PICTURES = 40
"""Claims of a brief whose chains are drawn; beyond it nobody unfolds them, and the lines say the same."""


@dataclass(frozen=True)
class Funnel:
    """On whose word a judgment rests, and the chains by which it came."""

    sourcing: Sourcing
    chains: ChainsView | None


@dataclass(frozen=True)
class Said:
    """Who asserts a claim, and by which chains it came."""

    speakers: tuple[SpeakerView, ...]
    """Those who stand at the end of no chain."""
    sourcing: Sourcing
    chains: ChainsView | None
    """Only for a claim with more than one chain, as one chain is read as well in a line, and only if no judgment's
    picture holds them."""


def funnels(corpus: Corpus, entry: BriefEntry) -> dict[str, Funnel]:
    """Return what stands behind each judgment, by the judgment's anchor."""
    return {
        anchor("judgment", judgment.id): Funnel(
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
    ends = {part_target(entry.id, "origin", chain[-1]) for chain in claim.chains}
    return Said(
        tuple(one for one in speakers(corpus, entry, claim.id) if one.who.target not in ends),
        sourcing(corpus, entry, claim_lineage(corpus, entry, claim)),
        claim_chains(corpus, entry, claim) if pictured and not _is_drawn(entry, claim.id, drawn) else None,
    )


def _is_drawn(entry: BriefEntry, claim_id: str, drawn: Mapping[str, Funnel]) -> bool:
    """Whether the picture of a judgment for which a claim speaks holds its chains."""
    return any(
        claim_id in judgment.evidence and drawn[anchor("judgment", judgment.id)].chains
        for judgment in entry.brief.key_judgments
    )
