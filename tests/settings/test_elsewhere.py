"""Options that would make the theme ask another host are errors, with their line and what to write."""

from pathlib import Path

import pytest

from bluf.settings import read_settings

pytestmark = pytest.mark.proof

GOOD = "site_name: Desk\ntheme:\n  name: material\n  font: false\nplugins: [search, bluf]\n"


def _told(folder: Path, text: str) -> list[str]:
    (folder / "briefs").mkdir(exist_ok=True)
    (folder / "mkdocs.yml").write_text(text, encoding="utf-8")
    return [f"{one.place} {one.code} {one.message}. {one.hint}" for one in read_settings(folder).problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("theme: material\n", "mkdocs.yml:1:8 C006 The theme fetches its fonts from another host. Write `font: false`"),
        ("theme:\n  name: material\n", "mkdocs.yml:1:1 C006 The theme fetches its fonts"),
        ("theme: {name: material, font: {text: Lato}}\n", "mkdocs.yml:1:31 C006 The theme fetches its fonts"),
        ("theme: {name: material, font: }\n", "mkdocs.yml:1:30 C006 The theme fetches its fonts"),
        (f"{GOOD}extra_css: [a.css, 'https://x.example/b.css']\n", "mkdocs.yml:6:20 C006 A style lies on another host"),
        (
            f"{GOOD}extra_javascript:\n  - path: //x.example/b.js\n    defer: true\n",
            "C006 A script lies on another host",
        ),
        (
            f"{GOOD}extra:\n  analytics:\n    provider: google\n",
            "mkdocs.yml:7:3 C006 The theme would tell another host",
        ),
        (f"{GOOD}extra: {{polyfills: [https://x.example/p.js]}}\n", "mkdocs.yml:6:21 C006 A script lies on another"),
        (
            f"{GOOD}extra:\n  alternate:\n    - {{name: Deutsch, link: 'HTTPS://x.example/', lang: de}}\n",
            "C006 The site in",
        ),
        (
            GOOD.replace("font: false", "font: false\n  logo: http://x.example/l.png"),
            "C006 The logo lies on another host",
        ),
        (GOOD.replace("font: false", "font: false\n  favicon: ' //x.example/f'"), "C006 The favicon lies on another"),
    ],
)
def test_what_would_ask_another_host_is_refused(text: str, said: str, tmp_path: Path) -> None:
    (told,) = _told(tmp_path, text)
    assert said in told


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        "site_name: Desk\n",
        "theme: readthedocs\n",
        "INHERIT: base.yml\ntheme: {name: material}\n",
        f"{GOOD}extra_css: [a.css]\nextra_javascript: [b.js, {{path: c.js}}]\n",
        f"{GOOD}extra:\n  alternate: [{{name: Deutsch, link: /de/, lang: de}}]\n  social: [{{link: 'https://x.example/'}}]\n",
        f"{GOOD}repo_url: https://github.com/ruritania/desk\n",
        f"{GOOD}extra_css: no list\nextra: none\n",
    ],
)
def test_what_asks_only_the_site_itself_is_not(text: str, tmp_path: Path) -> None:
    assert _told(tmp_path, text) == []
