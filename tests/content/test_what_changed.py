"""What changed from the first shipped brief to the follow-up: worked out from the records, and marked as outside."""

from pathlib import Path

import pytest

from bluf.analysis.changes.change import Aspect
from bluf.analysis.changes.change_words import change_word
from bluf.analysis.changes.comparison import Comparison, superseded
from bluf.analysis.changes.judgment_changes import Course
from bluf.analysis.changes.move_words import move_words
from bluf.corpus import Corpus, build
from bluf.corpus.lines import line_of
from bluf.load import load_tree
from bluf.render import Addresses, Renderer, page_uri
from bluf.resources import templates
from bluf.views.brief import brief_page
from bluf.views.history import history_view
from bluf.views.targets import Target

ROOT = Path(__file__).resolve().parents[2]
FOLLOW_UP = "2022-03-15-after-the-rome-talks"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return build(load_tree(ROOT, ROOT / "briefs", ROOT / "seeds").documents)


@pytest.fixture(scope="module")
def found(corpus: Corpus) -> Comparison:
    comparison = superseded(corpus, corpus.briefs[FOLLOW_UP])
    assert comparison is not None
    return comparison


def status_words(found: Comparison, part: str) -> dict[str, str]:
    return {one.id: change_word(one) for one in found.changes if one.part == part and one.aspect is Aspect.STATUS}


def test_two_judgments_moved_and_two_stayed(found: Comparison) -> None:
    told = {one.after.judgment.id: (one.course, move_words(one)) for one in found.judgments if one.after}
    assert told == {
        "kj1": (Course.DOWN, "from 72% to 68%"),
        "kj2": (Course.UP, "from 85% to 90%"),
        "kj3": (Course.UNCHANGED, "at very unlikely, 12%, low confidence"),
        "kj4": (Course.UNCHANGED, "at likely, 70%, low confidence"),
    }


def test_every_judgment_gives_its_reason_and_what_moved_its_cause(found: Comparison) -> None:
    for one in found.judgments:
        assert one.reason
        assert (one.cause is not None) == (one.course in (Course.UP, Course.DOWN))


def test_all_evidence_that_came_is_from_outside_the_article(found: Comparison) -> None:
    added = [change for one in found.judgments for change in one.changes if change.added]
    assert {change.after for change in added} == {"c20", "c22", "c23", "c24", "c25"}
    assert all(change.outside_seed for change in added)
    new = [change for change in found.changes if change.part == "claim" and change.added]
    assert {change.id for change in new} == {"c20", "c21", "c22", "c23", "c24", "c25"}
    assert all(change.outside_seed for change in new)


def test_one_gap_closed_and_one_in_part_both_from_the_public_record(found: Comparison) -> None:
    assert status_words(found, "gap") == {"g3": "Partly answered", "g7": "Closed"}
    for one in found.changes:
        if one.part == "gap" and one.aspect is Aspect.STATUS:
            assert one.reason
            assert one.outside_seed


def test_the_indicator_agreed_beforehand_was_observed_from_the_public_record(found: Comparison) -> None:
    words = status_words(found, "indicator")
    assert words.pop("i1") == "Observed"
    assert set(words.values()) == {"Unknown"}
    (observed,) = (one for one in found.changes if one.part == "indicator" and one.id == "i1")
    assert (observed.before, observed.after, observed.outside_seed) == ("not-observed", "observed", True)


def test_no_claim_was_regraded_and_no_assumption_broke(found: Comparison) -> None:
    assert not [one for one in found.changes if one.aspect in (Aspect.GRADE, Aspect.BREACH, Aspect.CLASS)]


def test_the_page_shows_all_of_it(corpus: Corpus) -> None:
    entry = corpus.briefs[FOLLOW_UP]
    uri = page_uri(Target("brief", FOLLOW_UP))
    html = Renderer(templates(), corpus, Addresses()).render("brief", uri, brief_page(corpus, entry), brief=entry).html
    section = html[html.index('id="section-changes"') : html.index('id="section-implications"')]
    text = " ".join(section.split())
    for said in ("from 72% to 68%", "from 85% to 90%", "at very unlikely, 12%", "at likely, 70%"):
        assert said in text
    for part in ("claim-c22", "gap-g7", "gap-g3", "indicator-i1"):
        assert f'href="#{part}"' in section
    assert section.count("from the public record") >= 6 + 3, "six claims, two gaps and an indicator"
    assert "<del>" in section
    assert "<ins>" in section


def test_every_judgment_has_two_stages_in_its_history(corpus: Corpus) -> None:
    for number in range(1, 5):
        view = history_view(line_of(corpus, FOLLOW_UP, f"kj{number}"))
        assert view is not None
        assert [stage.note for stage in view.stages] == ["2022-03-14", "2022-03-15"]
        assert len(view.figure.marks) == 2
