"""A result's name: another for anything else it could have been worked out from."""

import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.cache import digest, origin

TEXTS = st.lists(st.text(st.characters(), max_size=4), max_size=4)


@given(one=TEXTS, other=TEXTS)
def test_other_texts_have_another_name(one: list[str], other: list[str]) -> None:
    assert (digest(*one) == digest(*other)) == (one == other)


@given(one=TEXTS, other=TEXTS)
def test_so_have_other_things_of_many(one: list[str], other: list[str]) -> None:
    assert (digest("a", many=one) == digest("a", many=other)) == (one == other)


def test_another_program_has_other_names(monkeypatch: pytest.MonkeyPatch) -> None:
    before = digest("a")
    monkeypatch.setattr(origin, "_program", lambda: b"another")
    assert digest("a") != before


def test_another_process_has_the_same_names() -> None:
    ask = "from bluf.cache import digest; print(digest('a', many=[('b', 1)]))"
    said = subprocess.run(
        [sys.executable, "-c", ask], env={**os.environ, "PYTHONHASHSEED": "7"}, capture_output=True, check=True
    )
    assert said.stdout.decode().strip() == digest("a", many=[("b", 1)])
