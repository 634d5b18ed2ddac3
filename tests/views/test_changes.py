"""How a judgment stands to the one before it."""

import pytest

from bluf.views.changes import ChangeView
from bluf.views.targets import Link, Target
from tests.views.corpora import page

_LOANS = "It is unlikely (20-45%) that Borduria cuts its loans to Ruritania before March 2022."


def change(fields: str, statement: str = _LOANS, further: str = "") -> ChangeView | None:
    judgment = f"key_judgments:\n  - statement: {statement}\n    {fields}\n"
    return page(judgment + further).judgments[0].change


def declared(status: str, fields: str, previous: str = "earlier#kj1") -> ChangeView:
    found = change(f"change: {{status: {status}, because: B, previous: {previous}}}\n    {fields}")
    assert found is not None
    return found


def test_a_change_says_where_the_judgment_went_and_leads_to_the_one_before() -> None:
    view = declared("changed", "likelihood: {term: unlikely, p: 0.25}\n    confidence: low")
    assert (view.mark, view.label, view.said) == (
        "down",
        "Moved down",
        "from 30% to 25%, confidence from moderate to low",
    )
    assert (view.because, view.cause, view.declared) == ("B", "", "")
    assert view.previous == Link("judgment 1", Target("brief", "earlier", "judgment-kj1"))


def test_the_cause_is_said_by_its_label() -> None:
    view = change('change: {status: changed, cause: new-reasoning, previous: "earlier#kj1"}')
    assert view is not None
    assert view.cause == "New reasoning"


def test_what_happened_is_shown_beside_what_is_declared_if_they_differ() -> None:
    same = "likelihood: {term: unlikely, p: 0.3, by: 2022-03-01}\n    confidence: moderate\n    evidence: [c1]"
    assert declared("unchanged", "likelihood: likely").declared == "unchanged"
    assert declared("changed", same).declared == "changed"
    assert declared("initial", same).declared == "new"
    assert declared("unchanged", same).declared == ""


@pytest.mark.parametrize("previous", ["hidden#kj1", "earlier#kj9"])
@pytest.mark.parametrize(
    ("status", "mark", "label"),
    [
        ("changed", "moved", "Changed"),
        ("unchanged", "unchanged", "Unchanged"),
        ("initial", "new", "New"),
        ("withdrawn", "withdrawn", "Withdrawn"),
    ],
)
def test_of_a_judgment_that_was_not_released_nothing_is_shown(
    previous: str, status: str, mark: str, label: str
) -> None:
    view = declared(status, "likelihood: likely", previous)
    assert (view.mark, view.label, view.said, view.declared) == (mark, label, "", "")
    assert view.previous == Link(previous)


def test_a_first_judgment_has_none_before_it() -> None:
    view = change("change: initial")
    assert view is not None
    assert (view.mark, view.label, view.previous) == ("new", "New", None)


def test_a_judgment_that_says_nothing_and_continues_nothing_has_no_change() -> None:
    assert change("likelihood: likely") is None


def test_a_judgment_that_says_nothing_is_compared_by_its_id_all_the_same() -> None:
    view = change("likelihood: likely", further="supersedes: earlier\n")
    assert view is not None
    assert (view.mark, view.said) == ("up", "from unlikely, 30% to likely, confidence from moderate to not stated")
    assert view.previous == Link("judgment 1", Target("brief", "earlier", "judgment-kj1"))


def test_the_judgment_before_is_read_in_the_lexicon_of_its_own_brief() -> None:
    view = change(
        'change: {status: changed, previous: "earlier#kj1"}\n    likelihood: unlikely',
        further="# briefs/earlier.yaml\nlexicon: phia\n",
    )
    assert view is not None
    assert view.mark == "moved", "the confidence is gone, and the term is the same"
