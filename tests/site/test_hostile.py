"""Content that would take over a page: it is printed, letter by letter, and does nothing."""

import json
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.site.hostile import HOSTILE, TITLE
from tests.site.markup import article, elements, metas, parsed, text
from tests.site.project import built, make, pages

pytestmark = pytest.mark.site


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    return built(make(folder / "desk", HOSTILE), folder / "site")


@pytest.fixture(scope="module")
def trees(hostile: Path) -> dict[str, Element]:
    """Return the pages, each parsed as strictly as HTML allows."""
    return {path: parsed(page) for path, page in pages(hostile).items()}


def test_the_only_scripts_are_those_of_the_theme(trees: dict[str, Element], shipped: dict[str, str]) -> None:
    own = {"".join(script.itertext()) for page in shipped.values() for script in elements(parsed(page), "script")}
    for path, tree in trees.items():
        for script in elements(tree, "script"):
            if script.get("src") is None and script.get("type") not in ("application/ld+json", "application/json"):
                assert "".join(script.itertext()) in own, path
        assert not list(elements(article(tree), "script")) if path != "404.html" else True


def test_content_makes_no_image_frame_form_or_style(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        if path != "404.html":
            tags = {element.tag for element in elements(article(tree))}
            assert not tags & {"img", "iframe", "object", "embed", "form", "input", "style", "base", "meta", "video"}, (
                path
            )


def test_no_element_has_a_handler_and_no_link_a_script(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        for element in elements(tree):
            assert not [name for name in element.attrib if name.startswith("on") or name == "style"], path
            for address in (element.get("href", ""), element.get("src", "")):
                squeezed = "".join(address.split()).lower()
                assert not squeezed.startswith(("javascript:", "data:", "vbscript:", "file:")), path


def test_content_chooses_no_id(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        ids = [element.get("id") for element in elements(tree) if element.get("id")]
        assert len(ids) == len(set(ids)), path
        assert ids.count("__config") <= 1, path
        if path != "404.html":
            assert not [name for element in elements(article(tree)) if (name := element.get("id", "")).startswith("__")]


def test_what_was_written_is_what_is_read(trees: dict[str, Element]) -> None:
    page = trees["briefs/hostile/index.html"]
    (heading,) = elements(page, "h1")
    assert text(heading) == " ".join(TITLE.split())
    (title,) = elements(page, "title")
    assert text(title).startswith(" ".join(TITLE.split()))
    assert metas(page)["og:title"] == TITLE
    assert metas(page)["description"] == metas(page)["og:description"]
    assert metas(page)["description"].startswith("It is likely (55-80%) </title>")
    whole = text(article(page))
    for shown in ("<script>alert(1)</script>", "{{ 7*7 }}", "[[../../x]]", "{% include", "<svg onload=alert(1)>"):
        assert shown in whole
    assert "49" not in whole


def test_links_that_lead_out_of_the_web_stay_text(trees: dict[str, Element]) -> None:
    page = article(trees["briefs/hostile/index.html"])
    links = [link.get("href", "") for link in elements(page, "a")]
    assert not [link for link in links if "alert" in link or "passwd" in link]
    assert "[run](javascript:alert(1))" in text(page)


def test_headings_of_a_body_get_ids_of_ours(trees: dict[str, Element]) -> None:
    page = article(trees["briefs/hostile/index.html"])
    headings = {text(heading): heading.get("id") for heading in elements(page, "h3")}
    assert headings["__config"] == "text-config"
    assert headings['x {#evil onclick="alert(1)"}'] == "text-x-evil-onclick-alert-1"


def test_the_search_index_prints_as_text(hostile: Path) -> None:
    index = json.loads((hostile / "search" / "search_index.json").read_text("utf-8"))
    printed = [entry[part] for entry in index["docs"] for part in ("title", "text", "location")]
    printed += [tag for entry in index["docs"] for tag in entry.get("tags", ())]
    assert any("&lt;script&gt;alert(1)" in one for one in printed)
    assert not [one for one in printed if "<" in one or ">" in one]


def test_structured_data_cannot_leave_its_element(hostile: Path) -> None:
    page = (hostile / "briefs" / "hostile" / "index.html").read_text("utf-8")
    block = page.split('<script type="application/ld+json">')[1].split("</script>")[0]
    assert not set(block) & set("<>&")
    assert json.loads(block)["headline"] == TITLE


def test_no_address_of_a_page_comes_from_a_text(hostile: Path) -> None:
    places = {path.relative_to(hostile).as_posix() for path in hostile.rglob("*.html")}
    assert all(place.replace("/", "").replace("-", "").replace(".", "").isalnum() for place in places)
