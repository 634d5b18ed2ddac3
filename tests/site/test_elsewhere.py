"""What would make a page ask another host ends the build before anything is published, with its place."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.project import build, built, files, make, options
from tests.site.records import SMALLEST
from tests.site.surroundings import surroundings

pytestmark = [pytest.mark.site, pytest.mark.proof]

_BY_HAND = {
    "mermaid": ("<div class='mermaid'>graph TD; A-->B</div>", "5:1"),
    "fence": ("``` mermaid\ngraph TD; A-->B\n```", "5:5"),
    "picture": ("![x](https://rogue.example/x.png)", "5:6"),
    "script": ("<script src='https://rogue.example/x.js'></script>", "5:1"),
    "inline": ("# Title\n\nText <b onclick='canary()'>x</b>.", "7:6"),
    "repository": ("<a data-md-component=source href='https://github.com/ruritania/desk'>x</a>", "5:1"),
    "emoji": (":smile:", "1:1"),
    "prefetch": ("<link rel=prefetch href=https://rogue.example/>", "5:1"),
    "style": ("<p style='background: url(https://rogue.example/x.png)'>x</p>", "5:1"),
    "heading": ("# __config", "5:3"),
    "link": ("[x](javascript:canary())", "5:5"),
    "cover": ("<a class='md-consent__overlay' href='https://rogue.example/'>x</a>", "5:1"),
    "marking": ("<p class=bluf-marking>TLP:RED</p>", "5:1"),
    "label": ("[https://bank.example](https://rogue.example/)", "5:24"),
    "host": ("<https://\u0430\u0440\u0440\u04cf\u0435.example/>", "5:2"),
}
_EXTENSIONS = """\
markdown_extensions:
  - pymdownx.emoji
  - pymdownx.superfences:
      custom_fences:
        - {name: mermaid, class: mermaid, format: !!python/name:pymdownx.superfences.fence_code_format }
"""


def _by_hand(folder: Path) -> Path:
    pages = {f"briefs/{name}.md": f"---\ntlp: clear\n---\n\n{text}\n" for name, (text, _) in _BY_HAND.items()}
    redirect = "---\ntlp: clear\ntemplate: redirect.html\nlocation: https://rogue.example/\n---\n\n# Gone\n"
    none = "---\ntlp: clear\ntemplate: ~\nicon: material/nosuch\n---\n\n# Gone\n"
    project = make(folder, {**SMALLEST, **pages, "briefs/redirect.md": redirect, "briefs/none.md": none})
    options(project, ("docs_dir: briefs", f"{_EXTENSIONS}docs_dir: briefs"))
    return project


def test_pages_written_by_hand_that_would_run_or_ask_are_refused_all_at_once(tmp_path: Path) -> None:
    run = build(_by_hand(tmp_path / "desk"), tmp_path / "site")
    assert run.returncode == 1
    for name, (_, place) in _BY_HAND.items():
        assert f"briefs/{name}.md:{place}: error Y020 " in run.stderr
    assert "briefs/redirect.md:3:1: error Y020 The page chooses a template of the theme" in run.stderr
    assert "briefs/none.md:3:1: error Y020 The page chooses a template of the theme" in run.stderr
    assert "briefs/none.md:4:1: error Y020 The page chooses an icon that the theme does not have" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize(
    "page",
    ["<p><![</p>", "<pre><![</pre>", "".join("    " * depth + "- a\n" for depth in range(300)), "<a " * 13_333],
    ids=["declaration", "code", "lists", "elements"],
)
def test_a_page_that_would_end_the_host_or_keep_it_busy_is_refused_by_the_check_and_the_build(
    page: str, tmp_path: Path
) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, "briefs/about.md": f"---\ntlp: clear\n---\n\n{page}\n"})
    command = [sys.executable, "-c", "from bluf.cli.main import main; main(prog_name='bluf')", "check"]
    check = subprocess.run(command, cwd=project, env=surroundings(), capture_output=True, text=True, check=False)
    run = build(project, tmp_path / "site")
    assert check.returncode == run.returncode == 1
    assert "briefs/about.md:" in check.stdout
    assert "Traceback" not in check.stderr + run.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("field", ["hide: 5", "search: 5", "title: [x]", "tags: {a: b}"])
def test_front_matter_of_another_sort_does_not_end_the_theme(field: str, tmp_path: Path) -> None:
    project = make(tmp_path / "desk", {**SMALLEST, "briefs/about.md": f"---\ntlp: clear\n{field}\n---\n\n# About\n"})
    run = build(project, tmp_path / "site")
    assert run.returncode == 1
    assert "error M003" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_page_above_the_ceiling_is_not_even_looked_at(tmp_path: Path) -> None:
    hidden = "---\ntlp: red\n---\n\n<script>canary()</script>\n"
    desk, other = make(tmp_path / "desk", {**SMALLEST, "briefs/about.md": hidden}), make(tmp_path / "other", SMALLEST)
    assert files(built(desk, tmp_path / "site")) == files(built(other, tmp_path / "expected"))


def test_a_page_may_be_laid_out_by_a_template_of_the_desk_s_own(tmp_path: Path) -> None:
    page = "---\ntlp: clear\ntemplate: wide.html\n---\n\n# About\n"
    project = make(
        tmp_path / "desk", {**SMALLEST, "briefs/about.md": page, "own/wide.html": "{% extends 'main.html' %}"}
    )
    options(project, ("  name: material\n", "  name: material\n  custom_dir: own\n"))
    assert "About" in (built(project, tmp_path / "site") / "about" / "index.html").read_text("utf-8")


_HOOK = """\
IMAGE = '<img src="//rogue.example/x.png"></body>'


def on_post_page(output, **_):
    return output.replace('</body>', IMAGE)
"""


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  font: false\n", "", "mkdocs.yml:14:1: error C006 The theme fetches its fonts from another host"),
        ("docs_dir:", "extra: {analytics: {provider: google}}\ndocs_dir:", "error C006 The theme would tell another"),
        ("docs_dir:", "extra_javascript: [https://rogue.example/x.js]\ndocs_dir:", "error C006 A script lies on"),
        ("plugins:\n", "plugins:\n  - offline\n", "error C006 A script lies on another host"),
        ("  font: false\n", "  font: false\n  logo: https://rogue.example/x.png\n", "error C006 The logo lies on"),
        ("docs_dir:", "hooks: [hook.py]\ndocs_dir:", 'error C006 `<img src="//rogue.example/x.png">`, first in'),
    ],
    ids=["fonts", "analytics", "script", "offline", "logo", "another plugin"],
)
def test_options_that_would_ask_another_host_end_the_build(old: str, new: str, said: str, tmp_path: Path) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    (project / "hook.py").write_text(_HOOK, encoding="utf-8")
    options(project, (old, new))
    run = build(project, tmp_path / "site")
    assert run.returncode == 1
    assert said in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()
