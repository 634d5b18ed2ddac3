"""Records that were kept are those that reading gives, whatever was kept."""

import shutil
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.check import kept_records
from bluf.check.kept_records import KeptRecords
from bluf.load import Loaded, load_tree
from bluf.load.tree import Read, Written, read_records
from bluf.model.base import Record
from bluf.problems import Problem
from bluf.rules import all_rules
from tests.rules.examples import kind_of, laid_over
from tests.site.project import ROOT

DESK = {"briefs": ROOT / "briefs", "seeds": ROOT / "seeds"}


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    for name, folder in DESK.items():
        shutil.copytree(folder, tmp_path / name)
    return tmp_path


def read(desk: Path, cache: Cache | None = None) -> Loaded:
    kept = KeptRecords(cache or Cache(None))
    return load_tree(desk, desk / "briefs", desk / "seeds", read=kept.read)


def cache_of(desk: Path) -> Cache:
    return Cache(desk / "cache")


def written(value: object) -> object:
    """Return which fields of a record, and of the records in it, a file has written."""
    if isinstance(value, Record):
        return {name: written(getattr(value, name)) for name in value.model_fields_set}
    return [written(one) for one in value] if isinstance(value, tuple) else None


def same(one: Loaded, other: Loaded) -> bool:
    told = [[written(document.model) for document in loaded.documents] for loaded in (one, other)]
    return one == other and told[0] == told[1]


def test_what_was_kept_is_what_is_read(desk: Path) -> None:
    plain = read(desk)
    assert plain.documents
    assert same(read(desk, cache_of(desk)), plain)  # nothing was kept before
    assert same(read(desk, cache_of(desk)), plain)


def test_so_is_every_record_in_an_example_of_a_rule(tmp_path: Path) -> None:
    cache = cache_of(tmp_path)
    for rule in all_rules():
        for example in (rule.explanation.good, rule.explanation.bad):
            records = [(file, kind_of(file), text) for file, text in laid_over(example).items()]
            plain = list(read_records(records))
            assert list(KeptRecords(cache).read(records)) == plain
            again = list(KeptRecords(cache).read(records))
            assert again == plain, rule.code
            models = [[written(one.model) for one, _ in read if one] for read in (again, plain)]
            assert models[0] == models[1], rule.code


def test_a_record_that_was_kept_is_not_read_again(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = read(desk, cache_of(desk))
    changed = desk / before.documents[0].file
    changed.write_text(changed.read_text("utf-8") + "# a remark\n", "utf-8")
    asked: list[str] = []

    def noted(records: Sequence[Written]) -> Iterable[Read]:
        asked.extend(file for file, *_ in records)
        return read_records(records)

    monkeypatch.setattr(kept_records, "read_records", noted)
    after = read(desk, cache_of(desk))
    assert asked == [before.documents[0].file]
    assert same(after, read(desk))


def test_what_is_wrong_is_found_again_each_time(desk: Path) -> None:
    broken = desk / "briefs" / "broken.yaml"
    broken.write_text("title: [\n", "utf-8")

    def told() -> list[Problem]:
        return [one for one in read(desk, cache_of(desk)).problems if one.file == "briefs/broken.yaml"]

    assert told() == told() != []


def test_the_same_text_in_another_file_is_another_record(desk: Path) -> None:
    read(desk, cache_of(desk))
    first = next((desk / "briefs").glob("*.yaml"))
    first.rename(first.with_name("renamed.yaml"))
    assert same(read(desk, cache_of(desk)), read(desk))


@pytest.mark.parametrize("kept", [b"", b"{}", b"[1]", b'{"a": {"id": "a", "model": "{}", "surprises": []}}'])
def test_what_cannot_be_used_is_read_anew(desk: Path, kept: bytes) -> None:
    cache = cache_of(desk)
    cache.put(KeptRecords(cache).name, kept)
    assert same(read(desk, cache), read(desk))
