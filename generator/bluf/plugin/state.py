"""One state of the records, with what is made from it: a preview goes from one to the next."""

from collections.abc import Callable, Set
from dataclasses import dataclass, replace
from pathlib import Path

from markupsafe import Markup
from mkdocs.config.defaults import MkDocsConfig

from bluf.cache import Cache
from bluf.load.tree import Reading
from bluf.plugin.checking import Checking
from bluf.plugin.handwritten import Handwritten, handwritten
from bluf.plugin.printing import Printing
from bluf.plugin.stubs import stubs
from bluf.render import Addresses, BrokenTemplate
from bluf.resources import templates
from bluf.rules import explanations
from bluf.settings import Settings
from bluf.site import KeptSought, Pages, SitePage, pages_of
from bluf.walk import Desk, walk, walk_on


@dataclass(frozen=True)
class State:
    """The records as they were read."""

    settings: Settings
    config: MkDocsConfig
    cache: Cache
    desk: Desk
    handwritten: Handwritten
    """The pages that are not made from records."""
    sought: KeptSought | None
    """How a search found pages before, in a preview."""

    def pages(self, on_broken: Callable[[BrokenTemplate], None] | None = None) -> Pages:
        """Return the pages of what may leave; broken templates are raised, or told where `on_broken` is given."""
        addresses = Addresses(self.config.use_directory_urls, self.config.site_url or "")
        return pages_of(
            self.desk.released,
            explanations(),
            templates(),
            addresses,
            Markup(self.config.site_name).unescape(),  # noqa: S704 - it was escaped in on_config
            pdf=self.settings.pdf,
            on_broken=on_broken,
            cache=self.cache,
            kept_sought=self.sought,
        )

    def printing(self) -> Printing:
        """Return what sets the documents and cards of what may leave."""
        return Printing(self.desk.released, self.settings, self.cache)

    def stubs(self, pages: Pages) -> tuple[SitePage, ...]:
        """Return what a preview shows in place of records that nobody could read, beside its pages."""
        return stubs(self.desk.loaded, self.settings, pages)

    def after(self, changed: Set[str], read: Reading, checking: Checking) -> "State | None":
        """Return the state after some files have changed; None if they are more than records that are as sound."""
        folders = (self.settings.briefs, self.settings.seeds)
        records = (one.endswith((".yaml", ".yml")) and any(map(Path(one).is_relative_to, folders)) for one in changed)
        if not changed or not all(records):
            return None
        desk = walk_on(self.desk, map(Path, changed), read)
        if desk is None or not checking.still(desk):
            return None  # every page tells of problems
        by_hand = handwritten(desk.loaded, self.settings.max_tlp, desk.attached)
        return replace(self, desk=desk) if by_hand == self.handwritten else None


def state_of(
    settings: Settings, config: MkDocsConfig, cache: Cache, read: Reading | None, sought: KeptSought | None
) -> State:
    """Read the records as they are now; with `read`, what has not changed is not read again."""
    desk = walk(settings, cache, read)
    return State(settings, config, cache, desk, handwritten(desk.loaded, settings.max_tlp, desk.attached), sought)
