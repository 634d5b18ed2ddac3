"""What stands behind each judgment and claim of a brief: on whose word, by which chains, and who speaks."""

from dataclasses import dataclass

from bluf.analysis.sourcing.origins import claim_lineage, judgment_lineage
from bluf.corpus import BriefEntry, Corpus
from bluf.views.chains import ChainsView, claim_chains, judgment_chains
from bluf.views.independence import Sourcing, sourcing
from bluf.views.speakers import SpeakerView, speakers
from bluf.views.targets import anchor

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
    sourcing: Sourcing
    chains: ChainsView | None
    """Only for a claim with more than one chain; one chain is read as well in a line."""


def funnels(corpus: Corpus, entry: BriefEntry) -> dict[str, Funnel]:
    """Return what stands behind each judgment, by the judgment's anchor."""
    return {
        anchor("judgment", judgment.id): Funnel(
            sourcing(corpus, entry, judgment_lineage(corpus, entry, judgment)),
            judgment_chains(corpus, entry, judgment, number),
        )
        for number, judgment in enumerate(entry.brief.key_judgments, 1)
    }


def said(corpus: Corpus, entry: BriefEntry) -> dict[str, Said]:
    """Return who asserts each claim, by the claim's anchor."""
    several = [claim.id for claim in entry.brief.claims if len(claim.chains) + len(claim.sources) > 1]
    drawn = frozenset(several[:_PICTURES])
    return {
        anchor("claim", claim.id): Said(
            speakers(corpus, entry, claim.id),
            sourcing(corpus, entry, claim_lineage(corpus, entry, claim)),
            claim_chains(corpus, entry, claim) if claim.id in drawn else None,
        )
        for claim in entry.brief.claims
    }
