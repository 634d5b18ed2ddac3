"""The network: narrowed, pointed at, made larger, by mouse, by finger, by keyboard alone, and without a script."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE, Open, opening, tab_to
from tests.crowd import crowd
from tests.site.project import built, make, served

pytestmark = pytest.mark.browser

NETWORK = "network/"
SHOWN = ".bluf-chart .node:not(.is-out)"
BOXES = """(selector) => [...document.querySelectorAll(selector)].map((part) => {
  const box = part.getBoundingClientRect();
  return [box.left, box.top, box.right, box.bottom];
})"""


@pytest.fixture(scope="module")
def crowds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address below which desks with 50 and with 500 actors stand."""
    folder = tmp_path_factory.mktemp("crowds")
    with served(folder) as home:
        for count in (50, 500):
            built(make(folder / f"desk-{count}", crowd(count)), folder / f"site-{count}")
        yield home


@pytest.fixture
def crowded(browser: Browser, crowds: str) -> Iterator[Callable[[int], Page]]:
    """Yield what opens the network of a crowd."""
    with opening(browser, crowds) as visit:
        yield lambda count: visit(f"site-{count}/{NETWORK}")


def _names(page: Page) -> set[str]:
    return set(page.locator(SHOWN).evaluate_all("nodes => nodes.map(node => node.dataset.key)"))


def _rows(page: Page) -> set[str]:
    rows = page.locator(".bluf-members tr[data-key]").filter(visible=True)
    return set(rows.evaluate_all("rows => rows.map(row => row.dataset.key)"))


def _width(page: Page) -> float:
    return float(page.locator(".bluf-frame svg").evaluate("picture => picture.getBoundingClientRect().width"))


def _scrolled(page: Page) -> list[float]:
    found: list[float] = page.locator(".bluf-frame").evaluate("frame => [frame.scrollLeft, frame.scrollTop]")
    return found


def test_without_a_script_the_whole_picture_and_its_tables_stand_there(visit: Open) -> None:
    page = visit(NETWORK, java_script_enabled=False)
    expect(page.locator(".bluf-controls")).to_be_hidden()
    expect(page.locator(".bluf-chart .node")).to_have_count(21)
    expect(page.locator(".bluf-members tr[data-key]")).to_have_count(21)
    page.locator(".bluf-chart .node", has_text="Ukraine").click()
    expect(page.locator("h1")).to_have_text("Ukraine")


def test_on_a_phone_a_number_of_briefs_has_its_unit(visit: Open) -> None:
    told = (
        visit(NETWORK, phone=True)
        .locator(".bluf-members td.bluf-right")
        .evaluate_all("all => all.map(one => one.textContent + getComputedStyle(one, '::after').content)")
    )
    assert set(told) == {'1" brief"', '2" briefs"'}


@pytest.mark.parametrize("phone", [False, True], ids=["desktop", "phone"])
def test_a_kind_leaves_its_actors_in_picture_and_table(phone: bool, visit: Open) -> None:
    page = visit(NETWORK, phone=phone)
    page.get_by_label("Kind").select_option("State")
    states = {"china", "russia", "ukraine", "united-states"}
    assert _names(page) == _rows(page) == states
    expect(page.locator(".bluf-controls output")).to_have_text("4 of 21 actors")
    ends = page.locator(".bluf-chart line:not(.is-out)").evaluate_all(
        "lines => lines.flatMap(line => line.dataset.of.split(' '))"
    )
    assert ends
    assert set(ends) <= states


def test_the_choice_stands_in_the_address_and_an_address_chooses(visit: Open) -> None:
    page = visit(NETWORK + "?other=kept")
    page.get_by_label("Kind").select_option("Person")
    page.get_by_label("Region").select_option("Eastern Asia")
    page.get_by_label("Period").select_option("2022 Q1")
    expect(page).to_have_url(re.compile(r"network/\?other=kept&kind=person&region=eastern-asia&period=2022-q1$"))
    again = visit(page.url.partition("/network/")[2].join((NETWORK, "")))
    expect(again.get_by_label("Kind")).to_have_value("person")
    expect(again.get_by_label("Region")).to_have_value("eastern-asia")
    assert _names(again) == _names(page) == {
        "jake-sullivan", "joe-biden", "joseph-fitsanakis", "liu-pengyu", "xi-jinping", "yang-jiechi",
    }  # fmt: skip


