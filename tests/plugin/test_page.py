"""A generated page as MkDocs sees it."""

from pathlib import Path

import pytest
from markupsafe import escape
from mkdocs.structure.files import InclusionLevel
from mkdocs.structure.toc import AnchorLink

from bluf.plugin.page import in_nav, table_of_contents
from bluf.render import Heading
from tests.plugin.project import built, project
from tests.rules.examples import desk

HOSTILE = "<img src=x onerror=alert(1)>"


def shape(links: list[AnchorLink]) -> list[object]:
    return [(link.title, link.id, shape(link.children)) for link in links]


def contents(*levels: int) -> list[object]:
    headings = tuple(Heading(level, f"t{at}", f"i{at}") for at, level in enumerate(levels))
    return shape(table_of_contents(headings).items)


def test_headings_nest_by_level() -> None:
    assert contents(1, 2, 3, 3, 2) == [
        (
            "t0",
            "i0",
            [("t1", "i1", [("t2", "i2", []), ("t3", "i3", [])]), ("t4", "i4", [])],
        )
    ]


def test_a_level_that_is_left_out_does_not_break_the_nesting() -> None:
    assert contents(1, 3, 2, 3) == [("t0", "i0", [("t1", "i1", []), ("t2", "i2", [("t3", "i3", [])])])]
    assert contents(3, 2, 1) == [("t0", "i0", []), ("t1", "i1", []), ("t2", "i2", [])]
    assert contents() == []


def test_the_text_of_a_heading_is_escaped() -> None:
    (link,) = table_of_contents((Heading(1, "A & <b>", "x"),)).items
    assert link.title == "A &amp; &lt;b&gt;"


@pytest.mark.parametrize(
    ("nav", "pages"),
    [
        (None, []),
        (["index.md", {"Briefs": "briefs/index.md"}], ["index.md", "briefs/index.md"]),
        ([{"Desk": ["a.md", {"B": [{"C": "c.md"}]}]}], ["a.md", "c.md"]),
        ({"A": "a.md"}, ["a.md"]),
    ],
)
def test_the_pages_of_the_navigation_are_found_however_deep(nav: object, pages: list[str]) -> None:
    assert list(in_nav(nav)) == pages


def test_pages_of_the_navigation_are_in_it_and_others_are_not(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path, nav=["index.md", {"Briefs": "briefs/index.md"}]))
    listed = {uri for uri, page in plugin.build.made.items() if page.file.inclusion is InclusionLevel.INCLUDED}
    assert listed == {"index.md", "briefs/index.md"}
    others = {page.file.inclusion for uri, page in plugin.build.made.items() if uri not in listed}
    assert others == {InclusionLevel.NOT_IN_NAV}


def test_what_a_theme_prints_raw_is_escaped(tmp_path: Path) -> None:
    brief = desk()["briefs/earlier.yaml"].replace("Borduria is unlikely to cut its loans to Ruritania", HOSTILE)
    _, plugin, _ = built(project(tmp_path, {**desk(), "briefs/earlier.yaml": brief}))
    page = plugin.build.made["briefs/earlier.md"]
    assert page.title == page.meta["title"] == escape(HOSTILE)
    assert HOSTILE not in str(page.meta["description"])
    assert HOSTILE not in (page.content or "")
    assert page.meta["search"] == {"exclude": True}


def test_content_headings_and_anchors_are_there_before_mkdocs_renders(tmp_path: Path) -> None:
    config, plugin, files = built(project(tmp_path))
    page = plugin.build.made["briefs/example.md"]
    content = page.content
    page.read_source(config)
    page.render(config, files)
    assert page.content == content
    assert page.markdown == ""
    assert page.toc.items[0].id == "page-title"
    assert "claim-c1" in (page.present_anchor_ids or set())


def test_a_file_made_from_a_record_names_it(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path))
    named = {uri: page.file.abs_src_path for uri, page in plugin.build.made.items()}
    assert named["actors/ruritania.md"] == str(tmp_path / "briefs/actors/ruritania.yaml")
    assert named["sources/loan-terms.md"] == str(tmp_path / "seeds/loan-terms.yaml")
    assert named["actors/bordurian-embassy.md"] is None
    assert named["index.md"] is None


EDITED = {
    "briefs/example.md": "briefs/example.yaml",
    "actors/ruritania.md": "briefs/actors/ruritania.yaml",
    "sources/loan-terms.md": "seeds/loan-terms.yaml",
}


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize(
    ("options", "start"),
    [
        ({"edit_uri": "https://forge.example/desk/edit/main/briefs/"}, "https://forge.example/desk/edit/main/"),
        ({"edit_uri": "https://forge.example/desk/edit/main/briefs"}, "https://forge.example/desk/edit/main/"),
        (
            {"repo_url": "https://forge.example/desk", "edit_uri": "edit/main/briefs/"},
            "https://forge.example/desk/edit/main/",
        ),
        (
            {"repo_url": "https://forge.example/desk", "edit_uri_template": "raw/{path}"},
            "https://forge.example/desk/",
        ),
    ],
)
def test_the_edit_link_leads_to_the_yaml(
    tmp_path: Path, options: dict[str, str], start: str, directories: bool
) -> None:
    _, plugin, _ = built(project(tmp_path, use_directory_urls=directories, **options))
    for uri, file in EDITED.items():
        wanted = file if "edit_uri" in options else file.replace("briefs/", "raw/")
        assert plugin.build.made[uri].edit_url == start + wanted


def test_the_edit_link_is_right_in_a_nested_folder_of_briefs(tmp_path: Path) -> None:
    nested = {f"content/{file}" if file.startswith("briefs/") else file: text for file, text in desk().items()}
    start = "https://forge.example/desk/edit/main/"
    _, plugin, _ = built(project(tmp_path, nested, docs_dir="content/briefs", edit_uri=f"{start}content/briefs/"))
    for uri, file in EDITED.items():
        wanted = f"content/{file}" if file.startswith("briefs/") else file
        assert plugin.build.made[uri].edit_url == start + wanted


def test_a_page_without_a_record_and_a_site_without_a_forge_have_no_edit_link(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path / "a", edit_uri="https://forge.example/desk/edit/main/briefs/"))
    assert plugin.build.made["index.md"].edit_url is None
    assert plugin.build.made["actors/bordurian-embassy.md"].edit_url is None
    _, plugin, _ = built(project(tmp_path / "b"))
    assert plugin.build.made["briefs/example.md"].edit_url is None


def test_pages_hang_below_their_index_page_and_know_their_neighbours(tmp_path: Path) -> None:
    _, plugin, _ = built(project(tmp_path))
    for page in plugin.build.made.values():
        page.place(plugin.build.made.get)
    brief = plugin.build.made["briefs/example.md"]
    assert brief.parent is plugin.build.made["briefs/index.md"]
    assert brief.previous_page is plugin.build.made["briefs/earlier.md"]
    assert brief.next_page is None
