"""What is handed to the search of the theme."""

import re
from pathlib import Path
from typing import Any

import pytest

from bluf.plugin.search import SEPARATOR, add_entries
from tests.plugin.project import built, configured, project
from tests.rules.examples import desk

HOSTILE = "<img src=x onerror=alert(1)> & Sons"


def entries(folder: Path) -> list[dict[str, Any]]:
    config, plugin, _ = built(folder)
    search = config.plugins["material/search"]
    add_entries(config, plugin.made.values())
    found = search.search_index.entries
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize(("directories", "page"), [(True, "actors/ruritania/"), (False, "actors/ruritania.html")])
def test_an_entry_leads_to_its_page_and_anchor(tmp_path: Path, directories: bool, page: str) -> None:
    found = {entry["location"]: entry for entry in entries(project(tmp_path, use_directory_urls=directories))}
    assert found[page]["tags"] == ["Ruritania", "Kingdom of Ruritania", "Strelsau"]
    assert found[f"{page}#section-names"]["text"] == "Kingdom of Ruritania, Strelsau"
    assert not {"tags", "boost"} & found["rules/" if directories else "rules/index.html"].keys()


def test_titles_texts_and_names_are_escaped(tmp_path: Path) -> None:
    brief = desk()["briefs/earlier.yaml"].replace("The loan runs until the end of the year.", HOSTILE)
    actor = f"name: '{HOSTILE}'\nkind: state\ntlp: clear\naliases: ['{HOSTILE}']\n"
    files = {**desk(), "briefs/earlier.yaml": brief, "briefs/actors/borduria.yaml": actor}
    for entry in entries(project(tmp_path, files, {"rules": {"T110": "off"}})):
        assert "<" not in entry["title"] + entry["text"] + "".join(entry.get("tags", ()))
        assert "& " not in entry["title"] + entry["text"]


def test_every_entry_but_those_with_nothing_to_say_has_a_title(tmp_path: Path) -> None:
    assert all(entry["title"] for entry in entries(project(tmp_path)))


def test_mkdocs_yml_has_the_last_word_on_words_and_weights(tmp_path: Path) -> None:
    own = [{"search": {"separator": "x", "fields": {"tags": {"boost": 2}}}}, "bluf"]
    search = configured(project(tmp_path / "a", plugins=own))[0].plugins["material/search"]
    assert (search.config.separator, search.config.fields["tags"]["boost"]) == ("x", 2)
    search = configured(project(tmp_path / "b"))[0].plugins["material/search"]
    assert search.config.separator == SEPARATOR


def test_names_weigh_more_than_titles_and_titles_more_than_texts(tmp_path: Path) -> None:
    fields = configured(project(tmp_path))[0].plugins["material/search"].config.fields
    assert fields["tags"]["boost"] > fields["title"]["boost"] > fields["text"]["boost"]


def test_a_site_without_search_is_built_all_the_same(tmp_path: Path) -> None:
    config, _, _ = built(project(tmp_path, plugins=["bluf"]))
    config.plugins.on_post_build(config=config)
    assert "material/search" not in config.plugins


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("U.S. officials", ["U.S", "officials"]),
        ("up 3.5 percent.", ["up", "3.5", "percent"]),
        ("Ruritania's talks", ["Ruritania", "talks"]),
        ("it is (very) likely: yes", ["it", "is", "very", "likely", "yes"]),
        ("loans-for-arms", ["loans", "for", "arms"]),
        ("a &amp; b &lt;c&gt;", ["a", "b", "c"]),
    ],
)
def test_texts_are_cut_into_words_a_reader_would_type(text: str, words: list[str]) -> None:
    assert [word for word in re.split(SEPARATOR, text) if word] == words
