"""The PDFs and the social cards of one build: which there are, and writing them into the site with everything else."""

import threading
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from urllib.parse import quote

from markupsafe import Markup
from mkdocs.plugins import get_plugin_logger
from mkdocs.structure.pages import Page
from mkdocs.utils import write_file

from bluf.cache import Cache
from bluf.corpus import BriefEntry, Corpus
from bluf.plugin.page import GeneratedPage
from bluf.plugin.telling import ended_by
from bluf.render import Addresses, BrokenTemplate, page_uri
from bluf.resources import templates
from bluf.settings import Settings
from bluf.typeset import HEIGHT, WIDTH, Card, Press, Printed
from bluf.typeset.cards import pictures
from bluf.views.head import Marking
from bluf.views.targets import Target

log = get_plugin_logger("bluf")

_CARDS = "assets/cards"


@dataclass(frozen=True)
class CardLink:
    """What the head of a page says of its card."""

    url: str
    words: str
    width: int = WIDTH
    height: int = HEIGHT


class Printing:
    """What of a build is set by typst. Nothing is set before it is written or asked for."""

    def __init__(self, corpus: Corpus, settings: Settings, cache: Cache) -> None:
        """Take what may leave, the options, and what was set before."""
        addresses = Addresses(settings.directories)
        self._press = Press(corpus, templates(), addresses, settings.address, settings.paper, cache=cache)
        self._lock = threading.Lock()
        self._briefs: Mapping[str, BriefEntry] = corpus.briefs if settings.pdf else {}
        self._pages: Container[str] = ()
        self._taken: Container[str] = ()
        self._cards: dict[str, Card] = {}
        self._with_cards = settings.social_cards
        self._address = settings.address
        self._notes: list[str] = []

    def beside(self, pages: Container[str], taken: Container[str]) -> None:
        """Learn which pages there are and which addresses are taken: no document stands alone, or over a file."""
        self._pages, self._taken = pages, taken

    def card(self, uri: str, card: Card) -> CardLink | None:
        """Plan the card of a page, and return where it will be; None where nobody could fetch or read it."""
        if not self._with_cards or not self._address:
            return None
        if lacking := self._asked(card.title):
            self._notes.append(f"{uri} has no social card: no font has {_named(lacking)}.")
            return None
        place = f"{_CARDS}/{uri.removesuffix('.md')}.png"
        self._cards[place] = card
        return CardLink(self._address + quote(place), card.words)

    def write(self, site: Path, pages: Iterable[str]) -> tuple[BrokenTemplate, ...]:
        """Write the documents of some pages, and the cards that were planned, below the folder of the site.

        Return what of it cannot be set, as a template is broken or a brief is too long.
        """
        refused = []
        for uri in (f"{page.removesuffix('.md')}.pdf" for page in pages):
            try:
                if entry := self._brief(uri):
                    write_file(self._printed(uri, entry), str(site / uri))
            except BrokenTemplate as broken:
                refused.append(broken)
        planned, self._cards = self._cards, {}
        try:
            made = pictures(self._press.typesetter, tuple(planned.values()))
            for place, picture in zip(planned, made, strict=True):
                write_file(picture, str(site / place))
        except BrokenTemplate as broken:
            refused.append(broken)
        return tuple(refused)

    def notes(self) -> tuple[str, ...]:
        """Return what the log is to say of what was set, each once."""
        noted, self._notes = tuple(self._notes), []
        return noted

    def document(self, uri: str) -> bytes | None:
        """Return a PDF by its address in the site; None if there is none. Raise BrokenTemplate. Any thread may ask."""
        entry = self._brief(uri)
        if entry is None:
            return None
        with self._lock:
            content = self._printed(uri, entry)
            note(self.notes())
            return content

    def _brief(self, uri: str) -> BriefEntry | None:
        """Return the brief of a document by its address, if there is such a document."""
        entry = self._briefs.get(PurePosixPath(uri).stem)
        if entry is None or uri != page_uri(Target("pdf", entry.id)) or uri in self._taken:
            return None
        return entry if page_uri(Target("brief", entry.id)) in self._pages else None

    def _printed(self, uri: str, entry: BriefEntry) -> bytes:
        printed: Printed = self._press.brief(entry)
        if printed.lacking:
            self._notes.append(f"{uri}: no font has {_named(printed.lacking)}; they stand by their number.")
        return printed.content

    def _asked(self, text: str) -> tuple[str, ...]:
        try:
            return self._press.typesetter.lacking(text)
        except BrokenTemplate as broken:
            raise ended_by([broken]) from None


def note(said: Iterable[str]) -> None:
    """Tell the log."""
    for one in said:
        log.info("%s", one)


def card_of(page: Page, site_name: str, marking: Marking) -> Card:
    """Return the card of a page; of the first one with the name of the site, as elsewhere."""
    title = site_name if page.is_homepage else str(page.title or "")
    date = page.of.date if isinstance(page, GeneratedPage) else ""
    return Card(Markup(title).unescape(), date, marking)  # noqa: S704 - titles were escaped for the theme


def _named(characters: tuple[str, ...]) -> str:
    shown = ", ".join(f"U+{ord(one):04X}" for one in characters[:10])
    return shown + (f" and {len(characters) - 10} more characters" if len(characters) > 10 else "")
