"""Names of files: what some system could not hold, or would take for another, is refused with its own words."""

import os
import tempfile
from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bluf.load import load_tree
from bluf.load.names import SECTIONS
from bluf.model.base import Id
from bluf.model.portable import is_reserved
from bluf.render import Addresses, page_uri
from bluf.render.addresses import _FOLDERS, _INDEXES
from bluf.views.targets import Target
from tests.proof import tries

pytestmark = pytest.mark.proof

PAGE = "---\ntlp: clear\n---\n# About\n"


def told(folder: Path, *files: str) -> list[tuple[str, str, str]]:
    for file in files:
        (folder / "briefs" / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / "briefs" / file).write_text(PAGE, "utf-8")
    loaded = load_tree(folder, folder / "briefs", folder / "seeds", ["*"])
    return [(one.code, one.file, one.message) for one in loaded.problems if one.code in ("Y022", "Y023")]


@pytest.mark.parametrize("name", ["con", "NUL", "aux.md", "Com1.tar.gz", "lpt9", "com\u00b9", "prn ", "conout$"])
def test_names_that_windows_keeps_are_known(name: str) -> None:
    assert is_reserved(name)


@pytest.mark.parametrize("name", ["console", "com", "com10", "null", "auxiliary.md", "con-talks", ""])
def test_names_that_only_resemble_them_are_free(name: str) -> None:
    assert not is_reserved(name)


@pytest.mark.parametrize("file", ["nul.md", "aux/about.md", "maps/com1.png", "actors/con.yaml", "CON.txt"])
def test_a_name_that_windows_keeps_is_refused_anywhere(file: str, tmp_path: Path) -> None:
    ((code, _, message),) = told(tmp_path, file)
    assert code == "Y022"
    assert "for a device" in message


@pytest.mark.parametrize("name", ["con", "nul", "com1", "aux"])
def test_such_a_name_is_no_id_either(name: str) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(name)


@pytest.mark.parametrize(
    ("file", "said"),
    [
        ("a./about.md", "begins or ends with a space or a full stop"),
        ("a /about.md", "begins or ends with a space or a full stop"),
        (" a.md", "begins or ends with a space or a full stop"),
        ("a:b.md", "holds `:`"),
        ("a\\..\\b.md", "holds `\\`"),
        ("a?.png", "holds `?`"),
        ("a\u200bb.md", "U+200B, which cannot be seen"),
        ("a\u202egnp.txt", "U+202E, which cannot be seen"),
        ("a\x07b.md", "U+0007, which cannot be seen"),
        ("x" * 120 + "/" + "y" * 130 + ".md", "would have 262 bytes"),
        ("\u00e9" * 110 + "/" + "\u00e9" * 20 + ".txt", "would have 265 bytes"),
        ("assets/stylesheets/main.css", "could take the place of one of the theme's"),
        ("Pagefind/pagefind.txt", "could take the place of one of the theme's"),
        ("Sources/about.md", "differ only in case"),
    ],
)
def test_a_name_that_cannot_be_held_everywhere_is_refused(file: str, said: str, tmp_path: Path) -> None:
    found = told(tmp_path, file)
    assert [code for code, _, _ in found] == ["Y022"]
    assert said in found[0][2]


@pytest.mark.parametrize(
    "files",
    [
        ("a.md", "A.md"),
        ("caf\u00e9.png", "cafe\u0301.png"),
        ("stra\u00dfe.txt", "STRASSE.txt"),
        ("maps/a.png", "Maps/b.png"),
        ("about.md", "about/index.md"),
        ("about.md", "about.markdown"),
        ("index.md", "README.md"),
        ("a/README.md", "A.md"),
    ],
)
def test_names_that_some_system_takes_for_one_are_refused(files: tuple[str, ...], tmp_path: Path) -> None:
    found = told(tmp_path, *files)
    assert {code for code, _, _ in found} == {"Y023"}


def test_records_collide_as_well(tmp_path: Path) -> None:
    (tmp_path / "seeds").mkdir()
    for name in ("loan.yaml", "LOAN.yaml"):
        (tmp_path / "seeds" / name).write_text("title: Loan\ntlp: clear\n", "utf-8")
    assert [(code, file) for code, file, _ in told(tmp_path)] == [("Y023", "seeds/loan.yaml")]


def test_ordinary_names_are_left_alone(tmp_path: Path) -> None:
    assert not told(
        tmp_path, "index.md", "about.md", "maps/\u041a\u0430\u0440\u0442\u0430 1.png", "actors/index.md", "a-b.c.txt"
    )
    assert not told(tmp_path / "other", "About Us.md", "2022/notes.md", "\u6771\u4eac.pdf")


def test_the_folders_of_the_site_are_those_that_pages_are_made_in() -> None:
    made = {PurePosixPath(uri).parts[0] for uri in _INDEXES.values() if "/" in uri} | {*_FOLDERS.values()}
    assert set(SECTIONS) == made


def inside(uri: str) -> bool:
    """Whether a path stays in its folder, on every system."""
    windows, posix = PureWindowsPath(uri), PurePosixPath(uri)
    parts = (*windows.parts, *posix.parts)
    return not (windows.drive or windows.root or posix.root or ".." in parts or any(map(is_reserved, parts)))


@settings(max_examples=tries(300, 20_000))
@given(
    st.one_of(st.text(), st.from_regex(r"[a-z0-9.-]{1,10}(/[a-z.]+)?", fullmatch=True)),
    st.sampled_from(("brief", "actor", "source")),
)
def test_no_id_leads_out_of_the_site(text: str, kind: str) -> None:
    try:
        part_id = TypeAdapter(Id).validate_python(text)
    except ValidationError:
        return
    for directories in (True, False):
        assert inside(page_uri(Target(kind, part_id)))
        assert inside(Addresses(directories).url(page_uri(Target(kind, part_id))))


PART = st.one_of(
    st.text(st.characters(exclude_characters="/\x00", exclude_categories=("Cs",)), min_size=1, max_size=12),
    st.sampled_from(
        ("con", "..a", "a..", "C:", "\\", "..\\..", "~", "index", "README", "a.", "assets", "%2e%2e", "a%2fb")
    ),
)


@settings(max_examples=tries(60, 10_000))
@given(
    st.lists(
        st.tuples(st.lists(PART, min_size=1, max_size=3), st.sampled_from((".md", ".txt", ".png", ".yaml", ""))),
        max_size=3,
    )
)
def test_no_path_lands_outside_the_site_and_none_raises(paths: list[tuple[list[str], str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        briefs = Path(folder) / "project" / "briefs"
        briefs.mkdir(parents=True)
        for parts, suffix in paths:
            if not {".", ".."} & {*parts}:
                path = briefs.joinpath(*parts[:-1], parts[-1] + suffix)
                try:
                    path.parent.mkdir(parents=True, exist_ok=True)
                    path.write_text(PAGE, "utf-8")
                except OSError:
                    continue  # a file where a folder is wanted
        loaded = load_tree(briefs.parent, briefs, briefs.parent / "seeds", ["*"])
        refused = {problem.file for problem in loaded.problems if problem.code in ("Y022", "Y023")}
        for uri in (*(page.uri for page in loaded.pages), *loaded.attached):
            above = {f"briefs/{uri}", *(f"briefs/{parent}" for parent in PurePosixPath(uri).parents)}
            assert (briefs / uri).resolve().is_relative_to(briefs.resolve())
            assert above & refused or inside(uri)
        assert sorted(os.listdir(folder)) == ["project"]  # noqa: PTH208
