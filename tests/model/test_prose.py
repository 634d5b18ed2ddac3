"""Texts in Markdown and the links in them."""

from bluf.model.prose import Passage, passages
from tests.rules.examples import corpus_of, desk, laid_over


def test_every_text_in_markdown_is_found_with_its_place() -> None:
    brief = corpus_of(desk()).briefs["example"].brief
    places = {passage.path for passage in passages(brief)}
    assert {
        ("bluf",),
        ("body",),
        ("implications", 0),
        ("key_judgments", 0, "statement"),
        ("key_judgments", 0, "confidence", "because"),
        ("claims", 2, "text"),
        ("contradictions", 0, "treatment"),
        ("alternatives", 0, "for"),
        ("source_summary", "weaknesses"),
        ("ach", "reading"),
    } <= places


def test_titles_ids_and_other_plain_lines_are_no_markdown() -> None:
    brief = corpus_of(desk()).briefs["example"].brief
    places = {passage.path for passage in passages(brief)}
    assert not {("title",), ("desk",), ("events", 0, "title"), ("origins", 0, "label"), ("dissent", 0, "by")} & places


def test_the_place_of_a_text_is_as_it_is_written() -> None:
    files = laid_over("alternatives: [{text: T., for: See below.}]\n")
    document = corpus_of(files).briefs["example"].document
    span = document.span("alternatives", 0, "for")
    line = files["briefs/example.yaml"].splitlines()[span.line - 1]
    assert line[span.column - 1 : span.end_column - 1] == "See below."


def test_links_are_listed_once_and_in_order() -> None:
    passage = Passage((), "[[b]] then [[a#x]], [[b]], [not], [[un\nclosed]], [[ ]] and [[]]")
    assert passage.links == ("b", "a#x", " ", "")
