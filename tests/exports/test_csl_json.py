"""CSL-JSON: a processor of the standard makes references of it."""

import json
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from bluf.exports.csl_json import csl_json
from tests.exports.made import entry


def items(text: str) -> list[dict[str, Any]]:
    return json.loads(text)  # type: ignore[no-any-return]


def test_a_brief_is_a_report_and_a_judgment_a_chapter_of_it() -> None:
    whole, part = items(csl_json([entry(), entry(key="grain:kj1", number=1, statement="It rains.")]))
    assert whole == {
        "id": "grain",
        "type": "report",
        "title": "Ruritania buys grain",
        "author": [{"literal": "A. Writer"}, {"literal": "B. Writer"}],
        "issued": {"date-parts": [[2031, 5, 12]]},
        "genre": "Intelligence brief",
        "number": "grain",
        "version": "0123abcd",
        "note": "TLP:GREEN",
        "publisher": "The Desk",
        "language": "en-GB",
        "URL": "https://a.example/briefs/grain/",
    }
    assert (part["type"], part["title"], part["container-title"]) == (
        "chapter",
        "Judgment 1: It rains.",
        "Ruritania buys grain",
    )


def test_a_date_is_as_exact_as_it_is_known() -> None:
    parts = [items(csl_json([entry(date=date)]))[0]["issued"]["date-parts"] for date in ("2031", "2031-05")]
    assert parts == [[[2031]], [[2031, 5]]]


def test_letters_stand_as_they_are_and_on_one_line() -> None:
    (one,) = items(csl_json([entry(title="a\n\n中 é", publisher="x\ty")]))
    assert (one["title"], one["publisher"]) == ("a 中 é", "x y")
    assert "中" in csl_json([entry(title="中")])


def test_a_processor_of_the_standard_writes_a_reference() -> None:
    source = CiteProcJSON(items(csl_json([entry()])))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    bibliography.register(Citation([CitationItem("grain")]))
    (said,) = [str(one) for one in bibliography.bibliography()]
    assert "A. Writer and B. Writer" in said
    assert "2031" in said
    assert "Ruritania buys grain" in said
