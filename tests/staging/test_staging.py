"""What takes the place of a folder: what is kept of the old one, whose leftovers are removed, and what is refused."""

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.staging import stage
from bluf.staging.claim import claim, is_claim
from bluf.staging.entries import exchange_entries
from bluf.staging.exchange import exchange, in_steps
from bluf.staging.moved import keep
from tests.faults import tree
from tests.open_folder import open_folder


def write(folder: Path, *names: str, text: str = "") -> Path:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text or name)
    return folder


def replaced(site: Path, *names: str) -> bool:
    staging = stage(site)
    write(staging.folder, *names, text="new")
    at_once = staging.replace()
    staging.discard()
    return at_once


def test_two_entries_of_any_kind_change_places(tmp_path: Path) -> None:
    write(tmp_path, "folder/a", "file")
    exchange(tmp_path / "folder", tmp_path / "file")
    assert tree(tmp_path) == {"file": None, "file/a": b"folder/a", "folder": b"file"}


def test_what_cannot_be_exchanged_stays_and_the_error_names_both(tmp_path: Path) -> None:
    write(tmp_path, "one/a")
    with pytest.raises(FileNotFoundError) as raised:
        exchange(tmp_path / "one", tmp_path / "other")
    assert (raised.value.filename, raised.value.filename2) == (str(tmp_path / "one"), str(tmp_path / "other"))
    assert tree(tmp_path) == {"one": None, "one/a": b"one/a"}


@pytest.mark.parametrize("name", ["site", "a folder with spaces", "Zürich-Жабляк", "x" * 255, "ж" * 127, ".hidden"])
def test_a_folder_of_any_name_is_replaced_and_nothing_stays_beside_it(tmp_path: Path, name: str) -> None:
    site = tmp_path / "deep" / "er" / name
    assert replaced(site, "a")
    write(site, "b/c")
    assert replaced(site, "d")
    assert tree(site) == {"d": b"new"}
    assert [path.name for path in site.parent.iterdir()] == [name]


def test_what_is_hidden_stays_unless_there_is_a_new_one(tmp_path: Path) -> None:
    site = write(tmp_path / "site", ".git/HEAD", ".git/refs/main", ".nojekyll", ".well-known/a", "gone/.too")
    (site / ".link").symlink_to("nowhere")
    (site / ".git/HEAD").chmod(0o640)
    before = (site / ".git/HEAD").stat()
    replaced(site, ".well-known/b", ".nojekyll", "index.html")
    assert tree(site) == {
        ".git": None,
        ".git/HEAD": b".git/HEAD",
        ".git/refs": None,
        ".git/refs/main": b".git/refs/main",
        ".link": b"nowhere",
        ".nojekyll": b"new",
        ".well-known": None,
        ".well-known/a": b".well-known/a",
        ".well-known/b": b"new",
        "index.html": b"new",
    }
    after = (site / ".git/HEAD").stat()
    assert (after.st_mode, after.st_mtime_ns, after.st_nlink) == (before.st_mode, before.st_mtime_ns, 1)


def test_a_file_is_kept_also_where_it_cannot_have_two_names(tmp_path: Path) -> None:
    write(tmp_path, "old")
    with open_folder() as elsewhere:
        keep(tmp_path / "old", elsewhere / "new")
        assert (elsewhere / "new").read_text() == "old"
    assert (tmp_path / "old").read_text() == "old"


def test_a_hidden_folder_stays_its_owner_s(tmp_path: Path) -> None:
    site = write(tmp_path / "site", ".well-known/acme/token", "index.html")
    owner = 65534 if os.geteuid() == 0 else os.geteuid()  # only root can give anything away
    folders = [site / ".well-known", site / ".well-known/acme"]
    for path in (*folders, site / ".well-known/acme/token"):
        os.chown(path, owner, -1)
    folders[1].chmod(0o750)
    before = [path.stat() for path in folders]
    assert replaced(site, ".well-known/new", "index.html")
    after = [path.stat() for path in folders]
    assert [one.st_mode for one in after] == [one.st_mode for one in before]
    assert [one.st_mtime_ns for one in after][1:] == [one.st_mtime_ns for one in before][1:]
    assert after[1].st_uid == (site / ".well-known/acme/token").stat().st_uid == owner


def test_an_entry_is_exchanged_by_renames_past_another_that_is_called_like_what_stands_aside(tmp_path: Path) -> None:
    write(tmp_path, "one", "other", "one.old/a", "one.old.old")
    in_steps(tmp_path / "one", tmp_path / "other")
    assert tree(tmp_path) == {
        "one": b"other",
        "other": b"one",
        "one.old": None,
        "one.old/a": b"one.old/a",
        "one.old.old": b"one.old.old",
    }


@pytest.mark.parametrize("mode", [0o755, 0o750, 0o2775, 0o700])
def test_the_mode_that_somebody_gave_the_folder_stays(tmp_path: Path, mode: int) -> None:
    site = write(tmp_path / "site", "index.html")
    site.chmod(mode)
    replaced(site, "index.html")
    assert site.stat().st_mode & 0o7777 == mode


@pytest.mark.parametrize("mask", [0o022, 0o002, 0o077])
def test_a_folder_that_is_new_has_the_mode_that_every_new_one_has(tmp_path: Path, mask: int) -> None:
    before = os.umask(mask)
    try:
        replaced(tmp_path / "site", "index.html")
        (tmp_path / "other").mkdir()
    finally:
        os.umask(before)
    assert (tmp_path / "site").stat().st_mode == (tmp_path / "other").stat().st_mode


