"""T101: confidence and likelihood do not stand in the same sentence."""

from collections.abc import Iterator

from bluf.analysis.words.confidence_phrases import confidence_phrases
from bluf.analysis.words.estimative import term_mentions
from bluf.analysis.words.percentages import percentages
from bluf.analysis.words.prose import own_sentences, own_words
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Lexicon
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each sentence of the desk that states both. Fields side by side are two sentences."""
    lexicon = LEXICONS[entry.brief.lexicon]
    for passage in own_words(entry.brief):
        for sentence in own_sentences(passage.text):
            phrases = confidence_phrases(sentence.text)
            likelihood = _likelihood(sentence.text, lexicon) if phrases else None
            if likelihood:
                start, end = sentence.start + phrases[0].start, sentence.start + phrases[0].end
                phrase = " ".join(passage.text[start:end].split())
                yield Finding(
                    passage.path,
                    f"One sentence states confidence (`{phrase}`) and likelihood (`{likelihood}`)",
                    "Make two sentences of it: first how likely, then how sure and why.",
                    of_text=(passage.text, start, end),
                )


def _likelihood(sentence: str, lexicon: Lexicon) -> str | None:
    """Return the first likelihood term of a sentence, else its first percentage that can be a likelihood."""
    for term in term_mentions(sentence, lexicon):
        return term.term
    return next((sentence[one.start : one.end].strip() for one in percentages(sentence) if not one.measure), None)


RULE = Rule(
    Explanation(
        code="T101",
        name="confidence-with-likelihood",
        severity=Severity.ERROR,
        summary="A sentence states a confidence level or a likelihood, not both.",
        why="""
Likelihood says how probable something is; confidence says how well that estimate is founded. In one sentence readers
merge the two: "we have high confidence that it is likely" is taken for a higher probability than "likely". Quotations,
a claim's text and percentages that measure something else (`40% of the outlets`, `by 3.5%`) are left alone.
""",
        bad="""
bluf: >-
  We judge with low confidence that it is likely (55-80%) that Ruritania asked Borduria for support. Planners should
  prepare for Bordurian loans first.
""",
        good="""
bluf: >-
  It is likely (55-80%) that Ruritania asked Borduria for support. Our confidence is low: every report leads back to one
  government. Planners should prepare for Bordurian loans first.
""",
        standard="ICD 203, D.6.e(2)(b)",
        waivable=True,
    ),
    of_brief(check),
)
