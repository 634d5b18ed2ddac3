"""The history of a judgment: its stages, and the same in words."""

from bluf.corpus.lines import line_of
from bluf.views.history import HistoryView, carried_view, history_view
from bluf.views.targets import Link, Target
from tests.analysis.changes.follow_up import Fields, corpus_of, judgment


def history(*stages: Fields, **briefs: str) -> HistoryView | None:
    """The history of a judgment that each brief carries on from the one before."""
    names = [f"b{number}" for number, _ in enumerate(stages, 1)]
    fields = {
        name: {"key_judgments": [judgment(**stage)], "date": f"2022-03-0{at}", **briefs}
        | ({"supersedes": names[at - 2]} if at > 1 else {})
        for at, (name, stage) in enumerate(zip(names, stages, strict=True), 1)
    }
    return history_view(line_of(corpus_of(**fields), "b1", "kj1"))


def test_a_judgment_of_one_brief_has_no_history() -> None:
    assert history({"likelihood": "likely"}) is None


def test_a_history_names_every_stage_the_oldest_first() -> None:
    view = history(
        {"likelihood": {"term": "likely", "p": 0.72, "by": "2022-04-14"}, "confidence": "low"},
        {"likelihood": "unlikely"},
        {"likelihood": {"p": 0.3}, "confidence": "high", "change": "withdrawn"},
    )
    assert view is not None
    assert view.stages == (
        Link("likely, 72%, low confidence", Target("brief", "b1", "judgment-kj1"), "2022-03-01"),
        Link("unlikely, confidence not stated", Target("brief", "b2", "judgment-kj1"), "2022-03-02"),
        Link("withdrawn, 30%, high confidence", Target("brief", "b3", "judgment-kj1"), "2022-03-03"),
    )
    assert view.spoken == (
        "Likelihood over time: 2022-03-01 likely, 72%, low confidence; 2022-03-02 unlikely, confidence not stated; "
        "2022-03-03 withdrawn, 30%, high confidence"
    )


def test_the_picture_holds_what_the_words_say() -> None:
    view = history(
        {"likelihood": {"term": "likely", "p": 0.72}, "confidence": "low"},
        {"likelihood": "unlikely", "confidence": "high"},
        {"change": "withdrawn", "likelihood": 0.3},
    )
    assert view is not None
    assert [(mark.steps, mark.withdrawn) for mark in view.figure.marks] == [(1, False), (0, True)]
    assert [(bar.steps, bar.withdrawn) for bar in view.figure.bars] == [(3, False)]
    assert [day.text for day in view.figure.days] == ["2022-03-01", "2022-03-03"]


def test_the_light_lines_are_the_edges_of_the_lexicon() -> None:
    icd, phia = (history({}, {}, lexicon=lexicon) for lexicon in ("icd203", "phia"))
    assert icd is not None
    assert phia is not None
    assert len(icd.figure.ticks) == 9, "0, 5, 20, 45, 50, 55, 80, 95, 100: 1 and 99 would blur the frame"
    assert len(phia.figure.ticks) == 14, "0, 5, 10, 20, 25, 35, 40, 50, 55, 75, 80, 90, 95, 100"


def test_a_date_is_printed_as_well_as_it_is_known() -> None:
    corpus = corpus_of(
        a={"date": "2021"}, b={"date": "2022-03", "supersedes": "a"}, c={"date": "2022-03-14", "supersedes": "b"}
    )
    view = history_view(line_of(corpus, "c", "kj1"))
    assert view is not None
    assert [day.text for day in view.figure.days] == ["2021", "2022-03-14"]


def test_away_from_its_brief_a_judgment_is_worded_as_in_the_newest() -> None:
    corpus = corpus_of(
        a={}, b={"key_judgments": [judgment(statement="Ruritania seeks money.")], "supersedes": "a", "title": "Money"}
    )
    view = carried_view(line_of(corpus, "a", "kj1"))
    assert view is not None
    assert view.statement == "Ruritania seeks money."
    assert view.link == Link("Money", Target("brief", "b", "judgment-kj1"), "2022-03-14")
    assert carried_view(line_of(corpus_of(a={}), "a", "kj1")) is None
