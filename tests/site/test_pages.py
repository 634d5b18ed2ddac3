"""What every page owes its reader, whatever it is about."""

import base64
import hashlib
import itertools
import json
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest

from tests.site.markup import article, elements, marked, metas, parsed, text
from tests.site.project import EDIT_URI, ROOT

pytestmark = pytest.mark.site

# Of ids in our pages: the kind of part comes first, so that content can choose none.
PREFIXES = (
    *("alternative-", "appearances-", "assumption-", "claim-", "contradiction-", "country-", "event-", "family-"),
    *("forecast-", "gap-", "hypothesis-", "indicator-", "judgment-", "judgments-", "kind-", "lexicon-", "origin-"),
    *("group-", "speaker-", "impact-", "ledger-", "line-", "gaps-", "indicators-", "assumptions-"),
    *("actor-", "figure-", "mark-", "network-", "node-", "page-citation"),
    *("page-title", "region-", "relation-", "search-", "section-", "source-", "table-", "text-", "topic-"),
)
# Of a Report, by schema.org: its own properties, those of Article, CreativeWork and Thing.
REPORT = {
    *("@context", "@type", "about", "author", "citation", "conditionsOfAccess", "creativeWorkStatus"),
    *("dateModified", "datePublished", "headline", "inLanguage", "keywords", "publisher", "reportNumber"),
}


def _own(shipped: dict[str, str]) -> dict[str, str]:
    """Return the pages but 404.html, which the host makes."""
    return {path: page for path, page in shipped.items() if path != "404.html"}


def _briefs(shipped: dict[str, str]) -> dict[str, str]:
    return {path: page for path, page in shipped.items() if path.startswith("briefs/") and path != "briefs/index.html"}


def test_there_are_pages_of_every_kind(shipped: dict[str, str]) -> None:
    assert {path.split("/")[0] for path in shipped} == {
        *("404.html", "index.html", "explore", "actors", "briefs", "judgments", "method", "rules", "sources"),
        *("network", "timeline"),
        *("origins", "impact", "ledger", "assumptions", "gaps", "indicators", "security"),
    }
    assert len(_briefs(shipped)) >= 2


def test_every_page_follows_the_rules_of_html(shipped: dict[str, str]) -> None:
    for page in shipped.values():
        parsed(page)


def test_no_id_stands_twice_in_a_page(shipped: dict[str, str]) -> None:
    for path, page in shipped.items():
        ids = [element.get("id") for element in elements(parsed(page)) if element.get("id") is not None]
        assert len(ids) == len(set(ids)), path


def test_every_id_in_our_text_begins_with_a_kind_of_part(shipped: dict[str, str]) -> None:
    for path, page in _own(shipped).items():
        ids = [element.get("id", "page-title") for element in elements(article(parsed(page)))]
        assert [name for name in ids if not name.startswith(PREFIXES)] == [], path


def test_every_page_has_one_title(shipped: dict[str, str]) -> None:
    titles = {}
    for path, page in shipped.items():
        (heading,) = elements(parsed(page), "h1")
        titles[path] = text(heading)
    assert all(titles.values())
    assert len({titles[path] for path in _briefs(shipped)}) == len(_briefs(shipped))


def test_headings_never_skip_a_level(shipped: dict[str, str]) -> None:
    for path, page in _own(shipped).items():
        levels = [
            int(heading.tag[1]) for heading in elements(article(parsed(page)), "h1", "h2", "h3", "h4", "h5", "h6")
        ]
        assert levels[0] == 1, path
        assert all(after <= before + 1 for before, after in itertools.pairwise(levels)), path


def test_every_page_carries_its_marking_at_its_top_and_its_foot(shipped: dict[str, str]) -> None:
    for path, page in _own(shipped).items():
        assert marked(parsed(page)) == ["TLP:CLEAR", "TLP:CLEAR"], path
        body = page.index("<body")
        assert body < page.index("bluf-marking", body) < page.index("<h1", body) < page.rindex("bluf-marking"), path


def test_the_policy_lets_the_theme_run_and_nothing_else(shipped: dict[str, str]) -> None:
    for path, page in shipped.items():
        tree = parsed(page)
        policy = dict(part.split(" ", 1) for part in metas(tree)["Content-Security-Policy"].split("; "))
        inline = [
            "".join(script.itertext())
            for script in elements(tree, "script")
            if script.get("src") is None and script.get("type", "text/javascript") in ("text/javascript", "module")
        ]
        digests = [base64.b64encode(hashlib.sha256(code.encode()).digest()).decode() for code in inline]
        assert set(policy["script-src"].split()) == {"'self'", *(f"'sha256-{digest}'" for digest in digests)}, path
        assert policy["default-src"] == "'none'", path
        assert policy["style-src"] == "'self'", path
        assert {value for name, value in policy.items() if name not in ("default-src", "script-src")} <= {
            *("'self'", "'none'", "'self' data:"),
        }, path


def test_the_policy_stands_before_everything_it_is_about(shipped: dict[str, str]) -> None:
    for page in shipped.values():
        assert page.index("Content-Security-Policy") < min(page.index("<script"), page.index("<link"))


