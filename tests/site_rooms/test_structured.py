"""A brief as structured data."""

import dataclasses
import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from bluf.site.structured import report
from bluf.views.brief import brief_page
from tests.views.corpora import bare, full_page


def data(**fields: object) -> dict[str, Any]:
    loaded = json.loads(report(dataclasses.replace(full_page(), **fields), "Strelsau desk"))
    assert isinstance(loaded, dict)
    return loaded


def test_a_brief_is_a_report_of_schema_org() -> None:
    found = data()
    assert (found["@context"], found["@type"]) == ("https://schema.org", "Report")
    assert found["headline"] == "Ruritania has probably asked Borduria for support"
    assert (found["datePublished"], found["inLanguage"], found["reportNumber"]) == ("2022-03-14", "en-GB", "example")
    assert (found["creativeWorkStatus"], found["conditionsOfAccess"]) == ("Published", "TLP:CLEAR")
    assert found["publisher"] == {"@type": "Organization", "name": "Strelsau desk"}
    assert found["about"] == [
        {"@type": "Thing", "name": "Ruritania"},
        {"@type": "Thing", "name": "Embassy of Borduria in Strelsau"},
    ]
    assert "citation" not in found, "the sources stand in the page"


def test_named_authors_stand_before_the_desk() -> None:
    assert data()["author"] == [{"@type": "Person", "name": "A. Writer"}, {"@type": "Person", "name": "B. Writer"}]
    assert data(authors=())["author"] == {"@type": "Organization", "name": "Central Europe desk"}


def test_what_a_brief_does_not_say_is_not_there() -> None:
    found = json.loads(report(brief_page(bare(), bare().briefs["bare"]), "Strelsau desk"))
    assert not {"author", "about", "keywords", "citation"} & found.keys()


@given(st.text())
def test_no_text_can_end_the_script_element(title: str) -> None:
    text = report(dataclasses.replace(full_page(), title=title), "Strelsau desk")
    assert not set(text) & set("<>&")
    assert json.loads(text)["headline"] == title


def test_a_closing_tag_in_a_title_comes_out_whole() -> None:
    title = "</script><script>alert(1)</script><!-- &amp;"
    assert data(title=title)["headline"] == title
