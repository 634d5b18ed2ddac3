"""What a page of the site is."""

from dataclasses import dataclass

from bluf.render import Fragment
from bluf.site.beside import Beside
from bluf.site.findable import Findable
from bluf.views.head import Marking


@dataclass(frozen=True)
class Named:
    """What is said of a page by those who only name it."""

    title: str
    file: str = ""
    """The record it is made from, relative to the project's root; empty for pages made from many."""
    updated: str = ""
    """A date from the data; empty for pages made from many."""


@dataclass(frozen=True)
class SitePage:
    """One page, ready to be written."""

    uri: str
    """As MkDocs names it: `actors/russia.md`."""
    title: str
    description: str
    fragment: Fragment
    marking: Marking
    file: str = ""
    """The record it was made from, relative to the project's root; empty for pages made from many."""
    up: str = ""
    """The uri of the index page it belongs to."""
    previous: str = ""
    next: str = ""
    date: str = ""
    """That of the brief, as it is written."""
    updated: str = ""
    """A date from the data, never from the clock."""
    structured: str = ""
    """JSON-LD."""
    findable: Findable | None = None
    """How a search finds it; None for one that it does not."""
    script: str = ""
    """The name of a script of the page's own."""
    beside: tuple[Beside, ...] = ()
    outline: bool = True
    """Whether its sections are listed beside it; the first page shows all of them at once."""
