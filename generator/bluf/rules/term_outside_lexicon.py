"""T102: likelihood terms come from the one lexicon that the brief declares."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from bluf.analysis.words.estimative import TermMention, nearest_band, overlapping, term_mentions
from bluf.analysis.words.percentages import percentages
from bluf.analysis.words.prose import estimates, own_sentences
from bluf.corpus import BriefEntry, Corpus
from bluf.load.nearest import did_you_mean
from bluf.model.lexicon import LEXICONS, Band, Lexicon, LexiconId
from bluf.problems import Explanation, FieldPath, Severity
from bluf.rules.base import Finding, Rule, of_brief

_DENYING = frozenset({"not", "hardly", "scarcely"})


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each foreign term in a field `likelihood`, in an estimate, the title or the bottom line."""
    brief, lexicon = entry.brief, LEXICONS[entry.brief.lexicon]
    for estimate in estimates(brief):
        term = estimate.likelihood.term if estimate.likelihood else None
        if term and not lexicon.band(term):
            yield _of_field((*estimate.path, "likelihood", "term"), term, lexicon)
    texts: list[tuple[FieldPath, str]] = [(("title",), brief.title), (("bluf",), brief.bluf)]
    texts += [((*estimate.path, estimate.field), estimate.text) for estimate in estimates(brief)]
    for path, text in texts:
        yield from _in_text(path, text, lexicon)


def _of_field(path: FieldPath, term: str, lexicon: Lexicon) -> Finding:
    homes = [other for other in LEXICONS.values() if other.band(term)]
    figure = _figure(term, lexicon)
    if figure:
        return Finding(path, _said(term, lexicon, []), figure)
    band = overlapping(found, lexicon) if homes and (found := homes[0].band(term)) else _alike(term, lexicon)
    known = ", ".join(own.term for own in lexicon.bands)
    hint = f"Did you mean `{band.term}` ({band.printed})?" if band else f"Write one of: {known}."
    return Finding(path, _said(term, lexicon, [home.id.label for home in homes]), hint)


def _figure(term: str, lexicon: Lexicon) -> str:
    """Return how to write a term that is a number: `70%`, `0,7`, `"0.7"`, `55-80%`; empty for words."""
    decimal = re.fullmatch(r"[01]?[.,]\d+|[01]", term)
    if decimal and (p := float(term.replace(",", "."))) <= 1:
        return f"Write `{p:g}`, without quotes."
    (found, *others) = percentages(term) or (None,)
    if found is None or others or (found.start, found.end) != (0, len(term)):
        return ""
    if not found.is_range:
        return f"Write `{found.low / 100:.6g}`."
    bands = [band for band in lexicon.bands if (band.low, band.high) == (found.low, found.high)]
    if bands:
        return f"Write `{bands[0].term}`, whose range that is."
    middle = f"{(found.low + found.high) / 200:.6g}"
    return f"Write one number in place of a range, such as `{middle}`, or a term of the lexicon."


def _in_text(path: FieldPath, text: str, lexicon: Lexicon) -> Iterator[Finding]:
    for sentence in own_sentences(text):
        for mention in term_mentions(sentence.text, lexicon):
            if mention.band is None:
                homes = [LEXICONS[other].id.label for other in mention.elsewhere]
                place = (text, sentence.start + mention.start, sentence.start + mention.end)
                yield Finding(path, _said(mention.term, lexicon, homes), _instead(mention, lexicon), of_text=place)


def _instead(mention: TermMention, lexicon: Lexicon) -> str:
    return _instead_of(replace(mention, start=0, end=0), lexicon.id)


@lru_cache(maxsize=1024)  # one text may hold a term ten thousand times
def _instead_of(mention: TermMention, declared: LexiconId) -> str:
    lexicon = LEXICONS[declared]
    band = nearest_band(mention, lexicon) or _alike(mention.term, lexicon)
    if band:
        return f"Write `{band.term} ({band.printed})` if that is what is meant."
    return f"Write a term of the lexicon: {', '.join(own.term for own in lexicon.bands)}."


def _alike(term: str, lexicon: Lexicon) -> Band | None:
    term = re.sub(r"(?<!\s)\s*\([^()]*\)$", "", term) or term  # the range has no place in the field
    own_term = lexicon.band(term)
    if own_term:
        return own_term
    words = tuple(term.lower().split())
    if words[0] in _DENYING:
        return None  # the nearest term would be the opposite
    # The same last words before the nearest spelling: to that, "quite likely" is nearest to "unlikely".
    ending = [own for own in lexicon.terms() if _ends_with(words, own) or _ends_with(tuple(own.split()), term)]
    near = max(ending, key=len) if ending else did_you_mean(term, lexicon.terms())
    return lexicon.band(near) if near else None


def _ends_with(words: tuple[str, ...], term: str) -> bool:
    ending = tuple(term.lower().split())
    return words[-len(ending) :] == ending


def _said(term: str, lexicon: Lexicon, homes: list[str]) -> str:
    said = f"`{term}` is not a term of {lexicon.id.label}"
    return f"{said}; it belongs to {' and '.join(homes)}" if homes else said


RULE = Rule(
    Explanation(
        code="T102",
        name="term-outside-lexicon",
        severity=Severity.ERROR,
        summary="A likelihood term is one of the lexicon that the brief declares.",
        why="""
The same word means different things in different lexicons: "likely" is 55-80% in ICD 203, 55-75% on the PHIA yardstick
and 66-100% with the IPCC. A brief declares one lexicon (`lexicon: icd203`) and keeps to it; a term from elsewhere, or a
home-made one such as "quite likely", has no range that a reader could look up. The rule looks at the field `likelihood`
and at the words of the title, the bottom line, the judgments, the alternatives and the dissent, quotations left out.
""",
        bad="""
key_judgments:
  - statement: It is highly likely that Ruritania asked Borduria for support before 14 March.
    likelihood: highly likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        good="""
key_judgments:
  - statement: It is very likely (80-95%) that Ruritania asked Borduria for support before 14 March.
    likelihood: very likely
    confidence: {level: low, because: One unnamed origin with a stake in the story.}
    evidence: [c1]
""",
        standard="ICD 203, D.6.e(2)(a)",
        waivable=True,
    ),
    of_brief(check),
)
