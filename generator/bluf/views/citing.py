"""How a brief and its judgments are cited: who says what, when, in which version, under which marking, and where."""

import hashlib
import json
from dataclasses import dataclass

from bluf.corpus import BriefEntry
from bluf.model import Brief
from bluf.views.head import Marking
from bluf.views.targets import Link, Target, anchor, part_target

FILES = {"cite.bib": "BibTeX", "cite.json": "CSL-JSON"}
"""Files beside the page of a brief with its citation and those of its judgments, and their formats."""
_FIGURES = 8
"""Of a version, in hexadecimal: two states of one brief have the same in one of four billion cases."""


@dataclass(frozen=True)
class Citation:
    """A brief, or a judgment in it, as others cite it."""

    key: str
    """What it is called in a bibliography: `grain`, `grain:kj1`."""
    by: tuple[str, ...]
    """The authors, else the desk; empty if the brief names neither."""
    number: int
    """Of the judgment; 0 for the whole brief."""
    statement: str
    """Of the judgment, as it is written; empty for the whole brief."""
    title: str
    brief: str
    """The id of the brief."""
    date: str
    """As exact as it is known: `2031-05-12`, `2031-05` or `2031`."""
    version: str
    marking: str
    """That of the page: nothing on it is marked stricter."""
    language: str
    target: Target


def citations(entry: BriefEntry, marking: Marking) -> dict[str, Citation]:
    """Return how a brief is cited, under an empty name, and how each judgment is, by the judgment's anchor."""
    brief, version = entry.brief, version_of(entry.brief)
    by = brief.authors or ((f"{brief.desk} desk",) if brief.desk else ())

    def citation(key: str, number: int, statement: str, target: Target) -> Citation:
        said = (number, statement, brief.title, entry.id, brief.date, version, marking.label, brief.language)
        return Citation(key, by, *said, target)

    found = {"": citation(entry.id, 0, "", Target("brief", entry.id))}
    for number, judgment in enumerate(brief.key_judgments, 1):
        target = part_target(entry.id, "judgment", judgment.id)
        key = f"{entry.id}:{judgment.id}"
        found[anchor("judgment", judgment.id)] = citation(key, number, judgment.statement, target)
    return found


def citation_files(entry: BriefEntry) -> tuple[Link, ...]:
    """Return the links to the files with a brief's citations, by their formats."""
    return tuple(Link(form, Target("brief", entry.id, file=name)) for name, form in FILES.items())


def version_of(brief: Brief) -> str:
    """Return what tells this state of a released brief from every other: the beginning of a hash of what it says.

    What was held back is no part of it, and that something was is not either. What only a newer program knows to ask
    does not change it: a field at its default is left out.
    """
    said = brief.model_dump(mode="json", by_alias=True, exclude_defaults=True, exclude={"tearline"})
    text = json.dumps(said, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()[:_FIGURES]
