"""The first page: the latest briefs, what is due next, what changed."""

from dataclasses import dataclass

from bluf.corpus import Corpus
from bluf.model.vocabulary import ChangeStatus
from bluf.views.cards import BriefCard, brief_card
from bluf.views.head import Marking, marking_of_all
from bluf.views.judgments import OPEN, JudgmentView
from bluf.views.targets import Target

_LATEST = 5
_LISTED = 8
_MOVED = (ChangeStatus.CHANGED.value, ChangeStatus.WITHDRAWN.value)


@dataclass(frozen=True)
class HomePage:
    """The first page."""

    title: str
    marking: Marking
    latest: tuple[BriefCard, ...]
    due: tuple[JudgmentView, ...]
    """Open judgments, the one that is due first at the top."""
    changed: tuple[JudgmentView, ...]
    counts: tuple[tuple[str, int, Target], ...]


def home_page(corpus: Corpus, judgments: tuple[JudgmentView, ...], site_name: str) -> HomePage:
    """Return the first page. What is due and what changed comes from briefs that no later brief supersedes."""
    superseded = {entry.brief.supersedes for entry in corpus.briefs.values()}
    current = [view for view in judgments if view.brief.target and view.brief.target.id not in superseded]
    due = sorted((view for view in current if view.status == OPEN), key=lambda view: (view.due, view.brief.text))
    return HomePage(
        site_name,
        marking_of_all(entry.brief for entry in corpus.briefs.values()),
        tuple(brief_card(corpus, entry) for entry in list(corpus.briefs.values())[:_LATEST]),
        tuple(due[:_LISTED]),
        tuple(view for view in current if view.change and view.change.status in _MOVED)[:_LISTED],
        (
            ("briefs", len(corpus.briefs), Target("briefs")),
            ("judgments", len(judgments), Target("judgments")),
            ("actors", len(corpus.actors), Target("actors")),
            ("sources", len(corpus.sources), Target("sources")),
        ),
    )
