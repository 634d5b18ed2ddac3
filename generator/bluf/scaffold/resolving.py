"""Writes down what came of a forecast: in the brief that asked last, once, and never over what stood there."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from bluf.analysis.ledger.rows import rows_with
from bluf.analysis.ledger.stated import Stated
from bluf.check import Selection, check
from bluf.corpus import Corpus, build
from bluf.load import Document
from bluf.load.nearest import did_you_mean
from bluf.load.tree import read_record
from bluf.model import Brief, RecordedOutcome, Resolution
from bluf.problems import Problem, Severity, in_order
from bluf.scaffold.asked import asked
from bluf.scaffold.outcome_yaml import to_paste
from bluf.scaffold.round_trip import UnkeptError, with_resolution
from bluf.scaffold.writing import ScaffoldError


@dataclass(frozen=True)
class Resolved:
    """A brief with an outcome written into it, not yet in its file."""

    reference: str
    document: Document
    """As it will be."""
    known: str
    """The text as it was read."""
    warnings: tuple[Problem, ...]
    """What the rules have against it that they had not before."""


class PasteError(ScaffoldError):
    """The outcome cannot be put into the file without touching something else: the block to paste is at hand."""

    def __init__(self, message: str, block: str) -> None:
        super().__init__(message)
        self.block = block


def resolve(
    documents: Sequence[Document], wanted: str, said: RecordedOutcome, *, amend: bool, today: date, rules: Selection
) -> Resolved:
    """Return the brief of the forecast `wanted` (`brief#kj1`, `brief#f1`, or an id alone) with an outcome in it.

    Raises ScaffoldError, or PasteError if the rest of the file cannot be kept as it is.
    """
    corpus = build(documents)
    stage = asked(corpus, wanted, amend)
    _possible(corpus, stage, said, today)
    old, document = stage.resolution, stage.entry.document
    before = (*old.earlier, RecordedOutcome.model_validate(_fields(old))) if old else ()
    resolution = Resolution.model_validate({**_fields(said), "earlier": before})
    block = to_paste(resolution)
    kept = f"cannot be written into {document.file} without touching other lines"
    try:
        text = with_resolution(document.text, stage.path, resolution)
    except UnkeptError:
        raise PasteError(f"the outcome {kept}", block) from None
    made, refused = read_record(document.file, document.kind, text)
    if refused or made is None or made.model != _expected(stage, resolution):
        raise PasteError(f"the outcome {kept}", block)
    news = _news(documents, document, made, rules)
    errors = [one for one in news if one.severity is Severity.ERROR]
    if errors:
        raise ScaffoldError(f"the outcome would break rule {errors[0].code}: {errors[0].message}")
    return Resolved(stage.reference, made, document.text, news)


def _fields(said: RecordedOutcome) -> dict[str, object]:
    return {name: getattr(said, name) for name in RecordedOutcome.model_fields}


def _possible(corpus: Corpus, stage: Stated, said: RecordedOutcome, today: date) -> None:
    """Raise ScaffoldError on days that cannot be and on sources that nobody knows."""
    made = min(one.made for one in rows_with(corpus, stage.entry.id)[stage.reference].stages)
    for day in (said.on, said.recorded):
        if day and day.first > today:
            raise ScaffoldError(f"{day} lies in the future; an outcome is written down once it is known")
    if said.on and said.recorded and said.on.first > said.recorded.last:
        raise ScaffoldError(f"what was decided on {said.on} cannot have been recorded on {said.recorded}")
    if said.on and said.on.last < made.first:
        raise ScaffoldError(f"{said.on} lies before the forecast was made, on {made}; such a question is `annulled`")
    old = stage.resolution
    if old and old.recorded and said.recorded and said.recorded.last < old.recorded.first:
        raise ScaffoldError(f"the outcome that stands there was recorded later, on {old.recorded}")
    for source in said.sources:
        if corpus.source(stage.entry, source) is None:
            known = {*corpus.sources, *(one.id for one in stage.entry.brief.sources)}
            near = did_you_mean(source, sorted(known))
            raise ScaffoldError(f"there is no source `{source}`" + (f"; did you mean {near}?" if near else ""))


def _expected(stage: Stated, resolution: Resolution) -> Brief:
    """Return the brief as it must read afterwards: the same but for the resolution."""
    brief, (field, position, *_) = stage.entry.brief, stage.path
    parts = list(getattr(brief, str(field)))
    part = parts[int(position)]
    if stage.forecast is not part and stage.forecast:
        forecast = stage.forecast.model_copy(update={"resolution": resolution})
        parts[int(position)] = part.model_copy(update={"forecast": forecast})
    else:
        parts[int(position)] = part.model_copy(update={"resolution": resolution})
    return brief.model_copy(update={str(field): tuple(parts)})


def _news(documents: Sequence[Document], old: Document, new: Document, rules: Selection) -> tuple[Problem, ...]:
    """Return the problems that were not there before, wherever they are; lines move, so places do not tell."""
    after = [new if one.file == old.file else one for one in documents]
    known = {replace(one, span=old.span()) for one in check(documents, build(documents), rules)}
    found = check(after, build(after), rules)
    return in_order([one for one in found if replace(one, span=old.span()) not in known])
