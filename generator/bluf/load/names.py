"""Names of files and folders: ones that every system can hold, and no two that some system takes for one."""

import os
import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.kinds import MARKDOWN, SUFFIXES
from bluf.model.characters import hidden, visible
from bluf.model.portable import is_reserved
from bluf.problems import Problem

MAX_BYTES = 255
"""Of a path in the site; with the folder that a reader keeps it in, Windows holds little more."""
SECTIONS = (
    *("actors", "assumptions", "briefs", "explore", "gaps", "impact", "indicators", "judgments", "ledger", "method"),
    *("network", "origins", "rules", "security", "sources", "timeline"),
)
"""Folders of the site that pages are made in."""
_THE_THEMES = ("assets", "pagefind")
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*\\]')
_RENAME = "Rename it."


@dataclass(frozen=True)
class Names:
    """The names below a folder."""

    folder: str
    """As problems print it."""
    found: tuple[tuple[str, bool], ...]
    """Every path below it, from there on and with forward slashes, and whether it is a folder; sorted."""
    published: bool
    """Whether other files than records leave it."""

    def shown(self, name: str) -> str:
        """Return a path as problems print it."""
        return (PurePosixPath(self.folder) / name).as_posix()

    def without(self, files: Set[str]) -> "Names":
        """Return the names without those of some files, and of folders that hold no others."""
        left = {name for name, is_folder in self.found if not is_folder and self.shown(name) not in files}
        left |= {above.as_posix() for name in left for above in PurePosixPath(name).parents}
        return replace(self, found=tuple(one for one in self.found if one[0] in left))


def names_below(root: Path, folder: Path, published: bool) -> Names:
    """Return the names below a folder of the project `root`."""
    return Names(shown(root, folder), tuple(sorted(_below(folder))), published)


def unfit_names(names: Names) -> Iterator[Problem]:
    """Yield what is wrong with names."""
    taken: dict[str, str] = {}
    for name, is_folder in names.found:
        uri = PurePosixPath(name)
        wrong = next(_wrong(uri, is_folder, names.published), None)
        if wrong:
            yield fault("Y022", names.shown(name), what=wrong[0], do=wrong[1])
        for place in _places(uri, names.published and not is_folder):
            other = taken.setdefault(place, name)
            if other != name:
                yield fault("Y023", names.shown(name), other=names.shown(other), do=_RENAME)
                break


def folded(name: str) -> str:
    """Return a name as systems compare it that keep no case, or that compose letters and accents."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _below(folder: Path) -> Iterator[tuple[str, bool]]:
    """Yield every path below a folder, from there on and with forward slashes, and whether it is a folder."""
    for here, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        above = "" if here == str(folder) else Path(here).relative_to(folder).as_posix() + "/"
        yield from ((above + name, True) for name in folders)
        yield from ((above + name, False) for name in files if not name.startswith("."))


def _wrong(uri: PurePosixPath, is_folder: bool, published: bool) -> Iterator[tuple[str, str]]:
    """Yield what is wrong with the last part of a path, and with the path as a whole."""
    name = uri.name
    if is_reserved(name):
        yield f"Windows keeps the name `{name}` for a device", _RENAME
    for unseen in hidden(name):
        yield f"The name `{visible(name)}` holds the character {unseen.code}, which cannot be seen", _RENAME
    record = uri.suffix.lower() in SUFFIXES and not is_folder
    if not record and (name != name.rstrip(". ") or name.startswith(" ")):  # of a record, Y014 says it
        yield f"The name `{name}` begins or ends with a space or a full stop, which Windows drops", _RENAME
    if not record and _NOT_ON_WINDOWS.search(name):
        character = _NOT_ON_WINDOWS.findall(name)[0]
        yield f"The name `{name}` holds `{character}`, which means something else in a path on Windows", _RENAME
    if not published or record:
        return
    size = len(_in_site(uri).encode("utf-8", "surrogatepass")) if not is_folder else 0
    if size > MAX_BYTES:
        yield f"Its path in the site would have {size} bytes; the limit is {MAX_BYTES}", "Shorten the names in it."
    top = uri.parts[0]
    if len(uri.parts) == 1 and is_folder and top not in SECTIONS and folded(top) in SECTIONS:
        said = f"The folder `{top}` and the folder `{folded(top)}` of the site differ only in case"
        yield said, f"Rename it to `{folded(top)}`."
    if folded(top) in _THE_THEMES and not is_folder:
        yield f"A file in `{top}` could take the place of one of the theme's", "Move it to a folder of another name."


def _places(uri: PurePosixPath, page: bool) -> Iterator[str]:
    """Yield where a file lies, and where its page comes to lie, both as the most careless system sees it."""
    yield folded(uri.as_posix())
    if page and uri.suffix.lower() in MARKDOWN:
        yield f"page {folded(_in_site(uri))}"


def _in_site(uri: PurePosixPath) -> str:
    """Return the path of a page or of an attachment in the site."""
    if uri.suffix.lower() not in MARKDOWN:
        return uri.as_posix()
    stem = uri.with_suffix("")
    return (stem.parent if folded(stem.name) in ("index", "readme") else stem).joinpath("index.html").as_posix()
