"""Reading a project never raises, and passes over nothing in silence."""

import string
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.load import Kind, load_tree
from bluf.load.faults import FAULTS
from bluf.load.text import decode
from bluf.load.tree import read_record
from bluf.problems import lines_of

GOOD = """\
title: Talks in Zenda
date: 2022-03-14
tlp: clear
bluf: Ruritania asked for help.
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked for help.
"""
# texts made of what YAML and the model give a meaning to find more than arbitrary ones do
_PIECES = st.sampled_from(
    (
        *GOOD.splitlines(keepends=True),
        *"[]{}&*!|>'\"%@`#?:-,=~\t\n \r\x00\u2028\ufeff\ud7ff",
        *("<<: ", "---\n", "? ", "- ", "  ", "claims: ", "{text: a, grade: B2}", "likelihood: ", "0.7", "9" * 30),
        *("2022-02-30", "kj1", "NO", "\\ud800"),
    )
)
_TEXTS = st.one_of(st.text(), st.lists(_PIECES, max_size=30).map("".join), st.text(string.printable))


def _tree(folder: Path, files: dict[str, str]) -> Path:
    for file, text in files.items():
        (folder / file).parent.mkdir(parents=True, exist_ok=True)
        (folder / file).write_text(text, encoding="utf-8")
    return folder


def _load(root: Path) -> tuple[list[tuple[str, str, Kind]], list[str]]:
    loaded = load_tree(root, root / "briefs", root / "seeds")
    return [(one.file, one.id, one.kind) for one in loaded.documents], [one.place for one in loaded.problems]


def test_kind_and_id_come_from_the_place_of_a_file(tmp_path: Path) -> None:
    actor, source = "name: A\nkind: state\ntlp: clear\n", "title: A\ntlp: clear\n"
    files = {
        "briefs/talks.yaml": GOOD,
        "briefs/2022/more-talks.yml": GOOD,
        "briefs/actors.yaml": GOOD,
        "briefs/actors/zenda.yaml": actor,
        "briefs/actors/bodies/court.YAML": actor,
        "seeds/courier.yaml": source,
    }
    documents, problems = _load(_tree(tmp_path, files))
    assert problems == []
    assert documents == [
        ("briefs/2022/more-talks.yml", "more-talks", Kind.BRIEF),
        ("briefs/actors.yaml", "actors", Kind.BRIEF),
        ("briefs/actors/bodies/court.YAML", "court", Kind.ACTOR),
        ("briefs/actors/zenda.yaml", "zenda", Kind.ACTOR),
        ("briefs/talks.yaml", "talks", Kind.BRIEF),
        ("seeds/courier.yaml", "courier", Kind.SOURCE),
    ]


def test_hidden_files_and_other_files_are_not_records(tmp_path: Path) -> None:
    files = {"briefs/.draft.yaml": "[", "briefs/.git/a.yaml": "[", "briefs/index.md": "---\ntlp: clear\n---\n"}
    assert _load(_tree(tmp_path, files)) == ([], [])


def test_a_project_without_sources_is_complete(tmp_path: Path) -> None:
    documents, problems = _load(_tree(tmp_path, {"briefs/talks.yaml": GOOD}))
    assert len(documents) == 1
    assert problems == []


