"""A page as search sees it: what can be found, and nothing else."""

from dataclasses import dataclass

from markupsafe import Markup

from bluf.site.findable import Findable


@dataclass(frozen=True)
class Searchable:
    """A page that can be found."""

    url: str
    """From the top of the site: `actors/russia/`, `actors/russia.html`, empty for the first page."""
    title: str
    findable: Findable
    date: str = ""
    content: Markup | None = None
    """HTML of a page written by hand, which has no places of ours."""

    @property
    def meta(self) -> tuple[tuple[str, str], ...]:
        """What is kept to be shown beside the title."""
        known = (("kind", self.findable.kind), ("date", self.date), ("names", " | ".join(self.findable.names)))
        return tuple((name, value) for name, value in known if value)
