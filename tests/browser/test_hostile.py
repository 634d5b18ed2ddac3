"""Hostile content in a real browser: nothing of it runs, asks another host or breaks out, with the policy or without.

Without the policy, only the escaping stands between content and reader; with it, the browser says what it would have
stopped, and there is nothing.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import markdown
import pytest
from playwright.sync_api import Browser, Page, expect

from bluf.site.passive import passive
from tests.browser.conftest import unfold
from tests.proof import tries
from tests.site.hostile import FOLD, folded
from tests.site.naughty import accepted, naughty
from tests.site.payloads import ALL, CALCULATED, CLASSES
from tests.site.project import built, make, options, served, write

pytestmark = [pytest.mark.browser, pytest.mark.proof]

_HERE = re.compile(r"http://127\.0\.0\.1:\d+/|data:image/|about:blank")
_ALARM = """
window.canary = () => { console.error("canary"); };
for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = window.canary;
"""
_BROKEN_OUT = """() => {
    const found = [];
    const say = (part, why) => found.push(why + ": " + part.outerHTML.slice(0, 200));
    for (const part of document.querySelectorAll("*"))
        for (const attribute of part.attributes)
            if (/^on|^(srcdoc|formaction|ping|background|action)$/i.test(attribute.name)) say(part, "attribute");
    for (const link of document.querySelectorAll("[href]"))
        if (!["http:", "https:", "mailto:"].includes(new URL(link.getAttribute("href"), document.baseURI).protocol))
            say(link, "address");
    const content = document.querySelector("article.md-content__inner");
    const foreign = "img, image, iframe, frame, object, embed, script, style, base, meta, link, form, input, button, "
        + "select, textarea, video, audio, source, math, template, noscript, use, foreignObject, animate, set, "
        + "marquee, [style], .mermaid, [data-md-component], [contenteditable], [autofocus], [popover]";
    const ours = "use[href^='#figure-'], use[href^='#mark-'], .bluf-copy button, "
        + ".bluf-picture > img[src^='chain-'], "
        + "form.bluf-controls, .bluf-controls :is(select, button), .bluf-members thead button";
    for (const part of content ? content.querySelectorAll(foreign) : [])
        if (!part.closest("button.md-clipboard, .md-code__nav, nav.md-code__nav")
            && !part.matches("[data-bluf-explore] :is(form, input, select, button)") && !part.matches(ours))
            say(part, "element");
    if (document.querySelectorAll("#__config").length !== 1) found.push("the theme's settings");
    if (document.body.innerText.includes(CALCULATED)) found.push("worked out");
    return found;
}""".replace("CALCULATED", repr(CALCULATED))


@dataclass
class Reader:
    """A page, and what it did that it should not have done."""

    page: Page
    did: list[str] = field(default_factory=list)

    def opens(self, address: str) -> None:
        """Open a page, unfold it and see that nothing has broken out of its place."""
        self.page.goto(address, wait_until="load")
        unfold(self.page)
        assert self.page.evaluate(_BROKEN_OUT) == [], address
        assert self.did == [], address


@pytest.fixture
def reader(browser: Browser) -> Iterator[Callable[..., Reader]]:
    """Yield what makes readers, each with a browser of its own, with the policy or without it."""
    contexts = []

    def make_one(bypass_csp: bool) -> Reader:
        context = browser.new_context(bypass_csp=bypass_csp, reduced_motion="reduce")
        contexts.append(context)
        context.add_init_script(_ALARM)
        made = Reader(context.new_page())

        def dismiss(dialog: Any) -> None:
            made.did.append("dialog")
            dialog.dismiss()

        def hear(said: Any) -> None:
            if said.type in ("error", "warning"):
                made.did.append(said.text)

        def ask(asked: Any) -> None:
            if not _HERE.match(asked.url):
                made.did.append(asked.url)

        made.page.on("dialog", dismiss)
        made.page.on("console", hear)
        made.page.on("pageerror", lambda error: made.did.append(str(error)))
        made.page.on("request", ask)
        made.page.on("popup", lambda popup: made.did.append(popup.url))
        return made

    yield make_one
    for context in contexts:
        context.close()


# By `make prove` each text stands alone in its field, and so there are several desks.
BATCHES = tries(1, 18)


def _batch(number: int) -> Sequence[str]:
    return ALL if BATCHES == 1 else accepted((*ALL, *naughty())[number::BATCHES])


@pytest.fixture(scope="module", params=range(BATCHES))
def hostile(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the hostile desk, with hostile options and pages written by hand whose titles are hostile, too."""
    folder = tmp_path_factory.mktemp("hostile")
    project = make(folder / "desk", folded(_batch(request.param), FOLD))
    name = " ".join(text for texts in CLASSES.values() for text in texts[:2] if "\n" not in text)
    options(project, ("site_name: Eurasia desk", f"site_name: {_quoted(name)}\nsite_author: {_quoted(name)}"))
    options(project, ("site_description: Intelligence", f"site_description: {_quoted(name)} #"))
    options(project, ("pdf: true", "pdf: false"))  # no browser opens them; tests/site/test_documents.py does
    options(project, ("- Sources:", f"- {_quoted(name[:900])}:"))  # a key of YAML ends at 1024
    front = f"tlp: clear\ntitle: {_quoted(name)}\ndescription: {_quoted(name)}\nsubtitle: {_quoted(name)}\n"
    write(project, {"briefs/about.md": f"---\n{front}---\n\n# About\n\nHow this desk works.\n"})
    escaped = (
        name.replace("&", "&amp;").replace("<", "&lt;").replace("`", "").replace("{", "&#123;").replace("[", "&#91;")
    )
    write(project, {"briefs/heading.md": f"---\ntlp: clear\n---\n\n# {escaped}\n\n## {escaped}\n\nText.\n"})
    return built(project, folder / "site")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