def test_carriage_returns_change_nothing(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/talks.yaml").write_bytes(GOOD.replace("\n", "\r\n").encode())
    assert _load(tmp_path) == ([("briefs/talks.yaml", "talks", Kind.BRIEF)], [])


def test_a_link_inside_the_project_is_a_record(tmp_path: Path) -> None:
    _tree(tmp_path, {"briefs/talks.yaml": GOOD})
    (tmp_path / "briefs/again.yaml").symlink_to("talks.yaml")
    assert [file for file, _, _ in _load(tmp_path)[0]] == ["briefs/again.yaml", "briefs/talks.yaml"]


def test_a_link_of_another_file_is_refused_wherever_it_leads(tmp_path: Path) -> None:
    files = {"briefs/talks.yaml": GOOD, "briefs/map.png": "x", "secret.txt": "secret"}
    files |= {"briefs/page.md": "---\ntlp: red\n---\n", "briefs/.talks.yaml~": GOOD}
    _tree(tmp_path, files)
    for name, target in (
        ("inside.txt", "map.png"),
        ("page.txt", "page.md"),
        ("hidden.txt", ".talks.yaml~"),
        ("outside.txt", "../secret.txt"),
        ("raw.txt", "talks.yaml"),
        ("gone.txt", "nowhere"),
        ("circle.txt", "circle.txt"),
    ):
        (tmp_path / "briefs" / name).symlink_to(target)
    loaded = load_tree(tmp_path, tmp_path / "briefs", tmp_path / "seeds", ["*"])
    assert [(problem.code, problem.file, problem.message) for problem in loaded.problems] == [
        ("Y013", f"briefs/{name}.txt", "This is a link, and its target would be published")
        for name in ("circle", "gone", "hidden", "inside", "outside", "page", "raw")
    ]
    assert loaded.attached == ("map.png",)


def test_a_broken_file_is_named_and_its_text_kept(tmp_path: Path) -> None:
    _tree(tmp_path, {"briefs/talks.yaml": "title: [\n", "seeds/courier.yaml": "x" * 300_000})
    loaded = load_tree(tmp_path, tmp_path / "briefs", tmp_path / "seeds")
    assert loaded.broken == ("briefs/talks.yaml", "seeds/courier.yaml")
    assert loaded.texts == {"briefs/talks.yaml": "title: [\n"}


def test_folders_outside_the_root_are_refused(tmp_path: Path) -> None:
    _tree(tmp_path, {"briefs/talks.yaml": GOOD})
    (tmp_path / "root").mkdir()
    loaded = load_tree(tmp_path / "root", tmp_path / "briefs", tmp_path / "seeds")
    assert [problem.code for problem in loaded.problems] == ["Y013"]


@given(st.sampled_from(Kind), _TEXTS)
def test_no_text_raises_and_every_problem_stands_in_the_file(kind: Kind, text: str) -> None:
    document, problems = read_record("briefs/talks.yaml", kind, text)
    assert bool(problems) is (document is None)
    lines = lines_of(text)
    for problem in problems:
        assert problem.code in FAULTS
        assert 1 <= problem.span.line <= len(lines)
        assert 1 <= problem.span.column <= len(lines[problem.span.line - 1]) + 1
        assert problem.span.line == problem.span.end_line
        assert problem.span.column <= problem.span.end_column
        assert problem.message
        assert not problem.message.endswith(".")
        assert problem.hint


@given(st.binary())
def test_no_bytes_raise(raw: bytes) -> None:
    text, problems = decode(raw, "briefs/talks.yaml")
    assert bool(problems) is (text is None)


@settings(max_examples=30)
@given(st.dictionaries(st.text("ab.-\u00e9\n ", min_size=1, max_size=8), st.binary(max_size=200), max_size=3))
def test_no_tree_raises_and_none_is_changed(files: dict[str, bytes]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        (root / "briefs").mkdir()
        for name, content in files.items():
            (root / "briefs" / f"{name}.yaml").write_bytes(content)
        load_tree(root, root / "briefs", root / "seeds")
        assert {path.name: path.read_bytes() for path in (root / "briefs").iterdir()} == {
            f"{name}.yaml": content for name, content in files.items()
        }


def test_where_one_folder_lies_in_the_other_a_file_is_read_once(tmp_path: Path) -> None:
    root = _tree(tmp_path, {"briefs/talks.yaml": GOOD, "briefs/seeds/courier.yaml": "title: A\ntlp: clear\n"})
    for briefs, seeds in (("briefs", "briefs/seeds"), ("briefs/seeds", "briefs"), ("briefs", "briefs")):
        loaded = load_tree(root, root / briefs, root / seeds)
        told = {*loaded.broken, *(one.file for one in loaded.documents)}
        assert told == {"briefs/talks.yaml", "briefs/seeds/courier.yaml"}
        assert len(loaded.documents) + len(loaded.broken) == 2
