"""Markings, grades, ids, texts and short forms."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from bluf.model import Brief, Claim, Judgment, Likelihood, Name, Tlp, country_name, most_restrictive
from bluf.model.actor import Country
from bluf.model.actor_terms import RelationType
from bluf.model.base import Id, Ids, Line, Prose, Reference, Url
from bluf.model.characters import is_unseen
from bluf.model.grading import Credibility, Grade, Rating, Reliability
from bluf.model.judgment import Estimate
from bluf.model.marking import Marking


def _legal(annotation: object, value: object) -> bool:
    try:
        TypeAdapter(annotation).validate_python(value)
    except ValidationError:
        return False
    return True


def test_markings_are_ordered_by_restriction() -> None:
    assert [marking.label for marking in sorted(Tlp, key=lambda one: one.rank)] == [
        "TLP:CLEAR",
        "TLP:GREEN",
        "TLP:AMBER",
        "TLP:AMBER+STRICT",
        "TLP:RED",
    ]


@given(st.lists(st.sampled_from([*Tlp, None])), st.sampled_from(Tlp))
def test_the_most_restrictive_marking_is_at_least_each_of_them(others: list[Tlp | None], own: Tlp) -> None:
    found = most_restrictive(own, *others)
    assert found in [own, *others]
    assert all(found.rank >= one.rank for one in [own, *others] if one)


def test_a_marking_is_read_with_or_without_its_prefix() -> None:
    adapter = TypeAdapter(Marking)
    for written in ("amber+strict", "TLP:AMBER+STRICT", " Tlp:Amber+Strict "):
        assert adapter.validate_python(written) is Tlp.AMBER_STRICT


@pytest.mark.parametrize("written", ["white", "", "tlp:", None, 1, True])
def test_an_unknown_marking_is_never_clear(written: object) -> None:
    assert not _legal(Marking, written)


def test_every_marking_has_a_colour_and_a_meaning() -> None:
    assert all(marking.colour.startswith("#") and marking.meaning for marking in Tlp)


def test_every_letter_and_digit_make_a_grade() -> None:
    adapter = TypeAdapter(Grade)
    for letter, digit in itertools.product(Reliability, Credibility):
        grade = adapter.validate_python(f"{letter}{digit}")
        assert (grade.reliability, grade.credibility, str(grade)) == (letter, digit, f"{letter}{digit}")
        assert adapter.dump_json(grade).decode() == f'"{grade}"'


@pytest.mark.parametrize("written", ["b2", "B", "B7", "G1", "2B", "B2 ", "B22", "", None, 2, ["B", "2"]])
def test_what_is_no_grade_is_refused(written: object) -> None:
    assert not _legal(Grade, written)


def test_unknown_reliability_is_not_bad_and_says_so() -> None:
    assert "unknown" in Reliability.F.meaning
    assert "no basis" in Credibility.UNKNOWN.meaning


def test_a_rating_is_a_letter_or_a_letter_with_its_reason() -> None:
    adapter = TypeAdapter(Rating)
    assert adapter.validate_python("B").level is Reliability.B
    assert adapter.validate_python({"level": "B", "because": "Long record."}).because == "Long record."


@pytest.mark.parametrize(
    ("written", "term", "p"),
    [("likely", "likely", None), (0.72, None, 0.72), (1, None, 1.0), ({"term": "likely", "p": 0.72}, "likely", 0.72)],
)
def test_a_likelihood_is_a_term_a_number_or_both(written: object, term: str | None, p: float | None) -> None:
    assert TypeAdapter(Estimate).validate_python(written) == Likelihood(term=term, p=p)


@pytest.mark.parametrize(
    "written", [72, -0.1, 1.01, float("nan"), float("inf"), True, ["likely"], {"p": "0.7"}, {"p": True}, ""]
)
def test_what_is_no_likelihood_is_refused(written: object) -> None:
    assert not _legal(Estimate, written)


def test_one_id_stands_for_a_list() -> None:
    assert TypeAdapter(Ids).validate_python("c1") == ("c1",)
    assert Judgment.model_validate({"statement": "They met.", "evidence": "c1"}).evidence == ("c1",)


def test_one_text_stands_for_a_list_of_actors_regions_or_topics() -> None:
    fields = {"title": "T", "date": "2022", "tlp": "clear", "bluf": "B", "key_judgments": [{"statement": "S"}]}
    one = Brief.model_validate({**fields, "actors": "ruritania", "regions": "eastern-europe", "topics": "loans"})
    lists = {"actors": ["ruritania"], "regions": ["eastern-europe"], "topics": ["loans"]}
    assert one == Brief.model_validate({**fields, **lists})


def test_one_chain_stands_for_a_list_of_chains() -> None:
    one = Claim.model_validate({"text": "They met.", "chains": ["s1", "o1"]})
    assert one == Claim.model_validate({"text": "They met.", "chains": [["s1", "o1"]]})
    assert Claim.model_validate({"text": "They met.", "chains": []}).chains == ()


@pytest.mark.parametrize("written", ["a", "2022-03-14-talks", "a" * 80, "a-"])
def test_an_id_is_lower_case_letters_digits_and_hyphens(written: str) -> None:
    assert _legal(Id, written)


@pytest.mark.parametrize("written", ["", "-a", "A", "a b", "a_b", "a" * 81, "\u00e9", "a\n", "a/b", "../a", 1])
def test_other_texts_are_no_ids(written: object) -> None:
    assert not _legal(Id, written) or str(written).strip() != written


def test_a_reference_may_name_another_brief() -> None:
    assert _legal(Reference, "talks#kj1")
    assert not _legal(Reference, "talks#kj1#c1")


@given(st.text(min_size=1))
def test_a_line_holds_no_line_break_and_nothing_invisible(text: str) -> None:
    adapter = TypeAdapter(Line)
    try:
        line = adapter.validate_python(text)
    except ValidationError:
        assert not text.isprintable() or any(map(is_unseen, text))
    else:
        assert not {"\n", "\t", "\r", "\x1b", "\0"} & set(line)


def test_prose_keeps_its_line_breaks() -> None:
    assert TypeAdapter(Prose).validate_python("One.\n\n- Two.") == "One.\n\n- Two."
    assert not _legal(Prose, "")
    assert not _legal(Prose, "red \x1b[31m")


@pytest.mark.parametrize(
    "written", ["javascript:alert(1)", "//example.org", "https://a b", 'https://a"b', "ftp://a", "https://"]
)
def test_what_is_no_web_address_is_refused(written: str) -> None:
    assert not _legal(Url, written)


def test_countries_are_those_of_iso_3166_and_kosovo() -> None:
    assert [country_name(code) for code in ("NO", "XK", "BO", "ZZ")] == ["Norway", "Kosovo", "Bolivia", "ZZ"]
    assert _legal(Country, "XK")
    assert not _legal(Country, "ZZ")
    assert not _legal(Country, "no")


def test_ties_have_a_name_from_the_other_end() -> None:
    assert RelationType.OWNS.reverse == "is owned by"
    assert RelationType.MEETS.reverse == "meets"
    assert all(tie.meaning == f"reverse: {tie.reverse}" for tie in RelationType)


def test_parts_without_an_id_get_one_by_position_and_given_ids_stay() -> None:
    brief = Brief.model_validate(
        {
            "title": "Talks",
            "date": "2022-03-14",
            "tlp": "clear",
            "bluf": "They met.",
            "key_judgments": [{"statement": "One."}, {"id": "second", "statement": "Two."}, {"statement": "Three."}],
            "claims": ["They met."],
        }
    )
    assert [judgment.id for judgment in brief.key_judgments] == ["kj1", "second", "kj3"]
    assert [claim.id for claim in brief.claims] == ["c1"]


def test_records_cannot_be_changed_and_know_no_other_field() -> None:
    name = Name(name="Zenda")
    with pytest.raises(ValidationError):
        name.name = "Strelsau"  # type: ignore[misc]
    with pytest.raises(ValidationError):
        Name.model_validate({"name": "Zenda", "nickname": "Z"})
