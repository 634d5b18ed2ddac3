"""T108: what a statement says about likelihood is what its field says."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.words.estimative import TermMention, term_mentions
from bluf.analysis.words.percentages import Percentage, as_percent, in_brackets_after, percentages, printed
from bluf.analysis.words.prose import Estimate, estimates, unquoted
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Band, Lexicon
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


@dataclass(frozen=True)
class _Field:
    """What a field `likelihood` says: a band, a percentage, or both."""

    band: Band | None
    percent: float | None

    def agrees_with_band(self, band: Band) -> bool:
        if self.band:
            return band.code == self.band.code
        return self.percent is not None and band.holds(self.percent)

    def agrees_with(self, number: Percentage) -> bool:
        """Whether a number fits: a range around the point or inside the band, a single number equal to the point."""
        if self.percent is not None and not number.low <= self.percent <= number.high:
            return False
        if self.band is None:
            return True
        return self.band.low <= number.low and number.high <= self.band.high

    def spoken(self) -> str:
        """The term with its range, and the point estimate."""
        words = [f"{self.band.term} ({self.band.printed})"] if self.band else []
        return ", ".join([*words, printed(self.percent)] if self.percent is not None else words)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each judgment, alternative or dissent whose words contradict its field."""
    lexicon = LEXICONS[entry.brief.lexicon]
    for estimate in estimates(entry.brief):
        field = _field(estimate, lexicon)
        if field is None:
            continue
        span = _contradicting(unquoted(estimate.text), field, lexicon)
        if span:
            written = " ".join(estimate.text[slice(*span)].split())
            yield Finding(
                (*estimate.path, estimate.field),
                f"{estimate.name} says `{written}` in words and `{field.spoken()}` in its field `likelihood`",
                "Write the same in both.",
                of_text=(estimate.text, *span),
            )


def _field(estimate: Estimate, lexicon: Lexicon) -> _Field | None:
    likelihood = estimate.likelihood
    if likelihood is None:
        return None
    band = lexicon.band(likelihood.term) if likelihood.term else None
    if likelihood.term and band is None:
        return None  # a foreign term is for another rule; it contradicts nothing
    return _Field(band, None if likelihood.p is None else as_percent(likelihood.p))


def _contradicting(text: str, field: _Field, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return where the words contradict the field. Of several terms one that agrees is enough."""
    mentions = term_mentions(text, lexicon)
    known = [(mention, mention.band) for mention in mentions if mention.band]
    if known:
        agreeing = [mention for mention, band in known if field.agrees_with_band(band)]
        return _beside(text, agreeing, field) if agreeing else (known[0][0].start, known[0][0].end)
    numbers = [] if mentions else [one for one in percentages(text) if not one.measure]
    if not numbers or any(field.agrees_with(number) for number in numbers):
        return None
    return numbers[0].start, numbers[0].end


def _beside(text: str, agreeing: list[TermMention], field: _Field) -> tuple[int, int] | None:
    """Return a point estimate beside a term that is not the field's; ranges are for the rule on ranges."""
    for mention in agreeing:
        points = [one for one in in_brackets_after(text, mention.end) if not one.is_range]
        for point in points:
            if not field.agrees_with(point):
                return point.start, point.end
    return None


RULE = Rule(
    Explanation(
        code="T108",
        name="statement-differs-from-field",
        severity=Severity.ERROR,
        summary="The words of a judgment and its field `likelihood` say the same.",
        why="""
The page draws the field and prints the words beside it. If they contradict each other, half of the readers take away
the wrong estimate, and nobody can tell later which of the two was made.
""",
        bad="""
key_judgments:
  - statement: It is unlikely (20-45%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        good="""
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        standard="ICD 203, D.6.e(6): no internal contradiction",
        waivable=True,
    ),
    of_brief(check),
)
