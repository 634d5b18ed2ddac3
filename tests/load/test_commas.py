import pytest
import yaml

from bluf.load.commas import cut_texts
from bluf.load.restricted import RestrictedLoader


def found(text: str) -> list[tuple[str, str]]:
    node = yaml.compose(text, Loader=RestrictedLoader)
    assert isinstance(node, yaml.MappingNode)
    return [(one.field, one.text) for one in cut_texts(node)]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("{because: One origin, unnamed}", [("because", "One origin, unnamed")]),
        ("{level: low, because: A, b, c, note: d, e}", [("because", "A, b, c"), ("note", "d, e")]),
        ("{because: One origin, unnamed, level: low}", [("because", "One origin, unnamed")]),
    ],
)
def test_a_text_that_commas_have_cut_is_put_together_again(written: str, meant: list[tuple[str, str]]) -> None:
    assert found(written) == meant


@pytest.mark.parametrize(
    "written",
    [
        '{because: "One origin, unnamed", level: low}',
        "because: One origin, unnamed\nnote:",
        "{because: One origin, note: }",
        "{level, because: One origin}",
        "{likelihood: 0.7, unnamed}",
        "{a: {b: c}, d}",
    ],
)
def test_what_no_comma_has_cut_is_left_alone(written: str) -> None:
    assert found(written) == []
