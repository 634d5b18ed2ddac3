"""The shipped briefs keep to what was read: no guessed address, every addition marked, every echo counted once."""

from collections.abc import Iterator
from math import isclose, sqrt
from pathlib import Path

import pytest

from bluf.analysis.sourcing.origins import claim_lineage, judgment_lineage
from bluf.check import check
from bluf.corpus import Corpus, build
from bluf.load import Loaded, load_tree
from bluf.model import ActorProfile, SourceRecord
from bluf.model.base import Record
from bluf.model.technique_terms import IndicatorStatus
from bluf.model.vocabulary import ChangeStatus, Outcome, Status

ROOT = Path(__file__).resolve().parents[2]
FIRST = "2022-03-14-russia-china-support-request"
FOLLOW_UP = "2022-03-15-after-the-rome-talks"
ARTICLE = "intelnews-2022-03-14"
KNOWN_WIKIDATA = {
    "xi-jinping": "Q15031",
    "joe-biden": "Q6279",
    "russia": "Q159",
    "china": "Q148",
    "united-states": "Q30",
    "ukraine": "Q212",
}
KNOWN_ADDRESSES: frozenset[str] = frozenset()
"""Addresses that were really opened. None was: the article was read as a text file."""


@pytest.fixture(scope="module")
def loaded() -> Loaded:
    return load_tree(ROOT, ROOT / "briefs", ROOT / "seeds")


@pytest.fixture(scope="module")
def corpus(loaded: Loaded) -> Corpus:
    return build(loaded.documents)


def records(record: Record) -> Iterator[Record]:
    yield record
    for name in type(record).model_fields:
        value = getattr(record, name)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, Record):
                yield from records(part)


def test_every_shipped_file_loads(loaded: Loaded) -> None:
    assert loaded.problems == ()
    assert loaded.broken == ()
    assert len(loaded.documents) == len(loaded.texts)


def test_every_shipped_file_passes_every_rule(loaded: Loaded, corpus: Corpus) -> None:
    assert check(loaded.documents, corpus) == ()


def test_no_brief_waives_a_rule(corpus: Corpus) -> None:
    assert {FIRST, FOLLOW_UP} <= corpus.briefs.keys()
    assert [entry.id for entry in corpus.briefs.values() if entry.brief.waivers] == []


def test_no_person_signs_a_demonstration_brief(corpus: Corpus) -> None:
    for name in (FIRST, FOLLOW_UP):
        brief = corpus.briefs[name].brief
        assert brief.desk
        assert brief.authors == ()


def test_briefs_disclose_that_they_are_demonstrations_and_how_they_were_drafted(corpus: Corpus) -> None:
    for name in (FIRST, FOLLOW_UP):
        brief = corpus.briefs[name].brief
        assert brief.method is not None
        assert brief.method.startswith("Demonstration brief.")
        assert brief.source_summary is not None
        assert brief.source_summary.tooling is not None
        assert "language model" in brief.source_summary.tooling


def test_every_wikidata_id_is_one_that_was_looked_up(corpus: Corpus) -> None:
    assert {actor.id: actor.wikidata for actor in corpus.actors.values() if actor.wikidata} == KNOWN_WIKIDATA


def test_every_actor_that_is_named_has_a_profile(corpus: Corpus) -> None:
    assert [actor.id for actor in corpus.actors.values() if actor.profile is None] == []


def test_every_profile_says_what_it_rests_on(corpus: Corpus) -> None:
    profiles = [document.model for document in corpus.documents if isinstance(document.model, ActorProfile)]
    assert len(profiles) >= 12
    assert [profile.name for profile in profiles if not profile.basis] == []


def test_no_address_is_guessed(corpus: Corpus) -> None:
    addresses = {
        str(getattr(record, field))
        for document in corpus.documents
        for record in records(document.model)
        for field in ("url", "website")
        if getattr(record, field, None)
    }
    assert addresses <= KNOWN_ADDRESSES


def test_only_the_article_counts_as_read(corpus: Corpus) -> None:
    read = [entry.id for entry in corpus.sources.values() if entry.source.accessed]
    assert read == [ARTICLE]


def test_the_article_is_known_by_its_hash_and_not_kept(corpus: Corpus) -> None:
    archive = corpus.sources[ARTICLE].source.archive
    assert archive is not None
    assert archive.sha256 == "b6aa9ffdb73b9aec8cffe63bcee4f23248473abeab1f9826867822b546f556af"
    assert archive.file is None
    assert archive.url is None


def test_what_does_not_come_from_the_article_is_marked(corpus: Corpus) -> None:
    for name in (FIRST, FOLLOW_UP):
        for claim in corpus.briefs[name].brief.claims:
            documents = {chain[0] for chain in claim.chains} | {*claim.sources}
            assert claim.outside_seed == (documents != {ARTICLE}), claim.id


def test_sources_other_than_the_article_say_that_they_are_outside_it(corpus: Corpus) -> None:
    for document in corpus.documents:
        if isinstance(document.model, SourceRecord) and document.id != ARTICLE:
            assert (document.model.note or "").startswith("Not in the seed article."), document.id


