"""The hooks: options, what they watch, and what they refuse."""

import gc
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.exceptions import Abort, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.structure.nav import get_navigation

from bluf.model import Tlp
from bluf.problems import Severity
from bluf.resources import templates, theme
from tests.plugin.project import built, configured, project, write
from tests.rules.examples import desk


def test_a_dirty_build_is_refused(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="--dirty"):
        configured(project(tmp_path), dirty=True)


def test_options_become_settings(tmp_path: Path) -> None:
    options = {"seeds": "sources", "max_tlp": "TLP:GREEN", "drafts": True, "rules": {"T101": "warning", "T102": "off"}}
    config, plugin = configured(project(tmp_path, {}, options))
    settings = plugin.settings(config)
    assert (settings.root, settings.briefs, settings.seeds) == (tmp_path, tmp_path / "briefs", tmp_path / "sources")
    assert (settings.max_tlp, settings.drafts, settings.problems) == (Tlp.GREEN, True, ())
    assert settings.rules.severities == {"T101": Severity.WARNING, "T102": None}


def test_without_options_the_strictest_hold(tmp_path: Path) -> None:
    config, plugin = configured(project(tmp_path))
    settings = plugin.settings(config)
    assert (settings.max_tlp, settings.drafts, settings.seeds) == (Tlp.CLEAR, False, tmp_path / "seeds")


def test_a_preview_shows_drafts(tmp_path: Path) -> None:
    config, plugin = configured(project(tmp_path), preview=True)
    assert plugin.settings(config).drafts


@pytest.mark.parametrize("options", [{"ceilin": "clear"}, {"drafts": "yes"}, {"rules": ["T101"]}, {"seeds": 1}])
def test_mkdocs_itself_refuses_an_option_of_the_wrong_type_or_says_it_does_not_know_it(
    tmp_path: Path, options: dict[str, object]
) -> None:
    project(tmp_path, bluf=options)
    if "ceilin" in options:
        assert load_config(str(tmp_path / "mkdocs.yml")).plugins["bluf"].config.max_tlp == "clear"
    else:
        with pytest.raises(Abort):
            load_config(str(tmp_path / "mkdocs.yml"))


def test_an_unknown_ceiling_ends_a_build(tmp_path: Path) -> None:
    with pytest.raises(PluginError, match="C003"):
        built(project(tmp_path, bluf={"max_tlp": "purple"}))


@pytest.mark.parametrize("written", ["2022-01-10", date(2022, 1, 10)])
def test_a_day_is_taken_as_text_and_as_yaml_reads_it(tmp_path: Path, written: object) -> None:
    config, plugin = configured(project(tmp_path))
    plugin.config.bluf_as_of = written
    assert plugin.settings(config).as_of == date(2022, 1, 10)


def test_the_day_that_the_surroundings_name_holds_whatever_the_options_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    config, plugin = configured(project(tmp_path, bluf={"bluf_as_of": "2022-03-14"}))
    monkeypatch.setenv("BLUF_AS_OF", "2022-01-10")
    assert plugin.settings(config).as_of == date(2022, 1, 10)
    monkeypatch.setenv("BLUF_AS_OF", "")
    assert plugin.settings(config).as_of == date(2022, 3, 14)


def test_a_build_as_of_a_day_has_the_pages_of_that_day(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path, bluf={"bluf_as_of": "2022-01-10"}))
    assert "briefs/earlier.md" in plugin.build.made
    assert "briefs/example.md" not in plugin.build.made


@pytest.mark.parametrize("written", ["soon", "2022-03", 2022, True, ["2022-03-14"]])
def test_a_day_that_is_none_ends_a_build_and_leaves_a_preview_without_briefs(tmp_path: Path, written: object) -> None:
    project(tmp_path, bluf={"bluf_as_of": written})
    with pytest.raises(PluginError, match="C003"):
        built(tmp_path)
    _, plugin, _ = built(tmp_path, preview=True)
    assert "C003" in plugin.build.around.told.report
    assert not [uri for uri in plugin.build.made if re.fullmatch(r"(briefs|sources)/(?!index).*", uri)]


def test_the_theme_is_brought_once_however_often_a_preview_builds(tmp_path: Path) -> None:
    config, plugin = configured(project(tmp_path), preview=True)
    again = plugin.on_config(config)
    assert again.theme.dirs.count(str(theme())) == 1
    assert again.watch.count(str(templates())) == 1
    assert str(tmp_path / "seeds") in again.watch
    assert again.extra_css[0] == "assets/bluf/bluf.css"