def test_an_address_that_chooses_what_is_not_there_shows_all(visit: Open) -> None:
    page = visit(NETWORK + "?kind=dragon&region=%3Cb%3E&period=1066")
    assert len(_names(page)) == 21


def test_a_region_and_a_period_leave_what_rests_on_their_briefs(crowded: Callable[[int], Page]) -> None:
    page = crowded(50)
    everybody = _names(page)
    page.get_by_label("Region").select_option("Western Asia")
    in_region = _names(page)
    page.get_by_label("Period").select_option("2020")
    in_both = _names(page)
    assert set() < in_both < in_region < everybody
    kept = page.locator(".bluf-chart line:not(.is-out)").evaluate_all("lines => lines.map(line => line.dataset.of)")
    assert all(set(pair.split()) <= in_both for pair in kept)


def test_reset_shows_all_again_and_empties_the_address(visit: Open) -> None:
    page = visit(NETWORK + "?kind=state")
    page.get_by_role("button", name="Larger").click()
    page.get_by_role("button", name="Reset").click()
    expect(page).to_have_url(re.compile("network/$"))
    assert len(_names(page)) == 21
    assert _width(page) == 920


def test_going_back_takes_up_the_choice_of_that_address(visit: Open) -> None:
    page = visit(NETWORK)
    page.locator("table.bluf-regions a[href*='region=eastern-asia']").click()
    expect(page.get_by_label("Region")).to_have_value("eastern-asia")
    page.go_back()
    expect(page.get_by_label("Region")).to_have_value("")


def test_a_mouse_on_a_dot_shows_whom_it_is_joined_to_its_kind_and_how_often_it_is_named(visit: Open) -> None:
    page = visit(NETWORK)
    page.locator("#node-kremlin .dot").hover()
    near = page.locator(".bluf-chart .node.is-near").evaluate_all("nodes => nodes.map(node => node.dataset.key)")
    assert set(near) == {"kremlin", "russia"}
    expect(page.locator(".bluf-readout")).to_have_text("Kremlin: Government body, named by 1 brief; joined to Russia")
    expect(page.locator("#node-bbc")).to_have_css("opacity", "0.18")
    page.locator("h1").hover()
    expect(page.locator(".bluf-readout")).to_be_hidden()
    expect(page.locator("#node-bbc")).to_have_css("opacity", "1")


def test_by_keyboard_alone_a_reader_narrows_moves_through_the_dots_and_follows_one(visit: Open) -> None:
    page = visit(NETWORK)
    tab_to(page.get_by_label("Kind"))
    page.keyboard.type("State")
    expect(page.get_by_label("Kind")).to_have_value("state")
    tab_to(page.get_by_role("button", name="Reset"))
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Skip the picture")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.locator(".bluf-frame")).to_be_focused()
    page.keyboard.press("Tab")
    key = page.evaluate("document.activeElement.dataset.key")
    assert key in {"china", "russia", "ukraine", "united-states"}
    name = page.evaluate("document.activeElement.getAttribute('aria-label')")
    expect(page.locator(".bluf-readout")).to_contain_text(name)
    page.keyboard.press("Escape")
    expect(page.locator(".bluf-readout")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(f"/actors/{key}/$"))


