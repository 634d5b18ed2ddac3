"""What changed from one brief to another, as text for a terminal and as JSON."""

import json
import textwrap
from collections.abc import Iterator

from bluf.analysis.changes.change import Aspect, Change
from bluf.analysis.changes.change_words import COURSES, change_word, said
from bluf.analysis.changes.comparison import Comparison
from bluf.analysis.changes.judgment_changes import JudgmentChange
from bluf.analysis.changes.move_words import move_words
from bluf.analysis.changes.wording import Fate, word_diff
from bluf.corpus.lines import Stage
from bluf.report.display import printable

_WIDTH = 88
_OUTSIDE = " (from the public record)"
_MARKED = {Fate.SAME: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}


def as_text(found: Comparison) -> str:
    """Return a comparison as text that ends with a line break; words are marked `[-taken away-]` and `{+added+}`."""
    blocks = [_line(f"{found.older.id} -> {found.newer.id}", "")]
    if found.empty:
        blocks.append("Nothing changed.\n")
    else:
        blocks += ["".join(_judgment(one)) for one in found.judgments]
        blocks += ["".join(map(_change, part)) for part in _by_part(found.changes)]
    still = ", ".join(f"{count} {part}{'s' if count > 1 else ''}" for part, count in found.unchanged)
    return "\n".join((*blocks, _line(f"As before: {still}.", "")) if still else blocks)


def as_json(found: Comparison) -> str:
    """Return a comparison as JSON that ends with a line break."""
    told = {
        "older": found.older.id,
        "newer": found.newer.id,
        "judgments": [
            {
                "before": _reference(one.before),
                "after": _reference(one.after),
                "course": one.course.value,
                "declared": one.declared.value if one.declared else None,
                "cause": one.cause.value if one.cause else None,
                "because": one.reason,
                "changes": [_record(change) for change in one.changes],
            }
            for one in found.judgments
        ],
        "changes": [_record(change) for change in found.changes],
        "unchanged": dict(found.unchanged),
    }
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def _judgment(one: JudgmentChange) -> Iterator[str]:
    stage = next(stage for stage in (one.after, one.before) if stage)
    where = move_words(one)
    comma = "," if where and not where.startswith(("from ", "at ")) else ""
    yield _line(f"{stage.judgment.id}: {COURSES[one.course]}{comma} {where}", "")
    if not (one.before and one.after):
        yield _line(stage.judgment.statement, "    ")
    told_of: dict[str, list[str]] = {}
    for change in one.changes:
        told_of.setdefault(change_word(change), []).append(_what(change) + _OUTSIDE * change.outside_seed)
    for word, what in told_of.items():
        yield _line(f"{word}: {', '.join(what)}", "    ")
    why = ". ".join(filter(None, (one.cause.label if one.cause else "", one.reason)))
    if why:
        yield _line(f"Because: {why}", "    ")


def _change(change: Change) -> str:
    name = " ".join(filter(None, ("bottom line" if change.part == "brief" else change.part, change.id)))
    told = _line(f"{name}: {change_word(change)}{_OUTSIDE * change.outside_seed}: {_what(change)}", "")
    return told + (_line(f"Because: {change.reason}", "    ") if change.reason else "")


def _what(change: Change) -> str:
    if change.aspect is Aspect.WORDING:
        return " ".join(_MARKED[one.fate].format(one.text) for one in word_diff(change.before, change.after))
    before, after = (said(change.aspect, value) for value in (change.before, change.after))
    return f"{before} -> {after}" if before and after else before or after


def _by_part(changes: tuple[Change, ...]) -> list[list[Change]]:
    grouped: dict[str, list[Change]] = {}
    for change in changes:
        grouped.setdefault(change.part, []).append(change)
    return list(grouped.values())


def _reference(stage: Stage | None) -> str | None:
    return stage.reference if stage else None


def _record(change: Change) -> dict[str, object]:
    return {
        "part": change.part,
        "id": change.id,
        "aspect": change.aspect.value,
        "before": change.before,
        "after": change.after,
        "because": change.reason,
        "outside_seed": change.outside_seed,
    }


def _line(text: str, indent: str) -> str:
    """Return a text in lines of a terminal, those after the first further in; line breaks in it are spaces."""
    one = printable(" ".join(text.split()))
    further = f"{indent}    "
    lines = textwrap.wrap(one, _WIDTH, initial_indent=indent, subsequent_indent=further, break_on_hyphens=False)
    return "\n".join(lines) + "\n"
