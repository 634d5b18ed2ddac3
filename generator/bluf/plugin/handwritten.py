"""What of the briefs' folder MkDocs may publish besides the pages that are made: marked pages and named attachments."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

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

    def keeps_back(self, file: File, briefs: Path) -> bool:
        """Whether a file of the briefs' folder must not be published. Files of themes and plugins are theirs."""
        inside = file.src_dir is not None and Path(file.src_dir) == briefs
        return inside and file.src_uri not in self.markings and file.src_uri not in self.attached


def handwritten(loaded: Loaded, ceiling: Tlp) -> Handwritten:
    """Return the pages and attachments that may leave."""
    leaving = {page.uri: marking(page.tlp) for page in loaded.pages if page.tlp.rank <= ceiling.rank}
    return Handwritten(leaving, frozenset(loaded.attached))
