"""The deception check: who might deceive, by four checklists."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.targets import Link, actor_link

_CHECKLISTS = ("Motive, opportunity, means", "Past practice", "Manipulability of sources", "Evidence")


@dataclass(frozen=True)
class CandidateView:
    """Who might deceive."""

    actor: Link
    ratings: tuple[tuple[str, str], ...]
    """Each by the name of its checklist; empty where nothing was rated."""
    note: str


@dataclass(frozen=True)
class DeceptionView:
    """The deception check."""

    triggered_by: tuple[str, ...]
    columns: tuple[str, ...]
    """The checklists: motive, past practice, manipulability of sources, evidence."""
    candidates: tuple[CandidateView, ...]
    reading: str


def deception(corpus: Corpus, entry: BriefEntry) -> DeceptionView | None:
    """Return the deception check; None if the brief has none."""
    check = entry.brief.deception_check
    if check is None:
        return None
    candidates = []
    for one in check.candidates:
        labels = (rating.label if rating else "" for rating in (one.mom, one.pop, one.moses, one.eve))
        ratings = tuple(zip(_CHECKLISTS, labels, strict=True))
        candidates.append(CandidateView(actor_link(corpus, one.actor), ratings, one.note or ""))
    return DeceptionView(check.triggered_by, _CHECKLISTS, tuple(candidates), check.reading or "")
