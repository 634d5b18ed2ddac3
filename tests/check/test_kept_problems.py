"""Problems that are kept are those that would be found: whatever was edited."""

import tracemalloc
import zlib
from base64 import b64encode
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any

import pytest

from bluf.cache import Cache, digest
from bluf.check import KeptProblems, Selection, check, one_by_one
from bluf.check import checking as room
from bluf.corpus import Corpus, build
from bluf.load import Document
from bluf.problems import Problem
from tests.edited import edits, exchanges
from tests.rules.examples import corpus_of, desk, documents_of

pytestmark = pytest.mark.unmeasured

STEPS = 12
BRIEF = """\
title: A brief
date: 2022-03-{day:02}
tlp: clear
bluf: It is likely.
key_judgments:
  - {{id: kj1, statement: It is likely.}}
{forecast}"""


@pytest.fixture
def cache(tmp_path: Path) -> Cache:
    return Cache(tmp_path / "cache")


@pytest.mark.parametrize("seed", range(2))
def test_after_any_edits_problems_are_what_they_would_be_if_nothing_were_kept(seed: int, cache: Cache) -> None:
    done = []
    for what, documents in islice(edits(seed), STEPS):
        done.append(what)
        corpus = build(documents)
        assert check(documents, corpus, kept=KeptProblems(cache, "here")) == check(documents, corpus), done


def test_so_they_are_where_what_was_told_is_remembered_too(cache: Cache) -> None:
    done, kept = [], KeptProblems(cache, "here")
    for what, corpus, documents in islice(exchanges(0), STEPS):
        done.append(what)
        assert check(documents, corpus, kept=kept) == check(documents, build(documents)), done


def test_only_documents_whose_answers_have_changed_are_looked_at_again(cache: Cache) -> None:
    looked: list[str] = []

    def look(document: Document, corpus: Corpus) -> Iterator[Problem]:
        looked.append(document.id)
        if document.id == "example":
            assert corpus.actors["ruritania"]
        yield from ()

    def ask(files: dict[str, str]) -> list[str]:
        looked.clear()
        list(KeptProblems(cache, "here").of(documents_of(files), corpus_of(files), look))
        return looked

    files = dict(desk())
    assert sorted(ask(files)) == sorted(one.id for one in documents_of(files))
    assert ask(files) == []
    actor = "briefs/actors/ruritania.yaml"
    files[actor] = files[actor].replace("name:", "# said again\nname:")
    assert sorted(ask(files)) == ["example", "ruritania"], "the one that changed, and the one that asked for it"


def test_a_new_brief_has_only_those_looked_at_again_that_it_concerns(cache: Cache) -> None:
    open_question = "{question: Will it rain?, by: 2022-03-12, resolved_by: A look outside., p: 0.1}"
    files = {f"briefs/b{one}.yaml": BRIEF.format(day=one, forecast="") for one in range(1, 6)}
    files["briefs/late.yaml"] = BRIEF.format(day=1, forecast=f"forecasts:\n  - {open_question}\n")
    looked: list[str] = []

    def look(document: Document, corpus: Corpus) -> Iterator[Problem]:
        looked.append(document.id)
        yield from check([document], corpus)

    def ask() -> list[str]:
        looked.clear()
        list(KeptProblems(cache, "here").of(documents_of(files), corpus_of(files), look))
        return sorted(looked)

    assert len(ask()) == 6
    files["briefs/new.yaml"] = BRIEF.format(day=9, forecast="")
    assert "b1" not in ask(), "a newer day alone changes nothing"
    files["briefs/newer.yaml"] = BRIEF.format(day=15, forecast="")
    assert {"late", "newer"} <= {*ask()} <= {"late", "new", "newer"}, "now it is late"


def test_who_keeps_them_in_memory_reads_them_once(cache: Cache, monkeypatch: pytest.MonkeyPatch) -> None:
    documents, corpus = documents_of(desk()), corpus_of(desk())
    kept = KeptProblems(cache, "here")
    first = list(one_by_one(documents, corpus, kept=kept))
    monkeypatch.setattr(Cache, "get", lambda *_: pytest.fail("it was read again"))
    assert list(one_by_one(documents, corpus, kept=kept)) == first


def test_another_way_of_asking_is_kept_apart(cache: Cache) -> None:
    documents, corpus = documents_of(desk()), corpus_of(desk())
    none = Selection(dict.fromkeys(("T101", "T102", "T901")))
    check(documents, corpus, kept=KeptProblems(cache, "all"))
    assert check(documents, corpus, none, kept=KeptProblems(cache, "none")) == check(documents, corpus, none)


@pytest.mark.parametrize("written", [b"", b"{}", b"[1]", b'{"x": {"answers": 1}}', b"\xff"])
def test_what_cannot_be_read_is_found_again(written: bytes, cache: Cache) -> None:
    documents, corpus = documents_of(desk()), corpus_of(desk())
    cache.put(digest("problems", "here"), written)
    assert check(documents, corpus, kept=KeptProblems(cache, "here")) == check(documents, corpus)


LINES = {
    "nothing": b"",
    "no base 64": b"!",
    "not packed": b"AAAA",
    "another thing": b64encode(zlib.compress(b"{}")),
    "the half": b64encode(zlib.compress(b"{")),
}


@pytest.mark.parametrize("line", LINES.values(), ids=LINES)
def test_so_is_what_cannot_be_unpacked(line: bytes, cache: Cache) -> None:
    assert found_beside(line, cache) == check(documents_of(desk()), corpus_of(desk()))


def test_so_is_what_holds_too_much_and_it_takes_no_more_memory(cache: Cache) -> None:
    much = b64encode(zlib.compress(b'{"answers": [], "problems": []' + b" " * (1 << 26) + b"}"))
    tracemalloc.start()
    found = found_beside(much, cache)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == check(documents_of(desk()), corpus_of(desk()))
    assert most < 3 << 24, "a few bytes must not become sixty megabytes"


def found_beside(line: bytes, cache: Cache) -> tuple[Problem, ...]:
    """Find the problems of the base desk, and find them again where a line was kept of each document."""
    documents, corpus = documents_of(desk()), corpus_of(desk())
    check(documents, corpus, kept=KeptProblems(cache, "here"))
    name = digest("problems", "here")
    names = [one.partition(b" ")[0] for one in (cache.get(name) or b"").splitlines()]
    assert len(names) == len(documents)
    cache.put(name, b"\n".join(b"%b %b" % (one, line) for one in names))
    return check(documents, corpus, kept=KeptProblems(cache, "here"))


def test_who_stops_in_between_keeps_nothing(cache: Cache) -> None:
    found = one_by_one(documents_of(desk()), corpus_of(desk()), kept=KeptProblems(cache, "here"))
    next(found)
    found.close()
    assert cache.get(digest("problems", "here")) is None


def test_a_check_looks_at_each_document_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, look = [], room._check_one

    def counting(document: Document, *more: Any) -> Iterator[Problem]:
        looked.append(document.id)
        return look(document, *more)

    monkeypatch.setattr(room, "_check_one", counting)
    documents = documents_of(desk())
    check(documents, corpus_of(desk()))
    assert sorted(looked) == sorted(one.id for one in documents)
