"""Characters that nobody sees: nowhere in a file, whatever part of it they stand in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.load import Kind, load_tree
from bluf.load.tree import read_record
from bluf.model.characters import is_unseen
from tests.proof import tries
from tests.rules.examples import DESK, kind_of

pytestmark = pytest.mark.proof

UNSEEN = "\u200b\u202e\u2066\u00ad\u2060\ufeff\u061c\u200e\u180e\ufe0f\U000e0041\u3164\ufff9\u2028\u2800\x85\u034f"
FILES = {path.relative_to(DESK).as_posix(): path.read_text("utf-8") for path in sorted(DESK.rglob("*.yaml"))}
GOOD = FILES["briefs/example.yaml"]


@pytest.mark.parametrize("character", UNSEEN)
@pytest.mark.parametrize(
    "text",
    [
        "title: Talks{} in Zenda\n" + GOOD.partition("\n")[2],
        GOOD + "# a remark{} of the desk\n",
        GOOD.replace("bluf:", "bl{}uf:", 1),
        GOOD.replace("tlp:", "tlp{}:", 1),
        GOOD.replace("id: kj1", "id: kj{}1", 1),
        GOOD.replace("tlp: ", "tlp: {}", 1),
        GOOD + "\n{}\n",
    ],
    ids=["title", "comment", "key", "end-of-key", "id", "marking", "end"],
)
def test_a_hidden_character_is_an_error_wherever_it_stands(text: str, character: str) -> None:
    document, problems = read_record("briefs/example.yaml", Kind.BRIEF, text.replace("{}", character, 1))
    assert document is None
    assert problems[0].code in ("Y021", "Y016")
    line = text[: text.index("{}")].count("\n") + 1
    assert problems[0].span.line == line


def test_a_lone_carriage_return_is_hidden_and_one_of_a_line_break_is_not() -> None:
    assert read_record("briefs/example.yaml", Kind.BRIEF, GOOD.replace("\n", "\r\n"))[0] is not None
    _, problems = read_record("briefs/example.yaml", Kind.BRIEF, GOOD + "# remark\rtlp: clear\n")
    assert [problem.code for problem in problems] == ["Y021"]


@settings(max_examples=tries(150, 20_000))
@given(
    st.sampled_from(sorted(FILES)), st.integers(0), st.characters(categories=("Cf", "Cc", "Co", "Cn", "Zl", "Zp", "Mn"))
)
def test_no_character_slips_into_any_place_of_any_record(file: str, place: int, character: str) -> None:
    text = FILES[file]
    place %= len(text)
    document, problems = read_record(file, kind_of(file), text[:place] + character + text[place:])
    if is_unseen(character) and not (character == "\r" and text[place] == "\n"):
        assert document is None
        assert problems
        assert not any(is_unseen(shown) for problem in problems for shown in problem.message + problem.hint)


@settings(max_examples=tries(150, 20_000))
@given(
    st.sampled_from(("\\u{:04X}", "&#x{:X};", "&#{};")),
    st.sampled_from(["title", "bluf", "desk", "authors", "body"]),
    st.sampled_from(UNSEEN),
)
def test_no_code_and_no_entity_brings_a_hidden_character_into_a_text(code: str, field: str, character: str) -> None:
    if ord(character) > 0xFFFF and code.startswith("\\"):
        code = "\\U{:08X}"
    written = code.format(ord(character))
    text = "".join(line for line in GOOD.splitlines(keepends=True) if not line.startswith(f"{field}:"))
    if field == "body" and "\nbody:" in GOOD:
        text = GOOD.partition("\nbody:")[0] + "\n"
    document, _ = read_record("briefs/example.yaml", Kind.BRIEF, f'{field}: "Zenda{written}x"\n{text}')
    if document is not None:
        assert code.startswith("&")
        assert field in ("title", "desk", "authors") or (field in ("bluf", "body") and character == "\x85")


PAGE = "---\ntlp: clear\ntitle: About\n---\n# About\n\nHow this desk works.\n"


@pytest.mark.parametrize("character", UNSEEN)
@pytest.mark.parametrize("place", ["About\n---", "desk works", "tlp: clear"])
def test_a_page_written_by_hand_holds_none_either(place: str, character: str, tmp_path: Path) -> None:
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    (briefs / "about.md").write_text(PAGE.replace(place, character + place, 1), "utf-8")
    loaded = load_tree(tmp_path, briefs, tmp_path / "seeds")
    assert not [page for page in loaded.pages if page.sound]
    assert {problem.code for problem in loaded.problems} <= {"Y012", "Y016", "Y021"}
    assert loaded.problems


@pytest.mark.parametrize(
    "text",
    [
        "\u05e9\u05dc\u05d5\u05dd&rlm;!",
        "\u2764\ufe0f",
        "\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645",
        "&amp; &nbsp; &lt;",
    ],
)
def test_a_page_may_hold_what_its_script_needs(text: str, tmp_path: Path) -> None:
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    (briefs / "about.md").write_text(PAGE + text, "utf-8")
    assert load_tree(tmp_path, briefs, tmp_path / "seeds").problems == ()


def test_a_page_says_how_to_write_a_mark_that_everybody_can_see(tmp_path: Path) -> None:
    briefs = tmp_path / "briefs"
    briefs.mkdir()
    (briefs / "about.md").write_text(PAGE + "\u05e9\u05dc\u05d5\u05dd\u200f!", "utf-8")
    (problem,) = load_tree(tmp_path, briefs, tmp_path / "seeds").problems
    assert (problem.code, problem.hint) == ("Y021", "Remove it, or write `&rlm;`, which everybody can see.")
