"""What rests on a thing, as text and as JSON. The shape of the JSON is a promise: `version` grows when it changes.

{"version": 1, "tool": {"name", "version"}, "taken": [{"kind", "id", "briefs", "text", "retracted"}],
 "summary": {"falls", "weakened", "touched"},
 "briefs": [{"id", "superseded", "hypotheses": {"rows", "before", "after"} or null, "parts": [{"kind", "id"}],
   "claims": [{"id", "before", "after"}],
   "judgments": [{"id", "verdict", "why", "reason", "statement", "file", "line",
     "before": {"origins", "unknown", "claims", "sources"}, "after": {...}, "against"}]}]}

Lines count from 1; what a judgment has after is what would be left to it.
"""

import json
import textwrap
from typing import Any

from bluf import __version__
from bluf.analysis.impact.losses import BriefImpact, Impact, JudgmentImpact
from bluf.analysis.impact.things import Thing
from bluf.analysis.impact.verdicts import Footing, Verdict
from bluf.corpus import Corpus
from bluf.report.display import printable
from bluf.views import impact_words as words
from bluf.views.things import members, retracted, thing_link

VERSION = 1
_WIDTH = 88
_MEANING = (
    "This says what would be left to carry each judgment. It does not say how likely it is that the thing goes, nor how"
    " likely a judgment would be without it."
)


def as_text(corpus: Corpus, impact: Impact) -> str:
    """Return the report as plain text: what goes, the judgments that fall first, what else rests on it."""
    parts = ["\n".join(_thing(corpus, thing) for thing in impact.things), _wrapped(words.summary(impact))]
    for verdict in Verdict:
        found = [(brief, one) for brief in impact.briefs for one in brief.with_verdict(verdict)]
        if found:
            parts.append(f"{verdict.label}: {verdict.meaning}")
            parts += [_judgment(brief, one) for brief, one in found]
    parts += filter(None, (_rest(brief) for brief in impact.briefs))
    return "\n\n".join([*parts, _wrapped(_MEANING)]) + "\n"


def as_json(corpus: Corpus, impact: Impact) -> str:
    """Return the report as one JSON object, in ASCII."""
    document = {
        "version": VERSION,
        "tool": {"name": "bluf", "version": __version__},
        "taken": [
            {
                "kind": thing.kind.value,
                "id": thing.id,
                "briefs": list(thing.briefs),
                "text": thing_link(corpus, thing).text,
                "retracted": retracted(corpus, thing),
            }
            for thing in impact.things
        ],
        "summary": {verdict.value: impact.count(verdict) for verdict in Verdict},
        "briefs": [_brief_record(brief) for brief in impact.briefs],
    }
    return json.dumps(document, indent=2) + "\n"


def _thing(corpus: Corpus, thing: Thing) -> str:
    said = f"Taken away: {thing.written}, {thing.kind.label.lower()}"
    named = [link.text for link in members(corpus, thing)] or [thing_link(corpus, thing).text]
    lines = [said, *(_wrapped(printable(name), "  ") for name in named if name != thing.id)]
    if retracted(corpus, thing):
        lines.append(_wrapped("It is retracted already, so nothing counts it and nothing more goes with it.", "  "))
    return "\n".join(lines)


def _judgment(brief: BriefImpact, one: JudgmentImpact) -> str:
    superseded = "" if brief.current else "  (superseded)"
    said = (printable(brief.entry.judgments[one.id].statement), words.reason(one), words.change(one))
    place = ":".join(map(str, _place(brief, one)))
    lines = [f"  {brief.entry.id}#{one.id}{superseded}", f"    {printable(place)}"]
    return "\n".join([*lines, *(_wrapped(text, "    ") for text in said if text)])


def _rest(brief: BriefImpact) -> str:
    claims = ", ".join(claim.id for claim in brief.claims if claim.falls)
    others = ", ".join(words.part_name(kind, part) for kind, part in brief.parts)
    said = (("Claims that fall", claims), ("Hypotheses", words.hypotheses(brief)), ("Also rests on it", others))
    lines = [_wrapped(f"{label}: {text}", "  ") for label, text in said if text]
    return "\n".join([f"In {brief.entry.id}", *lines]) if lines else ""


def _wrapped(text: str, indent: str = "") -> str:
    return textwrap.fill(text, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_on_hyphens=False)


def _place(brief: BriefImpact, one: JudgmentImpact) -> tuple[str, int]:
    """File and line of a judgment."""
    position = [judgment.id for judgment in brief.entry.brief.key_judgments].index(one.id)
    return brief.entry.document.file, brief.entry.document.span("key_judgments", position).line


def _brief_record(brief: BriefImpact) -> dict[str, Any]:
    matrix = brief.matrix
    return {
        "id": brief.entry.id,
        "superseded": not brief.current,
        "judgments": [_judgment_record(brief, one) for one in brief.judgments],
        "claims": [{"id": one.id, "before": one.before, "after": one.after} for one in brief.claims],
        "hypotheses": {"rows": matrix.rows, "before": matrix.before, "after": matrix.after} if matrix else None,
        "parts": [{"kind": kind, "id": part} for kind, part in brief.parts],
    }


def _judgment_record(brief: BriefImpact, one: JudgmentImpact) -> dict[str, Any]:
    file, line = _place(brief, one)
    return {
        "id": one.id,
        "verdict": one.verdict.value,
        "why": one.why.value,
        "reason": words.reason(one),
        "statement": brief.entry.judgments[one.id].statement,
        "file": file,
        "line": line,
        "before": _footing(one.before),
        "after": _footing(one.after),
        "against": one.against,
    }


def _footing(one: Footing) -> dict[str, Any]:
    return {"origins": one.origins, "unknown": one.unknown, "claims": one.claims, "sources": one.sources}
