"""T104: a brief takes its terms from one row of ICD 203."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.words.estimative import term_mentions
from bluf.analysis.words.prose import estimates, own_sentences, own_words
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Band, Lexicon
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


@dataclass(frozen=True)
class _Use:
    path: FieldPath
    term: str
    band: Band
    of_text: tuple[str, int, int] | None

    @property
    def second(self) -> bool:
        return self.term in self.band.second_row

    @property
    def counterpart(self) -> str:
        return self.band.term if self.second else self.band.second_row[0]


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each term of the row that the brief uses less; none if it says that both mean the same."""
    lexicon = LEXICONS[entry.brief.lexicon]
    if entry.brief.lexicon_note or not any(band.second_row for band in lexicon.bands):
        return
    uses = [*_in_fields(entry, lexicon), *_in_words(entry, lexicon)]
    second = [use for use in uses if use.second]
    first = [use for use in uses if not use.second]
    if first and second:
        fewer, other = (second, first) if len(second) <= len(first) else (first, second)
        for use in fewer:
            yield Finding(
                use.path,
                f"`{use.term}` and `{other[0].term}` come from different rows of {lexicon.id.label}",
                f"Write `{use.counterpart}`, or say in `lexicon_note` that the terms of both rows mean the same.",
                of_text=use.of_text,
            )


def _in_fields(entry: BriefEntry, lexicon: Lexicon) -> Iterator[_Use]:
    for estimate in estimates(entry.brief):
        written = estimate.likelihood.term if estimate.likelihood else None
        band = lexicon.band(written) if written else None
        if written and band and estimate.path[0] != "dissent":
            yield _Use((*estimate.path, "likelihood", "term"), " ".join(written.lower().split()), band, None)


def _in_words(entry: BriefEntry, lexicon: Lexicon) -> Iterator[_Use]:
    for passage in own_words(entry.brief):
        if passage.path[0] in ("title", "dissent"):
            continue
        for sentence in own_sentences(passage.text):
            for mention in term_mentions(sentence.text, lexicon):
                if mention.band:
                    place = (passage.text, sentence.start + mention.start, sentence.start + mention.end)
                    yield _Use(passage.path, mention.term, mention.band, place)


RULE = Rule(
    Explanation(
        code="T104",
        name="mixed-rows",
        severity=Severity.WARNING,
        summary="A brief takes its likelihood terms from one row of ICD 203, or says that both rows mean the same.",
        why="""
ICD 203 prints two rows of seven terms with the same ranges. A reader who meets "likely" in one judgment and "probable"
in the next looks for a difference that is not there. Titles are left out, because the first row has no adverb for them
("has probably asked"), and so is dissent, which keeps the dissenter's own words.
""",
        bad="""
alternatives:
  - id: alt1
    text: It is improbable that the officials described routine contacts as a request.
    likelihood: improbable
    indicators: [i1]
""",
        good="""
alternatives:
  - id: alt1
    text: It is unlikely that the officials described routine contacts as a request.
    likelihood: unlikely
    indicators: [i1]
""",
        standard="ICD 203, D.6.e(2)(a)",
        waivable=True,
    ),
    of_brief(check),
)
