"""Which inline scripts may run: those of the installed theme, and of nothing else."""

import re
from pathlib import Path

import material
import pytest

from bluf.plugin.theme_scripts import SCRIPTS, theme_hashes
from bluf.resources import theme
from bluf.site.policy import script_hashes
from tests.plugin.project import configured, project

pytestmark = pytest.mark.proof

MATERIAL = Path(material.__file__).parent / "templates"
INLINE = re.compile(r"<script(?![^>]*\bsrc=)[^>]*>.*?</script>", re.DOTALL)
# A new release of Material with another script shows here first: read what it does before it gets leave to run.
OF_MATERIAL = {
    "partials/javascripts/base.html": ["'sha256-y9l/ox7WzDlkrPJYqzPN2dxt0NU+wDGMOB2hkyeaGG8='"],
    "partials/javascripts/palette.html": ["'sha256-DrEMJJ29sL7vIloQzly+VUGMxKcBTMII+OfW7Y8AkG4='"],
    "partials/javascripts/announce.html": ["'sha256-5EHb3eWgUBuZUnu0Q9hodd97GgLtFd937Ze0yCNOS3A='"],
    "partials/javascripts/outdated.html": ["'sha256-iep/WKIW7iO8+9EG7d1bOlvZKztrHs1fBGW/DEnAxVc='"],
    "partials/javascripts/content.html": [
        "'sha256-10uztYJZm7OLYtHrFaYKCvTOAUfjM17+CoEWk5hLcc4='",
        "'sha256-/8wPdzX9q0NNJXyA5lzsLojXFpkeaXVxhbfkUOQaWy8='",
    ],
    "partials/javascripts/consent.html": ["'sha256-OQfXfBx48mWMT++xwMuKTK+eZkee2urOZcbB4hP0cQc='"],
}
# Scripts of Material that never get leave: one tells another host who reads what, one leads a reader there.
NEVER = {
    "base.html",  # the block of data that the theme's script reads; it does not run
    "partials/integrations/analytics.html",
    "partials/integrations/analytics/google.html",
    "redirect.html",
}


def _inline(template: Path) -> list[str]:
    return INLINE.findall(template.read_text("utf-8"))


def test_every_inline_script_of_the_installed_theme_is_known() -> None:
    holding = {path.relative_to(MATERIAL).as_posix() for path in MATERIAL.rglob("*.html") if _inline(path)}
    assert holding == NEVER | {f"partials/javascripts/{name}.html" for name in SCRIPTS}


def test_the_scripts_of_the_installed_theme_are_those_that_were_read() -> None:
    found = {
        f"partials/javascripts/{name}.html": [
            digest
            for script in _inline(MATERIAL / "partials" / "javascripts" / f"{name}.html")
            for digest in script_hashes(script)
        ]
        for name in SCRIPTS
    }
    assert found == OF_MATERIAL


def test_what_bluf_lays_over_the_theme_holds_data_and_no_script() -> None:
    scripts = [script for path in theme().rglob("*.html") for script in _inline(path)]
    assert scripts
    data = ('<script type="application/ld+json">', '<script id="__config" type="application/json">')
    assert all(script.startswith(data) for script in scripts)


def test_a_script_depends_on_how_deep_a_page_lies(tmp_path: Path) -> None:
    config, _ = configured(project(tmp_path))
    env = config.theme.get_env()
    top, deep = (set(theme_hashes(env, config, base)) for base in (".", "../.."))
    assert len(top - deep) == len(deep - top) == 1
    assert top & deep


@pytest.mark.parametrize(
    "base",
    ['/");canary();("', "/</script><script>canary()</script>", "/\\", "/x y/", "/`", "/{{ 7*191 }}", "/\n", "/'"],
)
def test_an_address_that_could_end_the_text_it_stands_in_gets_no_leave(base: str, tmp_path: Path) -> None:
    config, _ = configured(project(tmp_path))
    assert theme_hashes(config.theme.get_env(), config, base) == ()


def test_scripts_of_options_that_are_not_set_get_no_leave(tmp_path: Path) -> None:
    plain, _ = configured(project(tmp_path / "plain"))
    options = {"version": {"provider": "mike"}, "consent": {"title": "x", "description": "y"}}
    full, _ = configured(
        project(
            tmp_path / "full",
            extra=options,
            theme={"name": "material", "font": False, "features": ["announce.dismiss", "content.tabs.link"]},
        )
    )
    few, many = (set(theme_hashes(config.theme.get_env(), config, ".")) for config in (plain, full))
    assert few < many
    assert len(many - few) == 4


def test_another_theme_gets_no_leave_for_any_script(tmp_path: Path) -> None:
    config, _ = configured(project(tmp_path, theme={"name": "mkdocs"}))
    assert theme_hashes(config.theme.get_env(), config, ".") == ()
