"""T109: a likelihood term stands with its range in brackets."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from bluf.analysis.words.estimative import TermMention, term_mentions
from bluf.analysis.words.percentages import Percentage, in_brackets_after, percentages
from bluf.analysis.words.prose import own_sentences
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Band, Lexicon
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each term without its range, or with another, in the bottom line and the statements."""
    lexicon = LEXICONS[entry.brief.lexicon]
    yield from _in_text(("bluf",), entry.brief.bluf, lexicon)
    for position, judgment in enumerate(entry.brief.key_judgments):
        yield from _in_text(("key_judgments", position, "statement"), judgment.statement, lexicon)


def _in_text(path: FieldPath, text: str, lexicon: Lexicon) -> Iterator[Finding]:
    explained: set[str] = set()  # a term that already stands with its range in this text need not repeat it
    for sentence in own_sentences(text):
        mentions = term_mentions(sentence.text, lexicon)
        ranges = [one for one in percentages(sentence.text) if one.is_range]
        starts = [one.start for one in ranges]
        stops = (*(mention.start for mention in mentions), len(sentence.text))[1:]
        for mention, stop in zip(mentions, stops, strict=True):
            band = mention.band
            if band is None or band.code in explained:
                continue
            later = ranges[bisect_left(starts, mention.end) : bisect_left(starts, stop)]
            said = None if any(_is_range_of(band, one) for one in later) else _fault(sentence.text, mention, band)
            if said is None:
                explained.add(band.code)
                continue
            start, end = sentence.start + mention.start, sentence.start + mention.end
            written = " ".join(re.sub("[*_]", "", text[start:end]).split())
            hint = f"Write `{written} ({band.printed})`."
            yield Finding(path, said, hint, of_text=(text, start, end))


def _fault(sentence: str, mention: TermMention, band: Band) -> str | None:
    beside = in_brackets_after(sentence, mention.end)
    if any(_is_range_of(band, one) for one in beside):
        return None
    wrong = next((one for one in beside if one.is_range), None)
    if wrong:
        written = sentence[wrong.start : wrong.end].strip()
        return f"`{mention.term}` stands with the range {written}; in the brief's lexicon it is {band.printed}"
    if beside:
        return f"`{mention.term}` stands with a number and without its range"
    return f"`{mention.term}` stands without its range"


def _is_range_of(band: Band, number: Percentage) -> bool:
    return number.low == band.low and number.high == band.high


RULE = Rule(
    Explanation(
        code="T109",
        name="range-beside-term",
        severity=Severity.WARNING,
        summary="A likelihood term in the bottom line or a judgment stands with its range in brackets.",
        why="""
In an experiment with 924 readers, agreement with the ranges of ICD 203 rose from 32% to 66% only when the range stood
in brackets in the sentence; a table at the end or a tooltip hardly helped. A range of another lexicon is worse than
none. `55-80%`, `55 to 80 percent` and, for small numbers, `5-20%` beside `05-20%` are all understood; once in a text
is enough.
""",
        bad="""
key_judgments:
  - statement: It is likely that Ruritania asked Borduria for support before 14 March.
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
        standard="ICD 203, D.6.e(2)(a); house rule after experiments with readers",
        waivable=True,
    ),
    of_brief(check),
)
