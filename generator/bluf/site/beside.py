"""Files beside a page: what it shows only when it is asked for, and what a reader takes away from it."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.corpus import BriefEntry
from bluf.exports.bibtex import bibtex
from bluf.exports.card_json import card_json
from bluf.exports.cited import cited
from bluf.exports.csl_json import csl_json
from bluf.render import Renderer, page_uri
from bluf.views.brief import BriefPage
from bluf.views.chains import ChainFile
from bluf.views.hover_cards import HoverCard

_FORMATS = {"cite.bib": bibtex, "cite.json": csl_json}


@dataclass(frozen=True)
class Beside:
    """A file of the site that is no page."""

    uri: str
    """From the root of the site: `briefs/grain/cite.bib`."""
    content: str


def citation_files(renderer: Renderer, page: BriefPage, entry: BriefEntry, publisher: str) -> Iterator[Beside]:
    """The citations of a brief and its judgments, in each format."""
    entries = [
        cited(one, renderer.plain(one.statement, entry), publisher, renderer.permanent(one.target))
        for one in page.citations.values()
    ]
    for link in page.citation_files:
        if link.target:
            yield Beside(page_uri(link.target), _FORMATS[link.target.file](entries))


def card_file(renderer: Renderer, card: HoverCard) -> Beside:
    """The card of an actor or a source."""
    return Beside(page_uri(card.target), card_json(card, renderer.plain(card.text)))


def chain_files(renderer: Renderer, page: BriefPage) -> Iterator[Beside]:
    """The pictures of a brief's chains."""
    drawn = (*(one.chains for one in page.funnels.values()), *(one.chains for one in page.said.values()))
    for chains in filter(None, drawn):
        uri = page_uri(chains.file)
        yield Beside(uri, renderer.file("chain.svg", uri, ChainFile(chains, page.marking)))
