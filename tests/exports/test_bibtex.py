"""BibTeX: another reader of it finds what was said, whatever signs it holds."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pybtex.database import Entry, parse_string
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

from bluf.exports.bibtex import bibtex, tex
from tests.exports.made import entry

TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp")))


def read(text: str) -> Entry:
    (found,) = parse_string(text, "bibtex").entries.values()
    return found


def test_a_brief_is_a_report_of_whoever_publishes_it() -> None:
    found = read(bibtex([entry()]))
    assert (found.key, found.type) == ("grain", "techreport")
    assert dict(found.fields) == {
        "title": "{Ruritania buys grain}",
        "institution": "The Desk",
        "type": "Intelligence brief",
        "number": "grain",
        "date": "2031-05-12",
        "year": "2031",
        "month": "May",
        "note": "Version 0123abcd. TLP:GREEN",
        "url": "https://a.example/briefs/grain/",
    }
    assert [str(person) for person in found.persons["author"]] == ["{A. Writer}", "{B. Writer}"]


def test_a_judgment_is_a_part_of_its_brief() -> None:
    found = read(bibtex([entry(key="grain:kj1", number=1, statement="It is likely (55-80%) that it rains.")]))
    assert (found.key, found.type) == ("grain:kj1", "incollection")
    assert found.fields["title"] == r"{Judgment 1: It is likely (55-80{\%}) that it rains.}"
    assert found.fields["booktitle"] == "{Ruritania buys grain}"
    assert found.fields["publisher"] == "The Desk"


@pytest.mark.parametrize(
    ("date", "known"),
    [("2031", {"year": "2031"}), ("2031-05", {"year": "2031", "month": "May"})],
)
def test_a_date_is_as_exact_as_it_is_known(date: str, known: dict[str, str]) -> None:
    found = read(bibtex([entry(date=date)])).fields
    assert {name: found[name] for name in ("year", "month") if name in found} == known


def test_whoever_publishes_speaks_where_nobody_is_named() -> None:
    assert [str(person) for person in read(bibtex([entry(by=())])).persons["author"]] == ["{The Desk}"]


def test_entries_stand_apart_by_an_empty_line_and_hold_none() -> None:
    text = bibtex([entry(title="a\n\nb"), entry(key="grain:kj1", number=1, statement="c\n\nd")])
    assert [one.split(",", 1)[0] for one in text.split("\n\n")] == ["@techreport{grain", "@incollection{grain:kj1"]


@given(TEXTS)
def test_no_text_ends_its_field_or_begins_another_entry(text: str) -> None:
    found = parse_string(bibtex([entry(title=text, publisher=text), entry(key="other")]), "bibtex").entries
    assert list(found) == ["grain", "other"]
    assert found["grain"].fields["title"] == f"{{{tex(text)}}}".strip()


@given(st.text(st.characters(codec="ascii", exclude_categories=("Cc",))))
@example("``a'' -- --- ,,")
def test_tex_shows_the_signs_that_it_would_act_on(text: str) -> None:
    written = tex(text)
    for name, sign in (("braceleft", "\\{"), ("braceright", "\\}"), ("less", "<"), ("greater", ">")):
        written = written.replace(f"{{\\text{name}}}", sign)  # names that its reader does not know
    assert "".join(LatexNodes2Text().latex_to_text(written).replace("\u02c6", "^").split()) == "".join(text.split())


def test_a_sign_before_a_backtick_does_not_turn_upside_down() -> None:
    assert tex("!` ?`") == "!{}` ?{}`"


def test_letters_that_fonts_of_tex_lack_are_kept() -> None:
    assert tex("Россия 中国") == "Россия 中国"
    assert tex("é") != "é"
