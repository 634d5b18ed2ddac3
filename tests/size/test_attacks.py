"""The attacks are what they say: as large as a record may be, and no larger."""

from collections.abc import Mapping

import pytest

from bluf.load import Kind
from bluf.load.text import MAX_BYTES
from bluf.load.tree import read_record
from bluf.problems import Problem
from tests.size.attacks import FOLLOW_UPS, PARTS, PROSE, UNREADABLE, in_body

READABLE = {
    **PARTS,
    **FOLLOW_UPS,
    **{f"a body of {name}": lambda make=make: in_body(make()) for name, make in PROSE.items()},
}


def _read(files: Mapping[str, str]) -> list[Problem]:
    found: list[Problem] = []
    for file, text in files.items():
        assert len(text.encode()) <= MAX_BYTES
        kind = Kind.ACTOR if "actors/" in file else Kind.SOURCE if file.startswith("seeds/") else Kind.BRIEF
        found += read_record(file, kind, text)[1] if file.endswith(".yaml") else []
    return found


@pytest.mark.parametrize("name", READABLE)
def test_an_attack_on_analysis_and_pages_is_a_legal_record(name: str) -> None:
    assert _read(READABLE[name]()) == []


@pytest.mark.parametrize("name", [name for name in UNREADABLE if not name.startswith("front matter")])
def test_an_attack_on_the_reader_is_refused(name: str) -> None:
    assert _read(UNREADABLE[name]())
