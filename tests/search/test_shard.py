"""The index of a part as it is kept."""

from typing import Any

import cbor2
import pytest

from bluf.resources import templates
from bluf.search import pagefind, reading
from bluf.search.shard import Shard, packed, unpacked
from tests.search.test_index import PAGES

pytestmark = pytest.mark.proof


@pytest.fixture(scope="module")
def shard(tmp_path_factory: pytest.TempPathFactory) -> Shard:
    form = (templates() / "search/document.html").read_text("utf-8")
    return reading.read(pagefind.run(PAGES, form, "en", tmp_path_factory.mktemp("shard")), PAGES)


def test_it_comes_back_as_it_was(shard: Shard) -> None:
    assert unpacked(packed(shard)) == shard


def test_there_may_be_none() -> None:
    assert unpacked(None) is None


@pytest.mark.parametrize("name", ["../index.html", "/etc/passwd", "a/b", ".htaccess", "", "a\\b", "a\n", "a\0"])
def test_a_file_that_would_lie_elsewhere_is_refused(shard: Shard, name: str) -> None:
    for other in ({"program": {name: b"x"}}, {"language": name}, {"wasm": name}):
        assert unpacked(packed(shard.model_copy(update=other))) is None


@pytest.mark.parametrize(
    "other",
    [
        {"program": {"index": b"a folder"}},
        {"program": {"index.html": b"a page"}},
        {"entry": {"a": b"no JSON"}},
        {"words": {"a": [[-1, 0, 0, b""], {}]}},
        {"words": {"a": [[2**70, 0, 0, b""], {}]}},
        {"facets": {"kind": {"Brief": [-1]}}},
        {"pages": [[b"", -1, ""]]},
    ],
)
def test_what_could_not_be_put_together_is_refused(shard: Shard, other: dict[str, Any]) -> None:
    assert unpacked(packed(shard.model_copy(update=other))) is None


@pytest.mark.parametrize("kept", [b"", b"\xff", b"abc", cbor2.dumps([1]), cbor2.dumps({"pages": []})])
def test_what_is_no_part_is_none(kept: bytes) -> None:
    assert unpacked(kept) is None


def test_pages_are_numbered_by_their_addresses_and_not_by_their_length(shard: Shard) -> None:
    assert [page.date for page in shard.pages] == ["", "", "2022-03-14"]
    assert [page.words for page in shard.pages] == [5, 3, 9]
    assert shard.facets["kind"] == {"Actor": [1], "Brief": [2]}
