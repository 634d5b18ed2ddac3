"""The form of Pagefind's files."""

import gzip
from pathlib import Path

import cbor2
import pytest

from bluf.search import stored


def test_what_was_packed_is_read_again_and_has_a_name_of_its_own(tmp_path: Path) -> None:
    content = cbor2.dumps(["a"])
    name, other = stored.named("en", content), stored.named("en", cbor2.dumps(["b"]))
    (tmp_path / name).write_bytes(stored.packed(content))
    assert stored.read(tmp_path / name) == ["a"]
    assert name.startswith("en_")
    assert name != other


def test_what_was_packed_before_is_taken_if_it_holds_the_same() -> None:
    content = cbor2.dumps(["a"] * 100)
    held, quick = (gzip.compress(b"pagefind_dcd" + content, compresslevel=level, mtime=0) for level in (6, 1))
    assert stored.packed(content, held) is held
    longer = gzip.compress(b"pagefind_dcd" + content + b"a", mtime=0)
    for other in (b"", quick, b"no file", held[:20], held[:-1], held + b"a", longer, stored.packed(cbor2.dumps(["b"]))):
        assert stored.packed(content, other) == stored.packed(content)


def test_a_file_without_the_mark_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en_1.pf_index").write_bytes(gzip.compress(cbor2.dumps([[]])))
    with pytest.raises(ValueError, match=r"en_1\.pf_index does not begin as a file of Pagefind does"):
        stored.read(tmp_path / "en_1.pf_index")
