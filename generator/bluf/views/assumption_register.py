"""The register of assumptions: what the judgments suppose, linchpins first, and what would show it wrong."""

from dataclasses import dataclass

from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.corpus.lines import newest_parts
from bluf.model import Assumption
from bluf.views.assumptions import AssumptionView, assumption_view
from bluf.views.head import Marking, marking_of_all
from bluf.views.registers import in_brief, left_behind
from bluf.views.targets import Link


@dataclass(frozen=True)
class AssumptionEntry:
    """An assumption in the register."""

    assumption: AssumptionView
    brief: Link


@dataclass(frozen=True)
class AssumptionGroup:
    """The assumptions that matter alike."""

    heading: str
    anchor: str
    about: str
    assumptions: tuple[AssumptionEntry, ...]


@dataclass(frozen=True)
class AssumptionsPage:
    """All assumptions of all briefs."""

    title: str
    marking: Marking
    day: str
    groups: tuple[AssumptionGroup, ...]


_GROUPS = (
    ("broken", "Broken", "turned out wrong: every judgment they carry needs another look"),
    ("linchpins", "Linchpins", "carry a judgment and are not solid; if one is wrong, the judgment falls"),
    ("others", "Other assumptions", "no judgment is said to fall with one of them"),
    ("left", "No longer made", "the follow-up to the brief that named them does not"),
)


def assumptions_page(corpus: Corpus) -> AssumptionsPage:
    """Return the register of assumptions; a group without assumptions is left out."""
    found: dict[str, list[AssumptionEntry]] = {name: [] for name, _, _ in _GROUPS}
    for entry, one in newest_parts(corpus, "assumption", Assumption):
        row = AssumptionEntry(assumption_view(corpus, entry, one), in_brief(entry, "assumption", one.id))
        found[_group(one, left_behind(corpus, entry))].append(row)
    day = day_of(corpus)
    return AssumptionsPage(
        "Assumptions",
        marking_of_all(document.model for document in corpus.documents),
        day.isoformat() if day else "",
        tuple(
            AssumptionGroup(heading, f"assumptions-{name}", about, tuple(found[name]))
            for name, heading, about in _GROUPS
            if found[name]
        ),
    )


def _group(one: Assumption, left: bool) -> str:
    if one.broken:
        return "broken"
    if left:
        return "left"
    return "linchpins" if one.is_linchpin else "others"
