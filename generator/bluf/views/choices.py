"""What the network can be narrowed to, and when each of its parts then stays: told by the briefs behind it.

A page's script keeps what rests on a brief of the chosen region and period. Many briefs share both, so each such pair
of period and regions is written down once, and every part of the picture names those behind it by number.
"""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from bluf.corpus import BriefEntry, Corpus
from bluf.model import PartialDate
from bluf.views.periods import Period, quarter_holding, year_of

_QUARTERS = 4
"""Years up to which a choice goes down to the quarter."""


@dataclass(frozen=True)
class Choice:
    """Something to choose."""

    code: str
    label: str


@dataclass(frozen=True)
class Choices:
    """The regions and periods that briefs have, and the numbered pairs of a period and regions."""

    regions: tuple[Choice, ...]
    periods: tuple[Choice, ...]
    """The newest first; a year before its quarters."""
    pairs: str
    """`2022-q1:eastern-europe,eastern-asia 2022-q2:`, in the order of their numbers."""


class Behind:
    """Numbers the pairs of period and regions that the briefs of a corpus have."""

    def __init__(self, corpus: Corpus) -> None:
        """Number what there is."""
        years = {entry.brief.date.first.year for entry in corpus.briefs.values()}
        self._by_quarter = len(years) <= _QUARTERS
        told = {entry.id: self._pair(entry) for entry in corpus.briefs.values()}
        self._pairs = sorted(set(told.values()), key=lambda pair: (pair[0].code, pair[1]))
        number = {pair: at for at, pair in enumerate(self._pairs)}
        self._number: Mapping[str, int] = {brief: number[pair] for brief, pair in told.items()}
        self._labels = {
            region.value: region.label for entry in corpus.briefs.values() for region in entry.brief.regions
        }

    def numbers(self, briefs: Collection[str]) -> str:
        """Return the numbers of the pairs behind some briefs: `0 3`."""
        return " ".join(map(str, sorted({self._number[brief] for brief in briefs})))

    def choices(self) -> Choices:
        """Return what can be chosen."""
        return Choices(
            tuple(Choice(code, self._labels[code]) for code in sorted(self._labels, key=self._labels.__getitem__)),
            tuple(_newest_first({period for period, _ in self._pairs})),
            " ".join(f"{period.code}:{','.join(regions)}" for period, regions in self._pairs),
        )

    def _pair(self, entry: BriefEntry) -> tuple[Period, tuple[str, ...]]:
        return self._period(entry.brief.date), tuple(sorted(region.value for region in entry.brief.regions))

    def _period(self, date: PartialDate) -> Period:
        day = date.first
        if not self._by_quarter or date.precision == "year":
            return year_of(day.year)
        return quarter_holding(day)


def _newest_first(periods: Collection[Period]) -> Iterator[Choice]:
    quarters = sorted((one for one in periods if one.months == 3), key=lambda one: one.code, reverse=True)
    for year in sorted({one.year for one in periods}, reverse=True):
        of_year = (year_of(year), *(one for one in quarters if one.year == year))
        yield from (Choice(one.code, one.label) for one in of_year)
