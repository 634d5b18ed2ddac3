"""Pages written by hand in the folder of the briefs: each carries a marking in its front matter, like every record."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import InclusionLevel, get_files, set_exclusions
from mkdocs.utils import meta
from pydantic import TypeAdapter, ValidationError

from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.tree import read_text
from bluf.model import Tlp
from bluf.model.marking import Marking as WrittenMarking
from bluf.problems import Problem
from bluf.settings import Settings
from bluf.views.head import Marking, marking

_MARKING: TypeAdapter[Tlp] = TypeAdapter(WrittenMarking)


@dataclass(frozen=True)
class Handwritten:
    """The pages written by hand, by their place in the folder of the briefs."""

    markings: Mapping[str, Marking] = field(default_factory=dict)
    kept_back: frozenset[str] = frozenset()
    """Those that may not leave: marked above the ceiling, or not marked at all."""
    problems: tuple[Problem, ...] = ()


def handwritten(config: MkDocsConfig, settings: Settings) -> Handwritten:
    """Read the marking of every page that MkDocs would make from Markdown."""
    files = get_files(config)
    set_exclusions(files, config)
    markings: dict[str, Marking] = {}
    kept_back: set[str] = set()
    problems: list[Problem] = []
    for page in files.documentation_pages(inclusion=InclusionLevel.is_in_serve):
        path = settings.briefs / page.src_uri
        tlp, found = _marking(path, shown(settings.root, path), settings.root)
        problems += found
        if tlp is None or tlp.rank > settings.ceiling.rank:
            kept_back.add(page.src_uri)
        else:
            markings[page.src_uri] = marking(tlp)
    return Handwritten(markings, frozenset(kept_back), tuple(problems))


def _marking(path: Path, file: str, root: Path) -> tuple[Tlp | None, list[Problem]]:
    text, problems = read_text(path, file, root)
    if text is None:
        return None, problems
    _, written = meta.get_data(text)
    try:
        return _MARKING.validate_python(written.get("tlp")), []
    except ValidationError:
        do = f"Begin the page with `---`, `tlp: clear`, `---`. Markings: {', '.join(Tlp)}."
        return None, [fault("M004", file, field="tlp", value=str(written.get("tlp", "")), do=do)]