def test_the_picture_can_be_skipped(visit: Open) -> None:
    page = visit(NETWORK)
    tab_to(page.get_by_role("button", name="Reset"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("#section-groups$"))
    page.keyboard.press("Tab")
    assert page.evaluate("Boolean(document.activeElement.closest('#section-groups, .bluf-members'))")


def test_buttons_keys_and_the_wheel_make_it_larger_and_smaller(visit: Open) -> None:
    page = visit(NETWORK)
    assert _width(page) == 920
    page.get_by_role("button", name="Larger").click()
    assert _width(page) == 1196
    page.get_by_role("button", name="Smaller").click()
    assert _width(page) == 920
    tab_to(page.locator(".bluf-frame"))
    page.keyboard.press("+")
    assert _width(page) == 1196
    page.keyboard.press("0")
    assert _width(page) <= page.locator(".bluf-frame").evaluate("frame => frame.clientWidth")
    page.locator(".bluf-frame").hover()
    page.mouse.wheel(0, -120)
    before = _width(page)
    page.keyboard.down("Control")
    page.mouse.wheel(0, -120)
    page.keyboard.up("Control")
    page.wait_for_function("before => document.querySelector('.bluf-frame svg').clientWidth > before", arg=before)


def test_what_is_larger_is_moved_by_drawing_and_by_arrow_keys(visit: Open) -> None:
    page = visit(NETWORK)
    for _ in range(3):
        page.get_by_role("button", name="Larger").click()
    left, top = _scrolled(page)
    frame = page.locator(".bluf-frame").bounding_box()
    assert frame
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    page.evaluate("document.querySelectorAll('.node').forEach(node => { node.style.pointerEvents = 'none'; })")
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x - 120, y - 40, steps=4)
    page.mouse.up()
    assert _scrolled(page) == [left + 120, top + 40]
    tab_to(page.locator(".bluf-frame"))
    page.keyboard.press("ArrowRight")
    page.wait_for_function("left => document.querySelector('.bluf-frame').scrollLeft > left", arg=left + 120)


def test_it_grows_around_the_place_that_is_pointed_at(visit: Open) -> None:
    page = visit(NETWORK)
    dot = page.locator("#node-ukraine .dot")
    before = dot.bounding_box()
    assert before
    dot.hover()
    page.keyboard.down("Control")
    page.mouse.wheel(0, -150)
    page.keyboard.up("Control")
    page.wait_for_function("document.querySelector('.bluf-frame svg').clientWidth > 920")
    after = dot.bounding_box()
    assert after
    assert after["width"] > before["width"]
    assert abs(after["x"] + after["width"] / 2 - before["x"] - before["width"] / 2) < 3


def test_on_a_phone_the_frame_holds_what_is_wider_and_its_names_can_be_read(visit: Open) -> None:
    page = visit(NETWORK, phone=True)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE["width"]
    wide = page.locator(".bluf-frame").evaluate("frame => [frame.scrollWidth, frame.clientWidth]")
    assert wide[0] > wide[1]
    high = page.locator(".bluf-chart .node .name").first.evaluate(
        "name => parseFloat(getComputedStyle(name).fontSize) * name.getCTM().a"
    )
    assert high >= 11
    page.get_by_role("button", name="Whole picture").tap()
    whole = page.locator(".bluf-frame").evaluate("frame => [frame.scrollWidth, frame.clientWidth]")
    assert whole[0] == whole[1]


def test_a_first_touch_shows_and_a_second_follows(visit: Open) -> None:
    page = visit(NETWORK, phone=True)
    page.locator("#node-joe-biden .dot").tap()
    expect(page.locator(".bluf-readout")).to_contain_text("Joe Biden: Person, named by 1 brief")
    assert page.url.endswith(NETWORK)
    page.locator("#node-joe-biden .dot").tap()
    expect(page.locator("h1")).to_have_text("Joe Biden")


def test_two_fingers_make_it_larger(visit: Open) -> None:
    page = visit(NETWORK, phone=True)
    page.locator(".bluf-frame").scroll_into_view_if_needed()
    before = _width(page)
    box = page.locator(".bluf-frame").bounding_box()
    assert box
    x, y = box["x"] + 150, box["y"] + 120
    hand = page.context.new_cdp_session(page)

    def touch(kind: str, apart: float) -> None:
        fingers = [{"x": x - apart, "y": y, "id": 1}, {"x": x + apart, "y": y, "id": 2}] if apart else []
        hand.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": fingers})

    touch("touchStart", 30)
    for apart in (40, 50, 60):
        touch("touchMove", apart)
    touch("touchEnd", 0)
    page.wait_for_function("before => document.querySelector('.bluf-frame svg').clientWidth > 1.5 * before", arg=before)


