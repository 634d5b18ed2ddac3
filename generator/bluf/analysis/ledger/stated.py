"""One stage of a line: a judgment or a forecast as one brief states it, and the probability that this comes to.

Where only a term was given, the middle of its band stands for it (reference 10.4), and the range is kept beside it. A
conditional judgment says how likely something is if something else holds. Its number answers no question about the
world, unless its forecast has a probability of its own: that one answers the question as it is written.
"""

from dataclasses import dataclass

from bluf.corpus import BriefEntry
from bluf.model import Forecast, Judgment, Likelihood, PartialDate, Resolution
from bluf.model.lexicon import LEXICONS
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import FieldPath


@dataclass(frozen=True)
class Stated:
    """A judgment or a forecast as one brief of its line states it."""

    entry: BriefEntry
    part: Judgment | Forecast

    @property
    def reference(self) -> str:
        """The part from anywhere: `brief#kj1`."""
        return f"{self.entry.id}#{self.part.id}"

    @property
    def path(self) -> FieldPath:
        """Where its forecast stands in the file; where it stands itself if it has none."""
        own = self.entry.parts[self.part.id].path
        return (*own, "forecast") if isinstance(self.part, Judgment) and self.part.forecast else own

    @property
    def forecast(self) -> Forecast | None:
        """The question that settles it."""
        return self.part.forecast if isinstance(self.part, Judgment) else self.part

    @property
    def likelihood(self) -> Likelihood | None:
        """What the judgment says of its likelihood; None for a free forecast."""
        return self.part.likelihood if isinstance(self.part, Judgment) else None

    @property
    def made(self) -> PartialDate:
        """The date it was made: as the forecast says, else that of the brief."""
        return (self.forecast and self.forecast.made) or self.entry.brief.date

    @property
    def by(self) -> PartialDate | None:
        """The date by which it can be judged."""
        return (self.forecast and self.forecast.by) or (self.likelihood and self.likelihood.by) or None

    @property
    def resolution(self) -> Resolution | None:
        """What came of it, as far as this brief says."""
        return self.forecast.resolution if self.forecast else None

    @property
    def withdrawn(self) -> bool:
        """Whether this brief takes it back."""
        change = self.part.change if isinstance(self.part, Judgment) else None
        return bool(change and change.status is ChangeStatus.WITHDRAWN)


@dataclass(frozen=True)
class Chance:
    """A probability from 0 to 1, and the range that was said where it stands for a term."""

    p: float
    low: float
    high: float
    term: str | None
    """The term of likelihood beside it or in its place."""

    @property
    def from_term(self) -> bool:
        """Whether only a term was given."""
        return self.low < self.high


def chance_of(stage: Stated) -> Chance | None:
    """Return how likely a stage says it is: the forecast's own number, the judgment's, or the middle of its term."""
    term = stage.likelihood.term if stage.likelihood else None
    own = stage.forecast.p if stage.forecast else None
    given = own if own is not None else stage.likelihood.p if stage.likelihood else None
    if given is not None:
        return Chance(given, given, given, term)
    band = LEXICONS[stage.entry.brief.lexicon].band(term) if term else None
    if band is None:
        return None
    return Chance((band.low + band.high) / 200, band.low / 100, band.high / 100, term)


def conditional(stage: Stated) -> bool:
    """Whether what a stage says holds only if something else does."""
    stated = stage.likelihood
    return bool(stated and stated.condition and (stage.forecast is None or stage.forecast.p is None))
