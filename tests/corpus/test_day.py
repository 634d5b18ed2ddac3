"""The day a corpus stands at: the newest day on which the desk wrote something down."""

from datetime import date

import pytest

from bluf.corpus import build
from bluf.corpus.day import day_of
from tests.rules.examples import corpus_of, desk, laid_over

LATER = date(2022, 8, 1)


def _on(example: str) -> date | None:
    return day_of(corpus_of(laid_over(example)))


def test_the_base_desk_stands_at_no_day_before_its_newest_brief_and_before_all_that_is_written_below() -> None:
    stands = day_of(corpus_of(desk()))
    assert stands is not None
    assert date(2022, 3, 14) <= stands < LATER


def test_an_empty_corpus_stands_at_no_day() -> None:
    assert day_of(build(())) is None


NOTICE = "{date: 2022-08-01, because: It was wrong.}"
OUTCOME = "{outcome: 'yes', recorded: 2022-08-01}"
EARLIER = f"{{outcome: 'no', recorded: 2022-07-30, earlier: [{OUTCOME}]}}"
WRITTEN = {
    "the date of a brief": "date: 2022-08-01",
    "a revision": "history: [{date: 2022-08-01, note: N.}]",
    "the making of a forecast": "forecasts: [{question: Will it?, made: 2022-08-01}]",
    "the recording of an outcome": f"forecasts: [{{question: Will it?, resolution: {OUTCOME}}}]",
    "the recording of an earlier outcome": f"forecasts: [{{question: Will it?, resolution: {EARLIER}}}]",
    "the outcome of a judgment": (
        "key_judgments: [{statement: It is likely., evidence: c1, forecast: "
        f"{{question: Will it?, resolution: {OUTCOME}}}}}]"
    ),
    "a look": "indicators: [{id: i1, text: T., status: not-observed, last_checked: 2022-08-01}]",
    "a check": "indicators: [{id: i1, text: T., checks: [{date: 2022-08-01, status: observed}]}]",
    "the raising of a gap": "gaps: [{id: g1, question: What?, raised: 2022-08-01}]",
    "an answer": "gaps: [{id: g1, question: What?, answer: This., answered_on: 2022-08-01}]",
    "a broken assumption": f"assumptions: [{{id: a1, text: T., broken: {NOTICE}}}]",
    "a retracted claim": f"claims: [{{id: c1, text: T., sources: s1, retracted: {NOTICE}}}]",
    "a corrected claim": f"claims: [{{id: c1, text: T., sources: s1, corrected: {NOTICE}}}]",
    "the reading of a source": "sources: [{id: s1, title: T, accessed: 2022-08-01}]",
    "a copy": "sources: [{id: s1, title: T, archive: {file: f, taken: 2022-08-01}}]",
    "the reading of a source record": "# seeds/loan-terms.yaml\naccessed: 2022-08-01",
    "a retracted source record": f"# seeds/loan-terms.yaml\nretracted: {NOTICE}",
    "a corrected source record": f"# seeds/loan-terms.yaml\ncorrected: {NOTICE}",
    "a profile": "# briefs/actors/borduria.yaml\nwritten: 2022-08-01",
}


@pytest.mark.parametrize("example", WRITTEN.values(), ids=WRITTEN)
def test_whatever_the_desk_wrote_moves_the_day(example: str) -> None:
    assert _on(example) == LATER


@pytest.mark.parametrize(
    "example",
    [
        "events: [{id: e1, title: Talks, date: 2030-01-01}]",
        "forecasts: [{question: Will it?, by: 2030-01-01}]",
        "gaps: [{id: g1, question: What?, needed_by: 2030-01-01}]",
        "relations: [{from: ruritania, to: borduria, type: meets, status: scheduled, start: 2030-01-01}]",
        "# seeds/loan-terms.yaml\npublished: 2030-01-01",
        f"claims: [{{id: c1, text: T., sources: s1, retracted: {NOTICE.replace('date: 2022-08-01, ', '')}}}]",
    ],
)
def test_what_is_only_due_or_dated_by_others_does_not(example: str) -> None:
    stands = _on(example)
    assert stands is not None
    assert stands < LATER


def test_a_vague_date_counts_as_its_last_day() -> None:
    assert _on("date: 2022-08") == date(2022, 8, 31)
