"""An outcome as YAML: yes and no in quotes, since other readers take them for true and false."""

import textwrap
from io import StringIO
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.scalarstring import DoubleQuotedScalarString, FoldedScalarString

from bluf.model import PartialDate, RecordedOutcome, Resolution
from bluf.model.vocabulary import Outcome

_LINE = 100
"""A reason longer than this is folded over several lines."""


def amended(resolution: Resolution, old: Any) -> CommentedMap:
    """Return the resolution for ruamel.yaml; what stood there, if anything, goes below `earlier` as it was written."""
    made = _outcome(resolution)
    if old is not None:
        earlier = old.get("earlier")
        if earlier is None:
            earlier = CommentedSeq()
        else:
            del old["earlier"]
            earlier.fa.set_block_style()
        earlier.append(old)
        made["earlier"] = earlier
    return made


def in_braces(resolution: Resolution) -> str:
    """Return the resolution on one line: `{outcome: "yes", on: 2022-03-14}`."""
    made = _outcome(resolution, fold=False)
    if resolution.earlier:
        made["earlier"] = CommentedSeq(_outcome(one, fold=False) for one in resolution.earlier)
    made.fa.set_flow_style()
    return _written(made)


def to_paste(resolution: Resolution) -> str:
    """Return the resolution as the lines that an analyst can paste below a forecast."""
    made = _outcome(resolution)
    if resolution.earlier:
        made["earlier"] = CommentedSeq(map(_outcome, resolution.earlier))
    return _written(CommentedMap(resolution=made))


def _written(value: CommentedMap) -> str:
    writer, text = YAML(), StringIO()
    writer.width = 1 << 20
    writer.indent(sequence=4, offset=2)
    writer.dump(value, text)
    return text.getvalue().rstrip("\n")


def _outcome(said: RecordedOutcome, fold: bool = True) -> CommentedMap:
    made = CommentedMap()
    clear = said.outcome in (Outcome.YES, Outcome.NO)
    made["outcome"] = DoubleQuotedScalarString(said.outcome.value) if clear else said.outcome.value
    for name, day in (("on", said.on), ("recorded", said.recorded)):
        if day:
            made[name] = _day(day)
    if said.because:
        made["because"] = _folded(said.because) if fold and len(said.because) > _LINE else said.because
    if said.sources:
        made["sources"] = CommentedSeq(said.sources)
        made["sources"].fa.set_flow_style()
    return made


def _day(day: PartialDate) -> Any:
    """A date is written without quotes, as far as it is known."""
    return {"day": day.first, "month": str(day), "year": int(day[:4])}[day.precision]


def _folded(text: str) -> Any:
    lines = textwrap.wrap(" ".join(text.split()), _LINE, break_long_words=False, break_on_hyphens=False)
    folded: Any = FoldedScalarString(" ".join(lines))
    ends, at = [], -1
    for line in lines[:-1]:
        at += len(line) + 1
        ends.append(at)
    folded.fold_pos = ends
    return folded
