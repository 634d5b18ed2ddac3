"""What a page written by hand may hold: at each limit it is read, beyond it is a problem that says what and where."""

import time
from pathlib import Path

import pytest

from bluf.load import load_tree
from bluf.load.page_limits import MAX_MARKDOWN_IN_HTML, MAX_PAGE_MARKS
from bluf.problems import Problem
from tests.size.by_hand import HONEST, LEGAL, TOO_MUCH

pytestmark = pytest.mark.proof

HEAD = "---\ntlp: clear\n---\n"


def problems(folder: Path, text: str, head: str = HEAD) -> list[Problem]:
    (folder / "briefs").mkdir()
    (folder / "briefs" / "about.md").write_text(head + text, "utf-8")
    loaded = load_tree(folder, folder / "briefs", folder / "seeds")
    return list(loaded.problems)


@pytest.mark.parametrize("name", [*LEGAL, *HONEST])
def test_what_is_within_the_limits_is_read(name: str, tmp_path: Path) -> None:
    assert problems(tmp_path, {**LEGAL, **HONEST}[name]()) == []


@pytest.mark.parametrize("name", TOO_MUCH)
def test_what_would_take_a_reader_minutes_is_refused_before_it_is_read(name: str, tmp_path: Path) -> None:
    text = TOO_MUCH[name]()
    begun = time.process_time()
    found = problems(tmp_path, text)
    assert time.process_time() - begun < 2  # of a busy machine
    assert found
    assert {problem.code for problem in found} <= {"Y020", "Y024", "Y025"}


@pytest.mark.parametrize(
    ("at", "beyond", "said"),
    [
        ("." * (MAX_PAGE_MARKS - 9), "." * (MAX_PAGE_MARKS + 1), "line breaks, ends of sentences"),
        (" " * 77 + "- a", " " * 78 + "- a", "begins with 80 blanks"),
        ("a\n\n" + "> " * 39 + "a", "> " * 40 + "a", "begins with 80 blanks"),
        ("\t" * 19 + "- a", "\t" * 20 + "- a", "begins with 80 blanks"),
        (
            "<div markdown>" * MAX_MARKDOWN_IN_HTML,
            "<div markdown>" * (MAX_MARKDOWN_IN_HTML + 1),
            "elements with Markdown in them",
        ),
        ("a" * 90_000 + "[b\n\n" + "a" * 9_000, "[b " * 1_000 + "a" * 1_000, "none that ends it nearby"),
        ("<b " + "a" * 90_000, "<b " * 20 + "a" * 90_000, "none that ends it nearby"),
        ("[a](b " * 9 + "c" * 90_000, "[a](b " * 20 + "c" * 90_000, "none that ends it nearby"),
    ],
    ids=["marks", "indentation", "quotations", "tabs", "markdown", "brackets", "elements", "links"],
)
def test_a_page_at_the_limit_is_read_and_one_beyond_it_is_not(at: str, beyond: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "at").mkdir()
    assert problems(tmp_path / "at", at) == []
    (tmp_path / "beyond").mkdir()
    (problem,) = problems(tmp_path / "beyond", beyond)
    assert problem.code == "Y024"
    assert said in problem.message
    assert problem.hint.endswith(".")


@pytest.mark.parametrize("text", ["<p><![</p>", "<pre><![</pre>", "<div><![foo[ x ]]></div>", "a <![CDATA[x]]> b"])
def test_a_declaration_that_ends_readers_of_html_is_refused_where_it_stands(text: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, text)
    assert (problem.code, problem.message) == ("Y020", "The page holds a declaration")
    assert (problem.span.line, problem.span.column) == (4, text.index("<!") + 1)


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("hide: 5", "`hide` is a text; it must be a list of texts"),
        ("hide: {a: b}", "`hide` is a mapping; it must be a list of texts"),
        ("hide: [[a]]", "`hide` is a list; it must be a list of texts"),
        ("tags: a", "`tags` is a text; it must be a list of texts"),
        ("search: 5", "`search` is a text; it must be a mapping of fields"),
        ("search: [a]", "`search` is a list; it must be a mapping of fields"),
        ("title: [a]", "`title` is a list; it must be a text"),
        ("template: {a: b}", "`template` is a mapping; it must be a text"),
    ],
)
def test_front_matter_that_would_end_the_theme_is_told_at_its_place(field: str, said: str, tmp_path: Path) -> None:
    (problem,) = problems(tmp_path, "# About\n", HEAD.replace("tlp", f"{field}\ntlp"))
    assert (problem.code, problem.message, problem.span.line) == ("M003", said, 2)


def test_front_matter_that_the_theme_reads_may_be_empty(tmp_path: Path) -> None:
    head = (
        "---\ntlp: clear\nhide:\n  - toc\nsearch:\n  exclude: true\ntags: []\nicon:\ndescription: A desk\nx: [1]\n---\n"
    )
    assert problems(tmp_path, "# About\n", head) == []