def test_a_theme_folder_of_the_project_comes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    config, _ = configured(project(tmp_path, theme={"name": "material", "custom_dir": "own"}))
    assert config.theme.dirs[:2] == [str(tmp_path / "own"), str(theme())]


@pytest.mark.parametrize("directories", [True, False])
def test_the_theme_is_handed_the_marking_of_every_page(tmp_path: Path, directories: bool) -> None:
    write(
        project(tmp_path, bluf={"max_tlp": "green"}, use_directory_urls=directories),
        {
            "briefs/about.md": "---\ntlp: green\n---\n# About\n",
            "briefs/example.yaml": desk()["briefs/example.yaml"].replace("tlp: clear", "tlp: green"),
        },
    )
    config, plugin, files = built(tmp_path)
    nav = get_navigation(files, config)
    plugin.on_nav(nav, config=config, files=files)
    labels = {}
    for file in files.documentation_pages():
        assert file.page is not None
        context: Any = {"base_url": "."}
        given = plugin.on_page_context(context, page=file.page, config=config, nav=nav)
        labels[file.src_uri] = dict(given)["bluf"]["marking"].label
    assert labels["about.md"] == labels["briefs/example.md"] == labels["index.md"] == "TLP:GREEN"
    assert labels["briefs/earlier.md"] == "TLP:GREEN"  # its foot names the brief beside it
    assert labels["rules/t101.md"] == "TLP:CLEAR"


def test_dates_of_update_come_from_the_data(tmp_path: Path) -> None:
    write(project(tmp_path), {"briefs/about.md": "---\ntlp: clear\n---\n# About\n"})
    config, plugin, files = built(tmp_path)
    plugin.on_nav(get_navigation(files, config), config=config, files=files)
    dates = {file.src_uri: file.page.update_date for file in files.documentation_pages() if file.page}
    assert dates["briefs/earlier.md"] == "2022-01-10"
    assert dates["about.md"] == dates["index.md"] == dates["briefs/example.md"] == "2022-03-14"


def test_a_desk_without_a_brief_has_a_date_all_the_same(tmp_path: Path) -> None:
    config, plugin, files = built(project(tmp_path, {}))
    plugin.on_nav(get_navigation(files, config), config=config, files=files)
    assert {file.page.update_date for file in files.documentation_pages() if file.page} == {"1970-01-01"}


def test_a_project_behind_a_link_reads_as_one_that_is_not(tmp_path: Path) -> None:
    folder = project(tmp_path / "there", edit_uri="https://desk.example/edit/briefs/")
    (tmp_path / "here").symlink_to(folder)
    _, plain, _ = built(folder)
    _, linked, _ = built(tmp_path / "here")
    of = [{uri: (page.of, page.edit_url) for uri, page in one.build.made.items()} for one in (plain, linked)]
    assert of[0]
    assert of[0] == of[1]


def test_every_page_gets_a_policy_and_other_templates_only_if_they_are_pages(tmp_path: Path) -> None:
    config, plugin, _ = built(project(tmp_path))
    html, page = '<meta charset="utf-8"><script>a</script><p class="bluf-marking">', plugin.build.made["index.md"]
    assert "Content-Security-Policy" in plugin.on_post_page(html, page=page, config=config)
    assert "Content-Security-Policy" in plugin.on_post_template(html, template_name="404.html", config=config)
    for output, name in ((html, "sitemap.xml"), (" ", "empty.html")):
        assert plugin.on_post_template(output, template_name=name, config=config) == output


@pytest.mark.parametrize("preview", [True, False])
def test_garbage_is_looked_for_seldom_in_a_preview_and_after_a_build_as_before(tmp_path: Path, preview: bool) -> None:
    before = (700, 10, 10)
    gc.set_threshold(*before)  # whatever other tests have left
    gc.unfreeze()
    config, plugin = configured(project(tmp_path), preview)
    build(config)
    seldom, spared = gc.get_threshold() > before, gc.get_freeze_count() > 0
    plugin.on_shutdown()
    assert (seldom, spared) == (preview, preview)
    assert (gc.get_threshold(), gc.get_freeze_count()) == (before, 0)


def test_serving_makes_it_a_preview_whatever_mkdocs_said_first(tmp_path: Path) -> None:
    config, plugin = configured(project(tmp_path))
    assert not plugin.preview
    server = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path))
    try:
        assert plugin.on_serve(server, config=config, builder=None) is server
    finally:
        plugin.on_shutdown()
        server.server_close()
    assert plugin.preview
