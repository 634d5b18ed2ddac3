"""Finds the forecast that is meant, and the brief in which its outcome belongs."""

from bluf.analysis.ledger.rows import rows_with
from bluf.analysis.ledger.stated import Stated
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.lines import current_briefs
from bluf.load.nearest import did_you_mean
from bluf.model import Forecast, Judgment
from bluf.scaffold.writing import ScaffoldError

_LISTED = 8


def asked(corpus: Corpus, wanted: str, amend: bool) -> Stated:
    """Return the stage of a line into which its outcome is written. Raises ScaffoldError, which says what to do.

    A line has one outcome. It stands in the newest brief that asks the question; once written, it is amended there.
    """
    entry, part_id = _place(corpus, wanted)
    part = entry.parts[part_id].record
    if not isinstance(part, Judgment | Forecast):
        raise ScaffoldError(f"`{part_id}` is a {entry.parts[part_id].kind}; outcomes belong to judgments and forecasts")
    stage = Stated(entry, part)
    row = rows_with(corpus, entry.id)[stage.reference]
    if row.answered and row.resolution:
        there, known = row.answered.reference, row.resolution
        day = f", recorded {known.recorded}" if known.recorded else ""
        if there != stage.reference:
            raise ScaffoldError(f"the outcome of this line stands in `{there}`: {known.outcome}{day}; name that one")
        if not amend:
            raise ScaffoldError(f"`{there}` has the outcome `{known.outcome}`{day}; --amend keeps it and adds another")
        return stage
    if amend:
        raise ScaffoldError(f"`{stage.reference}` has no outcome to amend; leave --amend out")
    if row.asked is None:
        raise ScaffoldError(
            f"`{stage.reference}` has no forecast; add one with `question`, `by` and `resolved_by`, then resolve it"
        )
    if row.asked.reference != stage.reference:
        raise ScaffoldError(f"the question was asked last in `{row.asked.reference}`; name that one")
    return stage


def _place(corpus: Corpus, wanted: str) -> tuple[BriefEntry, str]:
    brief_id, mark, part_id = wanted.partition("#")
    if not mark:
        return _anywhere(corpus, wanted)
    entry = corpus.briefs.get(brief_id)
    if entry is None:
        raise ScaffoldError(f"there is no brief `{brief_id}`{_meant(brief_id, list(corpus.briefs))}")
    if part_id not in entry.parts:
        raise ScaffoldError(f"brief `{brief_id}` has no `{part_id}`{_meant(part_id, list(_settled_later(entry)))}")
    return entry, part_id


def _anywhere(corpus: Corpus, part_id: str) -> tuple[BriefEntry, str]:
    """Return the one brief of those that no other supersedes in which an id is that of a judgment or forecast."""
    found = [entry for entry in current_briefs(corpus) if part_id in _settled_later(entry)]
    if len(found) > 1:
        places = ", ".join(f"`{entry.id}#{part_id}`" for entry in found[:5])
        raise ScaffoldError(f"`{part_id}` stands in {len(found)} briefs; write which: {places}")
    if not found:
        known = [one for entry in current_briefs(corpus) for one in _settled_later(entry)]
        raise ScaffoldError(f"no current brief has a judgment or forecast `{part_id}`{_meant(part_id, known)}")
    return found[0], part_id


def _settled_later(entry: BriefEntry) -> tuple[str, ...]:
    return tuple(part_id for part_id, part in entry.parts.items() if part.kind in ("judgment", "forecast"))


def _meant(written: str, known: list[str]) -> str:
    near = did_you_mean(written, known)
    if near:
        return f"; did you mean {near}?"
    listed = list(dict.fromkeys(known))
    more = " ..." if len(listed) > _LISTED else ""
    return f"; there are {', '.join(listed[:_LISTED])}{more}" if listed else ""
