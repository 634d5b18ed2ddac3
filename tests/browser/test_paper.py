"""What a browser prints of a brief: on both papers, from both schemes."""

import io
from itertools import product
from unicodedata import normalize

import pytest
from playwright.sync_api import Page
from pypdf import PageObject, PdfReader

from tests.browser.conftest import BRIEF, Open
from tests.documents import squeezed

pytestmark = pytest.mark.browser

PAPERS = {"A4": (595, 842), "Letter": (612, 792)}
"""Points."""
_EDGE = 60
"""Points at the head and the foot of a sheet in which its marking stands."""


def _printed(page: Page, paper: str) -> list[PageObject]:
    return list(PdfReader(io.BytesIO(page.pdf(format=paper))).pages)


def _text(sheet: PageObject) -> str:
    return squeezed(normalize("NFKC", sheet.extract_text()))  # a font may draw f and i as one


@pytest.mark.parametrize(("paper", "scheme"), [*product(PAPERS, ("light", "dark"))])
def test_every_sheet_has_the_marking_at_its_head_and_at_its_foot(paper: str, scheme: str, visit: Open) -> None:
    sheets = _printed(visit(BRIEF, color_scheme=scheme), paper)
    assert len(sheets) > 3
    for sheet in sheets:
        assert [round(side) for side in sheet.mediabox[2:]] == pytest.approx(PAPERS[paper], abs=1)
        heights: list[float] = []
        sheet.extract_text(
            visitor_text=lambda text, _, matrix, *__, at=heights: at.append(matrix[5]) if "TLP:" in text else None
        )
        assert min(heights) < _EDGE, sheet
        assert max(heights) > PAPERS[paper][1] - _EDGE, sheet


@pytest.mark.parametrize("paper", PAPERS)
def test_no_judgment_is_split_between_two_sheets(paper: str, visit: Open) -> None:
    page = visit(BRIEF)
    statements = page.locator(".bluf-judgment .bluf-statement").all_inner_texts()
    sheets = [_text(sheet) for sheet in _printed(page, paper)]
    assert len(statements) > 3
    for statement in statements:
        assert any(squeezed(statement) in sheet for sheet in sheets), statement


def test_links_stand_with_their_addresses_and_nothing_stands_that_can_only_be_pressed(visit: Open) -> None:
    page = visit("actors/russia/")
    link = page.locator("article a[href^='https://']").first.get_attribute("href")
    whole = "".join(_text(sheet) for sheet in _printed(page, "A4"))
    assert squeezed(str(link)) in whole
    menu = page.locator(".md-nav--primary .md-nav__link").all_text_contents()
    assert len(menu) > 10
    assert squeezed("".join(menu[-3:])) not in whole
    assert "Copy" not in whole


@pytest.mark.parametrize("path", [BRIEF, "", "network/", "ledger/"])
def test_paper_is_white_and_ink_is_dark_whatever_the_screen_was(path: str, visit: Open) -> None:
    drawn = "body, h1, article p, article li, article td, article svg text, article svg line"
    colours = []
    for scheme in ("light", "dark"):
        page = visit(path, color_scheme=scheme, reduced_motion="reduce")
        page.emulate_media(media="print", color_scheme=scheme)
        colours.append(
            page.locator(drawn).evaluate_all(
                "all => all.map(one => { const style = getComputedStyle(one);"
                " return [style.color, style.backgroundColor, style.fill, style.stroke]; })"
            )
        )
    assert colours[0] == colours[1]
