"""The PDFs of a corpus: each brief from the view that its page is made of."""

from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote

from bluf.cache import Cache
from bluf.corpus import BriefEntry, Corpus
from bluf.load.faults import fault
from bluf.render import Addresses, BrokenTemplate, page_uri
from bluf.render.prose import Prose
from bluf.render.tree import letters
from bluf.typeset.document import document
from bluf.typeset.setting import MOST, Printed, TooLongError, Typesetter
from bluf.views.brief import brief_page
from bluf.views.registers import REGISTERS
from bluf.views.targets import Target, named_link

_KINDS = {page: kind for kind, page in REGISTERS.items()}


class Press:
    """Prints the briefs of one corpus."""

    def __init__(
        self,
        corpus: Corpus,
        templates: Path,
        addresses: Addresses,
        site: str,
        paper: str,
        *,
        cache: Cache | None = None,
    ) -> None:
        """Take the folder that holds `print/`, where the site can be read (empty: nowhere), and the size of paper."""
        self._corpus, self._addresses, self._site, self._paper = corpus, addresses, site, paper
        self.typesetter = Typesetter(templates / "print", cache)

    def brief(self, entry: BriefEntry) -> Printed:
        """Return the PDF of a brief of the corpus. Raise BrokenTemplate, also where the brief is too long to be set."""
        view = brief_page(self._corpus, entry)

        def place(target: Target) -> Mapping[str, str]:
            return self._place(target, entry)

        def resolve(written: str) -> tuple[str, str] | None:
            link = named_link(self._corpus, entry, written)
            return (link.text, _address(place(link.target))) if link and link.target else None

        prose = Prose(self._corpus.names, resolve, lambda actor: None)
        data = document(view, prose, place, entry.brief.date.last)
        own = self._place(Target("brief", entry.id), None)
        data |= {
            "paper": self._paper,
            "site": self._site,
            "address": _address(own),
            "summary": letters(prose.inline_tree(view.bluf)),
        }
        try:
            return self.typesetter.pdf("brief", data)
        except TooLongError as error:
            problem = fault("P002", entry.document.file, characters=error.characters, limit=MOST)
            raise BrokenTemplate(problem, entry.document.text) from None

    def _place(self, target: Target, entry: BriefEntry | None) -> Mapping[str, str]:
        """Return where a target is, seen from a brief: in its own document, at its address in the site, or nowhere."""
        more = {"id": target.id}
        if entry and target.kind == "brief" and target.id == entry.id:
            return {"here": target.anchor or "page-title", **more}
        if entry and target.kind in _KINDS and target.anchor:
            kind, part = _KINDS[target.kind], target.anchor.rpartition("_")[2]
            if part in entry.parts:
                return {"here": f"{kind}-{part}", **more}
        if not self._site:
            return more
        fragment = f"#{target.anchor}" if target.anchor else ""
        return {"url": self._site + quote(self._addresses.url(page_uri(target))) + fragment, **more}


def _address(place: Mapping[str, str]) -> str:
    """Return what a link in prose holds of a place."""
    return f"#{place['here']}" if "here" in place else place.get("url", "")
