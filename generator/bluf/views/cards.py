"""A brief as it stands in a list."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.brief import status_of
from bluf.views.head import Marking, marking_of_all
from bluf.views.targets import Link, brief_link


@dataclass(frozen=True)
class BriefCard:
    """A brief in a list."""

    link: Link
    date: str
    status: str
    status_code: str
    bluf: str
    desk: str
    judgments: int
    marking: Marking


def brief_card(corpus: Corpus, entry: BriefEntry) -> BriefCard:
    """Return a brief as it stands in a list."""
    brief, status = entry.brief, status_of(corpus, entry)
    return BriefCard(
        brief_link(corpus, entry.id),
        brief.date,
        status.label,
        status.value,
        brief.bluf,
        brief.desk or "",
        len(brief.key_judgments),
        marking_of_all((brief,)),
    )