@pytest.fixture(scope="module")
def address(hostile: Path) -> Iterator[str]:
    with served(hostile) as found:
        yield found


def _addresses(site: Path) -> list[str]:
    """Return every page but those of rules, which hold no content; the ones made of many records first."""
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return sorted((path for path in found if not path.startswith("rules/")), key=lambda path: (path.count("/"), path))


def test_without_the_policy_nothing_runs_or_breaks_out(
    hostile: Path, address: str, reader: Callable[..., Reader]
) -> None:
    bare = reader(bypass_csp=True)
    found = _addresses(hostile)
    briefs = [path for path in found if path.count("/") < 2 or path.startswith("briefs/")]
    others = [path for path in found if path not in briefs]  # actors and sources, which have fewer fields
    for path in [*briefs, *others[:: tries(4, 1)]]:
        bare.opens(address + path.removesuffix("index.html"))


def test_with_the_policy_there_is_nothing_for_it_to_stop(
    hostile: Path, address: str, reader: Callable[..., Reader]
) -> None:
    guarded = reader(bypass_csp=False)
    found = _addresses(hostile)
    for path in found[:: tries(6, 1)]:
        guarded.opens(address + path.removesuffix("index.html"))


@pytest.mark.parametrize("typed", ["script canary", "onerror", "Ruritania", "javascript", "rogue.example", "config"])
def test_nothing_runs_when_it_is_searched_for(typed: str, address: str, reader: Callable[..., Reader]) -> None:
    bare = reader(bypass_csp=True)
    bare.page.goto(address)
    bare.page.keyboard.press("/")
    bare.page.locator("#bluf-search-input").press_sequentially(typed)
    expect(bare.page.locator("#bluf-search-said")).to_contain_text(re.compile(r"\d+ pages?\.|Nothing holds"))
    strange = bare.page.locator("dialog.bluf-search .bluf-found *").evaluate_all(
        "parts => parts.filter(part => !part.matches('a, li, mark, p, span, ul')).map(part => part.outerHTML)"
    )
    assert strange == []
    assert bare.page.evaluate(_BROKEN_OUT) == []
    assert bare.did == []


@pytest.mark.parametrize("texts", CLASSES.values(), ids=CLASSES)
def test_what_is_left_of_a_page_written_by_hand_does_nothing(
    texts: tuple[str, ...], address: str, reader: Callable[..., Reader], tmp_path: Path
) -> None:
    extensions = [
        "toc",
        "tables",
        "fenced_code",
        "attr_list",
        "md_in_html",
        "footnotes",
        "abbr",
        "def_list",
        "admonition",
    ]
    pieces = []
    for text in texts:
        for rendered in (text, markdown.markdown(text, extensions=extensions)):
            left, _ = passive(rendered)
            assert passive(left) == (left, ()), "what was written anew is refused"
            pieces.append(f"<section>{left}</section>")
    shell = '<!doctype html><meta charset=utf-8><script id=__config type="application/json">{}</script>'
    shell += "<article class=md-content__inner>"
    (tmp_path / "index.html").write_text(shell + "\n".join(pieces), encoding="utf-8")
    bare = reader(bypass_csp=True)
    with served(tmp_path) as shown:
        bare.page.goto(shown)
        # what Markdown may write: pictures of the site, boxes of a list of tasks
        found = [
            one
            for one in bare.page.evaluate(_BROKEN_OUT)
            if not re.match(r"element: <(img|input)[ >]", one) and not one.startswith("worked out")
        ]
    assert found == []
    assert [one for one in bare.did if "404" not in one] == []


@pytest.mark.parametrize(
    "smuggled",
    [
        "<img src=x onerror=canary()>",
        "<script>canary()</script>",
        "<a href=javascript:x>x</a>",
        "<img src=https://rogue.example/x.png>",
        "<p class=mermaid>x</p>",
        "<p id=__config></p>",
    ],
)
def test_the_alarms_of_these_tests_ring(
    smuggled: str, hostile: Path, tmp_path: Path, reader: Callable[..., Reader]
) -> None:
    page = (hostile / "actors" / "someone" / "index.html").read_text("utf-8")
    (tmp_path / "index.html").write_text(page.replace("</article>", f"{smuggled}</article>"), encoding="utf-8")
    with served(tmp_path) as shown:
        bare = reader(bypass_csp=True)
        bare.page.goto(shown)
        bare.page.wait_for_timeout(300)
        assert bare.did or bare.page.evaluate(_BROKEN_OUT)


def test_the_policy_stops_what_is_smuggled_into_any_place_of_a_page(
    hostile: Path, tmp_path: Path, reader: Callable[..., Reader]
) -> None:
    page = (hostile / "actors" / "someone" / "index.html").read_text("utf-8")
    places = ("<title>", "<main", "</article>", '<nav class="md-tabs"', "<footer", "</body>", '<link rel="icon"')
    for number, place in enumerate(places):
        assert place in page
        script = (
            "</title><script>canary()</script><svg onload=canary()></svg>"
            if place == "<title>"
            else "<script>canary()</script>"
        )
        smuggled = page.replace(place, place + script if place == "<title>" else script + place, 1)
        folder = tmp_path / str(number)
        folder.mkdir()
        (folder / "index.html").write_text(smuggled, encoding="utf-8")
        with served(folder) as shown:
            guarded = reader(bypass_csp=False)
            guarded.page.goto(shown)
            guarded.page.wait_for_timeout(100)
            assert "canary" not in guarded.did
            assert any("Content Security Policy" in one for one in guarded.did), place
