"""What is wrong with a template is said with its file and line, whatever raised it."""

from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from bluf.render import Addresses, BrokenTemplate, Renderer, broken_template, unusable_template
from tests.views.corpora import empty


def laid_out(folder: Path, **templates: str | bytes) -> Path:
    """Write templates, `pages_x` for `pages/x.html`."""
    for name, content in templates.items():
        path = folder / f"{name.replace('_', '/')}.html"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


def broken(folder: Path) -> BrokenTemplate:
    with pytest.raises(BrokenTemplate) as raised:
        Renderer(folder, empty(), Addresses()).render("x", "x.md", {"title": "T"})
    return raised.value


@pytest.mark.parametrize(
    ("page", "line", "said"),
    [
        ("<p>\n{% nosuch %}", 2, "This is not a template: Encountered unknown tag 'nosuch'"),
        ("{% if true %}\n<p>", 2, "This is not a template: Unexpected end of template"),
        ("<p>\n\n{{ page.ti", 3, "This is not a template: unexpected end of template"),
        ("{{ 1 | nosuch }}", 1, "This is not a template: No filter named 'nosuch'"),
        ("\n{{ page.nothing }}", 2, "asks for what the page does not have: 'dict object' has no attribute 'nothing'"),
        ("\n{{ nothing }}", 2, "asks for what the page does not have: 'nothing' is undefined"),
        ("\n{{ 1 + 'a' }}", 2, "cannot be filled in: unsupported operand"),
        ("\n{{ 'a' | href }}", 2, "cannot be filled in: 'str' object has no attribute 'kind'"),
        ('\n{% include "parts/y.html" %}', 2, "asks for `parts/y.html`, which is not there"),
        ('{% include "pages/x.html" %}', 1, "cannot be filled in: maximum recursion depth exceeded"),
        (b"<p>\ncaf\xe9", 2, "This is not a template: byte 0xe9 is not UTF-8"),
        (b"<p>\n\xe2\x82", 2, "This is not a template: byte 0xe2 is not UTF-8"),
    ],
)
def test_a_broken_template_is_told_with_its_line(tmp_path: Path, page: str | bytes, line: int, said: str) -> None:
    found = broken(laid_out(tmp_path, pages_x=page))
    assert (found.problem.code, found.problem.file) == ("P001", "templates/pages/x.html")
    assert found.problem.span.line == line, found
    assert said in found.problem.message
    assert found.problem.hint


def test_a_part_is_told_where_it_is_broken_and_not_where_it_is_used(tmp_path: Path) -> None:
    used = '\n\n{% from "parts/y.html" import y %}{{ y(page) }}'
    for part, line in (("{% macro y(of) %}\n{{ of.nothing }}\n{% endmacro %}", 2), ("{% macro y(of) %}", 1)):
        problem = broken(laid_out(tmp_path, pages_x=used, parts_y=part)).problem
        assert (problem.file, problem.span.line) == ("templates/parts/y.html", line)


def test_a_template_that_is_gone_is_told_by_its_name(tmp_path: Path) -> None:
    found = broken(laid_out(tmp_path, pages_y=""))
    assert (found.problem.file, found.problem.message) == ("templates/pages/x.html", "There is no such template")
    assert found.text == ""


def test_an_excerpt_can_be_shown(tmp_path: Path) -> None:
    found = broken(laid_out(tmp_path, pages_x="<p>\n{{ page.nothing }}\n"))
    assert found.text == "<p>\n{{ page.nothing }}\n"
    assert (found.problem.span.column, found.problem.span.end_column) == (1, len("{{ page.nothing }}") + 1)
    assert str(found).startswith("templates/pages/x.html:2:1: ")


def test_with_somebody_to_tell_the_page_says_that_it_cannot_be_made(tmp_path: Path) -> None:
    told: list[BrokenTemplate] = []
    renderer = Renderer(laid_out(tmp_path, pages_x="{% nosuch %}", pages_y="<p>{{ page }}"), empty(), Addresses())
    assert renderer.render("y", "y.md", "whole").html == "<p>whole"
    renderer = Renderer(tmp_path, empty(), Addresses(), told.append)
    assert "This page cannot be made" in renderer.render("x", "x.md", object()).html
    assert renderer.render("y", "y.md", "whole").html == "<p>whole"
    assert [one.problem.file for one in told] == ["templates/pages/x.html"]


def test_a_template_that_is_mended_is_read_anew(tmp_path: Path) -> None:
    broken(laid_out(tmp_path, pages_x="{{ page.nothing }}"))
    for text in ("one", "two"):
        laid_out(tmp_path, pages_x=text)
        assert Renderer(tmp_path, empty(), Addresses()).render("x", "x.md", {}).html == text


def test_an_error_that_comes_from_no_template_of_ours_is_not_one(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError) as raised:
        Environment(loader=DictLoader({"x": "{{ 1 / 0 }}"}), autoescape=True).get_template("x").render()
    assert broken_template(raised.value, {tmp_path: "templates"}) is None
    assert broken_template(ValueError("x"), {tmp_path: "templates"}) is None


def test_a_file_that_others_rely_on_has_to_be_there_and_to_be_text(tmp_path: Path) -> None:
    path = tmp_path / "main.html"
    gone = unusable_template(path, "templates/theme/main.html")
    assert gone
    assert (gone.problem.file, gone.problem.message) == ("templates/theme/main.html", "There is no such file")
    path.write_bytes(b"<p>\n<b>\xe2\x82")
    cut = unusable_template(path, "templates/theme/main.html")
    assert cut
    assert (cut.problem.span.line, "0xe2 is not UTF-8" in cut.problem.message) == (2, True)
    path.write_bytes("<p>caf\u00e9".encode())
    assert unusable_template(path, "main.html") is None
