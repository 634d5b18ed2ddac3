"""While somebody writes, what is told is what a check of everything tells, at once or a moment later."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from bluf.plugin.checking import Checking
from bluf.settings import Settings
from bluf.walk import Desk, walk
from tests.plugin.project import write
from tests.rules.examples import desk

BRIEF, SOURCE = "briefs/example.yaml", "seeds/courier-2022-03-13.yaml"
EARLIER = "briefs/earlier.yaml"
LINKED = {BRIEF: f"{desk()[BRIEF]}method: See [[earlier#kj1]].\n"}
WRONG = desk()[BRIEF].replace("evidence: [c1]", "evidence: [c9]")
LONG = 30
"""Seconds until something must have happened; it takes about one."""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path, desk())
    return tmp_path


class Told:
    """Checks a project, and counts how often there was something else to tell."""

    def __init__(self, root: Path) -> None:
        self.settings = Settings(root=root, briefs=root / "briefs", seeds=root / "seeds")
        self.rung, self.turn = threading.Event(), threading.RLock()
        self.checking = Checking(self.rung.set, self.turn)
        self._desk: Desk = walk(self.settings)

    def read(self) -> Desk:
        """Read the project; documents that did not change stay the same objects, as in a preview."""
        new = walk(self.settings)
        before = {document.file: document for document in self._desk.loaded.documents}
        same = {file: one for file, one in before.items() if one.text == new.texts.get(file)}
        documents = tuple(same.get(document.file, document) for document in new.loaded.documents)
        self._desk = Desk(self.settings, type(new.loaded)(**{**new.loaded.__dict__, "documents": documents}))
        return self._desk


@pytest.fixture
def told(root: Path) -> Iterator[Told]:
    found = Told(root)
    yield found
    found.checking.end()
    until = time.monotonic() + LONG
    while any(thread.name == "bluf-check" for thread in threading.enumerate()):
        assert time.monotonic() < until
        time.sleep(0.05)


def test_the_first_time_all_is_looked_at(root: Path, told: Told) -> None:
    write(root, {BRIEF: WRONG})
    now = told.read()
    assert told.checking.now(now) == now.problems
    assert now.problems


def test_a_build_tells_what_was_changed_and_what_depends_on_it(root: Path, told: Told) -> None:
    told.checking.now(told.read())
    write(root, {BRIEF: WRONG})
    (root / SOURCE).unlink()
    now = told.read()
    assert told.checking.now(now) == now.problems
    assert len(now.problems) > 1
    write(root, desk())
    assert told.checking.now(told.read()) == ()


def test_without_a_build_what_depends_on_an_edit_is_told_a_moment_later(root: Path, told: Told) -> None:
    write(root, LINKED)
    told.checking.now(told.read())
    write(root, {EARLIER: desk()[EARLIER].replace("id: kj1", "id: kj9")})
    now = told.read()
    told.checking.still(now)
    assert told.rung.wait(LONG)
    assert told.checking.now(told.read()) == now.problems


def test_an_edit_that_changes_no_problem_is_told_of_as_such(root: Path, told: Told) -> None:
    write(root, {BRIEF: WRONG})
    told.checking.now(told.read())
    write(root, {BRIEF: WRONG.replace("Planners", "Some")})
    assert told.checking.still(told.read())
    write(root, {BRIEF: WRONG.replace("c9", "c99")})
    assert not told.checking.still(told.read())
    time.sleep(1.5)
    assert not told.rung.is_set(), "there was nothing else to tell"


def test_whoever_is_waited_for_goes_first(root: Path, told: Told) -> None:
    write(root, LINKED)
    told.checking.now(told.read())
    write(root, {EARLIER: desk()[EARLIER].replace("id: kj1", "id: kj9")})
    with told.turn:
        told.checking.still(told.read())
        assert not told.rung.wait(1.5)
    assert told.rung.wait(LONG)
