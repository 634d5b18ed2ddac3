"""Pages written by hand in the folder of the briefs: each carries a marking in its front matter, like every record."""


from mkdocs.utils import meta
from pydantic import TypeAdapter, ValidationError

from bluf.load.faults import fault
from bluf.model import Tlp
from bluf.model.marking import Marking as WrittenMarking
from bluf.problems import Problem
from bluf.settings import Settings
from bluf.views.head import Marking, marking

_MARKING: TypeAdapter[Tlp] = TypeAdapter(WrittenMarking)


def marked_pages(settings: Settings) -> tuple[dict[str, Marking | None], list[Problem]]:
    """Return the marking of each hand-written page, None for one that may not leave; and what is wrong with them."""
    marked: dict[str, Marking | None] = {}
    problems: list[Problem] = []
    for path in sorted(settings.briefs.rglob("*.md")):
        uri = path.relative_to(settings.briefs).as_posix()
        file = path.relative_to(settings.root).as_posix()
        try:
            _, written = meta.get_data(path.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError):
            problems.append(fault("Y001", file, where="The page", said="it cannot be read as text"))
            continue
        try:
            tlp = _MARKING.validate_python(written.get("tlp"))
        except ValidationError:
            shown = str(written.get("tlp", ""))
            listed = f"Begin the page with `---`, `tlp: clear`, `---`. Markings: {', '.join(Tlp)}."
            problems.append(fault("M004", file, field="tlp", value=shown, do=listed))
            continue
        marked[uri] = marking(tlp) if tlp.rank <= settings.ceiling.rank else None
    return marked, problems


