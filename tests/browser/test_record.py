"""What came of judgments, in a browser: the calibration diagram, histories and the matrix say what their tables say."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import Open, opening, tab_to, unfold
from tests.browser.test_figures import CONTRASTS, LEAST
from tests.site.project import built, make, served
from tests.synthetic import files

pytestmark = pytest.mark.browser

WAIVED = "waivers: [{rule: T201, because: Nothing but what came of it is made up.}]\n"
MATRIX = "briefs/2022-03-14-russia-china-support-request/"


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Yield the address of a desk with 70 scored judgments, some of them said anew from brief to brief."""
    folder = tmp_path_factory.mktemp("record")
    briefs = {path: text + WAIVED for path, text in files().items()}
    with served(folder) as home:
        built(make(folder / "desk", briefs), folder / "site")
        yield f"{home}site/"


@pytest.fixture
def recorded(browser: Browser, record: str) -> Iterator[Open]:
    """Yield what opens a page of it."""
    with opening(browser, record) as visit:
        yield visit


def _percent(text: str) -> float:
    return float(text.removesuffix("%"))


def _number(page: Page, selector: str, attribute: str) -> float:
    return float(page.locator(selector).first.get_attribute(attribute) or "nan")


@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("phone", [False, True])
def test_the_points_of_the_calibration_stand_where_its_table_says(phone: bool, script: bool, recorded: Open) -> None:
    page = recorded("ledger/", phone=phone, java_script_enabled=script)
    left, width = (_number(page, ".bluf-calibration .ground", name) for name in ("x", "width"))
    top, height = (_number(page, ".bluf-calibration .ground", name) for name in ("y", "height"))
    points = page.locator(".bluf-calibration circle.point")
    rows = page.locator(".bluf-bins tbody tr")
    expect(points).to_have_count(rows.count())
    for point, row in zip(points.all(), rows.all(), strict=True):
        said, true = (_percent(row.locator(f'[data-label="{name}"]').inner_text()) for name in ("Said", "Came true"))
        assert (float(point.get_attribute("cx") or 0) - left) / width * 100 == pytest.approx(said, abs=0.6)
        assert 100 - (float(point.get_attribute("cy") or 0) - top) / height * 100 == pytest.approx(true, abs=0.6)
    counts = page.locator(".bluf-calibration .count").all_text_contents()
    assert counts == [*rows.locator('[data-label="Number"]').all_inner_texts(), "N"]
    expect(page.locator(".bluf-calibration")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.parametrize("look", ["light", "dark", "paper"])
@pytest.mark.parametrize("path", ["ledger/", "briefs/case-06-again-again/"])
def test_their_words_stand_out(path: str, look: str, recorded: Open) -> None:
    scheme = "light" if look == "light" else "dark"
    page = unfold(recorded(path, color_scheme=scheme))
    if look == "paper":
        page.emulate_media(media="print", color_scheme=scheme)
    figures = page.locator("article :is(.bluf-calibration, .bluf-history)")
    told = [pair for figure in figures.all() for pair in figure.evaluate(CONTRASTS)]
    assert told
    assert [(words, ratio) for words, ratio in told if ratio < LEAST] == []


@pytest.mark.parametrize("phone", [False, True])
def test_a_history_has_a_point_for_each_time_and_what_is_likelier_stands_higher(phone: bool, recorded: Open) -> None:
    page = unfold(recorded("briefs/case-06-again-again/", phone=phone, java_script_enabled=False))
    over_time = page.locator(".bluf-over-time").first
    said = over_time.locator(".bluf-stages li").all_inner_texts()
    heights = over_time.locator("circle.point").evaluate_all("all => all.map(one => Number(one.getAttribute('cy')))")
    across = over_time.locator("circle.point").evaluate_all("all => all.map(one => Number(one.getAttribute('cx')))")
    assert len(said) == len(heights) == 3
    assert across == sorted(across)
    chances = [float(re.findall(r"(\d+)%", text)[-1]) for text in said]
    assert sorted(range(3), key=chances.__getitem__) == sorted(range(3), key=heights.__getitem__, reverse=True)
    for text in said:
        expect(over_time.locator("svg")).to_have_attribute("aria-label", re.compile(re.findall(r"\d+%", text)[-1]))
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_a_time_of_a_history_leads_to_its_brief_by_keys_alone(recorded: Open) -> None:
    page = recorded("briefs/case-06-again-again/")
    earlier = page.locator('.bluf-stages a[href*="case-06/"]').first
    tab_to(page.locator("details", has=earlier).locator("> summary").first)
    page.keyboard.press("Enter")
    tab_to(earlier)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/briefs/case-06/#"))


def test_a_column_of_the_matrix_leads_to_its_hypothesis(visit: Open) -> None:
    page = visit(MATRIX, java_script_enabled=False)
    head = page.locator(".bluf-matrix thead a").nth(1)
    head.click()
    hypothesis = page.locator(".bluf-hypotheses li").nth(1)
    expect(page).to_have_url(re.compile(f"#{hypothesis.get_attribute('id')}$"))
    expect(hypothesis).to_be_in_viewport()


@pytest.mark.parametrize("phone", [False, True])
def test_a_cell_of_the_matrix_is_read_by_its_letters(phone: bool, visit: Open) -> None:
    page = visit(MATRIX, phone=phone, java_script_enabled=False)
    cells = page.locator(".bluf-matrix tbody td")
    told = cells.evaluate_all("all => all.map(one => [one.dataset.label, one.innerText.trim()])")
    assert told
    assert {letters for _, letters in told} <= {"CC", "C", "N", "NA", "I", "II", "not rated"}
    for cell in cells.all():
        expect(cell).to_be_visible()
    if phone:  # a cell then says of itself which hypothesis it is of
        labels = cells.evaluate_all("all => all.map(one => getComputedStyle(one, '::before').content)")
        assert [label.strip('" ') for label in labels] == [hypothesis for hypothesis, _ in told]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
