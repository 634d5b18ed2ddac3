"""The record of a desk: what the lines of the ledger score together, and for each desk, region, actor and lexicon."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from bluf.analysis.ledger.calibration import SMALL_SAMPLE, Calibration, Forecasted, band_of, calibration
from bluf.analysis.ledger.line_score import Score, score_of
from bluf.analysis.ledger.rows import Row
from bluf.analysis.ledger.scoring import skill, weighted_mean
from bluf.corpus import Corpus
from bluf.model import Judgment
from bluf.model.lexicon import LexiconId


class Grouping(StrEnum):
    """By what lines are grouped."""

    DESK = "desk"
    REGION = "region"
    ACTOR = "actor"
    LEXICON = "lexicon"


@dataclass(frozen=True)
class Record:
    """What some lines score. Every line counts the same, however long it stood."""

    scores: tuple[Score, ...]
    """Of the lines that came out as yes or no and can be scored; never empty."""
    calibration: Calibration
    """Each thing that was said counts by its share of the days its line stood (after Merkle & Hartman 2018)."""

    @property
    def few(self) -> bool:
        """Whether they are too few to conclude anything."""
        return len(self.scores) < SMALL_SAMPLE

    @property
    def yes(self) -> int:
        """How many happened."""
        return sum(score.outcome for score in self.scores)

    @property
    def from_term(self) -> int:
        """How many rest, in part at least, on a term alone."""
        return sum(score.from_term for score in self.scores)

    @property
    def brier(self) -> float:
        """Mean Brier score, single form: 0 is best, 1 is worst."""
        return self.calibration.brier

    @property
    def brier_interval(self) -> tuple[float, float]:
        """The best and the worst mean Brier score that terms without numbers allow."""
        best, worst = (weighted_mean((score.brier_interval[side], 1) for score in self.scores) for side in (0, 1))
        return best, worst

    @property
    def log(self) -> float:
        """Mean log score, clipped: 0 is best."""
        return weighted_mean((score.log, 1) for score in self.scores)

    @property
    def skill(self) -> float | None:
        """Skill against always naming the base rate of these same lines; None where all came out alike."""
        return skill(self.brier, self.calibration.uncertainty)


def record_of(rows: Iterable[Row]) -> Record | None:
    """Return the record of some lines; None if none of them can be scored."""
    scores = tuple(score for row in rows if isinstance(score := score_of(row), Score))
    found = calibration(one for score in scores for one in _forecasted(score))
    return Record(scores, found) if found else None


def _forecasted(score: Score) -> Iterator[Forecasted]:
    for held in score.held:
        term = held.chance.term if held.stage.entry.brief.lexicon is LexiconId.ICD203 else None
        band = band_of(held.chance.p, term)
        yield Forecasted(held.chance.p, score.outcome, held.days / score.days, band)


def grouped(corpus: Corpus, rows: Iterable[Row], by: Grouping) -> Mapping[str, tuple[Row, ...]]:
    """Return lines under their desk, regions, actors or lexicon, as the newest brief of the line has them.

    A line stands under every region of its brief and every actor that its statement or question names; under none if
    the brief does not say. Keys are as written, for actors and lexicons ids; sorted.
    """
    found: dict[str, list[Row]] = {}
    for row in rows:
        for key in _keys(corpus, row, by):
            found.setdefault(key, []).append(row)
    return {key: tuple(found[key]) for key in sorted(found)}


def _keys(corpus: Corpus, row: Row, by: Grouping) -> Iterable[str]:
    brief, part = row.newest.entry.brief, row.newest.part
    match by:
        case Grouping.DESK:
            return (brief.desk,) if brief.desk else ()
        case Grouping.REGION:
            return dict.fromkeys(region.label for region in brief.regions)
        case Grouping.ACTOR:
            return corpus.names.actors_in(part.statement if isinstance(part, Judgment) else part.question)
        case Grouping.LEXICON:
            return (brief.lexicon.value,)
