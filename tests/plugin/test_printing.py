"""What of a build is set by typst: which documents and cards there are, and where."""

import logging
from pathlib import Path

import pytest

from bluf.cache import Cache
from bluf.model import Tlp
from bluf.plugin import printing as room
from bluf.plugin.printing import Printing
from bluf.settings import Settings
from bluf.typeset import Card
from bluf.views.head import marking
from tests.documents import Pdf
from tests.rules.examples import corpus_of, laid_over
from tests.site.project import files

CARD = Card("Ruritania", "", marking(Tlp.GREEN))
PAGES = {"briefs/example.md", "briefs/earlier.md"}


def printing(fields: str = "", **options: object) -> Printing:
    settings = Settings(Path(), Path(), Path(), address="https://desk.example/below/", **options)  # type: ignore[arg-type]
    made = Printing(corpus_of(laid_over(fields)), settings, Cache(None))
    made.beside(PAGES, set())
    return made


def test_each_brief_that_has_a_page_has_a_document_beside_it(tmp_path: Path) -> None:
    printing().write(tmp_path, PAGES)
    found = files(tmp_path)
    assert set(found) == {"briefs/example.pdf", "briefs/earlier.pdf"}
    assert Pdf(found["briefs/earlier.pdf"]).information["/Title"].startswith("Borduria is unlikely")


def test_a_brief_without_a_page_has_none_and_a_file_that_is_there_stays(tmp_path: Path) -> None:
    made = printing()
    made.beside(PAGES - {"briefs/earlier.md"}, {"briefs/example.pdf"})
    assert made.write(tmp_path, PAGES) == ()
    assert files(tmp_path) == {}
    assert made.document("briefs/earlier.pdf") is None


def test_without_the_option_there_are_none(tmp_path: Path) -> None:
    made = printing(pdf=False)
    assert made.write(tmp_path, PAGES) == ()
    assert files(tmp_path) == {}
    assert made.document("briefs/example.pdf") is None


def test_what_is_asked_for_is_what_would_be_written(tmp_path: Path) -> None:
    made = printing()
    assert made.write(tmp_path, PAGES) == ()
    assert made.document("briefs/example.pdf") == (tmp_path / "briefs/example.pdf").read_bytes()
    assert made.document("briefs/nosuch.pdf") is None


def test_a_card_lies_where_its_page_says(tmp_path: Path) -> None:
    made = printing(pdf=False)
    link = made.card("actors/über uns.md", CARD)
    assert link
    assert link.url == "https://desk.example/below/assets/cards/actors/%C3%BCber%20uns.png"
    assert (link.words, link.width, link.height) == ("Ruritania. TLP:GREEN", 1200, 630)
    assert made.write(tmp_path, PAGES) == ()
    assert set(files(tmp_path)) == {"assets/cards/actors/über uns.png"}


@pytest.mark.parametrize("options", [{"social_cards": False}, {"address": ""}])
def test_there_are_no_cards_without_the_option_or_an_address(options: dict[str, object], tmp_path: Path) -> None:
    settings = Settings(Path(), Path(), Path(), **{"address": "https://desk.example/", **options})  # type: ignore[arg-type]
    made = Printing(corpus_of(laid_over("")), settings, Cache(None))
    assert made.card("index.md", CARD) is None
    assert made.write(tmp_path, PAGES) == ()
    assert files(tmp_path) == {}


def test_a_title_that_cannot_be_printed_gets_no_card_and_a_note_says_why() -> None:
    made = printing()
    assert made.card("index.md", Card("中文 x", "", marking(Tlp.CLEAR))) is None
    assert made.notes() == ("index.md has no social card: no font has U+4E2D, U+6587.",)
    assert made.notes() == (), "each once"


def test_characters_that_no_font_has_are_noted(tmp_path: Path) -> None:
    made = printing(f"lexicon_note: {''.join(map(chr, range(0x4E00, 0x4E00 + 12)))}")
    made.write(tmp_path, PAGES)
    (said,) = made.notes()
    assert said.startswith("briefs/example.pdf: no font has U+4E00, ")
    assert said.endswith("U+4E09 and 2 more characters; they stand by their number.")


def test_the_log_of_a_preview_tells_them_when_a_document_is_asked_for(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, room.log.logger.name):
        printing("lexicon_note: 中").document("briefs/example.pdf")
    assert "briefs/example.pdf: no font has U+4E2D; they stand by their number." in caplog.text


def test_a_broken_template_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "print").mkdir()
    (tmp_path / "print/brief.typ").write_text("\n#nosuch", "utf-8")
    monkeypatch.setattr(room, "templates", lambda: tmp_path)
    broken = printing().write(tmp_path / "site", PAGES)
    assert {str(one.problem.place) for one in broken} == {"templates/print/brief.typ:2:1"}
    assert broken[0].problem.message == "The template cannot be set: unknown variable: nosuch"


def test_every_brief_that_is_too_long_is_told_at_once(tmp_path: Path) -> None:
    long = f"body: {'word ' * 130_000}\n"
    broken = printing(f"{long}# briefs/earlier.yaml\n{long}").write(tmp_path, PAGES)
    assert {(one.problem.code, one.problem.file) for one in broken} == {
        ("P002", f"briefs/{brief}.yaml") for brief in ("example", "earlier")
    }
