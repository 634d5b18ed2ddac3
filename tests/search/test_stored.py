"""The form of Pagefind's files."""

import gzip
from pathlib import Path

import cbor2
import pytest

from bluf.search import stored


def test_what_was_packed_is_read_again_and_has_a_name_of_its_own(tmp_path: Path) -> None:
    (name, content), (other, _) = (stored.packed("en", cbor2.dumps(value)) for value in (["a"], ["b"]))
    (tmp_path / name).write_bytes(content)
    assert stored.read(tmp_path / name) == ["a"]
    assert name.startswith("en_")
    assert name != other


def test_a_file_without_the_mark_is_refused(tmp_path: Path) -> None:
    (tmp_path / "en_1.pf_index").write_bytes(gzip.compress(cbor2.dumps([[]])))
    with pytest.raises(ValueError, match=r"en_1\.pf_index does not begin as a file of Pagefind does"):
        stored.read(tmp_path / "en_1.pf_index")
