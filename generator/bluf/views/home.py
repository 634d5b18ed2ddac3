"""The first page: what is new, what is due, what changed."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bluf.analysis.changes.judgment_changes import Course
from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.model.base import Record
from bluf.views.cards import BriefCard, brief_card
from bluf.views.due_next import DueView, due_next
from bluf.views.head import Marking, marking_of_all
from bluf.views.judgments import JudgmentView, moved_judgments
from bluf.views.notices import NoticeView, current_notices, marked_records
from bluf.views.targets import Target

_LATEST = 5
_LISTED = 7
_MOVED = (Course.UP, Course.DOWN, Course.MOVED, Course.REWORDED, Course.WITHDRAWN)


@dataclass(frozen=True)
class HomePage:
    """The first page."""

    title: str
    marking: Marking
    latest: tuple[BriefCard, ...]
    due: tuple[DueView, ...]
    """What has to be looked at, the most urgent at the top."""
    day: str
    """The day by which lateness is told; empty when there is nothing."""
    changed: tuple[JudgmentView, ...]
    notices: tuple[NoticeView, ...]
    """What was retracted or corrected, where a brief that stands leans on it."""
    counts: tuple[tuple[str, int, Target], ...]


def home_page(corpus: Corpus, site_name: str) -> HomePage:
    """Return the first page. What is due and what changed comes from briefs that no later brief supersedes."""
    superseded = {entry.brief.supersedes for entry in corpus.briefs.values()}
    current = [entry for entry in corpus.briefs.values() if entry.id not in superseded]
    day = day_of(corpus)
    return HomePage(
        site_name,
        marking_of_all(_shown(corpus)),
        tuple(brief_card(corpus, entry) for entry in list(corpus.briefs.values())[:_LATEST]),
        due_next(corpus, current)[:_LISTED],
        day.isoformat() if day else "",
        tuple(islice(moved_judgments(corpus, current, _MOVED), _LISTED)),
        current_notices(corpus)[:_LISTED],
        (
            ("briefs", len(corpus.briefs), Target("briefs")),
            ("judgments", sum(len(entry.brief.key_judgments) for entry in corpus.briefs.values()), Target("judgments")),
            ("actors", len(corpus.actors), Target("actors")),
            ("sources", len(corpus.sources), Target("sources")),
        ),
    )


def _shown(corpus: Corpus) -> Iterator[Record]:
    for entry in corpus.briefs.values():
        yield entry.brief
        yield from marked_records(corpus, entry)
