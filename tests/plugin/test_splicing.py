"""What surrounds a page is rendered once for all of its kind, unless a template asks for more of it than is known."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from mkdocs.config import load_config

from bluf.plugin import hooks
from bluf.plugin.splicing import Splicing
from tests.plugin.project import project, run_build, write
from tests.site.project import files

pytestmark = pytest.mark.unmeasured

BLUF = {"bluf": {"social_cards": False, "pdf": False}}


def _site(folder: Path) -> dict[str, bytes]:
    config = load_config(str(folder / "mkdocs.yml"))
    run_build(config)
    return files(Path(config.site_dir))


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How many pages the theme renders as a whole for splicing, by their folder."""
    found: Counter[str] = Counter()
    rendered = Splicing.whole

    def counted(self: Splicing, context: Any) -> str:
        found[context["page"].file.src_uri.partition("/")[0]] += 1
        return rendered(self, context)

    monkeypatch.setattr(Splicing, "whole", counted)
    return found


def _rules(site: Mapping[str, bytes]) -> int:
    return sum(path.startswith("rules/") and path.endswith("/index.html") for path in site)


def test_the_theme_renders_two_pages_of_a_kind_and_no_more(tmp_path: Path, whole: Counter[str]) -> None:
    assert _rules(_site(project(tmp_path, plugins=[BLUF]))) > 80
    # the one that has none before it, the one that has none after it, and the first two of the others
    assert whole["rules"] == 1 + 1 + 2


@pytest.mark.parametrize(
    "hook",
    [
        "on_page_context(context, **_):\n    return context",
        "on_post_page(output, **_):\n    return output",
        "on_pre_page(page, **_):\n    return page",
        "on_page_markdown(markdown, **_):\n    return markdown",
        "on_page_content(html, **_):\n    return html",
        "on_env(env, **_):\n    return env",
        "on_nav(nav, **_):\n    return nav",
    ],
)
def test_where_another_plugin_has_a_say_the_theme_renders_all(hook: str, tmp_path: Path, whole: Counter[str]) -> None:
    spliced = _site(project(tmp_path / "spliced", plugins=[BLUF]))
    write(tmp_path, {"whole/witness.py": f"def {hook}\n"})
    whole.clear()
    assert _site(project(tmp_path / "whole", plugins=[BLUF], hooks=["witness.py"])) == spliced
    assert not whole


@pytest.mark.parametrize(
    "asking",
    [
        "{{ page.file.src_uri }}",
        "{{ page.title | upper }}",
        "{{ page.title | length }}",
        "{{ page.title | replace('a', 'b') }}",
        "{{ page.title | urlencode }}",
        "{{ page.meta.description | truncate(20) }}",
        "{{ page.meta.title | lower }}",
        "{% if 'outlet' in page.title %}one of them{% endif %}",
        "{% if page.meta.title == 'A' %}A{% endif %}",
        "{{ page.canonical_url.split('/')[3] }}",
        "{{ page.canonical_url | length }}",
        "{% if page.next_page %}{{ page.next_page.file.src_uri }}{% endif %}",
        "{% for one in page.toc %}{% for two in one.children %}{{ two.title }},{% endfor %}{% endfor %}",
    ],
)
def test_a_theme_that_asks_for_more_of_a_page_renders_each(
    asking: str, tmp_path: Path, whole: Counter[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    theme = {"name": "material", "font": False, "custom_dir": "over"}
    desk = project(tmp_path, plugins=[BLUF], theme=theme)
    write(desk, {"over/partials/copyright.html": f"{{% if page %}}<p>{asking}</p>{{% endif %}}\n"})
    expected = _site(desk)
    assert not whole
    monkeypatch.setattr(hooks, "only_ours", lambda config: True)  # as if a new version of the theme asked
    assert _site(desk) == expected
    assert whole["rules"] >= _rules(expected) - 1  # without the list of all, which lies elsewhere


def test_a_page_of_the_navigation_is_rendered_as_a_whole(tmp_path: Path, whole: Counter[str]) -> None:
    desk = project(tmp_path, plugins=[BLUF], nav=["index.md", "rules/t101.md", "rules/t102.md", "rules/t103.md"])
    site = _site(desk)
    assert b'aria-current="page"' in site["rules/t103/index.html"]
    assert whole["rules"] == 3 + 1 + 1 + 2
