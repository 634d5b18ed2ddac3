"""Source documents and what is known of them (ICD 206, ICS 206-01)."""

from typing import Annotated

from pydantic import Field

from bluf.model.base import Line, Part, Prose, Record, Url
from bluf.model.grading import Rating
from bluf.model.marking import Marking
from bluf.model.references import ActorId, SourceId, SourceIds
from bluf.model.short_forms import shorthand
from bluf.model.vocabulary import SourceKind, SourceRole
from bluf.model.when import Moment, PartialDate


class Descriptor(Record):
    """The factors of quality that ICD 206 lists for a source descriptor."""

    access: Line | None = Field(default=None, description="How near the source stood to what it tells.")
    expertise: Line | None = Field(default=None, description="What it knows of the subject.")
    motivation: Line | None = Field(default=None, description="What it gains by telling.")
    bias: Line | None = Field(default=None, description="Where it leans.")
    currency: Line | None = Field(default=None, description="How old the information was when it was published.")
    accuracy: Line | None = Field(default=None, description="Known errors and omissions.")
    validation: Line | None = Field(default=None, description="What was checked, and how.")
    collection: Line | None = Field(default=None, description="Technical elements of how it was collected.")
    deception: Line | None = Field(default=None, description="Possible denial and deception.")
    summary: Prose | None = Field(default=None, description="The descriptor in a sentence.")


class Archive(Record):
    """The copy that was kept, and how to check it."""

    file: Line | None = Field(default=None, description="The archived copy beside this file.")
    url: Url | None = Field(default=None, description="Address of the copy in an archive.")
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] | None = Field(
        default=None, description="SHA-256 of the copy, 64 lower-case hexadecimal digits."
    )
    taken: PartialDate | None = Field(default=None, description="The day the copy was taken.")


class Notice(Record):
    """A retraction or a correction by the source."""

    date: PartialDate | None = Field(default=None, description="The day of the notice.")
    because: Prose = Field(description="What was retracted or corrected.")


class Source(Record):
    """A document that was read, or that a document read relays."""

    title: Line = Field(description="Title of the document.")
    outlet: ActorId | None = Field(default=None, description="Actor that published it.")
    authors: tuple[Line, ...] = Field(default=(), description="Names, or ids of actors.")
    kind: SourceKind = Field(default=SourceKind.OTHER, description="What sort of document it is.")
    role: SourceRole | None = Field(default=None, description="primary, secondary or tertiary.")
    published: Moment | None = Field(default=None, description="When it was published.")
    information_date: Moment | None = Field(default=None, description="Date of the information, if different.")
    accessed: PartialDate | None = Field(default=None, description="When the analyst read it.")
    url: Url | None = Field(default=None, description="Address; empty when unknown, never guessed.")
    serial: Line | None = Field(default=None, description="Serial, DOI or document number.")
    locator: Line | None = Field(default=None, description="Page, paragraph or timecode.")
    language: Line | None = Field(default=None, description="Language tag (BCP 47).")
    reliability: Rating | None = Field(default=None, description="Overrides the outlet's letter, with a reason.")
    descriptor: Annotated[Descriptor, shorthand("summary", str)] | None = Field(
        default=None, description="What makes the source good or weak."
    )
    via: SourceId | None = Field(default=None, description="The source through which it was read, if not directly.")
    derived_from: SourceIds = Field(default=(), description="The sources it draws on.")
    archive: Archive | None = Field(default=None, description="The copy that was kept.")
    retracted: Annotated[Notice, shorthand("because", str)] | None = Field(
        default=None, description="That and when the source withdrew it."
    )
    corrected: Annotated[Notice, shorthand("because", str)] | None = Field(
        default=None, description="That and when the source corrected it."
    )
    tooling: Line | None = Field(default=None, description="AI or machine tools disclosed by the source.")
    note: Prose | None = None


class SourceRecord(Source):
    """A source in a file of its own, `seeds/NAME.yaml`."""

    tlp: Marking


class InlineSource(Part, Source):
    """A source that stands in the one brief that uses it."""
