"""What a file that gave no record says of who may see it: told only if nothing in it is in doubt."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.load.document import Said
from bluf.load.said import marking_said
from bluf.model import Tlp
from tests.hidden.desks import text_of
from tests.hidden.made_up import desk
from tests.proof import tries

pytestmark = pytest.mark.proof


def said(text: str) -> Said | None:
    return marking_said("briefs/x.yaml", text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("tlp: red\ntitel: T", Said(Tlp.RED, Tlp.RED)),
        ("tlp: TLP:AMBER+STRICT\n", Said(Tlp.AMBER_STRICT, Tlp.AMBER_STRICT)),
        ("tlp: clear\nclaims: [{tlp: green}, {tlp: amber}]", Said(Tlp.CLEAR, Tlp.AMBER)),
        ("tlp: clear\ntearline: red\n", Said(Tlp.CLEAR, Tlp.RED)),
        ("tlp: green\nclaims: [{tlp: clear}]", Said(Tlp.GREEN, Tlp.GREEN)),
        ("tlp: clear\nstatus: draft\nx: 1", Said(Tlp.CLEAR, Tlp.CLEAR, draft=True)),
        ("tlp: clear\nstatus: published\n", Said(Tlp.CLEAR, Tlp.CLEAR)),
        ("tlp: red\nx: [{archive: {file: a.pdf}}]", Said(Tlp.RED, Tlp.RED, copies=("a.pdf",))),
        ("status: [draft]\ntlp: clear\n", Said(Tlp.CLEAR, Tlp.CLEAR)),
    ],
)
def test_the_whole_the_strictest_label_and_whether_it_is_a_draft(text: str, found: Said) -> None:
    assert said(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "",
        "title: T",
        "tlp:",
        "tlp: rde",
        "tlp: white",
        "tlp: [red]",
        "tlp: {red: red}",
        "tlp: red\ntlp: red",
        "TLP: red",
        "tlp: clear\nTlp: red",
        "tlp: clear\nclaims: [{tlp: rde}]",
        "tlp: clear\nclaims: [{tpl: red}]",
        "tlp: clear\nclaims: [{tl: red}]",
        "tlp: clear\nclaims: [{TLP: red}]",
        "tlp: clear\nclaims: [{tlp2: red}]",
        "tlp: clear\nclaims: [{t\u04cfp: red}]",
        "tlp: \u0441lear",
        "t\u04cfp: clear",
        "- tlp: red",
        "tlp: red\n---\ntlp: clear",
        "tlp: &a red",
        "tlp: !red red",
        "tlp: red\n\tx: 1",
        "tlp: red\nx: [",
        "? [tlp]\n: red",
    ],
)
def test_a_file_with_anything_in_doubt_says_nothing(text: str) -> None:
    assert said(text) is None


@pytest.mark.parametrize("name", ["type", "to", "text", "title", "p", "by", "on", "via", "url", "end", "role", "kind"])
def test_fields_that_records_have_are_not_taken_for_misspelt_markings(name: str) -> None:
    assert said(f"tlp: red\nx: {{{name}: y}}") == Said(Tlp.RED, Tlp.RED)


@settings(max_examples=tries(10, 400))
@given(st.integers(0, 2000))
def test_what_is_said_of_a_valid_record_is_its_marking(number: int) -> None:
    for record in desk(number).records.values():
        found = said(text_of(record))
        assert found is not None
        assert found.whole == record["tlp"]
        assert found.strictest.rank >= Tlp(record["tlp"]).rank
        assert found.draft == (record.get("status") == "draft")


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(text: str) -> None:
    said(text)
