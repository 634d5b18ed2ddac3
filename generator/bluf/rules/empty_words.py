"""T110: no hedge on a hedge, and no word that asserts what the text should show."""

import re
from collections.abc import Iterator

from bluf.analysis.words.prose import own_sentences, own_words
from bluf.analysis.words.sentences import Sentence
from bluf.corpus import BriefEntry, Corpus
from bluf.model.prose import Passage
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

_MODAL = r"(?:may|might|could)"
_ADVERB = r"(?:probably|possibly|perhaps|maybe|conceivably|potentially|likely|presumably)"
_STACKED = re.compile(
    rf"\b{_ADVERB}(?: also)? {_MODAL}\b|\b{_MODAL}(?: well| also)? {_ADVERB}\b"
    rf"|\b{_MODAL} be (?:likely|probable|possible)\b"
    rf"|\b(?:possibly|perhaps|maybe|conceivably|potentially) (?:likely|unlikely|probably|probable)\b"
    r"|\b(?:likely|probable)(?: \([^()]*\))? that (?:[\w'-]+ ){1,4}(?:may|might)\b"
)
_EMPTY = re.compile(
    r"\b(?:(?:obviously|undoubtedly|unquestionably|indisputably|self-evidently|of course|needless to say"
    r"|without(?: a| any)? doubt|no doubt|it goes without saying|as (?:everyone|everybody) knows"
    r"|it is (?:clear|obvious) that)\b"
    r"|(?<!\bmore )(?<!\bless )(?<!\bnot )(?<!\bas )clearly\b"
    r"(?! (?:marked|stated|labelled|named|visible|defined|separated?|distinguish|dated|apart)))",
    re.IGNORECASE,
)
_UNSOURCED = re.compile(
    r"\b(?:reportedly|allegedly|purportedly|supposedly|sources say|it is (?:said|believed|understood|reported) that"
    r"|(?:is|are) (?:widely )?(?:believed|understood|rumoured) to)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"\[\[[^\[\]\n]+\]\]|\]\(|\baccording to\b|\b(?:reported|said|told|stated) by\b", re.IGNORECASE)


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each stacked hedge, empty modifier, and report without a source in the desk's own words."""
    for passage in own_words(entry.brief):
        for sentence in own_sentences(passage.text):
            flat = Sentence(sentence.start, sentence.end, re.sub(r"[\s*_]", " ", sentence.text))
            for match in _STACKED.finditer(flat.text.lower()):
                yield _finding(passage, flat, match, "hedges a hedge", "Keep one term, with its range.")
            for match in _EMPTY.finditer(flat.text):
                yield _finding(passage, flat, match, "asserts what the text should show", "Leave it out, or say why.")
            unsourced = tuple(_UNSOURCED.finditer(flat.text))
            if unsourced and not _SOURCE.search(passage.text[sentence.start : sentence.end]):
                for match in unsourced:
                    yield _finding(passage, flat, match, "does not say by whom", "Name who says so, or link the claim.")


def _finding(passage: Passage, sentence: Sentence, match: re.Match[str], fault: str, hint: str) -> Finding:
    start, end = sentence.start + match.start(), sentence.start + match.end()
    written = " ".join(passage.text[start:end].split())
    return Finding(passage.path, f"`{written}` {fault}", hint, of_text=(passage.text, start, end))


RULE = Rule(
    Explanation(
        code="T110",
        name="empty-words",
        severity=Severity.WARNING,
        summary="The desk's own words carry no stacked hedges, no empty modifiers and no reports without a source.",
        why="""
"Probably may" has no meaning that a reader could name. "Clearly" and "obviously" replace the argument they promise, and
"reportedly" hides who reports; where the sentence links a claim (`[[c1]]`) or names who said so, it may stand. Claims
and quotations keep their words.
""",
        bad="""
implications:
  - Clearly, planners should treat loans as the nearer contingency.
""",
        good="""
implications:
  - Planners should treat loans as the nearer contingency, because they need no transport.
""",
        standard="ICD 203, D.6.e(6)",
        waivable=True,
    ),
    of_brief(check),
)
