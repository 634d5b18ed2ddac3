"""The record of 70 scored judgments, read from briefs, equals what numpy and scikit-learn make of the cases."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import numpy as np
import pytest
from scipy.stats import binomtest
from sklearn.metrics import brier_score_loss, log_loss

from bluf.analysis.ledger.line_score import Score, score_of
from bluf.analysis.ledger.record import Grouping, Record, grouped, record_of
from bluf.analysis.ledger.rows import Row, Standing, ledger
from bluf.corpus import Corpus, build
from bluf.corpus.day import day_of
from bluf.model.lexicon import LexiconId
from tests import synthetic
from tests.rules.examples import corpus_of, documents_of
from tests.synthetic import Case

EDGES = (0.05, 0.2, 0.45, 0.55, 0.8, 0.95)


@cache
def corpus() -> Corpus:
    return corpus_of(synthetic.files())


def record(rows: tuple[Row, ...] | None = None) -> Record:
    found = record_of(ledger(corpus()) if rows is None else rows)
    assert found
    return found


def daily(case: Case, end: int = 0) -> Iterator[tuple[date, float, int]]:
    """Day by day, what stood: probability and band. `end` -1 and 1 take the lower and the upper edge of a term."""
    assert case.on
    day = case.said[0][0]
    while day <= case.on:
        _, p, term = max((said for said in case.said if said[0] <= day), key=lambda said: said[0])
        if p is None:
            low, high = synthetic.middle(case, term or "")
            p = (low, (low + high) / 2, high)[end + 1]
        named = 4 if case.number == 64 else None  # `likely` at 0.8
        yield day, p, int(np.digitize(round(p, 9), EDGES)) if named is None else named
        day += timedelta(days=1)


def scored() -> list[Case]:
    return [case for case in synthetic.cases() if case.outcome in ("yes", "no")]


def columns(of: list[Case], end: int = 0) -> tuple[np.ndarray, np.ndarray, np.ndarray, np.ndarray]:
    """Outcome, probability, weight and band of every day of every case; each case weighs 1."""
    rows = []
    for case in of:
        days = list(daily(case, end))
        rows += [(case.outcome == "yes", p, 1 / len(days), band) for _, p, band in days]
    happened, said, weight, band = (np.array(column) for column in zip(*rows, strict=True))
    return happened, said, weight, band


def test_there_are_at_least_sixty_and_some_were_revised() -> None:
    assert len(record().scores) == 70
    assert sum(len(row.stages) > 1 for row in ledger(corpus())) >= 10
    assert not record().few


def test_the_scores_are_those_of_scikit_learn() -> None:
    happened, said, weight, _ = columns(scored())
    assert record().brier == pytest.approx(brier_score_loss(happened, said, sample_weight=weight))
    clipped = np.clip(said, 0.01, 0.99)
    assert record().log == pytest.approx(log_loss(happened, clipped, sample_weight=weight))
    base = np.average(happened, weights=weight)
    reference = brier_score_loss(happened, np.full(len(said), base), sample_weight=weight)
    assert record().skill == pytest.approx(1 - record().brier / reference)
    assert record().yes == sum(case.outcome == "yes" for case in scored())


def test_the_interval_over_terms_spans_what_their_edges_score() -> None:
    worse, better = [], []
    for case in scored():
        ends = [columns([case], end) for end in (-1, 1)]
        briers = sorted(brier_score_loss(o, p, sample_weight=w, labels=[False, True]) for o, p, w, _ in ends)
        better.append(briers[0])
        worse.append(briers[1])
    assert record().brier_interval == pytest.approx((np.mean(better), np.mean(worse)))
    assert record().brier_interval[0] < record().brier < record().brier_interval[1]
    assert record().from_term == sum(any(p is None for _, p, _ in case.said) for case in scored())


def test_the_decomposition_is_an_independent_one() -> None:
    happened, said, weight, band = columns(scored())
    total, base = weight.sum(), np.average(happened, weights=weight)
    reliability = resolution = error = 0.0
    for number in np.unique(band):
        held = band == number
        share = np.average(happened[held], weights=weight[held])
        mean = np.average(said[held], weights=weight[held])
        reliability += weight[held].sum() * (mean - share) ** 2 / total
        resolution += weight[held].sum() * (share - base) ** 2 / total
        error += weight[held].sum() * abs(mean - share) / total
    found = record().calibration
    assert found.base_rate == pytest.approx(base)
    assert found.uncertainty == pytest.approx(base * (1 - base))
    assert found.reliability == pytest.approx(reliability)
    assert found.resolution == pytest.approx(resolution)
    assert found.expected_error == pytest.approx(error)
    left = np.average((said - happened) ** 2, weights=weight) - (reliability - resolution + base * (1 - base))
    assert found.residual == pytest.approx(left)


def test_the_bins_are_independent_ones() -> None:
    happened, said, weight, band = columns(scored())
    assert [one.band.term for one in record().calibration.bins][0::6] == ["almost no chance", "almost certain"]
    for one, number in zip(record().calibration.bins, np.unique(band), strict=True):
        held = band == number
        assert one.weight == pytest.approx(weight[held].sum())
        assert one.said == pytest.approx(np.average(said[held], weights=weight[held]))
        assert one.observed == pytest.approx(np.average(happened[held], weights=weight[held]))


def test_a_bin_of_whole_judgments_has_the_interval_of_scipy() -> None:
    single = [row for row in ledger(corpus()) if len(row.stages) == 1]
    for one in record(tuple(single)).calibration.bins:
        number = round(one.weight)
        assert one.weight == pytest.approx(number)
        expected = binomtest(round(one.observed * number), number).proportion_ci(method="wilson")
        assert one.interval == pytest.approx((expected.low, expected.high))


def test_each_line_has_the_score_of_its_days() -> None:
    by_name = {f"Ruritania will sign paper {case.number}.": case for case in scored()}
    seen = 0
    for row in ledger(corpus()):
        case, score = by_name.get(row.newest.part.statement), score_of(row)
        if case is None:
            assert not isinstance(score, Score)
            continue
        assert isinstance(score, Score)
        days = [(p - (case.outcome == "yes")) ** 2 for _, p, _ in daily(case)]
        assert score.days == len(days)
        assert score.brier == pytest.approx(np.mean(days))
        seen += 1
    assert seen == 70


def test_desks_regions_actors_and_lexicons_have_records_of_their_own() -> None:
    rows = ledger(corpus())
    for by, kind in ((Grouping.DESK, 0), (Grouping.REGION, 1)):
        found = grouped(corpus(), rows, by)
        assert len(found) == 3
        for place, held in zip(sorted(found), (found[key] for key in sorted(found)), strict=True):
            mine = [case for case in scored() if case.desk[kind] == place.lower().replace(" ", "-")] or [
                case for case in scored() if case.desk[kind] == place
            ]
            happened, said, weight, _ = columns(mine)
            assert record(held).brier == pytest.approx(brier_score_loss(happened, said, sample_weight=weight))
            assert record(held).few is (len(mine) < 30)
    assert {key: len(held) for key, held in grouped(corpus(), rows, Grouping.ACTOR).items()} == {"ruritania": len(rows)}
    lexicons = grouped(corpus(), rows, Grouping.LEXICON)
    phia = [case for case in synthetic.cases() if case.lexicon is LexiconId.PHIA]
    assert {key: len(held) for key, held in lexicons.items()} == {"icd203": len(rows) - len(phia), "phia": len(phia)}


def test_what_cannot_be_scored_stands_apart() -> None:
    day = day_of(corpus())
    standing = [row.standing(day) for row in ledger(corpus())]
    assert {one: standing.count(one) for one in set(standing)} == {
        Standing.RESOLVED: 70,
        Standing.VOID: 2,
        Standing.OVERDUE: 1,
        Standing.OPEN: 1,
    }


def test_the_order_of_files_never_matters() -> None:
    backwards = build(reversed(documents_of(synthetic.files())))
    assert record_of(ledger(backwards)) == record()


def test_no_score_at_all_is_no_record() -> None:
    assert record_of(()) is None
    assert record_of(row for row in ledger(corpus()) if row.resolution is None) is None
