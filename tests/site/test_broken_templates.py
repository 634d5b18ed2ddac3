"""A broken template ends a build with its file and line, without a trace, and leaves the old site as it was."""

import shutil
from pathlib import Path

import pytest

from tests.site.project import ROOT, build, built, files, make, options
from tests.site.records import SMALLEST

NOTICE = "overrides/partials/copyright.html"
PLAIN = "{% block content %}{{ page.content }}{% endblock %}"
ON_ONE_PAGE = "{% if page and page.is_homepage %}{{ nosuch.more }}{% endif %}"


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of the program, whose templates a test may break."""
    folder = tmp_path_factory.mktemp("program")
    shutil.copytree(ROOT / "generator", folder / "generator", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "templates", folder / "templates")
    return folder


def project(folder: Path) -> Path:
    made = make(folder / "desk", {**SMALLEST, NOTICE: "<p>Strelsau desk</p>\n"})
    options(made, ("  name: material\n", "  name: material\n  custom_dir: overrides\n"))
    return made


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("templates/pages/brief.html", "{{ page.nothing }}", "templates/pages/brief.html:1:1: error P001 The template"),
        ("templates/parts/card.html", None, "templates/pages/briefs.html:2:1: error P001 The template asks for `parts"),
        ("templates/theme/main.html", None, "templates/theme/main.html:1:1: error P001 There is no such file"),
        ("templates/theme/main.html", "", "templates/theme/main.html:1:1: error P001 The page `"),
        (
            "templates/theme/main.html",
            "\n{% set x = a.b.c %}",
            "templates/theme/main.html:2:1: error P001 The template",
        ),
        ("templates/theme/assets/bluf/bluf.css", None, "templates/theme/assets/bluf/bluf.css:1:1: error P001 There is"),
        (
            "templates/print/chains.typ",
            "\n#nosuch",
            "templates/print/chains.typ:2:1: error P001 The template cannot be",
        ),
        ("templates/print/brief.typ", None, "templates/print/brief.typ:1:1: error P001 There is no such file"),
        (NOTICE, "<p>\n{{ nosuch.more }}", f"{NOTICE}:2:1: error P001 The template asks for what the page"),
        (NOTICE, ON_ONE_PAGE, f"{NOTICE}:1:1: error P001 The template asks for what the page does not have"),
        ("overrides/main.html", PLAIN, "overrides/main.html:1:1: error P001 The page `"),
    ],
)
def test_a_broken_template_ends_a_build_with_its_file_and_line(
    name: str, content: str | None, said: str, program: Path, tmp_path: Path
) -> None:
    desk = project(tmp_path)
    path = (program if name.startswith("templates") else desk) / name
    before = path.read_bytes() if path.is_file() else None
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("old", "utf-8")
    try:
        if content is None:
            path.unlink()
        else:
            path.write_text(content, "utf-8")
        run = build(desk, site, PYTHONPATH=str(program / "generator"))
    finally:
        if before is not None:
            path.write_bytes(before)
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert files(site) == {"index.html": b"old"}


def test_an_override_that_is_whole_is_used(tmp_path: Path) -> None:
    site = built(project(tmp_path), tmp_path / "site")
    assert b"<p>Strelsau desk</p>" in files(site)["index.html"]
