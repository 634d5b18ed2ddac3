"""Where fields stand."""

import pytest

from bluf.load.document import compose
from bluf.load.places import key_span, value_span, written_path
from bluf.problems import START_OF_FILE, FieldPath, Span

TEXT = """\
title: Talks
confidence:
  level: low
topics: [aid, loans]
claims:
  - text: They met.
    grade: F3
body: |
  One.
  Two.
"""
ROOT = compose(TEXT)


@pytest.mark.parametrize(
    ("path", "span"),
    [
        (("title",), Span(1, 8, 1, 13)),
        (("confidence", "level"), Span(3, 10, 3, 13)),
        (("confidence",), Span(2, 1, 2, 11)),
        (("topics", 1), Span(4, 15, 4, 20)),
        (("topics",), Span(4, 9, 4, 21)),
        (("claims", 0), Span(6, 5, 6, 5)),
        (("claims", 0, "grade"), Span(7, 12, 7, 14)),
        (("body",), Span(8, 7, 8, 7)),
        ((), Span(1, 1, 1, 1)),
        (("title", "absent"), Span(1, 8, 1, 13)),
        (("confidence", "because"), Span(2, 1, 2, 11)),
        (("topics", 9), Span(4, 1, 4, 7)),
        (("claims", 0, "kind"), Span(6, 5, 6, 5)),
        (("absent",), Span(1, 1, 1, 1)),
    ],
)
def test_a_value_is_found_or_its_nearest_written_ancestor(path: FieldPath, span: Span) -> None:
    assert value_span(ROOT, path) == span


@pytest.mark.parametrize(
    ("path", "span"),
    [
        (("title",), Span(1, 1, 1, 6)),
        (("confidence", "level"), Span(3, 3, 3, 8)),
        (("claims", 0, "grade"), Span(7, 5, 7, 10)),
        (("topics", 1), Span(4, 15, 4, 20)),
        (("confidence", "because"), Span(2, 1, 2, 11)),
    ],
)
def test_a_key_is_found(path: FieldPath, span: Span) -> None:
    assert key_span(ROOT, path) == span


def test_an_empty_text_has_only_its_start() -> None:
    empty = compose("# nothing\n")
    assert value_span(empty, ("title",)) == START_OF_FILE
    assert key_span(empty, ("title",)) == START_OF_FILE


@pytest.mark.parametrize(
    ("path", "written"),
    [
        (("title", "text"), ("title",)),
        (("title", 0, "text"), ("title",)),
        (("topics", 1, "id"), ("topics", 1)),
        (("confidence", "level"), ("confidence", "level")),
        (("confidence", "because"), ("confidence", "because")),
        (("absent", "level"), ("absent", "level")),
    ],
)
def test_a_bare_value_ends_the_path_that_was_written(path: FieldPath, written: FieldPath) -> None:
    assert ROOT is not None
    assert written_path(ROOT, path) == written
