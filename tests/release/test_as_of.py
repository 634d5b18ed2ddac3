"""Records as of a day: the same as the files were then, whatever was written into them since."""

import itertools
import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.corpus import build
from bluf.corpus.day import day_of
from bluf.load import Document
from bluf.model import Brief
from bluf.release import as_of
from bluf.render import Addresses
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import SitePage, build_site
from tests.release.stages import FIRST, LAST, STAGES, files_on
from tests.rules.examples import documents_of

pytestmark = pytest.mark.unmeasured

FAR = date(2100, 1, 1)
DAYS = st.dates(date(2022, 3, 5), date(2022, 4, 10))
_WRITTEN = re.compile(r"\b(date|recorded|made|raised|answered_on|last_checked|accessed|taken|written): (2022-0\d-\d\d)")


def records(files: Mapping[str, str], day: date | None = None) -> dict[str, object]:
    """The records of files, as of a day, by file. How a file is written is nobody's business but the check's."""
    documents = documents_of(files)
    return {one.file: one.model for one in (as_of(documents, day) if day else documents)}


def pages(documents: tuple[Document, ...]) -> dict[str, SitePage]:
    site = build_site(build(documents), explanations(), templates(), Addresses(True), "Strelsau desk")
    return {page.uri: page for page in site}


def briefs(documents: tuple[Document, ...]) -> set[str]:
    return {one.id for one in documents if isinstance(one.model, Brief)}


@pytest.mark.parametrize("now", STAGES)
@pytest.mark.parametrize("day", [day + timedelta(days=later) for day in STAGES for later in (0, 1)])
def test_what_was_written_later_changes_nothing(now: date, day: date) -> None:
    assert records(STAGES[now], day) == records(files_on(min(day, now)))


@pytest.mark.parametrize("day", STAGES)
def test_every_page_is_the_one_that_the_files_of_the_day_give(day: date) -> None:
    then, now = pages(documents_of(STAGES[day])), pages(as_of(documents_of(LAST), day))
    assert [uri for uri in then if now.get(uri) != then[uri]] == []
    assert then.keys() == now.keys()


def test_the_stages_differ_from_one_another_on_the_pages() -> None:
    sites = [pages(documents_of(files)) for files in STAGES.values()]
    assert all(one != other for one, other in itertools.pairwise(sites))


@pytest.mark.parametrize("day", STAGES)
def test_a_site_stands_at_the_day_it_is_built_as_of(day: date) -> None:
    assert day_of(build(as_of(documents_of(LAST), day))) == day


def test_before_the_first_day_there_is_nothing() -> None:
    assert [one.id for one in as_of(documents_of(FIRST), date.min)] == ["zenda"]
    assert as_of((), FAR) == ()


def _redated(data: st.DataObject, files: Mapping[str, str], days: st.SearchStrategy[date]) -> dict[str, str]:
    """Give everything that the desk dated another day, now and then only a month."""

    def other(match: re.Match[str]) -> str:
        day = data.draw(days).isoformat()
        return f"{match[1]}: {day[:7] if data.draw(st.integers(0, 9)) == 0 else day}"

    return {file: _WRITTEN.sub(other, text) for file, text in files.items()}


@settings(max_examples=60)
@given(st.data(), DAYS, DAYS)
def test_looking_back_in_two_steps_is_looking_back_in_one(data: st.DataObject, one: date, other: date) -> None:
    documents = documents_of(_redated(data, LAST, DAYS))
    early, late = min(one, other), max(one, other)
    once = as_of(documents, early)
    assert as_of(once, early) == once
    assert as_of(as_of(documents, late), early) == once
    assert as_of(once, late) == once


@settings(max_examples=60)
@given(st.data(), DAYS, DAYS)
def test_a_later_day_knows_no_less(data: st.DataObject, one: date, other: date) -> None:
    documents = documents_of(_redated(data, LAST, DAYS))
    early, late = as_of(documents, min(one, other)), as_of(documents, max(one, other))
    assert briefs(early) <= briefs(late)
    assert {document.id for document in early} <= {document.id for document in late}


@settings(max_examples=60)
@given(st.data(), DAYS)
def test_no_site_stands_later_than_the_day_it_is_built_as_of(data: st.DataObject, day: date) -> None:
    stands = day_of(build(as_of(documents_of(_redated(data, LAST, DAYS)), day)))
    assert stands is None or stands <= day


@settings(max_examples=60)
@given(st.data(), st.sampled_from(sorted(STAGES)))
def test_what_is_dated_later_may_be_dated_otherwise_and_changes_nothing(data: st.DataObject, day: date) -> None:
    def other(match: re.Match[str]) -> str:
        if date.fromisoformat(match[2]) <= day:
            return match[0]
        return f"{match[1]}: {data.draw(st.dates(day + timedelta(days=1), FAR))}"

    changed = {file: _WRITTEN.sub(other, text) for file, text in LAST.items()}
    assert records(changed, day) == records(LAST, day)


@given(st.permutations(list(LAST)), st.sampled_from(sorted(STAGES)))
def test_the_order_of_files_does_not_matter(order: list[str], day: date) -> None:
    assert records({file: LAST[file] for file in order}, day) == records(LAST, day)


def test_as_of_a_day_after_everything_the_files_are_as_they_are() -> None:
    assert as_of(documents_of(LAST), FAR) == documents_of(LAST)


def test_places_and_texts_stay_those_of_the_files() -> None:
    there = {one.file: one for one in documents_of(LAST)}
    for document in as_of(documents_of(LAST), min(STAGES)):
        assert document == replace(there[document.file], model=document.model)


def _ids(files: Mapping[str, str], day: date) -> set[str]:
    return {one.id for one in as_of(documents_of(files), day)}


