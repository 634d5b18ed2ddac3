"""No regular expression of the package takes more than its share of time, whatever the text (measured, not asserted).

A pattern that goes over a text once takes four times as long for four times the text; one that goes back to the
beginning at every step sixteen times.
"""

import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

import pytest
import yaml

from bluf.analysis.words.confidence_phrases import confidence_phrases
from bluf.analysis.words.estimative import term_mentions
from bluf.analysis.words.hedges import hedges
from bluf.analysis.words.percentages import percentages
from bluf.analysis.words.prose import unquoted
from bluf.analysis.words.sentences import sentences
from bluf.check import within
from bluf.corpus.phrases import Phrases
from bluf.load.limits import MAX_MARKS, marks
from bluf.load.text import MAX_BYTES
from bluf.model.lexicon import ICD203
from bluf.problems import Span
from bluf.rules.base import names_id
from tests.proof import tries
from tests.size.patterns import Used, attacks, everywhere, unread

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

SIZES = (10_000, 20_000, 40_000)
"""Characters of the texts that are measured."""
SMALL = tries(2_500, 10_000)
"""Characters of those that are tried on every pattern, to find the ones worth measuring."""
AT_ONCE = 100e-9
"""Seconds for each character of a small text below which nothing is worth measuring: a pass takes some 50 ns each."""
STEEP = 9.0
"""How much longer the longest text may take than the shortest; linear is 4, quadratic is 16."""

OF_THE_THEME = {"bluf.site.policy._SCRIPT"}
"""Patterns that read nothing but the installed theme."""

EVERY = sorted((used for used in everywhere() if used.where not in OF_THE_THEME), key=lambda used: used.where)
YAML_1_1 = [
    Used(f"yaml:{letter}:{tag.rpartition(':')[2]}", pattern, frozenset({"match"}))
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    for tag, pattern in resolvers
]

MADE_LATER = {
    "bluf.analysis.words.confidence_phrases": 1,  # read from a tuple of patterns, which is found
    "bluf.analysis.words.estimative": 1,  # `term_mentions`, below
    "bluf.check.checking": 1,  # `within`, below
    "bluf.rules.base": 1,  # `names_id`, below
}
"""Modules with patterns that are made from values which come later, and how many: each is tried through a function."""
SAFE_ELSEWHERE = {
    "bluf.plugin.stand_in",
    "bluf.release.calling",
    "bluf.rules.names_what_is_marked_above",
    "bluf.staging.claim",
}
"""Modules whose patterns are made of escaped ids and names, one beside the other, and of nothing that repeats."""


def spent(work: Callable[[str], object], text: str) -> float:
    begun = time.process_time()
    work(text)
    return time.process_time() - begun


def ratio(work: Callable[[str], object], make: Callable[[int], str], sizes: Sequence[int] = SIZES) -> float:
    """How much longer the longest text takes than the shortest, at the best of three times each."""
    first, _, last = (min(spent(work, make(size)) for _ in range(3)) for size in sizes)
    return last / max(first, 1e-4)


def steep(
    work: Callable[[str], object], attacked: Callable[[int], Iterable[str]], sizes: Sequence[int] = SIZES
) -> str | None:
    """Return the first attack under which a text of four times the size takes much more than four times as long."""
    for number, text in enumerate(attacked(SMALL)):
        if number % tries(3, 1):
            continue
        if spent(work, text) < AT_ONCE * len(text) or min(spent(work, text) for _ in range(2)) < AT_ONCE * len(text):
            continue

        def same(size: int, number: int = number) -> str:
            return next(one for at, one in enumerate(attacked(size)) if at == number)

        if ratio(work, same, sizes) > STEEP:
            return text[:60]
    return None


def tried(used: Used) -> Callable[[str], object]:
    """Use a pattern as the package does."""
    if used.anchored:
        return lambda text: (used.pattern.match(text), used.pattern.fullmatch(text))
    return lambda text: sum(1 for _ in used.pattern.finditer(text))


@pytest.mark.parametrize("used", [*EVERY, *YAML_1_1], ids=lambda used: used.where)
def test_a_pattern_takes_time_in_proportion_to_the_text(used: Used) -> None:
    assert steep(tried(used), lambda size: attacks(used.pattern, size)) is None


def _in_a_file(text: str) -> object:
    return within(text, Span(1, 1, 1, 1), "a b c d"), within(text, Span(1, 1, 1, 1), " ".join(text[:40]))


FUNCTIONS: dict[str, Callable[[str], object]] = {
    "confidence_phrases": confidence_phrases,
    "term_mentions": lambda text: term_mentions(text, ICD203),
    "hedges": hedges,
    "percentages": percentages,
    "unquoted": unquoted.__wrapped__,
    "sentences": sentences.__wrapped__,
    "names_id": lambda text: names_id(text, "kj1"),
    "within": _in_a_file,
    "marks": marks,
    "Phrases.find": lambda text: list(Phrases(["a", "a a", "a a b", "kj1", "- -", "aa"]).find(text)),
}
OF_WORDS = [used for used in EVERY if ".words." in used.where]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_what_works_with_patterns_takes_time_in_proportion_to_the_text(name: str) -> None:
    def attacked(size: int) -> list[str]:
        step = tries(11, 1)
        return list(dict.fromkeys(text for used in OF_WORDS for text in attacks(used.pattern, size)))[::step]

    small, large = ([spent(FUNCTIONS[name], text) for text in attacked(size)] for size in (SMALL, 4 * SMALL))
    texts = attacked(SMALL)
    # what takes a hundredth of a second takes it once for the machine, and not for the text
    worth = [at for at, (one, four) in enumerate(zip(small, large, strict=True)) if four > max(0.01, STEEP * one)]
    if name == "sentences":  # sentencex looks back from every quotation mark, of which a whole file holds only so many
        worth = [at for at in worth if marks(texts[at]) * MAX_BYTES / SMALL <= MAX_MARKS]
    again = [texts[at][:60] for at in worth if ratio(FUNCTIONS[name], lambda size, at=at: attacked(size)[at]) > STEEP]
    assert again == []


def test_every_pattern_is_found_or_tried_through_a_function() -> None:
    later = Counter(where.partition(":")[0] for where in unread())
    assert {module: number for module, number in later.items() if module not in SAFE_ELSEWHERE} == MADE_LATER


def test_a_pattern_that_goes_back_is_seen() -> None:
    import re

    for written in (r"\s+$", r"(a|b)*c[^d]*e", r"<a[^>]*>", r"x.*?y"):
        pattern = re.compile(written, re.DOTALL)
        used = Used("here", pattern, frozenset({"search"}))
        assert steep(tried(used), lambda size, pattern=pattern: attacks(pattern, size), (2_000, 4_000, 8_000)), written
