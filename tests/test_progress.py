"""A bar is for those who wait in front of a terminal."""

import io
import sys
from collections.abc import Iterator

import pytest

from bluf import progress
from bluf.progress import followed


class Terminal(io.StringIO):
    """What a bar is drawn on."""

    def isatty(self) -> bool:
        return True


def terminal(monkeypatch: pytest.MonkeyPatch, patience: float = -1.0) -> Terminal:
    """Stand before one from here on."""
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    monkeypatch.setattr(progress, "_PATIENCE", patience)
    return made


def test_what_takes_longer_than_a_second_has_a_bar_that_ends_full(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = terminal(monkeypatch)
    assert list(followed(range(4), 4, "Making pages")) == [0, 1, 2, 3]
    assert all(said in seen.getvalue() for said in ("Making pages", "25%", "100%"))


def test_what_is_done_at_once_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = terminal(monkeypatch, 1.0)
    assert list(followed(range(4), 4, "Making pages")) == [0, 1, 2, 3]
    assert seen.getvalue() == ""


def test_a_log_gets_none(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(progress, "_PATIENCE", -1.0)
    assert list(followed(range(4), 4, "Making pages")) == [0, 1, 2, 3]
    assert capsys.readouterr() == ("", "")


def test_what_goes_wrong_goes_on_to_who_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    seen = terminal(monkeypatch)

    def made() -> Iterator[int]:
        yield from (1, 2)
        raise ValueError("three")

    with pytest.raises(ValueError, match="three"):
        list(followed(made(), 4, "Making pages"))
    assert seen.getvalue().endswith("\n"), "the next line is one of its own"
