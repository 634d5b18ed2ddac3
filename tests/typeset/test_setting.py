"""typst, kept in: what is set is data, nothing is read from elsewhere, and what cannot be set is told."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from bluf.cache import Cache
from bluf.model import Tlp
from bluf.render import BrokenTemplate
from bluf.resources import templates
from bluf.typeset import Card, Typesetter
from bluf.typeset.cards import pictures
from bluf.views.head import marking
from tests.documents import Pdf

pytestmark = pytest.mark.proof

PRINT = templates() / "print"
HEAD = """\
#set document(title: "x")
#set text(font: "Libertinus Serif", lang: "en")
#let data = json(bytes(sys.inputs.data))
"""


def typesetter(folder: Path, **files: str) -> Typesetter:
    (folder / "print").mkdir(parents=True)
    for name, text in files.items():
        (folder / "print" / f"{name}.typ").write_text(HEAD + text, "utf-8")
    return Typesetter(folder / "print")


@pytest.mark.parametrize(
    "said",
    [
        '#eval("1 + 1")',
        "$x^2$ *bold* _it_ `raw` <label> @ref = Heading",
        '#include "/etc/passwd" #read("/etc/passwd") #import "@preview/cetz:0.3.0"',
        "\\u{41} \\ // a comment /* another */ ~ --- ...",
        '"}); #panic("x")',
    ],
)
def test_markup_in_data_is_text(tmp_path: Path, said: str) -> None:
    made = typesetter(tmp_path, one="#data.said").pdf("one", {"said": said})
    assert "".join(Pdf(made.content).pages[0].split()) == "".join(said.split())


@pytest.mark.parametrize("reaching", ["/etc/hostname", "../outside.txt", "../../outside.txt"])
def test_a_template_reads_nothing_outside_its_folder(tmp_path: Path, reaching: str) -> None:
    (tmp_path / "outside.txt").write_text("outside", "utf-8")
    with pytest.raises(BrokenTemplate):
        typesetter(tmp_path, one=f'#read("{reaching}")').pdf("one", {})


def test_no_template_works_out_text_or_asks_for_a_package_or_a_file() -> None:
    for path in sorted(PRINT.glob("*.typ")):
        text = path.read_text("utf-8")
        assert not re.search(r"\b(eval|read|csv|yaml|toml|xml|cbor|plugin|include|image|wasm)\s*\(", text), path
        assert "@preview" not in text
        assert "@local" not in text
        for name in re.findall(r'#import "([^"]*)"', text):
            assert (PRINT / name).is_file()
        assert set(re.findall(r"json\(([^)]*\))\)", text)) <= {"bytes(sys.inputs.data)"}
        assert "datetime.today" not in text


def test_every_template_is_set_by_something() -> None:
    reached, waiting = set[str](), ["brief.typ", "card.typ", "letters.typ"]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += re.findall(r'#import "([^"]*)"', (PRINT / name).read_text("utf-8"))
    assert reached == {path.name for path in PRINT.iterdir()}


def test_the_colours_of_markings_are_those_of_the_protocol() -> None:
    look = (PRINT / "look.typ").read_text("utf-8")
    for tlp in Tlp:
        assert f'{tlp.value.replace("+", "-")}: rgb("{tlp.colour}")' in look


def test_a_character_that_no_font_has_stands_by_its_number_and_is_told(tmp_path: Path) -> None:
    made = typesetter(tmp_path, one="#data.said #if data.lacking [told]").pdf("one", {"said": "a中b文😀c"})
    assert made.lacking == ("中", "文", "😀")
    assert Pdf(made.content).pages[0].split() == ["a[U+4E2D]b[U+6587][U+1F600]c", "told"]
    again = typesetter(tmp_path / "again", one="#data.said #if data.lacking [told]").pdf("one", {"said": "aé жα ש"})
    assert again.lacking == ()
    assert "told" not in Pdf(again.content).pages[0]


def test_the_fonts_of_the_machine_are_not_used() -> None:
    assert Typesetter(PRINT).lacking("Ωж — ﬁ") == ()
    assert Typesetter(PRINT).lacking("中") == ("中",)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [("#nosuch", 4, "unknown variable: nosuch"), ("\n#data.nosuch", 5, "nosuch"), ("#let x =", 4, "expected")],
)
def test_a_broken_template_is_told_with_its_file_and_line(tmp_path: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(BrokenTemplate) as broken:
        typesetter(tmp_path, one='#import "two.typ": *', two=text).pdf("one", {})
    problem = broken.value.problem
    assert (problem.code, problem.file, problem.span.line) == ("P001", "templates/print/two.typ", line)
    assert said in problem.message
    assert text.splitlines()[-1] in broken.value.text


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenTemplate) as broken:
        typesetter(tmp_path).pdf("one", {})
    assert broken.value.problem.file == "templates/print/one.typ"


def test_what_was_set_before_is_not_set_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = Cache(tmp_path / "kept")
    first = Typesetter(PRINT, kept).pdf("letters", {"text": "中 Ω"})
    card = Card("A title", "2022-03-14", marking(Tlp.CLEAR))
    (picture,) = pictures(Typesetter(PRINT, kept), [card])
    with monkeypatch.context() as still:
        still.setattr(Typesetter, "_compiled", None)
        again = Typesetter(PRINT, kept)
        assert list(pictures(again, [card, card])) == [picture, picture]
        with pytest.raises(TypeError):
            list(pictures(again, [card, replace(card, title="Another")]))
    assert (
        Typesetter(PRINT, kept).pdf("letters", {"text": "中 Ω"})
        == first
        == Typesetter(PRINT).pdf("letters", {"text": "中 Ω"})
    )


def test_a_sheet_of_which_some_cards_were_made_before_is_the_same(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept")
    cards = [Card(f"Title {number}", "", marking(Tlp.CLEAR)) for number in range(4)]
    list(pictures(Typesetter(PRINT, kept), [cards[0], cards[2]]))
    assert list(pictures(Typesetter(PRINT, kept), cards)) == list(pictures(Typesetter(PRINT), cards))


def test_more_pages_than_cards_are_an_error_and_nothing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = Card("A title", "", marking(Tlp.CLEAR))
    pngs = Typesetter.pngs
    monkeypatch.setattr(Typesetter, "pngs", lambda *given: pngs(*given) * 2)
    with pytest.raises(ValueError, match="longer"):
        list(pictures(Typesetter(PRINT, Cache(tmp_path / "kept")), [card]))
    assert not (tmp_path / "kept").exists()


def test_what_is_set_while_a_template_changes_is_not_kept(tmp_path: Path) -> None:
    kept, own = Cache(tmp_path / "kept"), typesetter(tmp_path, one="one")
    setting = Typesetter(tmp_path / "print", kept)
    setting.origin("one")
    (tmp_path / "print" / "one.typ").write_text(HEAD + "two", "utf-8")
    late = setting.pdf("one", {}).content
    (tmp_path / "print" / "one.typ").write_text(HEAD + "one", "utf-8")
    assert Typesetter(tmp_path / "print", kept).pdf("one", {}).content == own.pdf("one", {}).content != late


def test_another_picture_in_the_folder_sets_anew(tmp_path: Path) -> None:
    typesetter(tmp_path, one='#figure(image("own.png", alt: "A square"))')
    found = set()
    for colour in ("red", "blue"):
        Image.new("RGB", (4, 4), colour).save(tmp_path / "print" / "own.png")
        found.add(Typesetter(tmp_path / "print", Cache(tmp_path / "kept")).pdf("one", {}).content)
    assert len(found) == 2


def test_another_text_of_a_template_sets_anew(tmp_path: Path) -> None:
    kept = Cache(tmp_path / "kept")
    (tmp_path / "print").mkdir(exist_ok=True)
    found = set()
    for text in ("one", "two", "one"):
        (tmp_path / "print" / "own.typ").write_text(
            f'#set document(title: "t")\n#set text(lang: "en")\n= {text}', "utf-8"
        )
        found.add(Typesetter(tmp_path / "print", kept).pdf("own", {}).content)
    assert len(found) == 2
