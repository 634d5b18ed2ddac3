"""The ledger: what the desk said, by when it can be judged, what came of it, and what that scores."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from bluf.analysis.ledger.line_score import decided_on
from bluf.analysis.ledger.record import Grouping, Record, grouped, record_of
from bluf.analysis.ledger.rows import Row, Standing, ledger
from bluf.corpus import Corpus
from bluf.corpus.day import day_of
from bluf.model.lexicon import LexiconId
from bluf.views.head import Marking, marking_of_all
from bluf.views.ledger_rows import LineView, line_view
from bluf.views.newest import MOST, listed
from bluf.views.scores import RecordView, decimal, record_view
from bluf.views.targets import Link, actor_link

_SECTIONS = {
    Standing.OVERDUE: ("Overdue", "Their day has passed, and no outcome has been recorded."),
    Standing.OPEN: ("Open", "Not yet due, the next one first."),
    Standing.RESOLVED: ("Resolved", "Those that came out as yes or no, the latest first."),
    Standing.VOID: ("Void", "Annulled, or not decided by the record. They are not scored."),
    Standing.NOT_CHECKABLE: (
        "Without a test",
        "No question says what would settle them and by when, so they can never be scored.",
    ),
}
_GROUPINGS = {
    Grouping.DESK: "By desk",
    Grouping.REGION: "By region",
    Grouping.ACTOR: "By actor named",
    Grouping.LEXICON: "By lexicon",
}
_LEXICONS = {one.value: one.label for one in LexiconId}


@dataclass(frozen=True)
class GroupRow:
    """What the lines of one desk, region, actor or lexicon score."""

    link: Link
    lines: int
    scored: int
    brier: str
    """Brier score, single form; empty where nothing was scored."""
    log: str
    skill: str


@dataclass(frozen=True)
class GroupTable:
    """The record, divided in one way."""

    heading: str
    rows: tuple[GroupRow, ...]


@dataclass(frozen=True)
class LedgerSection:
    """The lines that stand alike."""

    heading: str
    anchor: str
    about: str
    count: str
    """How many there are."""
    lines: tuple[LineView, ...]
    """Those that come first."""
    listed: str
    """How many of all they are; empty if they are all."""


@dataclass(frozen=True)
class LedgerPage:
    """The lines by where they stand, and what the resolved ones score."""

    title: str
    marking: Marking
    day: str
    """The day the ledger is told as of; empty when the desk has written nothing."""
    record: RecordView | None
    tables: tuple[GroupTable, ...]
    sections: tuple[LedgerSection, ...]


def ledger_page(corpus: Corpus) -> LedgerPage:
    """Return the ledger as of the corpus' own day."""
    rows, day = ledger(corpus), day_of(corpus)
    record = record_of(rows)
    return LedgerPage(
        "Ledger",
        marking_of_all(document.model for document in corpus.documents),
        day.isoformat() if day else "",
        record_view(record) if record else None,
        tuple(_tables(corpus, rows)) if record else (),
        tuple(_sections(corpus, rows, day)),
    )


def _sections(corpus: Corpus, rows: Iterable[Row], day: date | None) -> Iterator[LedgerSection]:
    standing: dict[Standing, list[Row]] = {one: [] for one in _SECTIONS}
    for row in rows:
        standing[row.standing(day)].append(row)
    for one, (heading, about) in _SECTIONS.items():
        if standing[one]:
            ordered = sorted(standing[one], key=_order(one))
            lines = tuple(line_view(corpus, row, day) for row in ordered[:MOST])
            part = listed(MOST, len(ordered), "first", "entries")
            yield LedgerSection(heading, f"ledger-{one}", about, f"{len(ordered):,}", lines, part)


def _order(standing: Standing) -> Callable[[Row], tuple[int, str]]:
    """What is due comes by its day, what is decided by the latest day, the rest as the ledger has it."""

    def due(row: Row) -> tuple[int, str]:
        return (row.by.last if row.by else date.max).toordinal(), row.newest.reference

    def decided(row: Row) -> tuple[int, str]:
        return -decided_on(row).toordinal(), row.newest.reference

    if standing in (Standing.OVERDUE, Standing.OPEN):
        return due
    return decided if standing in (Standing.RESOLVED, Standing.VOID) else lambda row: (0, "")


def _tables(corpus: Corpus, rows: tuple[Row, ...]) -> Iterator[GroupTable]:
    for by, heading in _GROUPINGS.items():
        made = tuple(
            _group_row(_name(corpus, by, key), held, record)
            for key, held in grouped(corpus, rows, by).items()
            if (record := record_of(held))
        )
        if made:
            yield GroupTable(heading, made)


def _group_row(link: Link, rows: tuple[Row, ...], record: Record) -> GroupRow:
    skill = "too few to say" if record.few else "" if record.skill is None else decimal(record.skill)
    return GroupRow(link, len(rows), len(record.scores), decimal(record.brier), decimal(record.log), skill)


def _name(corpus: Corpus, by: Grouping, key: str) -> Link:
    if by is Grouping.ACTOR:
        return actor_link(corpus, key)
    return Link(_LEXICONS[key] if by is Grouping.LEXICON else key)
