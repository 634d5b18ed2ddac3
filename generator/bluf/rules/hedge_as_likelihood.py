"""T105: a judgment, or a bottom line, names a likelihood, and does not hedge instead."""

from collections.abc import Iterator

from bluf.analysis.words.estimative import term_mentions
from bluf.analysis.words.hedges import hedges
from bluf.analysis.words.percentages import percentages
from bluf.analysis.words.prose import own_sentences
from bluf.corpus import BriefEntry, Corpus
from bluf.model.lexicon import LEXICONS, Lexicon
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each hedge that stands instead of a likelihood in a statement or in the bottom line."""
    lexicon = LEXICONS[entry.brief.lexicon]
    bottom_line = entry.brief.bluf
    if not any(_estimates(sentence.text, lexicon) for sentence in own_sentences(bottom_line)):
        yield from _in_text(("bluf",), bottom_line, "the bottom line", None, lexicon)
    for position, judgment in enumerate(entry.brief.key_judgments):
        term = judgment.likelihood.term if judgment.likelihood else None
        path = ("key_judgments", position, "statement")
        yield from _in_text(path, judgment.statement, f"judgment `{judgment.id}`", term, lexicon)


def _in_text(path: FieldPath, text: str, name: str, term: str | None, lexicon: Lexicon) -> Iterator[Finding]:
    estimated = [_estimates(sentence.text, lexicon) for sentence in own_sentences(text)]
    anywhere = any(estimated)
    for sentence, says in zip(own_sentences(text), estimated, strict=True):
        for hedge in hedges(sentence.text):
            # Beside a term "could" speaks of ability; a vague size in a sentence of its own still estimates.
            if says or (anywhere and not hedge.vague):
                continue
            start, end = sentence.start + hedge.start, sentence.start + hedge.end
            written = " ".join(text[start:end].split())
            yield Finding(
                path,
                f"`{written}` leaves open how likely {name} is",
                _hint(term, lexicon),
                of_text=(text, start, end),
            )


def _estimates(sentence: str, lexicon: Lexicon) -> bool:
    return bool(term_mentions(sentence, lexicon)) or any(not one.measure for one in percentages(sentence))


def _hint(term: str | None, lexicon: Lexicon) -> str:
    band = lexicon.band(term) if term else None
    if band:
        return f"Write `{band.term} ({band.printed})`, as the field says."
    example = lexicon.bands[-3]
    return f"Write a term of the lexicon with its range, for example `{example.term} ({example.printed})`."


RULE = Rule(
    Explanation(
        code="T105",
        name="hedge-as-likelihood",
        severity=Severity.WARNING,
        summary="A judgment names its likelihood instead of hedging, and so does the bottom line.",
        why="""
"May", "might", "could", "possible", "cannot be ruled out" and "significant chance" fit anything between 1% and 99%, and
can never be found wrong. Where the statement carries a proper term, "could" may stand beside it for an ability. In the
bottom line a hedge is reported only if no sentence there names a likelihood. The month May and quoted words are left
alone.
""",
        bad="""
key_judgments:
  - statement: Ruritania may have asked Borduria for support before 14 March.
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
        standard="ICD 203, D.6.e(2)(a)",
        waivable=True,
    ),
    of_brief(check),
)
