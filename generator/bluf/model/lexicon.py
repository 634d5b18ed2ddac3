"""The scales of likelihood that a brief can declare, as data: terms, bands and edges.

ICD 203 D.6.e(2)(a); the UK PHIA probability yardstick of March 2025; the IPCC AR5 guidance note.
"""

from dataclasses import dataclass

from bluf.model.base import Term


class LexiconId(Term):
    """Which lexicon the likelihood terms of a brief come from."""

    ICD203 = "icd203", "ICD 203", "the table of the US Intelligence Community, two rows of seven terms"
    PHIA = "phia", "PHIA yardstick", "the UK probability yardstick, with deliberate gaps between its ranges"
    IPCC = "ipcc", "IPCC AR5", "the nested terms of the Intergovernmental Panel on Climate Change"


@dataclass(frozen=True)
class Band:
    """One likelihood term and the probabilities it stands for, as percentages from 0 to 100."""

    code: str
    terms: tuple[str, ...]
    """The term, then its synonyms of the same row, and of the second row if the lexicon has one."""
    low: float
    high: float
    printed: str
    """The range as it stands in brackets after the term: `55-80%`."""
    low_open: bool = False
    high_open: bool = False
    second_row: tuple[str, ...] = ()

    @property
    def term(self) -> str:
        """The term that pages print."""
        return self.terms[0]

    def holds(self, percent: float) -> bool:
        """Whether a percentage lies in the band; closed edges belong to it."""
        above = percent > self.low if self.low_open else percent >= self.low
        below = percent < self.high if self.high_open else percent <= self.high
        return above and below


@dataclass(frozen=True)
class Lexicon:
    """A scale of likelihood."""

    id: LexiconId
    bands: tuple[Band, ...]
    source: str

    def band(self, term: str) -> Band | None:
        """Return the band of a term, in either row and any letter case; None if the lexicon has no such term."""
        wanted = " ".join(term.lower().split())
        return next((band for band in self.bands if wanted in band.terms + band.second_row), None)

    def bands_of(self, percent: float) -> tuple[Band, ...]:
        """Return every band that holds a percentage: two on a shared edge, several if nested, none in a gap."""
        return tuple(band for band in self.bands if band.holds(percent))

    def neighbours(self, percent: float) -> tuple[Band | None, Band | None]:
        """Return the nearest bands below and above a percentage that no band holds."""
        below = max((band for band in self.bands if band.high <= percent), key=lambda band: band.high, default=None)
        above = min((band for band in self.bands if band.low >= percent), key=lambda band: band.low, default=None)
        return below, above

    def terms(self) -> tuple[str, ...]:
        """Return every term of the lexicon, synonyms and second row included."""
        return tuple(term for band in self.bands for term in band.terms + band.second_row)


ICD203 = Lexicon(
    LexiconId.ICD203,
    (
        Band("almost-no-chance", ("almost no chance",), 1, 5, "01-05%", second_row=("remote",)),
        Band("very-unlikely", ("very unlikely",), 5, 20, "05-20%", second_row=("highly improbable",)),
        Band("unlikely", ("unlikely",), 20, 45, "20-45%", second_row=("improbable", "improbably")),
        Band("roughly-even-chance", ("roughly even chance",), 45, 55, "45-55%", second_row=("roughly even odds",)),
        Band("likely", ("likely",), 55, 80, "55-80%", second_row=("probable", "probably")),
        Band("very-likely", ("very likely",), 80, 95, "80-95%", second_row=("highly probable",)),
        Band(
            "almost-certain",
            ("almost certain", "almost certainly"),
            95,
            99,
            "95-99%",
            second_row=("nearly certain",),
        ),
    ),
    "ICD 203, Analytic Standards, D.6.e(2)(a)",
)

PHIA = Lexicon(
    LexiconId.PHIA,
    (
        Band("remote-chance", ("remote chance",), 0, 5, ">0-5%", low_open=True),
        Band("highly-unlikely", ("highly unlikely",), 10, 20, "10-20%"),
        Band("unlikely", ("unlikely",), 25, 35, "25-35%"),
        Band("realistic-possibility", ("realistic possibility",), 40, 50, "40-<50%", high_open=True),
        Band("likely", ("likely", "probable", "probably"), 55, 75, "55-75%"),
        Band("highly-likely", ("highly likely",), 80, 90, "80-90%"),
        Band("almost-certain", ("almost certain", "almost certainly"), 95, 100, "95-<100%", high_open=True),
    ),
    "UK Professional Head of Intelligence Assessment, probability yardstick, 24 March 2025",
)

IPCC = Lexicon(
    LexiconId.IPCC,
    (
        Band("exceptionally-unlikely", ("exceptionally unlikely",), 0, 1, "0-1%"),
        Band("extremely-unlikely", ("extremely unlikely",), 0, 5, "0-5%"),
        Band("very-unlikely", ("very unlikely",), 0, 10, "0-10%"),
        Band("unlikely", ("unlikely",), 0, 33, "0-33%"),
        Band("about-as-likely-as-not", ("about as likely as not",), 33, 66, "33-66%"),
        Band("more-likely-than-not", ("more likely than not",), 50, 100, ">50-100%", low_open=True),
        Band("likely", ("likely",), 66, 100, "66-100%"),
        Band("very-likely", ("very likely",), 90, 100, "90-100%"),
        Band("extremely-likely", ("extremely likely",), 95, 100, "95-100%"),
        Band("virtually-certain", ("virtually certain",), 99, 100, "99-100%"),
    ),
    "IPCC AR5 guidance note on the treatment of uncertainties",
)

LEXICONS = {lexicon.id: lexicon for lexicon in (ICD203, PHIA, IPCC)}
