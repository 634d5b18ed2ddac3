"""What the loss of something does, in words: the same on the pages and in the report of the command."""

from bluf.analysis.impact.losses import BriefImpact, Impact, JudgmentImpact
from bluf.analysis.impact.resting import OUTCOME
from bluf.analysis.impact.verdicts import Footing, Verdict, Why
from bluf.views.wording import joined

_UNCHANGED = (Why.VOIDED, Why.ASSUMED, Why.AGAINST)


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: `1 judgment`, `2 judgments`."""
    return f"{number} {noun}{'s' * (number != 1)}"


def summary(impact: Impact) -> str:
    """Say in a sentence how many judgments fall, how many are weakened, and how many are touched only."""
    falls, weakened, touched = (impact.count(verdict) for verdict in Verdict)
    if not falls + weakened + touched:
        return "No judgment rests on it."
    falling = f"{counted(falls, 'judgment')} {_verb(falls, 'falls', 'fall')}{_superseded(impact)}"
    resting = f"{touched} {_verb(touched, 'is', 'are')} touched but not weakened"
    said = (
        falling if falls else "No judgment falls",
        f"{weakened} {_verb(weakened, 'is', 'are')} weakened" if weakened else "",
        resting if touched else "",
    )
    return "; ".join(filter(None, said)) + "."


def _superseded(impact: Impact) -> str:
    falls, older = impact.count(Verdict.FALLS), impact.count(Verdict.FALLS) - impact.count(Verdict.FALLS, current=True)
    which = "" if older == falls else f"{older} of them "
    return f", {which}in briefs that were superseded" if older else ""


def _verb(number: int, one: str, many: str) -> str:
    return one if number == 1 else many


def footing(one: Footing) -> str:
    """Say what speaks for a judgment: `1 independent origin, 3 claims`."""
    origins = counted(one.origins, "independent origin") if one.origins else "no known origin"
    sources = [f"{counted(len(one.sources), 'source')} cited directly"] if one.sources else []
    return ", ".join([origins, counted(len(one.claims), "claim"), *sources])


def change(one: JudgmentImpact) -> str:
    """Say what a judgment has before and after; empty when its counts stay."""
    if one.why in _UNCHANGED:
        return ""
    left = "" if one.why is Why.NOTHING_LEFT else f" Left: {footing(one.after)}."
    return f"Before: {footing(one.before)}.{left}"


def reason(one: JudgmentImpact) -> str:
    """Say why a judgment falls, is weakened or is touched."""
    names = {
        Why.UNKNOWN_LEFT: one.after.claims + one.after.sources,
        Why.LESS_EVIDENCE: _gone(one),
        Why.FEWER_ORIGINS: _gone(one),
        Why.AGAINST: one.against,
    }.get(one.why, ())
    before = {Why.LESS_EVIDENCE: "without ", Why.FEWER_ORIGINS: "without "}.get(one.why, "")
    listed = f": {before}{', '.join(names)}" if names else ""
    meaning = f", {one.why.meaning}" if one.why.meaning else ""
    return f"{one.why.label}{meaning}{listed}."


def hypotheses(brief: BriefImpact) -> str:
    """Say what becomes of the matrix of competing hypotheses; empty when no row falls."""
    matrix = brief.matrix
    if matrix is None:
        return ""
    rows = f"without {_verb(len(matrix.rows), 'row', 'rows')} {joined(matrix.rows)}"
    before, after = joined(matrix.before), joined(matrix.after)
    if not matrix.changed:
        return f"{before} {_leads(matrix.before)}, also {rows}."
    return f"{before} {_leads(matrix.before)}; {rows}, {after} {_leads(matrix.after)}."


def part_name(kind: str, part_id: str) -> str:
    """Say what part of a brief is meant: `event e1`, `outcome of kj3`."""
    names = {"relation": "tie", OUTCOME: "outcome of"}
    return f"{names.get(kind, kind)} {part_id}"


def _leads(leaders: tuple[str, ...]) -> str:
    return "leads" if len(leaders) == 1 else "are tied in the lead"


def _gone(one: JudgmentImpact) -> tuple[str, ...]:
    before, after = one.before, one.after
    return tuple(name for name in before.claims + before.sources if name not in after.claims + after.sources)
