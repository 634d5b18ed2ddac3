"""Figures can be read: the words in them stand out from the ground, in both schemes and on paper."""

import pytest

from tests.browser.conftest import BRIEF, KINDS, Open, unfold

pytestmark = pytest.mark.browser

LEAST = 4.5
"""The contrast that WCAG 2.2 asks of small text (1.4.3); axe looks at none in a picture."""
PAGES = ["", BRIEF, "judgments/", "ledger/", "network/", "timeline/", "actors/russia/", "method/", "impact/"]

CONTRASTS = """svg => {
  const numbers = colour => colour.match(/[\\d.]+/g).map(Number);
  const light = colour => {
    const [r, g, b] = numbers(colour).slice(0, 3).map(one => one / 255).map(
      one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = part => {
    for (let one = part; one; one = one.parentElement) {
      const colour = getComputedStyle(one).backgroundColor;
      if (colour.startsWith("rgb(") || numbers(colour)[3] === 1) return colour;
    }
    return "rgb(255, 255, 255)";
  };
  return [...svg.querySelectorAll("text, tspan")].filter(one => one.textContent.trim()).map(one => {
    const [a, b] = [light(getComputedStyle(one).fill), light(ground(svg))];
    return [one.textContent.trim(), (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)];
  });
}"""


@pytest.mark.parametrize("look", ["light", "dark", "paper"])
@pytest.mark.parametrize("path", PAGES)
def test_the_words_in_a_picture_stand_out(path: str, look: str, visit: Open) -> None:
    scheme = "light" if look == "light" else "dark"
    page = unfold(visit(path, color_scheme=scheme, reduced_motion="reduce"))
    if look == "paper":
        page.emulate_media(media="print", color_scheme=scheme)
    figures = page.locator("article svg:has(text)")
    assert figures.count() > 0 or path in ("", "impact/", "ledger/", "method/")
    told = [pair for figure in figures.all() for pair in figure.evaluate(CONTRASTS)]
    assert [(words, ratio) for words, ratio in told if ratio < LEAST] == []


def test_words_that_do_not_stand_out_are_noticed(visit: Open) -> None:
    page = visit("network/")
    pale = "all => all.forEach(one => one.style.setProperty('fill', '#aaa'))"
    page.locator("article svg :is(text, tspan)").evaluate_all(pale)
    told = page.locator("article svg:has(text)").first.evaluate(CONTRASTS)
    assert told
    assert all(ratio < LEAST for _, ratio in told)


# A picture has a name or words of its own, or is hidden from who does not see and has words beside it.
_WITHOUT_WORDS = """() => [...document.querySelectorAll("article svg")].filter(svg => {
  const told = text => /\\w/.test(text ?? "");
  if (svg.closest("[hidden]") || svg.matches(".bluf-shapes") || svg.parentElement.closest("svg")) return false;
  if (svg.getAttribute("aria-hidden") !== "true") return !told(svg.getAttribute("aria-label") ?? svg.textContent);
  const place = svg.closest("dt")?.nextElementSibling ?? svg.closest("tr, li, dd") ?? svg.parentElement;
  const beside = place.cloneNode(true);
  beside.querySelectorAll("svg").forEach(one => one.remove());
  return !told(beside.textContent) && !told(svg.closest("a, button")?.getAttribute("aria-label"));
}).map(svg => svg.outerHTML.slice(0, 120))"""


@pytest.mark.parametrize("path", KINDS.values(), ids=KINDS)
def test_what_a_picture_says_is_said_in_words_too(path: str, visit: Open) -> None:
    page = unfold(visit(path))
    assert page.evaluate(_WITHOUT_WORDS) == []


def test_a_picture_without_words_is_noticed(visit: Open) -> None:
    page = visit("ledger/")
    page.evaluate(
        "document.querySelector('article').insertAdjacentHTML('beforeend', '<p><svg aria-hidden=true></svg></p>')"
    )
    page.evaluate("document.querySelector('article').insertAdjacentHTML('beforeend', '<p><svg role=img></svg></p>')")
    assert len(page.evaluate(_WITHOUT_WORDS)) == 2
