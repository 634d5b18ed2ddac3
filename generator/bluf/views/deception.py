"""The deception check: who might deceive, by four checklists."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.targets import Link, actor_link


@dataclass(frozen=True)
class CandidateView:
    """Who might deceive."""

    actor: Link
    ratings: tuple[str, str, str, str]
    """Motive, past practice, manipulability of sources, evidence; empty where nothing was rated."""
    note: str


@dataclass(frozen=True)
class DeceptionView:
    """The deception check."""

    triggered_by: tuple[str, ...]
    candidates: tuple[CandidateView, ...]
    reading: str


def deception(corpus: Corpus, entry: BriefEntry) -> DeceptionView | None:
    """Return the deception check; None if the brief has none."""
    check = entry.brief.deception_check
    if check is None:
        return None
    candidates = []
    for one in check.candidates:
        mom, pop, moses, eve = (rating.label if rating else "" for rating in (one.mom, one.pop, one.moses, one.eve))
        candidates.append(CandidateView(actor_link(corpus, one.actor), (mom, pop, moses, eve), one.note or ""))
    return DeceptionView(check.triggered_by, tuple(candidates), check.reading or "")