def test_what_is_thrown_away_leaves_the_folder_as_it_was(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "index.html")
    before = site.stat()
    staging = stage(site)
    write(staging.folder, "index.html", text="new")
    assert tree(site) == {"index.html": b"index.html"}
    staging.discard()
    assert tree(tmp_path) == {"site": None, "site/index.html": b"index.html"}
    assert (site.stat().st_ino, site.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_file_in_the_place_of_the_folder_is_refused_and_stays(tmp_path: Path) -> None:
    write(tmp_path, "site")
    with pytest.raises(NotADirectoryError):
        stage(tmp_path / "site")
    assert tree(tmp_path) == {"site": b"site"}


@pytest.mark.parametrize("there", [True, False])
def test_a_link_stays_a_link_and_what_it_names_is_replaced(tmp_path: Path, there: bool) -> None:
    (tmp_path / "site").symlink_to("releases/now")
    write(tmp_path / "releases", "now/index.html" if there else "other")
    assert replaced(tmp_path / "site", "index.html")
    assert (tmp_path / "site").is_symlink()
    assert (tmp_path / "releases/now/index.html").read_text() == "new"


HOLDER = "import sys; from bluf.staging import stage; from pathlib import Path; stage(Path(sys.argv[1])); input()"


@pytest.mark.proof
def test_what_a_living_process_fills_is_left_alone_and_what_a_killed_one_left_is_removed(tmp_path: Path) -> None:
    site = write(tmp_path / "site", "index.html")
    with subprocess.Popen([sys.executable, "-c", HOLDER, str(site)], stdin=subprocess.PIPE) as holder:
        try:
            while len(found := list(tmp_path.iterdir())) < 2:
                assert holder.poll() is None
            (theirs,) = (path for path in found if is_claim(path.name, "site"))
            while not any(file.name for file in theirs.iterdir()):
                write(theirs, "half")
            for _ in range(3):
                replaced(site, "a")
                assert tree(theirs) == {"half": b"half"}
        finally:
            holder.kill()
    replaced(site, "b")
    assert tree(tmp_path) == {"site": None, "site/b": b"new"}


@pytest.mark.proof
def test_where_nothing_can_be_locked_what_was_left_is_removed_a_day_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(place: int, how: int) -> None:
        raise OSError(errno.ENOLCK, os.strerror(errno.ENOLCK))

    monkeypatch.setattr("fcntl.flock", refuse)
    site = write(tmp_path / "site", "index.html")
    os.utime(site, (0, 0))
    theirs = stage(site)  # which may still be filled, though the site is old
    left = write(tmp_path / ".site.bluf-01234567", "half")
    replaced(site, "a")
    assert (left / "half").exists()
    os.utime(left, (0, 0))
    replaced(site, "b")
    assert not left.exists()
    assert theirs.folder.exists()
    theirs.discard()
    assert tree(tmp_path) == {"site": None, "site/b": b"new"}


def test_what_belongs_to_another_folder_or_only_looks_like_ours_is_left_alone(tmp_path: Path) -> None:
    names = [".site.bluf-", ".site.bluf-0123456g", ".site.bluf-01234567x", ".sites.bluf-01234567", "site.bluf-01234567"]
    write(tmp_path, *(f"{name}/a" for name in names))
    before = tree(tmp_path)
    stage(tmp_path / "site").discard()
    assert tree(tmp_path) == before


def test_what_was_set_aside_whole_comes_back_if_nothing_took_its_place_and_else_goes(tmp_path: Path) -> None:
    write(tmp_path, ".site.bluf-01234567/new", ".site.bluf-01234567.old/index.html")
    stage(tmp_path / "site").discard()
    assert tree(tmp_path) == {"site": None, "site/index.html": b".site.bluf-01234567.old/index.html"}
    write(tmp_path, ".site.bluf-01234567.old/index.html")
    stage(tmp_path / "site").discard()
    assert set(tree(tmp_path) or ()) == {"site", "site/index.html"}


@given(st.text(min_size=1, max_size=80).filter(lambda name: "/" not in name and "\0" not in name))
def test_every_name_gives_folders_that_it_knows_again(name: str) -> None:
    with open_folder() as folder:
        try:
            os.fsencode(name)
        except UnicodeEncodeError:
            return
        mine = claim(folder, name)
        assert is_claim(mine.folder.name, name)
        assert not is_claim(mine.folder.name, f"{name}x")
        mine.give_up()
        assert list(folder.iterdir()) == []


NAMES = st.sets(st.sampled_from(["a", "b", "c/d", "c/e", "f"]))


@given(NAMES, NAMES)
def test_entries_that_are_exchanged_are_those_of_the_other_folder(ours: set[str], theirs: set[str]) -> None:
    with open_folder() as folder:
        new, site = folder / "new", folder / "site"
        for place, names in ((new, ours), (site, theirs)):
            place.mkdir()
            write(place, *names, text=place.name)
        write(site, ".kept")
        before = tree(new), tree(site)
        exchange_entries(new, site)
        assert tree(site) == {**(before[0] or {}), ".kept": b".kept"}
        assert {**(tree(new) or {}), ".kept": b".kept"} == before[1]
