"""What a desk writes in mkdocs.yml and in front matter is text: every sign of it is shown, and none is markup."""

import json
from pathlib import Path
from xml.etree.ElementTree import Element

import pytest

from tests.site.fragments import fragments
from tests.site.markup import article, elements, metas, parsed, text
from tests.site.project import built, make, options, pages
from tests.site.records import SMALLEST

pytestmark = [pytest.mark.site, pytest.mark.proof]

NAME = """R&D "desk" of <Ruritania> &amp; 'friends'"""
TITLE = 'Q & A: <b>bold</b> "quoted"'
SECTION = "Who & <what>"
NAV = 'Nav <b>x</b> & "q"'
SWITCH = 'Dark <u>x</u> " onclick=canary() y'


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("texts")
    front = f"---\ntlp: clear\ntitle: {json.dumps(TITLE)}\ndescription: {json.dumps(TITLE)}\n---\n\n# About\n\nText.\n"
    heading = "---\ntlp: clear\n---\n\n# Q & A: &lt;b&gt; *or* `<code>`\n\n## More & &lt;more&gt;\n\nText.\n"
    project = make(
        folder / "desk",
        {
            **SMALLEST,
            "briefs/front.md": front,
            "briefs/heading.md": heading,
            "briefs/listed.md": heading,
            "briefs/named.md": front,
        },
    )
    options(project, ("site_name: Eurasia desk", f"site_name: {json.dumps(NAME)}"))
    options(project, ("  - Sources:\n", f"  - {json.dumps(SECTION)}:\n"))
    listed = f"  - {json.dumps(NAV)}: named.md\n  - {json.dumps(NAV + ' too')}: listed.md\n"
    options(project, ("  - briefs/index.md\n", f"{listed}  - briefs/index.md\n"))
    options(project, ("name: Switch to dark", f"name: {json.dumps(SWITCH)}"))
    return built(project, folder / "site")


@pytest.fixture(scope="module")
def trees(site: Path) -> dict[str, Element]:
    return {path: parsed(page) for path, page in pages(site).items() if not path.startswith("rules/")}


def _title(tree: Element) -> str:
    return text(next(elements(tree, "title")))


def test_the_name_of_the_site_is_shown_as_it_is_written(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        assert _title(tree).endswith(NAME), path
        (header,) = elements(tree, "header")
        assert NAME in text(header), path
    assert metas(trees["index.html"])["og:site_name"] == NAME
    assert NAME in metas(trees["index.html"])["description"]
    assert text(next(elements(article(trees["index.html"]), "h1"))) == NAME
    data = [
        script for script in elements(trees["briefs/loans/index.html"], "script") if "ld+json" in script.get("type", "")
    ]
    assert NAME in json.loads("".join(data[0].itertext()))["publisher"]["name"]


def test_titles_of_sections_are_shown_as_they_are_written(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        assert [one for one in elements(tree, "nav") if SECTION in text(one)], path


def test_titles_of_pages_in_the_navigation_are_shown_as_they_are_written(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        links = [text(one).strip() for one in elements(tree, "nav") if NAV in text(one)]
        assert any(NAV + " too" in one for one in links), path
    assert _title(trees["listed/index.html"]) == f"{NAV} too - {NAME}"
    assert _title(trees["named/index.html"]) == f"{TITLE} - {NAME}"


def test_names_of_the_switch_between_light_and_dark_are_shown_as_they_are_written(trees: dict[str, Element]) -> None:
    for path, tree in trees.items():
        labels = [one for one in elements(tree, "label") if one.get("for", "").startswith("__palette")]
        assert SWITCH in [one.get("title") for one in labels], path
        assert SWITCH in [one.get("aria-label") for one in elements(tree, "input")], path


def test_front_matter_is_shown_as_it_is_written(trees: dict[str, Element]) -> None:
    tree = trees["front/index.html"]
    assert _title(tree) == f"{TITLE} - {NAME}"
    assert metas(tree)["og:title"] == metas(tree)["description"] == TITLE


def test_a_title_from_a_heading_reads_like_the_heading(trees: dict[str, Element]) -> None:
    tree = trees["heading/index.html"]
    assert _title(tree).startswith("Q & A: <b> or <code> - ")
    assert metas(tree)["og:title"] == "Q & A: <b> or <code>"
    labels = [one.get("aria-label", "") + text(one) for one in elements(tree, "nav")]
    assert [one for one in labels if "More & <more>" in one]


def test_the_search_prints_titles_as_text(site: Path) -> None:
    kept = fragments(site)
    assert kept["front/"]["meta"]["title"] == TITLE
    assert kept["heading/"]["meta"]["title"] == "Q & A: <b> or <code>"
