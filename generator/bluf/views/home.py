"""The first page: the latest briefs, what is due next, what changed."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.changes.judgment_changes import Course
from bluf.corpus import Corpus
from bluf.model.base import Record
from bluf.views.cards import BriefCard, brief_card
from bluf.views.head import Marking, marking_of_all
from bluf.views.judgments import OPEN, JudgmentView
from bluf.views.notices import NoticeView, current_notices, marked_records
from bluf.views.targets import Target

_LATEST = 5
_LISTED = 8
_MOVED = (Course.UP, Course.DOWN, Course.MOVED, Course.REWORDED, Course.WITHDRAWN)


@dataclass(frozen=True)
class HomePage:
    """The first page."""

    title: str
    marking: Marking
    latest: tuple[BriefCard, ...]
    due: tuple[JudgmentView, ...]
    """Open judgments, the one that is due first at the top."""
    changed: tuple[JudgmentView, ...]
    notices: tuple[NoticeView, ...]
    """What was retracted or corrected, where a brief that stands leans on it."""
    counts: tuple[tuple[str, int, Target], ...]


def home_page(corpus: Corpus, judgments: tuple[JudgmentView, ...], site_name: str) -> HomePage:
    """Return the first page. What is due and what changed comes from briefs that no later brief supersedes."""
    superseded = {entry.brief.supersedes for entry in corpus.briefs.values()}
    current = [view for view in judgments if view.brief.target and view.brief.target.id not in superseded]
    due = sorted((view for view in current if view.status == OPEN), key=lambda view: (view.due, view.brief.text))
    return HomePage(
        site_name,
        marking_of_all(_shown(corpus)),
        tuple(brief_card(corpus, entry) for entry in list(corpus.briefs.values())[:_LATEST]),
        tuple(due[:_LISTED]),
        tuple(view for view in current if view.change and view.change.mark in _MOVED)[:_LISTED],
        current_notices(corpus)[:_LISTED],
        (
            ("briefs", len(corpus.briefs), Target("briefs")),
            ("judgments", len(judgments), Target("judgments")),
            ("actors", len(corpus.actors), Target("actors")),
            ("sources", len(corpus.sources), Target("sources")),
        ),
    )


def _shown(corpus: Corpus) -> Iterator[Record]:
    for entry in corpus.briefs.values():
        yield entry.brief
        yield from marked_records(corpus, entry)
