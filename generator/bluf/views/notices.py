"""Retractions and corrections as a reader sees them, on the brief, at the judgments, and on the first page."""

from collections.abc import Iterator
from dataclasses import dataclass

from bluf.analysis.sourcing.notices import Flag, Mark, flags
from bluf.corpus import BriefEntry, Corpus
from bluf.model.base import Record
from bluf.views.targets import Link, anchor, brief_link, part_name, part_target, source_link

_COUNTED = {
    Mark.RETRACTED: "Chains through it no longer count here.",
    Mark.CORRECTED: "Chains through it still count; read what leans on it with the correction.",
}


@dataclass(frozen=True)
class NoticeView:
    """A retraction or a correction that concerns a brief."""

    label: str
    alarm: bool
    date: str
    """`date unknown` where the record has none."""
    what: Link
    text: str
    """What a claim says; empty for a source."""
    because: str
    claims: tuple[Link, ...]
    judgments: tuple[Link, ...]
    effect: str
    marked_in: Link | None
    """Another brief of the line, where only that one marks it."""
    brief: Link
    """The brief that is concerned."""


def notices(corpus: Corpus, entry: BriefEntry) -> tuple[NoticeView, ...]:
    """Return what concerns a brief, the newest notice first."""
    return tuple(_notice(corpus, entry, flag) for flag in flags(corpus, entry))


def notices_by_judgment(corpus: Corpus, entry: BriefEntry) -> dict[str, tuple[NoticeView, ...]]:
    """Return what concerns each judgment of a brief, by its anchor."""
    found = flags(corpus, entry)
    return {
        anchor("judgment", judgment.id): tuple(
            _notice(corpus, entry, flag) for flag in found if judgment.id in flag.judgments
        )
        for judgment in entry.brief.key_judgments
    }


def current_notices(corpus: Corpus) -> tuple[NoticeView, ...]:
    """Return what concerns the briefs that no other supersedes, the newest notice first, those without a date last."""
    current = (entry for entry in corpus.briefs.values() if corpus.successor(entry.id) is None)
    found = [
        (flag.notice.date or "", _notice(corpus, entry, flag)) for entry in current for flag in _flags(corpus, entry)
    ]
    return tuple(view for _, view in sorted(found, key=lambda pair: pair[0], reverse=True))


def marked_records(corpus: Corpus, entry: BriefEntry) -> Iterator[Record]:
    """Yield the records that the notices of a brief show something of, besides the brief."""
    for flag in _flags(corpus, entry):
        if flag.marked_in and flag.marked_in != entry.id:
            yield corpus.briefs[flag.marked_in].brief
        source = corpus.source(entry, flag.id) if flag.kind == "source" else None
        if source:
            yield source.source


def _flags(corpus: Corpus, entry: BriefEntry) -> tuple[Flag, ...]:
    return flags(corpus, entry)


def _notice(corpus: Corpus, entry: BriefEntry, flag: Flag) -> NoticeView:
    elsewhere = brief_link(corpus, flag.marked_in) if flag.marked_in not in ("", entry.id) else None
    claim = Link(f"claim {flag.id}", part_target(entry.id, "claim", flag.id))
    return NoticeView(
        flag.mark.label,
        flag.mark is Mark.RETRACTED,
        flag.notice.date or "date unknown",
        claim if flag.kind == "claim" else source_link(corpus, entry, flag.id),
        entry.claims[flag.id].text if flag.kind == "claim" else "",
        flag.notice.because,
        tuple(Link(one, part_target(entry.id, "claim", one)) for one in flag.claims if flag.kind == "source"),
        tuple(Link(part_name(entry, one), part_target(entry.id, "judgment", one)) for one in flag.judgments),
        _effect(flag, elsewhere is not None),
        elsewhere,
        brief_link(corpus, entry.id),
    )


def _effect(flag: Flag, elsewhere: bool) -> str:
    if elsewhere:
        return "This brief does not say so itself, and its counts are as they were."
    if flag.kind == "claim":
        return "It no longer counts here." if flag.mark is Mark.RETRACTED else "It still counts, as corrected."
    return _COUNTED[flag.mark]