def test_nothing_on_a_page_is_fetched_from_elsewhere(shipped: dict[str, str]) -> None:
    fetched = {"script": "src", "img": "src", "iframe": "src", "source": "src", "audio": "src", "video": "src"}
    for path, page in shipped.items():
        tree = parsed(page)
        addresses = [element.get(fetched[element.tag], "") for element in elements(tree, *fetched)]
        loaded = (link for link in elements(tree, "link") if link.get("rel") not in ("canonical", "prev", "next"))
        addresses += [link.get("href", "") for link in loaded]
        assert [address for address in addresses if "//" in address] == [], path


def test_no_element_carries_a_style_or_a_handler_that_the_policy_would_stop(shipped: dict[str, str]) -> None:
    for path, page in shipped.items():
        stopped = [
            (element.tag, name)
            for element in elements(parsed(page))
            for name in element.attrib
            if name == "style" or name.startswith("on")
        ]
        assert stopped == [], path


def test_every_page_has_a_card_for_those_who_link_to_it(shipped: dict[str, str]) -> None:
    descriptions = {}
    for path, page in _own(shipped).items():
        tree = parsed(page)
        said = metas(tree)
        assert said["og:title"], path
        assert said["og:type"] == "article", path
        assert said["og:site_name"] == "Eurasia desk", path
        assert said["og:url"].startswith("http"), path
        assert said["twitter:card"] == "summary_large_image", path
        assert said["og:description"] == said["description"] != "", path
        assert said["og:image"].startswith(said["og:url"].partition("//")[0]), path
        assert said["og:image"].endswith(".png"), path
        descriptions[path] = said["description"]
    assert len({descriptions[path] for path in _briefs(shipped)}) == len(_briefs(shipped))


def test_the_title_of_the_window_is_the_title_of_the_page(shipped: dict[str, str]) -> None:
    for path, page in _briefs(shipped).items():
        tree = parsed(page)
        (title,), (heading,) = elements(tree, "title"), elements(tree, "h1")
        assert text(title) == f"{text(heading)} - Eurasia desk", path


def test_every_brief_says_what_it_is_to_machines(shipped: dict[str, str]) -> None:
    for path, page in _briefs(shipped).items():
        tree = parsed(page)
        (block,) = (one for one in elements(tree, "script") if one.get("type") == "application/ld+json")
        said = json.loads("".join(block.itertext()))
        assert (said["@context"], said["@type"]) == ("https://schema.org", "Report"), path
        assert set(said) <= REPORT, path
        (heading,) = elements(tree, "h1")
        assert said["headline"] == text(heading), path
        assert said["reportNumber"] == path.split("/")[1], path


def test_only_briefs_are_reports(shipped: dict[str, str]) -> None:
    reports = {path for path, page in shipped.items() if "application/ld+json" in page}
    assert reports == set(_briefs(shipped))


def _edited(page: str) -> list[str]:
    """Return the addresses to edit a page at, resolved as a browser does it."""
    links = [link.get("href", "") for link in elements(parsed(page), "a") if link.get("rel") == "edit"]
    return [urljoin(EDIT_URI, urlsplit(link).path) for link in links]


def test_pages_made_from_a_record_lead_to_the_place_where_it_is_edited(shipped: dict[str, str]) -> None:
    records = [*ROOT.glob("briefs/*.yaml"), *ROOT.glob("briefs/actors/*.yaml"), *ROOT.glob("seeds/*.yaml")]
    kinds = {"briefs": "briefs", "actors": "actors", "seeds": "sources"}
    assert {record.parent.name for record in records} == set(kinds)
    for record in records:
        page = f"{kinds[record.parent.name]}/{record.stem}/index.html"
        place = urljoin(EDIT_URI, f"../{record.relative_to(ROOT).as_posix()}")
        assert _edited(shipped[page]) == [place], page


def test_pages_made_from_many_records_lead_to_no_place_to_edit(shipped: dict[str, str]) -> None:
    for path in (
        "index.html",
        "briefs/index.html",
        "judgments/index.html",
        "method/index.html",
        "rules/t107/index.html",
    ):
        assert _edited(shipped[path]) == [], path


def test_every_part_of_a_brief_has_a_permanent_link(shipped: dict[str, str]) -> None:
    for path, page in _briefs(shipped).items():
        tree = article(parsed(page))
        linked = {link.get("href", "")[1:] for link in elements(tree, "a") if link.get("href", "").startswith("#")}
        parts = [
            name
            for element in elements(tree)
            if (name := element.get("id", "")).startswith(("judgment-", "claim-", "source-", "origin-"))
        ]
        assert parts, path
        assert [part for part in parts if part not in linked] == [], path


def test_every_page_below_an_index_page_says_where_it_stands(shipped: dict[str, str]) -> None:
    for path, page in shipped.items():
        if path.count("/") == 2:
            paths = [nav for nav in elements(parsed(page), "nav") if nav.get("aria-label") == "Breadcrumb"]
            assert len(paths) == 1, path
            steps = [link.get("href") for link in elements(paths[0], "a")]
            assert steps in (["../..", "../"], ["../../", "../"]), path


def test_the_map_of_the_site_lists_every_page_with_a_date_from_the_data(site: Path, shipped: dict[str, str]) -> None:
    listed = (site / "sitemap.xml").read_text("utf-8")
    assert listed.count("<loc>") == len(_own(shipped))
    newest = max(path.name[:10] for path in ROOT.glob("briefs/*.yaml"))
    dates = {line.strip()[9:19] for line in listed.splitlines() if "<lastmod>" in line}
    assert max(dates) == newest
