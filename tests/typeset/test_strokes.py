"""Paths of figures as strokes."""

import pytest

from bluf.typeset.strokes import strokes
from tests.views.corpora import full_page


def _line(x: float, y: float) -> tuple[str, float, float, float, float, float, float]:
    return ("line", 0, 0, 0, 0, x, y)


def test_every_command_that_a_figure_writes_is_a_stroke() -> None:
    assert strokes("M10 20.5H30V-4 C1 2 3 4 5 6L7 8") == [
        ("move", 0, 0, 0, 0, 10, 20.5),
        _line(30, 20.5),
        _line(30, -4),
        ("cubic", 1, 2, 3, 4, 5, 6),
        _line(7, 8),
    ]
    assert strokes("") == []


@pytest.mark.parametrize("path", ["M0 0A1 1 0 0 0 2 2", "m1 1", "M0 0Z"])
def test_what_no_figure_writes_is_refused(path: str) -> None:
    with pytest.raises(ValueError, match="holds more than"):
        strokes(path)


def test_the_paths_of_real_figures_are_read() -> None:
    page = full_page()
    figures = [funnel.chains.figure for funnel in page.funnels.values() if funnel.chains]
    assert figures
    for line in (line for figure in figures for line in figure.lines):
        assert strokes(line.path)[0][0] == "move"
    assert page.judgments[0].history
    assert len(strokes(page.judgments[0].history.figure.path)) > 2