def test_an_actor_leads_to_its_dot(visit: Open) -> None:
    page = visit("actors/ukraine/")
    page.get_by_role("link", name="In the network of all actors").click()
    expect(page).to_have_url(re.compile(r"/network/#node-ukraine$"))
    expect(page.locator(".bluf-readout")).to_contain_text("Ukraine: State")
    expect(page.locator("#node-ukraine .dot")).to_be_in_viewport()


def test_the_tables_sort_by_name_and_by_briefs_group_by_group(visit: Open) -> None:
    page = visit(NETWORK)
    body = page.locator(".bluf-members tbody", has_text="Around China")
    names = body.locator("tr[data-key] th")
    page.get_by_role("button", name="Actor").click()
    expect(page.locator("th[data-sort=name]")).to_have_attribute("aria-sort", "ascending")
    assert names.all_inner_texts() == sorted(names.all_inner_texts(), key=str.lower)
    page.get_by_role("button", name="Actor").click()
    assert names.all_inner_texts() == sorted(names.all_inner_texts(), key=str.lower, reverse=True)
    page.get_by_role("button", name="Briefs").click()
    briefs = [int(text) for text in body.locator("tr[data-key] td:nth-of-type(2)").all_inner_texts()]
    assert briefs == sorted(briefs, reverse=True)
    expect(page.locator("th[data-sort=name]")).not_to_have_attribute("aria-sort", re.compile(".*"))


def _apart(boxes: list[list[float]]) -> bool:
    return not any(
        one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]
        for at, one in enumerate(boxes)
        for other in boxes[at + 1 :]
    )


def test_of_fifty_names_none_meets_another_or_leaves_the_picture(crowded: Callable[[int], Page]) -> None:
    page = crowded(50)
    names = page.evaluate(BOXES, ".bluf-chart .name tspan")
    assert len(names) >= 50
    assert page.locator(".bluf-chart .node.bare").count() == 0
    tops = [[left, top + 1.5, right, bottom - 1.5] for left, top, right, bottom in names]  # lines of one name touch
    assert _apart(tops)
    ((left, top, right, bottom),) = page.evaluate(BOXES, ".bluf-frame svg")
    assert all(left <= box[0] and top <= box[1] and box[2] <= right and box[3] <= bottom for box in names)


def test_of_five_hundred_a_name_that_is_not_shown_appears_when_it_is_pointed_at(crowded: Callable[[int], Page]) -> None:
    page = crowded(500)
    bare = page.locator(".bluf-chart .node.bare")
    assert (page.locator(".bluf-chart .node").count(), bare.count()) == (500, 440)
    name = bare.first.locator(".name")
    expect(name).to_be_hidden()
    bare.first.locator(".dot").scroll_into_view_if_needed()
    bare.first.locator(".dot").hover()
    expect(name).to_be_visible()
    shown = page.evaluate(BOXES, ".bluf-chart .node:not(.bare) .name tspan")
    assert _apart([[left, top + 1.5, right, bottom - 1.5] for left, top, right, bottom in shown])


def test_on_paper_the_whole_picture_stands_without_its_controls(crowded: Callable[[int], Page]) -> None:
    page = crowded(50)
    page.set_viewport_size({"width": 680, "height": 900})
    page.emulate_media(media="print")
    expect(page.locator(".bluf-controls")).to_be_hidden()
    ((left, _, right, bottom),) = page.evaluate(BOXES, ".bluf-frame svg")
    ((_, _, _, frame_bottom),) = page.evaluate(BOXES, ".bluf-frame")
    assert 0 <= left < right <= 680
    assert bottom <= frame_bottom