def test_the_first_brief_adds_no_claim_to_the_article(corpus: Corpus) -> None:
    assert [claim.id for claim in corpus.briefs[FIRST].brief.claims if claim.outside_seed] == []


@pytest.mark.parametrize("name", [FIRST, FOLLOW_UP])
def test_the_reports_of_a_request_have_one_origin(corpus: Corpus, name: str) -> None:
    entry = corpus.briefs[name]
    lineage = claim_lineage(corpus, entry, entry.claims["c1"])
    assert lineage.groups == ("us-government",)
    assert lineage.unknown == 2
    assert judgment_lineage(corpus, entry, entry.judgments["kj1"]).groups == ("us-government",)


def test_the_denials_come_from_elsewhere(corpus: Corpus) -> None:
    entry = corpus.briefs[FOLLOW_UP]
    groups = {claim: claim_lineage(corpus, entry, entry.claims[claim]).groups for claim in ("c6", "c22", "c23")}
    assert groups == {"c6": ("prc-government",), "c22": ("prc-government",), "c23": ("russian-government",)}


def test_the_follow_up_takes_the_place_of_the_first_brief(corpus: Corpus) -> None:
    assert corpus.briefs[FIRST].brief.status is Status.SUPERSEDED
    successor = corpus.successor(FIRST)
    assert successor is not None
    assert successor.id == FOLLOW_UP


def test_every_judgment_of_the_follow_up_says_what_became_of_the_one_before(corpus: Corpus) -> None:
    statuses = set()
    for judgment in corpus.briefs[FOLLOW_UP].brief.key_judgments:
        assert judgment.change is not None
        assert judgment.change.because
        assert judgment.change.previous
        brief, part = judgment.change.previous.split("#")
        before = corpus.briefs[brief].judgments[part]
        assert judgment.likelihood is not None
        assert before.likelihood is not None
        moved = judgment.likelihood.p != before.likelihood.p
        assert judgment.change.status is (ChangeStatus.CHANGED if moved else ChangeStatus.UNCHANGED)
        statuses.add(judgment.change.status)
    assert statuses == {ChangeStatus.CHANGED, ChangeStatus.UNCHANGED}


def test_judgment_and_alternatives_share_out_the_whole_probability(corpus: Corpus) -> None:
    for name in (FIRST, FOLLOW_UP):
        entry = corpus.briefs[name]
        likelihoods = [entry.judgments["kj1"].likelihood, *(rival.likelihood for rival in entry.brief.alternatives)]
        assert isclose(sum(one.p or 0 for one in likelihoods if one), 1)


def test_every_outcome_is_dated_and_says_that_it_was_recorded_after_the_fact(corpus: Corpus) -> None:
    resolved = {
        (entry.id, forecast.id or judgment): forecast.resolution
        for entry in corpus.briefs.values()
        for judgment, forecast in (
            *((one.id, one.forecast) for one in entry.brief.key_judgments if one.forecast),
            *(("", one) for one in entry.brief.forecasts),
        )
        if forecast.resolution
    }
    assert {key: one.outcome for key, one in resolved.items()} == {
        (FIRST, "f1"): Outcome.YES,
        (FOLLOW_UP, "kj3"): Outcome.NO,
        (FOLLOW_UP, "f2"): Outcome.AMBIGUOUS,
    }
    for resolution in resolved.values():
        assert resolution.on
        assert resolution.because
        assert resolution.recorded
        assert resolution.recorded > resolution.on


def test_the_indicator_agreed_beforehand_is_observed(corpus: Corpus) -> None:
    status = {
        name: {indicator.id: indicator.status for indicator in corpus.briefs[name].brief.indicators}
        for name in (FIRST, FOLLOW_UP)
    }
    assert status[FIRST]["i1"] is IndicatorStatus.NOT_OBSERVED
    assert status[FOLLOW_UP]["i1"] is IndicatorStatus.OBSERVED


def test_the_matrix_weighs_the_hypotheses_as_its_reading_says(corpus: Corpus) -> None:
    """Weighted inconsistency (PARC): I = -1, II = -2, times 1/sqrt(2), 1 or sqrt(2) for each of two ratings."""
    ach = corpus.briefs[FIRST].brief.ach
    assert ach is not None
    assert ach.reading is not None
    base = {"I": -1.0, "II": -2.0}
    factor = {"L": 1 / sqrt(2), "M": 1.0, "H": sqrt(2)}
    scores = {
        one.id: sum(
            base.get(row.cells[one.id], 0) * factor[row.credibility] * factor[row.relevance] for row in ach.evidence
        )
        for one in ach.hypotheses
    }
    assert {name: round(score, 4) for name, score in scores.items()} == {
        "H1": -0.7071,
        "H2": 0,
        "H3": -1,
        "H4": -2.1213,
    }
    assert "H2" in ach.reading
    assert "vague" in ach.reading
