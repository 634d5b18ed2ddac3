"""What is kept with a corpus holds no corpus, as whoever uses it would then ask without anybody noticing.

Joined briefs are one that may be held: who asks for them depends on all of them.
"""

import gc
from collections.abc import Iterator
from types import FunctionType, ModuleType
from typing import Any

import pytest

from bluf.check import check
from bluf.corpus import Corpus
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import build_site
from tests.views.corpora import full


def _held(value: Any) -> Iterator[Any]:
    """Yield everything that a value leads to, apart from what all programs share."""
    seen, left = set[int](), [value]
    while left:
        one = left.pop()
        if id(one) in seen or isinstance(one, type | ModuleType):
            continue
        seen.add(id(one))
        yield one
        left += one.__closure__ or () if isinstance(one, FunctionType) else gc.get_referents(one)


def _unnoticed(value: Any) -> bool:
    return isinstance(value, Corpus) and bool(value.documents or value.actors or value.sources)


def _kept(corpus: Corpus) -> dict[str, Any]:
    return {name: value for name, value in corpus.__dict__.items() if name.startswith("bluf.")}


@pytest.fixture(scope="module")
def asked() -> Corpus:
    """Return a corpus of which all pages were made and all rules were asked."""
    corpus = full()
    build_site(corpus, explanations(), templates(), Addresses(), "Strelsau desk")
    check(corpus.documents, corpus)
    return corpus


def test_no_result_holds_a_corpus(asked: Corpus) -> None:
    kept = _kept(asked)
    assert len(kept) > 20
    assert [name for name, value in kept.items() if any(map(_unnoticed, _held(value)))] == []


def test_one_that_did_would_be_noticed(asked: Corpus) -> None:
    assert any(map(_unnoticed, _held({"a": [lambda: asked]})))
