"""What decides the place of a record among others: all that is asked of those into which nobody looks further."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - a record has a field of that name

from bluf.model.actor import ActorProfile, InlineActor
from bluf.model.brief import Brief
from bluf.model.evidence import Claim
from bluf.model.references import mentions
from bluf.model.source import Source, SourceRecord
from bluf.model.when import PartialDate
from bluf.model.written import newest


@dataclass(frozen=True)
class Outline:
    """The outline of a record; of an actor or a source with a file of its own, most is empty."""

    named: tuple[str, ...]
    """Ids of the actors that it names in its fields, in their order."""
    newest: Day | None
    """The newest day on which somebody at the desk wrote something down in it."""
    date: PartialDate | None = None
    supersedes: str | None = None
    continued: tuple[str, ...] = ()
    """Ids of the briefs that it continues, as a whole or with a judgment, whether they are there or not."""
    actors: tuple[InlineActor, ...] = ()
    """The actors that it lists, as it describes them."""
    marks: bool = False
    """Whether it says of a claim or a source of its own that it is retracted or corrected."""
    torn: bool = False
    """Whether it has a tearline."""


def outline_of(record: Brief | ActorProfile | SourceRecord) -> Outline:
    """Return the outline of a record."""
    named = sorted({mention.id for mention in mentions(record) if mention.kinds == ("actor",)})
    told = (tuple(named), newest(record))
    torn = isinstance(record, Brief | ActorProfile) and record.tearline is not None
    if not isinstance(record, Brief):
        return Outline(*told, torn=torn)
    continued = tuple(sorted({*_continued(record)}))
    marked: tuple[Claim | Source, ...] = (*record.claims, *record.sources)
    marks = any(one.retracted or one.corrected for one in marked)
    return Outline(*told, record.date, record.supersedes, continued, record.actors, marks, torn)


def _continued(brief: Brief) -> Iterator[str]:
    if brief.supersedes:
        yield brief.supersedes
    for judgment in brief.key_judgments:
        if judgment.change and judgment.change.previous and (older := judgment.change.previous.rpartition("#")[0]):
            yield older
