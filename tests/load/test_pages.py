"""Pages written by hand and other files in the folder of the briefs."""

from pathlib import Path

import pytest

from bluf.load import load_tree
from bluf.load.document import Loaded
from bluf.model import Tlp
from bluf.problems import Problem

pytestmark = pytest.mark.proof

CLEAR = "---\ntlp: clear\n---\n# About\n"


def read(folder: Path, files: dict[str, str | bytes], *attachments: str) -> Loaded:
    for name, content in files.items():
        path = folder / "briefs" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return load_tree(folder, folder / "briefs", folder / "seeds", attachments)


def only(loaded: Loaded) -> Problem:
    (problem,) = loaded.problems
    return problem


@pytest.mark.parametrize(
    "front", ["---\ntlp: clear\n---\n", "---\r\ntlp: TLP:CLEAR\r\n---\r\n", "---\ntitle: x\ntlp: clear\n...\n"]
)
def test_a_page_carries_the_marking_of_its_front_matter(tmp_path: Path, front: str) -> None:
    found = read(tmp_path, {"about.md": front + "# About\n"})
    line = front.splitlines().index(next(line for line in front.splitlines() if "tlp" in line)) + 1
    (page,) = found.pages
    assert (page.uri, page.tlp, page.span.line, page.span.column) == ("about.md", Tlp.CLEAR, line, 6)
    assert found.problems == ()


@pytest.mark.parametrize(
    "text", ["# About\n", "---\ntitle: About\n---\n", "---\n- tlp\n---\n", "", "tlp: clear\n\n# About"]
)
def test_a_page_without_a_marking_is_an_error_that_says_how_to_mark_it(tmp_path: Path, text: str) -> None:
    found = read(tmp_path, {"about.md": text})
    problem = only(found)
    assert (problem.code, problem.file, problem.message) == ("M001", "briefs/about.md", "`tlp` is missing")
    assert "`---`, `tlp: clear`, `---`" in problem.hint
    assert found.pages == ()


@pytest.mark.parametrize(
    ("written", "said"), [("white", "white"), ("[clear]", "['clear']"), ("", "empty"), ("secret", "secret")]
)
def test_an_unknown_marking_is_an_error_at_its_place(tmp_path: Path, written: str, said: str) -> None:
    problem = only(read(tmp_path, {"about.md": f"---\ntitle: x\ntlp: {written}\n---\n"}))
    assert (problem.code, problem.message) == ("M004", f"`{said}` is not a term of `tlp`")
    assert problem.span.line == 3


SECOND = {
    "in capitals": "TLP: red",
    "a look-alike": "tl\u0440: red",
    "with a space": '"tlp ": red',
    "with a figure": "tlp2: red",
    "misspelt": "tpl: red",
    "a tearline": "tearline: red",
    "further down": "meta: {tlp: red}",
    "in a list": "meta: [{tlp: clear}]",
}
"""Lines of front matter that say a second marking, or seem to."""


@pytest.mark.parametrize("second", SECOND)
def test_a_page_has_one_marking(tmp_path: Path, second: str) -> None:
    found = read(tmp_path, {"about.md": f"---\ntlp: clear\n{SECOND[second]}\n---\n"})
    assert (only(found).code, only(found).message) == ("M004", "The page has more than one marking")
    assert only(found).span.line == 3
    assert found.pages == ()
    alone = read(tmp_path, {"about.md": f"---\n{SECOND[second]}\n---\n"})
    assert only(alone).message == "The page has a marking that is misspelt or misplaced"


@pytest.mark.parametrize(
    "front", ["title: T", "tags: [tl]\ntemplate: home.html", "type: x\nhide: [toc]\nicon: material/tools"]
)
def test_other_front_matter_is_no_marking(tmp_path: Path, front: str) -> None:
    assert read(tmp_path, {"about.md": f"---\ntlp: clear\n{front}\n---\n"}).problems == ()


def test_a_page_with_something_wrong_in_it_keeps_its_marking(tmp_path: Path) -> None:
    found = read(tmp_path, {"about.md": "---\ntlp: red\n---\nAbout \u202eit\n"})
    assert (only(found).code, [(page.tlp, page.sound) for page in found.pages]) == ("Y021", [(Tlp.RED, False)])


@pytest.mark.parametrize(
    ("front", "code", "line"),
    [
        ("tlp: {", "Y002", 2),
        ("tlp: clear\ntlp: red", "Y004", 3),
        ("tlp: &x clear", "Y005", 2),
        ("tlp: !x clear", "Y006", 2),
    ],
)
def test_front_matter_is_read_as_strictly_as_a_record(tmp_path: Path, front: str, code: str, line: int) -> None:
    found = read(tmp_path, {"about.md": f"---\n{front}\n---\n"})
    assert (only(found).code, only(found).span.line) == (code, line)
    assert found.pages == ()


@pytest.mark.parametrize(
    "name", ["about.markdown", "about.mkd", "ABOUT.MD", "deep/er/about.md", "README.md", "actors/a.md"]
)
def test_every_kind_of_page_needs_a_marking(tmp_path: Path, name: str) -> None:
    assert only(read(tmp_path, {name: "# About\n"})).code == "M001"


@pytest.mark.parametrize(
    "name", [".hidden.md", ".git/about.md", "about.md~", "#about.md#", "brief.yaml~", "brief.yaml.orig"]
)
def test_what_no_host_publishes_and_what_editors_leave_behind_is_passed_over(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, {name: "x"}) == Loaded((), (), {})


def test_a_page_that_is_not_text_is_an_error(tmp_path: Path) -> None:
    found = read(tmp_path, {"about.md": b"---\ntlp: clear\n---\n\xff", "bom.md": b"\xef\xbb\xbf" + CLEAR.encode()})
    assert [(problem.code, problem.file) for problem in found.problems] == [
        ("Y001", "briefs/about.md"),
        ("Y012", "briefs/bom.md"),
    ]


def test_a_file_that_cannot_carry_a_marking_is_an_error_unless_the_options_name_it(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {"map.png": b"x", "images/a.png": b"x"}
    assert [problem.code for problem in read(tmp_path, files).problems] == ["Y018", "Y018"]
    found = read(tmp_path, files, "images/*.png")
    assert only(found).file == "briefs/map.png"
    assert found.attached == ("images/a.png",)


@pytest.mark.parametrize("name", ["evil.html", "evil.svg", "evil.js", "evil.xml", "evil", "evil.HTM"])
def test_a_file_that_a_browser_would_run_is_an_error_even_if_the_options_name_it(tmp_path: Path, name: str) -> None:
    found = read(tmp_path, {name: "<script>"}, "*")
    assert (only(found).code, found.attached) == ("Y018", ())
