"""What else lies in the folder of the briefs: pages written by hand, each with a marking, and attachments.

A host publishes every file of that folder. A page carries its marking in front matter; another file cannot carry one,
so the options have to name it.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

import yaml

from bluf.load.build import Builder
from bluf.load.document import HandPage, compose
from bluf.load.faults import fault
from bluf.load.find import shown
from bluf.load.kinds import MARKDOWN, PASSIVE, SUFFIXES
from bluf.load.page_head import unfit_head
from bluf.load.page_limits import beyond_limits
from bluf.load.places import key_span, node_span, value_span
from bluf.load.said import label, labels
from bluf.load.scan import scan
from bluf.load.text import read_text
from bluf.load.unseen import unseen_in_fields, unseen_in_page
from bluf.model import Tlp
from bluf.problems import START_OF_FILE, Problem

_COPIES = ("~", ".bak", ".orig", ".swo", ".swp", ".tmp")
"""Endings of what editors and merges leave behind. Nobody means to publish them, and the plugin does not."""

_FRONT_MATTER = re.compile(r"---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t\r]*$", re.DOTALL | re.MULTILINE)
_ONE = "Write one marking, `tlp` at the top of the front matter, and remove what else says or seems to say one."
_DO = "Begin the page with three lines: `---`, `tlp: clear`, `---`."


def read_pages(
    root: Path, briefs: Path, attachments: Sequence[str]
) -> tuple[tuple[HandPage, ...], tuple[str, ...], list[Problem]]:
    """Return the marked pages, the attachments that the patterns name, and what may not be published as it is."""
    pages: list[HandPage] = []
    attached: list[str] = []
    problems: list[Problem] = []
    for path in sorted(_files(briefs)):
        uri, file = path.relative_to(briefs).as_posix(), shown(root, path)
        if path.suffix.lower() in MARKDOWN:
            marked, found = _marked(path, file, uri, root)
            problems += found
            pages += [marked] if marked else []
        elif path.suffix.lower() not in PASSIVE:
            what, do = "would be published as it is, without a marking", "Move it out of the folder of the briefs."
            problems.append(fault("Y018", file, what=what, do=do))
        elif not path.is_file():
            problems.append(fault("Y013", file, what="This is not a file", do="Remove it; a host would wait for it."))
        elif any(fnmatchcase(uri, pattern) for pattern in attachments):
            attached.append(uri)
        else:
            do = "Move it out of the folder of the briefs, or name it under `attachments` in mkdocs.yml."
            problems.append(fault("Y018", file, what="carries no marking", do=do))
    return tuple(pages), tuple(attached), problems


def _files(briefs: Path) -> Iterator[Path]:
    """Every file that a host would publish. Hidden ones and what editors leave behind are left out there, too."""
    for here, folders, files in os.walk(briefs):
        folders[:] = [name for name in folders if not name.startswith(".") and not Path(here, name).is_symlink()]
        for name in files:
            left_behind = name.startswith((".", "#")) or name.endswith(_COPIES)
            if not left_behind and PurePosixPath(name).suffix.lower() not in SUFFIXES:
                yield Path(here, name)


def _marked(path: Path, file: str, uri: str, root: Path) -> tuple[HandPage | None, list[Problem]]:
    text, problems = read_text(path, file, root.resolve())
    if text is None:
        return None, problems
    match = _FRONT_MATTER.match(text)
    front = "\n" + match.group(1) if match else ""  # the line of the dashes, so that places stay right
    unseen, faults = unseen_in_page(file, text), scan(file, front)
    if faults:
        return None, unseen or faults
    node = compose(front)
    builder = Builder(file)
    value = builder.value(node) if isinstance(node, yaml.MappingNode) else {}
    marking, found = _marking(file, node, value.get("tlp"))
    unfit = [*unseen_in_fields(file, node), *unfit_head(file, node), *beyond_limits(file, text)]
    found = [*unseen, *builder.problems, *unfit] or found
    return HandPage(uri, marking, value_span(node, ("tlp",)), not found) if marking else None, found


def _marking(file: str, node: yaml.Node | None, written: object) -> tuple[Tlp | None, list[Problem]]:
    """Return the one marking of a page, at the top of its front matter, or why there is none."""
    own = [value for key, value in node.value if key.value == "tlp"] if isinstance(node, yaml.MappingNode) else []
    others = [one for one in labels(node) if one not in own] if node else []
    if others or len(own) > 1:
        one = (others or own[1:])[0]
        said = "The page has more than one marking" if own else "The page has a marking that is misspelt or misplaced"
        found = fault("M004", file, node_span(one), field="tlp", value="", do=_ONE)
        return None, [replace(found, message=said)]
    if not own:
        place = key_span(node, ()) if node else START_OF_FILE
        return None, [fault("M001", file, place, field="tlp", where="", example="tlp: clear", help=f" {_DO}")]
    marking = label(own[0])
    said, do = "empty" if written is None else str(written)[:60], f"Write one of: {', '.join(Tlp)}."
    return marking, [] if marking else [fault("M004", file, value_span(node, ("tlp",)), field="tlp", value=said, do=do)]
