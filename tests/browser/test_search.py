"""What readers type leads to the page and the place they look for: by mouse, by keys, on a phone, under any address."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import BRIEF, Open
from tests.site.project import ROOT, built, copy, options, served

pytestmark = pytest.mark.browser


def _typed(page: Page, typed: str) -> Locator:
    """Type into the box and return the links to what it finds, best first."""
    page.keyboard.press("/")
    page.locator("#bluf-search-input").fill(typed)
    expect(page.locator("#bluf-search-said")).to_contain_text(re.compile(r"\d+ pages?\."))
    return page.locator("dialog.bluf-search .bluf-found a")


def _finds_nothing(page: Page, typed: str) -> None:
    page.keyboard.press("/")
    page.locator("#bluf-search-input").fill(typed)
    expect(page.locator("#bluf-search-said")).to_contain_text("Nothing holds")
    expect(page.locator(".bluf-found > li")).to_have_count(0)


def _leads_to(link: Locator, path: str) -> None:
    expect(link).to_have_attribute("href", re.compile(f"/{re.escape(path)}$"))


@pytest.mark.parametrize(
    ("alias", "actor"),
    [
        ("White House", "biden-administration"),
        ("white  house", "biden-administration"),
        ("China", "china"),
        ("US", "united-states"),
        ("Beijing", "china"),
        ("Moscow", "russia"),
        ("Washington", "united-states"),
        ("FT", "financial-times"),
    ],
)
def test_an_alias_finds_the_page_of_its_actor_first(alias: str, actor: str, visit: Open) -> None:
    _leads_to(_typed(visit(), alias).first, f"actors/{actor}/")


def test_a_page_that_is_found_by_another_name_says_so(visit: Open) -> None:
    expect(_typed(visit(), "moscow").first).to_have_text("Russia Actor · also called Moscow")


@pytest.mark.parametrize(("slip", "meant", "path"), [("Bejing", "beijing", "actors/china/"), ("Kremln", "kremlin", "")])
def test_a_slip_is_mended_and_the_reader_is_told(slip: str, meant: str, path: str, visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, slip).first, path or "actors/kremlin/")
    expect(page.locator("#bluf-search-said")).to_contain_text(f"Nothing holds “{slip}”. Shown: “{meant}”")


def test_words_of_a_judgment_find_its_brief_and_land_on_the_judgment_itself(visit: Open) -> None:
    page = visit(BRIEF)
    judgment = page.locator("li.bluf-judgment").nth(2)
    anchor = judgment.get_attribute("id")
    assert anchor
    statement = judgment.locator(".bluf-statement").inner_text()
    words = " ".join(re.findall(r"[A-Za-z]{5,}", statement.split(")", 1)[1])[:6])
    page = visit("method/")
    found = _typed(page, words)
    _leads_to(found.first, BRIEF)
    place = page.locator(".bluf-hit-places a").first
    expect(place).to_contain_text("Judgment 3")
    place.click()
    expect(page).to_have_url(re.compile(f"/{BRIEF}#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()
    box, shown = page.locator(f"#{anchor}").bounding_box(), page.viewport_size
    assert box
    assert shown
    assert 0 <= box["y"] < shown["height"] / 2


@pytest.mark.parametrize("phone", [False, True], ids=["click", "touch"])
@pytest.mark.parametrize(
    ("typed", "anchor"),
    [
        ("told its allies open to helping", "claim-c24"),
        ("readout of the Rome talks", "indicator-i4"),
        ("what has happened since", "section-discussion"),
    ],
)
def test_a_place_that_is_found_is_opened_by_click_and_by_touch(
    typed: str, anchor: str, phone: bool, visit: Open
) -> None:
    page = visit(phone=phone)
    if phone:
        page.locator("[data-bluf-search]:visible").first.tap()
        page.locator("#bluf-search-input").fill(typed)
    else:
        _typed(page, typed)
    place = page.locator(f'.bluf-hit-places a[href$="#{anchor}"]').first
    place.tap() if phone else place.click()
    expect(page).to_have_url(re.compile(f"#{anchor}$"))
    expect(page.locator(f"#{anchor}")).to_be_in_viewport()


def test_a_place_on_the_page_that_is_open_is_gone_to(visit: Open) -> None:
    page = visit(BRIEF)
    _typed(page, "lethal equipment")
    page.locator('.bluf-hit-places a[href*="#judgment-kj3"]').first.click()
    expect(page.locator("dialog.bluf-search")).to_be_hidden()
    expect(page.locator("#judgment-kj3")).to_be_in_viewport()


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("T107", "rules/t107/"),
        ("intelnews-2022-03-14", "sources/intelnews-2022-03-14/"),
        ("2022-03-15-after-the-rome-talks", BRIEF),
        ("ledger", "ledger/"),
        ("Brier", "ledger/"),
        ("calibration", "ledger/"),
        ("origins", "origins/"),
        ("blast radius", "impact/"),
        ("impact", "impact/"),
        ("gaps", "gaps/"),
        ("watch board", "indicators/"),
        ("indicators", "indicators/"),
        ("linchpins", "assumptions/"),
    ],
)
def test_ids_codes_and_names_of_index_pages_find_their_page_first(typed: str, place: str, visit: Open) -> None:
    _leads_to(_typed(visit(), typed).first, place)


def test_a_title_finds_its_source_first(visit: Open) -> None:
    title = visit("sources/intelnews-2022-03-14/").locator("h1").inner_text()
    _leads_to(_typed(visit(), title).first, "sources/intelnews-2022-03-14/")


def test_the_newer_of_two_that_match_alike_comes_first(visit: Open) -> None:
    _leads_to(_typed(visit(), "lethal military equipment delivered").first, BRIEF)


def test_a_phrase_finds_the_pages_in_which_its_words_stand_so(visit: Open) -> None:
    found = _typed(visit(), '"Lethal military equipment"')
    _leads_to(found.first, BRIEF)


def test_a_phrase_with_words_that_stand_everywhere_leads_to_the_place_that_has_it(visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, '"will be credibly shown to deliver lethal"').first, BRIEF)
    place = page.locator(".bluf-hit-places a")
    expect(place.first).to_contain_text("Judgment 3")
    expect(place.first.locator("mark")).to_have_text(["will", "be", "credibly", "shown", "to", "deliver", "lethal"])


@pytest.mark.parametrize(
    "phrase",
    [
        '"equipment military lethal"',
        '"military equipment equipment"',
        '"the of"',
        '"to shown credibly be"',
        '"credibly be shown to"',
    ],
)
def test_a_phrase_whose_words_stand_nowhere_so_finds_nothing(phrase: str, visit: Open) -> None:
    _finds_nothing(visit(), phrase)


@pytest.mark.parametrize("typed", ['"', '""', '" "'])
def test_a_mark_of_a_phrase_alone_finds_nothing(typed: str, visit: Open) -> None:
    _finds_nothing(visit(), typed)


def test_a_sentence_in_full_finds_the_judgment_that_it_is(visit: Open) -> None:
    sentence = "China will be credibly shown to deliver lethal military equipment to Russian forces by 14 April 2022"
    _leads_to(_typed(visit(), sentence).first, BRIEF)


def test_a_question_is_answered_without_a_word_that_stands_nowhere_and_the_reader_is_told(visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, "lethal bazookas delivered to Russian forces?").first, BRIEF)
    expect(page.locator("#bluf-search-said")).to_contain_text("Shown: “lethal delivered to Russian forces?”")


def test_the_mark_at_the_end_of_a_question_is_no_slip(visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, "lethal equipment delivered to Russian forces?").first, BRIEF)
    expect(page.locator("#bluf-search-said")).not_to_contain_text("Nothing holds")


def test_a_sign_between_words_is_no_slip(visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, "military & equipment").first, BRIEF)
    expect(page.locator("#bluf-search-said")).not_to_contain_text("Nothing holds")


def test_a_word_of_every_page_alone_is_no_answer_to_one_that_stands_nowhere(visit: Open) -> None:
    _finds_nothing(visit(), "a qqqzenda")


def test_a_query_of_words_that_stand_everywhere_finds_all_the_same(visit: Open) -> None:
    expect(_typed(visit(), "the of and").first).to_be_visible()


def test_words_that_stand_nowhere_find_nothing(visit: Open) -> None:
    page = visit()
    page.keyboard.press("/")
    page.locator("#bluf-search-input").fill("qqqzenda")
    expect(page.locator("#bluf-search-said")).to_have_text("Nothing holds “qqqzenda”.")
    expect(page.locator(".bluf-found > li")).to_have_count(0)


@pytest.mark.parametrize("key", ["/", "Control+k", "Meta+k"])
def test_a_key_opens_the_box_and_escape_gives_the_page_back(key: str, visit: Open) -> None:
    page = visit()
    page.keyboard.press(key)
    expect(page.locator("#bluf-search-input")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.bluf-search")).to_be_hidden()


def test_keys_alone_lead_from_the_box_to_a_place(visit: Open) -> None:
    page = visit()
    hits = _typed(page, "lethal equipment")
    page.keyboard.press("ArrowDown")
    expect(hits.nth(0)).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(hits.nth(1)).to_be_focused()
    address = hits.nth(1).get_attribute("href")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    expect(page.locator("#bluf-search-input")).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page).to_have_url(str(address))


def test_enter_opens_the_first(visit: Open) -> None:
    page = visit()
    _typed(page, "Moscow")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Russia")


def test_enter_opens_the_first_of_what_was_typed_last_however_fast_it_comes(visit: Open) -> None:
    page = visit()
    _leads_to(_typed(page, "kremlin").first, "actors/kremlin/")
    page.locator("#bluf-search-input").fill("Moscow")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("Russia")


def test_a_stroke_typed_into_another_field_stays_there(visit: Open) -> None:
    page = visit("explore/")
    expect(page.locator("#search-query")).to_be_visible()
    page.locator("#search-query").press("/")
    expect(page.locator("#search-query")).to_have_value("/")
    expect(page.locator("dialog.bluf-search")).to_have_count(0)


def test_on_a_phone_the_box_takes_the_screen_and_is_left_by_a_touch(visit: Open) -> None:
    page = visit("method/", phone=True)
    page.locator(".bluf-search-door").tap()
    page.locator("#bluf-search-input").fill("moscow")
    expect(page.locator("dialog.bluf-search .bluf-found a").first).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator("dialog.bluf-search").bounding_box()
    assert box
    assert (box["x"], box["y"], box["width"]) == (0, 0, 390)
    page.get_by_role("button", name="Close search").tap()
    expect(page.locator("dialog.bluf-search")).to_be_hidden()


def test_what_is_found_is_told_to_who_does_not_see(visit: Open) -> None:
    page = visit()
    _typed(page, "moscow")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()
    expect(page.get_by_role("status")).to_have_text(re.compile(r"^\d+ pages\.$"))
    expect(page.get_by_role("searchbox", name="Search")).to_be_focused()
    expect(page.get_by_role("list", name="Results")).to_be_visible()


def test_the_box_leads_to_all_that_was_found_with_filters(visit: Open) -> None:
    page = visit()
    _typed(page, "moscow")
    page.get_by_role("link", name="Explore with filters").click()
    expect(page).to_have_url(re.compile(r"/explore/\?q=moscow$"))
    expect(page.locator("#search-query")).to_have_value("moscow")


def test_without_a_script_the_box_is_a_link_to_a_page_that_leads_everywhere(visit: Open) -> None:
    page = visit(java_script_enabled=False)
    page.locator(".bluf-search-door").click()
    expect(page.locator("h1")).to_contain_text("Explore")
    expect(page.locator("#search-query")).to_be_hidden()
    page.get_by_role("article").get_by_role("link", name="Actors").click()
    page.get_by_role("link", name="Russia", exact=True).first.click()
    expect(page.locator("h1")).to_contain_text("Russia")


def test_a_page_asks_for_nothing_of_the_search_before_a_reader_does(visit: Open, address: str) -> None:
    page = visit("404.html")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    page.goto(address + BRIEF, wait_until="networkidle")
    assert [url for url in asked if "pagefind" in url or "search/" in url] == ["assets/bluf/search/box.js"]


@pytest.fixture(scope="module", params=[True, False], ids=["folders", "files"])
def elsewhere(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of the shipped site below a folder of its host, as on GitHub Pages."""
    folder = tmp_path_factory.mktemp("elsewhere")
    project = copy(folder / "desk")
    if not request.param:
        options(project, ("docs_dir: briefs", "use_directory_urls: false\ndocs_dir: briefs"))
    shutil.copytree(built(project, folder / "site"), folder / "host/desk/site")
    with served(folder / "host") as home:
        yield f"{home}desk/site/"


def test_search_works_below_a_folder_and_with_both_kinds_of_addresses(elsewhere: str, browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    files = page.goto(f"{elsewhere}method/index.html")
    assert files
    assert files.ok
    _typed(page, "lethal equipment")
    page.locator('.bluf-hit-places a[href*="#judgment-kj3"]').first.click()
    expect(page.locator("#judgment-kj3")).to_be_in_viewport()
    assert page.url.startswith(elsewhere)
    _typed(page, "Moscow")
    page.get_by_role("link", name="Explore with filters").click()
    expect(page.locator(".bluf-found a").first).to_contain_text("Russia")
    page.locator(".bluf-found a").first.click()
    expect(page.locator("h1")).to_contain_text("Russia")
    context.close()


def test_the_shipped_options_name_no_other_search() -> None:
    assert "- search\n" not in (ROOT / "mkdocs.yml").read_text("utf-8")
    assert "- search\n" not in (Path(ROOT) / "templates/init/mkdocs.yml").read_text("utf-8")
