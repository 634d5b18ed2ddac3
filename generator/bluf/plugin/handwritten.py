"""What of the briefs' folder MkDocs may publish besides the pages that are made: marked pages and named attachments."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File

from bluf.load import Loaded
from bluf.model import Tlp
from bluf.views.head import Marking, marking


@dataclass(frozen=True)
class Handwritten:
    """What may leave, by its place in the folder of the briefs."""

    markings: Mapping[str, Marking] = field(default_factory=dict)
    """Of the pages that carry one at most as restrictive as the ceiling."""
    attached: frozenset[str] = frozenset()
    above: tuple[str, ...] = ()
    """Of the pages that are marked above the ceiling."""

    def exclude(self, config: MkDocsConfig) -> None:
        """Have MkDocs pass over the pages above the ceiling: of README.md and index.md it keeps one, and says so."""
        # a line break would make two patterns of one name; such a page has no other at its address
        above = [uri for uri in self.above if len(uri.splitlines()) == 1]
        if above:
            lines = "\n".join("/" + re.sub(r"([\\*?\[\] ])", r"\\\1", uri) for uri in above)
            more = option.PathSpec().run_validation(lines)
            config.exclude_docs = config.exclude_docs + more if config.exclude_docs else more

    def keeps_back(self, file: File, briefs: Path) -> bool:
        """Whether a file of the briefs' folder must not be published. Files of themes and plugins are theirs."""
        inside = file.src_dir is not None and Path(file.src_dir) == briefs
        return inside and file.src_uri not in self.markings and file.src_uri not in self.attached


def handwritten(loaded: Loaded, ceiling: Tlp, attached: frozenset[str]) -> Handwritten:
    """Return the pages and the attachments that may leave; of those `attached` is what may."""
    leaving = {page.uri: marking(page.tlp) for page in loaded.pages if page.sound and page.tlp.rank <= ceiling.rank}
    above = tuple(page.uri for page in loaded.pages if page.tlp.rank > ceiling.rank)
    return Handwritten(leaving, attached, above)
