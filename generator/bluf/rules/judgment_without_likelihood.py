"""T106: a key judgment says how likely it is, in its field and in its words."""

import re
from collections.abc import Iterator

from bluf.analysis.words.estimative import term_mentions
from bluf.analysis.words.hedges import hedges
from bluf.analysis.words.percentages import percentages
from bluf.analysis.words.prose import unquoted
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Judgment
from bluf.model.lexicon import LEXICONS, Lexicon
from bluf.model.vocabulary import ChangeStatus
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief

_ASSESSING = (
    r"\b(?:we|the desk|analysts) (?:\w+ly )?"
    r"(?:assess|judge|believe|estimate|expect|think|conclude|anticipate)(?:e?s)?\b"
)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each standing judgment without a likelihood, or whose statement does not say it."""
    lexicon = LEXICONS[entry.brief.lexicon]
    for position, judgment in enumerate(entry.brief.key_judgments):
        if judgment.change and judgment.change.status is ChangeStatus.WITHDRAWN:
            continue
        path = ("key_judgments", position)
        if judgment.likelihood is None or (judgment.likelihood.term is None and judgment.likelihood.p is None):
            yield _absent(path, judgment, lexicon)
        elif not _said(judgment.statement, lexicon):
            yield _unsaid((*path, "statement"), judgment, lexicon)


def _absent(path: FieldPath, judgment: Judgment, lexicon: Lexicon) -> Finding:
    said = next((mention for mention in term_mentions(unquoted(judgment.statement), lexicon) if mention.band), None)
    example = said.term if said else lexicon.bands[-3].term
    return Finding(
        path, f"Judgment `{judgment.id}` has no likelihood", f"Add `likelihood: {example}`, or the term that is meant."
    )


def _unsaid(path: FieldPath, judgment: Judgment, lexicon: Lexicon) -> Finding:
    match = re.search(_ASSESSING, judgment.statement, re.IGNORECASE)
    term = judgment.likelihood.term if judgment.likelihood else None
    band = lexicon.band(term) if term else None
    wanted = f"`{band.term} ({band.printed})`, as the field does" if band else "how likely it is, with the range"
    if match:
        return Finding(
            path,
            f"`{match.group()}` does not say how likely judgment `{judgment.id}` is",
            f"Write {wanted}.",
            of_text=(judgment.statement, match.start(), match.end()),
        )
    return Finding(path, f"The statement of judgment `{judgment.id}` does not say how likely it is", f"Write {wanted}.")


def _said(statement: str, lexicon: Lexicon) -> bool:
    """Whether a statement names a likelihood, or hedges, which is for another rule to say."""
    words = unquoted(statement)
    return bool(term_mentions(words, lexicon) or hedges(words)) or any(not one.measure for one in percentages(words))


RULE = Rule(
    Explanation(
        code="T106",
        name="judgment-without-likelihood",
        severity=Severity.WARNING,
        summary="A key judgment says how likely it is, in the field `likelihood` and in the words of its statement.",
        why="""
"We assess" says who speaks, not how likely it is; readers fill the hole with anything from even odds to certainty. The
statement is quoted without its fields, so it carries the term and its range itself. A judgment that was withdrawn needs
none.
""",
        bad="""
key_judgments:
  - statement: We assess that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        good="""
key_judgments:
  - statement: We assess that it is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        standard="ICD 203, D.6.e(2)(a)",
        waivable=True,
    ),
    of_brief(check),
)
