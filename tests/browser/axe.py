"""What axe finds wrong with a page, and the readers it is asked for."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.proof import tries

STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
READERS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "reduced_motion": "reduce"},
    "dark": {"color_scheme": "dark", "reduced_motion": "reduce"},
    "phone": {"phone": True, "color_scheme": "light", "reduced_motion": "reduce"},
    "dark phone": {"phone": True, "color_scheme": "dark", "reduced_motion": "reduce"},
}
READERS_TRIED = [*READERS][:: tries(3, 1)]
"""With the tests the two that share nothing; by `make prove` all."""


def wrong(page: Page, *parts: str) -> list[tuple[str, list[str]]]:
    """Return the rules that a page, or these parts of it alone, breaks, with the first elements that do."""
    context = {"include": [[part] for part in parts]} if parts else None
    options = {"runOnly": STANDARDS, "resultTypes": ["violations"]}
    found = Axe().run(page, context, options).response["violations"]
    return [(one["id"], [node["html"][:120] for node in one["nodes"][:3]]) for one in found]
