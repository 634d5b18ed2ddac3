"""What speaks against the main line: rival explanations and dissent."""

from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.views.head import Marking, portion
from bluf.views.likelihood import ConfidenceView, LikelihoodView, confidence_view, likelihood_view
from bluf.views.targets import Link, anchor, part_link, part_target


@dataclass(frozen=True)
class AlternativeView:
    """A rival explanation."""

    anchor: str
    id: str
    text: str
    hypothesis: Link | None
    """Leads to where the matrix tells it in words."""
    technique: str
    likelihood: LikelihoodView | None
    points: tuple[tuple[str, str], ...]
    indicators: tuple[Link, ...]
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


@dataclass(frozen=True)
class DissentView:
    """Somebody's own judgment against the main line."""

    anchor: str
    by: str
    text: str
    on: tuple[Link, ...]
    likelihood: LikelihoodView | None
    confidence: ConfidenceView | None
    portion: Marking | None
    """Its own marking, if that is stricter than the brief's."""


def alternatives(corpus: Corpus, entry: BriefEntry) -> tuple[AlternativeView, ...]:
    """Return the rival explanations."""
    return tuple(
        AlternativeView(
            anchor("alternative", one.id),
            one.id,
            one.text,
            _hypothesis(entry, one.hypothesis) if one.hypothesis else None,
            one.technique.label if one.technique else "",
            likelihood_view(one.likelihood, entry.brief.lexicon),
            tuple(
                (label, text)
                for label, text in (
                    ("For", one.evidence),
                    ("Against", one.against),
                    ("Why not the main line", one.why_not),
                )
                if text
            ),
            tuple(part_link(corpus, entry, indicator) for indicator in one.indicators),
            portion(one, entry.brief.tlp),
        )
        for one in entry.brief.alternatives
    )


def _hypothesis(entry: BriefEntry, written: str) -> Link:
    """Return a hypothesis by its id; without a target where the matrix has none of that id."""
    rated = entry.brief.ach.hypotheses if entry.brief.ach else ()
    number = next((at for at, one in enumerate(rated, 1) if one.id == written), None)
    return Link(written, part_target(entry.id, "hypothesis", str(number)) if number else None)


def dissent(corpus: Corpus, entry: BriefEntry) -> tuple[DissentView, ...]:
    """Return the dissents, each with the name it is held under."""
    return tuple(
        DissentView(
            anchor("dissent", one.id),
            one.by,
            one.text,
            tuple(part_link(corpus, entry, judgment) for judgment in one.on),
            likelihood_view(one.likelihood, entry.brief.lexicon),
            confidence_view(one.confidence),
            portion(one, entry.brief.tlp),
        )
        for one in entry.brief.dissent
    )
