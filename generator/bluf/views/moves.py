"""What became of one judgment since the brief before: where it moved, and on what grounds."""

from dataclasses import dataclass, replace

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.change_words import COURSES, change_word
from bluf.analysis.changes.comparison import Comparison
from bluf.analysis.changes.judgment_changes import JudgmentChange
from bluf.analysis.changes.move_words import move_words
from bluf.analysis.changes.wording import word_diff
from bluf.corpus import Corpus
from bluf.views.changes import contradicted
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from bluf.views.part_changes import SegmentView, segments
from bluf.views.targets import Link, judgment_link, part_link, source_link

_IN_BRIEF = (Aspect.EVIDENCE, Aspect.AGAINST, Aspect.ASSUMPTIONS)
_OUTSIDE = "from the public record"


@dataclass(frozen=True)
class JudgmentChangeView:
    """What became of one judgment."""

    link: Link
    mark: str
    """`up`, `down`, `moved`, `reworded`, `unchanged`, `new`, `withdrawn` or `dropped`."""
    label: str
    said: str
    statement: tuple[SegmentView, ...]
    before: LikelihoodView | None
    after: LikelihoodView | None
    spoken: str
    """Both likelihoods in words, for readers who do not see the drawing."""
    confidence_before: ConfidenceView | None
    confidence_after: ConfidenceView | None
    confidence_moved: bool
    grounds: tuple[tuple[str, tuple[Link, ...]], ...]
    """`New evidence for it` and the like, with what was."""
    declared: str
    """What the brief says of it, where that is not what happened; empty otherwise."""
    cause: str
    because: str


def judgment_change_view(corpus: Corpus, found: Comparison, one: JudgmentChange) -> JudgmentChangeView:
    """Return what became of a judgment of one of two briefs."""
    stage = next(stage for stage in (one.after, one.before) if stage)
    was = one.before.judgment if one.before else None
    now = one.after.judgment if one.after else None
    before = likelihood_view(was.likelihood, found.older.brief.lexicon) if was else None
    after = likelihood_view(now.likelihood, found.newer.brief.lexicon) if now else None
    old, new = (judgment.statement if judgment else "" for judgment in (was or now, now or was))
    return JudgmentChangeView(
        judgment_link(stage.entry, stage.judgment.id),
        one.course.value,
        COURSES[one.course],
        move_words(one),
        segments(word_diff(old, new)),
        before,
        after,
        "; ".join(
            f"{name}: {likelihood.spoken.removeprefix('Likelihood: ')}"
            for name, likelihood in (("Likelihood before", before), ("now", after))
            if likelihood
        ),
        confidence_view(was.confidence) if was else None,
        confidence_view(now.confidence) if now else None,
        any(change.aspect is Aspect.CONFIDENCE for change in one.changes),
        _grounds(corpus, found, one.changes),
        contradicted(one),
        one.cause.label if one.cause else "",
        one.reason,
    )


def _grounds(
    corpus: Corpus, found: Comparison, changes: tuple[Change, ...]
) -> tuple[tuple[str, tuple[Link, ...]], ...]:
    grouped: dict[str, list[Link]] = {}
    for change in changes:
        side = found.newer if change.added else found.older
        part_id = change.after or change.before
        if change.aspect is Aspect.SOURCES:
            link = source_link(corpus, side, part_id)
        elif change.aspect in _IN_BRIEF:
            link = replace(part_link(corpus, side, part_id), note=_OUTSIDE if change.outside_seed else "")
        else:
            continue
        grouped.setdefault(change_word(change), []).append(link)
    return tuple((word, tuple(links)) for word, links in grouped.items())
