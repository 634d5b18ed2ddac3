"""What a tree holds above a level. A site keeps it back; a repository does not.

Fails closed: what nobody can read, and what carries no marking, counts as RED.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from fnmatch import fnmatchcase
from pathlib import Path

from bluf.load import Document, Loaded
from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.kinds import MARKDOWN, SUFFIXES
from bluf.load.others import is_plain, other_files
from bluf.model import Tlp
from bluf.problems import START_OF_FILE, FieldPath, Problem, Span, in_order
from bluf.release.ceiling import marking_of
from bluf.release.copies import copies
from bluf.release.marked import marked

_NOT_OF_MARKINGS = frozenset({"Y018", "Y022", "Y023"})
"""Of files without a marking, which are found anyway, and of names, which may be those of folders."""
_WHO = "in a repository that only those may read who may read"


class _Why(Enum):
    """How the marking of a file is known: what to say of it, and what to do."""

    WHOLE = ("This file is marked {label}", f"Keep it {_WHO} it.")
    PART = ("This file holds a part that is marked {label}", f"Keep it {_WHO} all of it; a tearline is for the site.")
    UNREAD = ("The marking of this file cannot be read and counts as {label}", "Mend what `bluf check` reports of it.")
    UNMARKED = (
        "This file carries no marking and counts as {label}",
        "Take it out, name it as the copy of a source record, or name it under `attachments` in mkdocs.yml.",
    )


@dataclass(frozen=True)
class _Marking:
    tlp: Tlp
    why: _Why = _Why.WHOLE
    span: Span = START_OF_FILE


def above(
    loaded: Loaded, level: Tlp, root: Path, folders: tuple[Path, Path], *, attachments: tuple[str, ...], ceiling: Tlp
) -> tuple[Problem, ...]:
    """Return a problem for every file of the two folders, of briefs and of sources, that is marked above `level`.

    A record counts with the strictest marking in it, and so does the archived copy that a record names. What matches a
    pattern of `attachments` counts as marked `ceiling`: that far the options let it leave.
    """
    found = {**_copies(loaded, root), **dict(_read(loaded, root, folders[0]))}
    for path in other_files(root, folders, found.keys()):
        uri = path.relative_to(folders[0]).as_posix() if path.is_relative_to(folders[0]) else None
        named = uri is not None and any(fnmatchcase(uri, pattern) for pattern in attachments)
        found[shown(root, path)] = _Marking(ceiling) if named else _Marking(Tlp.RED, _Why.UNMARKED)
    return in_order([_problem(file, one) for file, one in found.items() if one.tlp.rank > level.rank])


def _read(loaded: Loaded, root: Path, briefs: Path) -> Iterator[tuple[str, _Marking]]:
    """Yield every file that was read, or should have been; of one that is no record the marking may still be known."""
    for file in sorted({*loaded.broken, *(one.file for one in loaded.problems if one.code not in _NOT_OF_MARKINGS)}):
        yield file, _Marking(loaded.said[file].strictest) if file in loaded.said else _Marking(Tlp.RED, _Why.UNREAD)
    for document in loaded.documents:
        yield document.file, _strictest(document)
    for page in loaded.pages:
        yield shown(root, briefs / page.uri), _Marking(page.tlp, span=page.span)


def _strictest(document: Document) -> _Marking:
    """Return the strictest marking of a record and where it stands: its own, if no part is marked stricter."""
    path: FieldPath = ()
    strictest = document.model.tlp
    for place, part in marked(document.model):
        if part.tlp and part.tlp.rank > strictest.rank:
            strictest, path = part.tlp, place
    return _Marking(strictest, _Why.PART if path else _Why.WHOLE, document.span(*path, "tlp"))


def _copies(loaded: Loaded, root: Path) -> Mapping[str, _Marking]:
    """Return the archived copies that records name, each with the strictest marking of those records.

    A record vouches for a plain file beside it, and for none that carries a marking of its own.
    """
    found: dict[str, _Marking] = {}
    for document in loaded.documents:
        one = _Marking(marking_of(document.model))
        for file in copies(document):
            beside = Path(file).is_relative_to(Path(document.file).parent)
            if beside and Path(file).suffix.lower() not in (*SUFFIXES, *MARKDOWN) and is_plain(root, file):
                found[file] = max(one, found.get(file, one), key=lambda marking: marking.tlp.rank)
    return found


def _problem(file: str, marking: _Marking) -> Problem:
    what, do = marking.why.value
    return fault("C007", file, marking.span, what=what.format(label=marking.tlp.label), do=do)
