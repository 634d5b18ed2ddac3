"""The small, safe part of YAML."""

import pytest
import yaml

from bluf.load.build import Builder
from bluf.load.document import compose


def _read(text: str) -> tuple[object, list[tuple[str, str]]]:
    builder = Builder("x.yaml")
    root = compose(text)
    assert root is not None
    value = builder.value(root)
    assert not builder.problems
    return value, [(surprise.written, surprise.read_as) for surprise in builder.surprises]


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
        ("12", 12),
        ("-3", -3),
        ("0.72", 0.72),
        (".5", 0.5),
        ("text", "text"),
        ('"12"', "12"),
        ("'true'", "true"),
    ],
)
def test_plain_data_is_read(written: str, value: object) -> None:
    assert _read(f"a: {written}") == ({"a": value}, [])


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        ("NO", "a boolean"),
        ("on", "a boolean"),
        ("Yes", "a boolean"),
        ("TRUE", "a boolean"),
        ("12:30", "a number"),
        ("0644", "a number"),
        ("0x1F", "a number"),
        ("1_000", "a number"),
        ("9" * 19, "a number"),
        ("1.5e+3", "a number"),
        (".inf", "a number"),
        ("2022-03-14", "a date"),
        ("NULL", "nothing"),
        ("=", "a special key"),
    ],
)
def test_what_yaml_1_1_would_twist_stays_text_and_is_noted(written: str, read_as: str) -> None:
    assert _read(f"a: {written}") == ({"a": written}, [(written, read_as)])


def test_quotes_leave_nothing_to_note() -> None:
    assert _read("a: 'NO'\nb: \"2022-03-14\"\nc: |\n  on\n") == ({"a": "NO", "b": "2022-03-14", "c": "on\n"}, [])


def test_keys_are_always_text() -> None:
    assert _read("on: 1\n2: 2\ntrue: 3\n")[0] == {"on": 1, "2": 2, "true": 3}


def test_the_loaders_of_pyyaml_are_left_as_they_are() -> None:
    assert yaml.safe_load("a: on") == {"a": True}
