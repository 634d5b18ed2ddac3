"""Pages written by hand beside the briefs: marked like everything else, or not published."""

import re
from pathlib import Path

import pytest

from tests.site.markup import elements, marked, metas, parsed, text
from tests.site.project import build, built, files, make, pages
from tests.site.records import SMALLEST

pytestmark = [pytest.mark.site, pytest.mark.proof]

NOTE = "# About Hentzau\n\nHow this desk works.\n"


def _desk(tmp_path: Path, note: str, name: str = "about.md") -> Path:
    return make(tmp_path / "desk", SMALLEST | {f"briefs/{name}": note})


@pytest.mark.parametrize("front", ["", "---\ntitle: About\n---\n", "---\ntlp: white\n---\n", "---\ntlp:\n---\n"])
def test_a_page_without_a_marking_is_refused(front: str, tmp_path: Path) -> None:
    run = build(_desk(tmp_path, front + NOTE), tmp_path / "site")
    assert run.returncode == 1
    assert re.search(r"briefs/about.md:\d:\d+: error M00[14] ", run.stderr)
    assert "bluf check" in run.stderr or "tlp" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()


def test_a_page_that_is_no_text_is_refused(tmp_path: Path) -> None:
    project = _desk(tmp_path, "")
    (project / "briefs" / "about.md").write_bytes(b"---\ntlp: clear\n---\nCaf\xe9\n")
    run = build(project, tmp_path / "site")
    assert run.returncode == 1
    assert "briefs/about.md:4:1: error Y001" in run.stderr
    assert "Traceback" not in run.stderr


@pytest.mark.parametrize("tlp", ["green", "amber", "amber+strict", "red"])
def test_a_page_marked_above_the_ceiling_stays_out(tlp: str, tmp_path: Path) -> None:
    site = files(built(_desk(tmp_path, f"---\ntlp: {tlp}\n---\n{NOTE}"), tmp_path / "site"))
    assert not [path for path, content in site.items() if b"Hentzau" in content or path.startswith("about")]


def test_a_page_that_may_leave_carries_its_marking_and_the_policy(tmp_path: Path) -> None:
    site = pages(built(_desk(tmp_path, f"---\ntlp: clear\n---\n{NOTE}"), tmp_path / "site"))
    tree = parsed(site["about/index.html"])
    assert marked(tree) == ["TLP:CLEAR", "TLP:CLEAR"]
    assert "script-src 'self' 'sha256-" in metas(tree)["Content-Security-Policy"]
    (heading,) = elements(tree, "h1")
    assert text(heading).startswith("About Hentzau")


def test_a_script_in_a_page_written_by_hand_ends_the_build_with_its_place(tmp_path: Path) -> None:
    run = build(
        _desk(tmp_path, f"---\ntlp: clear\n---\n{NOTE}\n<script>alert('Hentzau')</script>\n"), tmp_path / "site"
    )
    assert run.returncode == 1
    assert "briefs/about.md:8:1: error Y020 The page holds `<script>`" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()


def test_a_page_written_by_hand_takes_the_place_of_the_one_that_would_be_made(tmp_path: Path) -> None:
    project = _desk(tmp_path, f"---\ntlp: clear\n---\n{NOTE}", "index.md")
    site = pages(built(project, tmp_path / "site"))
    assert "How this desk works." in site["index.html"]
    assert "briefs/loans/index.html" in site