SOURCE = "title: A letter\ntlp: clear\n"


def test_a_source_that_was_read_later_stays_if_a_brief_of_the_day_used_it() -> None:
    read_again = FIRST["seeds/courier.yaml"].replace("accessed: 2022-03-14", "accessed: 2022-05-01")
    files = {**FIRST, "seeds/courier.yaml": read_again, "seeds/unused.yaml": f"{SOURCE}accessed: 2022-05-01\n"}
    kept = {one.id: one for one in as_of(documents_of(files), date(2022, 3, 14))}
    assert "courier" in kept
    assert "unused" not in kept
    assert "accessed" not in kept["courier"].model.model_dump(exclude_none=True)


def test_that_a_document_was_out_does_not_say_that_the_desk_had_it() -> None:
    later = (
        FIRST["briefs/loans.yaml"]
        .replace("date: 2022-03-14", "date: 2022-03-20")
        .replace("[courier, o1]", "[letter, o1]")
    )
    files = {**FIRST, "briefs/later.yaml": later, "seeds/letter.yaml": f"{SOURCE}published: 2022-03-01\n"}
    assert "letter" not in _ids(files, date(2022, 3, 14))
    assert "letter" in _ids(files, date(2022, 3, 20))


@pytest.mark.parametrize(
    "link",
    [
        "derived_from: [letter]",
        "via: letter",
        "note: It quotes [[letter]] at length.",
        "note: It quotes [[letter|one]].",
    ],
)
def test_what_a_used_source_names_is_used_too(link: str) -> None:
    courier = f"{FIRST['seeds/courier.yaml']}{link}\n"
    files = {**FIRST, "seeds/courier.yaml": courier, "seeds/letter.yaml": f"{SOURCE}accessed: 2022-05-01\n"}
    assert "letter" in _ids(files, date(2022, 3, 14))
    assert "letter" not in _ids({**files, "seeds/courier.yaml": FIRST["seeds/courier.yaml"]}, date(2022, 3, 14))


def test_what_is_used_names_on_through_records_without_a_day() -> None:
    undated = FIRST["seeds/courier.yaml"].replace("accessed: 2022-03-14\n", "derived_from: [letter]\n")
    files = {**FIRST, "seeds/courier.yaml": undated, "seeds/letter.yaml": f"{SOURCE}accessed: 2022-05-01\n"}
    assert {"courier", "letter"} <= _ids(files, date(2022, 3, 14))


def test_what_came_later_names_on_through_records_without_a_day() -> None:
    letter = f"{SOURCE}outlet: post-office\n"
    actor = "name: Post Office\nkind: company\ntlp: clear\n"
    files = {**LAST, "seeds/letter.yaml": letter, "briefs/actors/post-office.yaml": actor}
    files["briefs/treaty.yaml"] = files["briefs/treaty.yaml"].replace("[customs, treaty-text]", "[customs, letter]")
    assert not {"letter", "post-office"} & _ids(files, date(2022, 3, 24))
    assert {"letter", "post-office"} <= _ids(files, date(2022, 3, 25))


def test_a_document_that_was_not_out_yet_was_not_there() -> None:
    files = {**FIRST, "seeds/letter.yaml": f"{SOURCE}published: 2022-04-01\n"}
    assert "letter" not in _ids(files, date(2022, 3, 31))
    assert "letter" in _ids(files, date(2022, 4, 1))


def test_a_profile_written_later_is_not_there_though_a_brief_names_the_actor() -> None:
    written = LAST["briefs/actors/strelsau-courier.yaml"]
    files = {**FIRST, "briefs/actors/strelsau-courier.yaml": written}
    assert "strelsau-courier" not in _ids(files, date(2022, 3, 15))
    assert "strelsau-courier" in _ids(files, date(2022, 3, 16))


def test_what_only_a_hidden_profile_names_goes_with_it() -> None:
    files = {
        **FIRST,
        "briefs/actors/strelsau-courier.yaml": f"{LAST['briefs/actors/strelsau-courier.yaml']}relations:\n"
        "  - {to: hentzau, type: works-for}\n",
        "briefs/actors/hentzau.yaml": "name: Hentzau\nkind: person\ntlp: clear\n",
    }
    assert "hentzau" not in _ids(files, date(2022, 3, 15))
    assert "hentzau" in _ids(files, date(2022, 3, 16))


def test_records_that_name_only_one_another_were_always_there() -> None:
    actor = "name: {0}\nkind: person\ntlp: clear\nrelations: [{{to: {1}, type: meets}}]\n"
    files = {"briefs/actors/a.yaml": actor.format("A", "b"), "briefs/actors/b.yaml": actor.format("B", "a")}
    assert _ids(files, date.min) == {"a", "b"}


@pytest.mark.parametrize(
    ("supersedes", "day", "status"),
    [
        ("loans", date(2022, 3, 24), "published"),
        ("loans", date(2022, 3, 25), "superseded"),
        ("zenda", date(2022, 3, 25), "published"),
    ],
)
def test_a_brief_is_superseded_by_what_is_there(supersedes: str, day: date, status: str) -> None:
    files = {
        **LAST,
        "briefs/treaty.yaml": LAST["briefs/treaty.yaml"].replace("supersedes: loans", f"supersedes: {supersedes}"),
    }
    (loans,) = (one.model for one in as_of(documents_of(files), day) if one.id == "loans")
    assert isinstance(loans, Brief)
    assert loans.status == status


def test_an_undated_source_is_no_older_than_one_that_it_was_read_through() -> None:
    assert "ledger" not in _ids(LAST, date(2022, 3, 15))
    assert "ledger" in _ids(LAST, date(2022, 3, 16))
