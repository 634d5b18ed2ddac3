"""The files of an index as one: all come back, and nothing else is taken for them."""

import cbor2
import pytest

from bluf.search.bundle import packed, unpacked

pytestmark = pytest.mark.proof

FILES = {"pagefind.js": b"let a", "index/en_1a.pf_index": b"\x00", "fragment/ka-ge_1.pf_fragment": b""}


def test_all_files_come_back_in_their_order() -> None:
    assert list((unpacked(packed(FILES)) or {}).items()) == list(FILES.items())


def test_there_may_be_none() -> None:
    assert unpacked(None) is None


@pytest.mark.parametrize(
    "place", ["../index.html", "/etc/passwd", "a/b/c", ".htaccess", "a/.b", "", "a/", "a\\b", "a\n", "é.js", "a/../b"]
)
def test_a_file_that_would_lie_elsewhere_is_refused_with_all_others(place: str) -> None:
    assert unpacked(packed({**FILES, place: b"x"})) is None


@pytest.mark.parametrize(
    "kept", [b"", b"\xff", b"abc", cbor2.dumps([1]), cbor2.dumps({"a": "b"}), cbor2.dumps({1: b""})]
)
def test_what_is_no_bundle_is_none(kept: bytes) -> None:
    assert unpacked(kept) is None
