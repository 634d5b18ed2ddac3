"""The plugin writes the search index, and the theme's own search stays out of the way."""

from pathlib import Path

import pytest

from tests.plugin.project import configured, project, raised, run_build
from tests.rules.examples import desk
from tests.site.fragments import fragments

pytestmark = pytest.mark.unmeasured

HAND = "---\ntlp: clear\ntitle: About <us>\n---\n\n# About\n\nWe watch rivers.\n"


def _site(folder: Path, preview: bool = False) -> Path:
    config, _ = configured(folder, preview)
    run_build(config)
    return Path(config.site_dir)


@pytest.mark.parametrize(("directories", "page"), [(True, "actors/ruritania/"), (False, "actors/ruritania.html")])
def test_what_is_found_leads_to_its_page(tmp_path: Path, directories: bool, page: str) -> None:
    kept = fragments(_site(project(tmp_path, use_directory_urls=directories)))
    assert kept[page]["meta"]["names"] == "Kingdom of Ruritania | Strelsau | ruritania"


def test_a_page_written_by_hand_is_found_unless_it_says_otherwise(tmp_path: Path) -> None:
    quiet = HAND.replace("title:", "search: {exclude: true}\ntitle:")
    kept = fragments(_site(project(tmp_path, {**desk(), "briefs/about.md": HAND, "briefs/quiet.md": quiet})))
    assert kept["about/"]["meta"]["title"] == "About <us>"
    assert "We watch rivers." in kept["about/"]["content"]
    assert "quiet/" not in kept


def test_the_search_of_the_theme_is_out_of_the_way_where_mkdocs_yml_still_names_it(tmp_path: Path) -> None:
    site = _site(project(tmp_path, plugins=["search", "bluf"]))
    assert not (site / "search").exists()
    assert "md-search" not in (site / "index.html").read_text("utf-8")
    assert "data-bluf-search" in (site / "index.html").read_text("utf-8")


def test_a_language_that_pagefind_does_not_know_is_searched_all_the_same(tmp_path: Path) -> None:
    theme = {"name": "material", "font": False, "language": "ka"}
    site = _site(project(tmp_path, theme=theme))
    assert fragments(site)
    assert (site / "pagefind/wasm.unknown.pagefind").is_file()


def test_a_build_whose_index_cannot_be_made_leaves_the_old_site(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = project(tmp_path)
    site = _site(folder)
    before = (site / "pagefind/pagefind-entry.json").read_bytes()
    monkeypatch.setenv("BLUF_CACHE", "off")
    monkeypatch.setattr("bluf.search.pagefind.get_executable", lambda: tmp_path)
    with raised(SystemExit):
        _site(folder)
    assert (site / "pagefind/pagefind-entry.json").read_bytes() == before
