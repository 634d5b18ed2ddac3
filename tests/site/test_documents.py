"""Documents and cards of a whole site: where they lie, what leads there, and that the command writes the same."""

import re
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from bluf.settings import read_settings
from bluf.walk import walk
from tests.cli.desk import bluf_process
from tests.documents import Pdf, missing, squeezed
from tests.proof import tries
from tests.site.hostile import folded
from tests.site.markup import metas, parsed
from tests.site.payloads import ALL, CALCULATED
from tests.site.project import ROOT, SITE_URL, build, built, files, make, options, write
from tests.site.records import BRIEF, SMALLEST
from tests.site.test_hosts import Served

pytestmark = pytest.mark.site

BRIEFS = sorted(path.stem for path in ROOT.glob("briefs/*.yaml"))
TEXTS = ALL[:: tries(42, 1)]
FOLD = tries(7, 3)
PAGE = "---\ntlp: clear\n---\n# About *us* & &lt;them&gt;\n\nText.\n"


def _metas(page: str) -> dict[str, str]:
    return metas(parsed(page))


@pytest.mark.parametrize("brief", BRIEFS)
def test_a_brief_has_its_document_beside_it_and_leads_there(site: Path, shipped: dict[str, str], brief: str) -> None:
    page = shipped[f"briefs/{brief}/index.html"]
    assert f'<a class="bluf-pdf" href="../{brief}.pdf" type="application/pdf">PDF</a>' in page
    pdf = Pdf((site / f"briefs/{brief}.pdf").read_bytes())
    assert len(pdf.pages) > 10
    assert f"{SITE_URL}briefs/{brief}/" in pdf.addresses


@pytest.mark.proof
@pytest.mark.parametrize("brief", BRIEFS)
def test_the_command_writes_the_same_bytes(site: Path, brief: str, tmp_path: Path) -> None:
    elsewhere = {"SITE_URL": SITE_URL, "TZ": "Asia/Kabul", "BLUF_CACHE": "off"}
    run = bluf_process(ROOT, "pdf", brief, "--output", str(tmp_path / "one.pdf"), **elsewhere)
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "one.pdf").read_bytes() == (site / f"briefs/{brief}.pdf").read_bytes()


def test_no_other_document_is_there(site: Path) -> None:
    assert {path.relative_to(site).as_posix() for path in site.rglob("*.pdf")} == {
        f"briefs/{one}.pdf" for one in BRIEFS
    }


def test_every_page_has_a_card_and_every_card_a_page(site: Path, shipped: dict[str, str]) -> None:
    cards = {f"{SITE_URL}{path}" for path in files(site) if path.startswith("assets/cards/")}
    named = {_metas(page)["og:image"] for path, page in shipped.items() if path != "404.html"}
    assert named == cards
    assert len(cards) == len(shipped) - 1
    assert "og:image" not in _metas(shipped["404.html"])


def test_a_card_is_told_in_words_and_with_its_size(shipped: dict[str, str]) -> None:
    told = _metas(shipped[f"briefs/{BRIEFS[-1]}/index.html"])
    assert told["og:image"] == f"{SITE_URL}assets/cards/briefs/{BRIEFS[-1]}.png"
    assert (told["og:image:width"], told["og:image:height"], told["og:image:type"]) == ("1200", "630", "image/png")
    assert told["og:image:alt"] == f"{told['og:title']}. 2022-03-15. TLP:CLEAR"
    assert told["twitter:card"] == "summary_large_image"
    assert _metas(shipped["index.html"])["og:image:alt"] == "Eurasia desk. TLP:CLEAR"


def test_a_site_that_others_cannot_reach_has_no_cards(tmp_path: Path) -> None:
    site = built(make(tmp_path / "desk", SMALLEST), tmp_path / "site")
    assert not (site / "assets/cards").exists()
    told = _metas((site / "briefs/loans/index.html").read_text("utf-8"))
    assert told["twitter:card"] == "summary"
    assert "og:image" not in told
    assert (site / "briefs/loans.pdf").is_file()


def test_either_can_be_switched_off(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", SMALLEST)
    options(desk, ("pdf: true", "pdf: false"), ("social_cards: true", "social_cards: false"))
    site = built(desk, tmp_path / "site", SITE_URL=SITE_URL)
    assert not [path for path in site.rglob("*") if path.suffix == ".pdf" or "cards" in path.parts]
    page = (site / "briefs/loans/index.html").read_text("utf-8")
    assert "bluf-pdf" not in page
    assert "og:image" not in page


def test_addresses_that_are_files_lead_to_the_document_too(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", SMALLEST)
    options(
        desk,
        ("docs_dir: briefs\n", "docs_dir: briefs\nuse_directory_urls: false\n"),
        ("paper: a4", "paper: us-letter"),
    )
    site = built(desk, tmp_path / "site", SITE_URL=SITE_URL)
    assert 'href="loans.pdf"' in (site / "briefs/loans.html").read_text("utf-8")
    pdf = Pdf((site / "briefs/loans.pdf").read_bytes())
    assert f"{SITE_URL}briefs/loans.html" in pdf.addresses
    assert round(float(pdf.reader.pages[0].mediabox.width)) == 612


def test_a_page_written_by_hand_has_a_card_with_its_title_as_text(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", {**SMALLEST, "briefs/about.md": PAGE})
    site = built(desk, tmp_path / "site", SITE_URL=SITE_URL)
    told = _metas((site / "about/index.html").read_text("utf-8"))
    assert told["og:image"] == f"{SITE_URL}assets/cards/about.png"
    assert (site / "assets/cards/about.png").is_file()
    assert told["og:image:alt"] == "About us & <them>. TLP:CLEAR"


def test_a_page_written_by_hand_in_place_of_a_brief_has_no_document(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", {**SMALLEST, "briefs/briefs/loans.md": PAGE})
    site = built(desk, tmp_path / "site")
    assert "bluf-pdf" not in (site / "briefs/loans/index.html").read_text("utf-8")
    assert not (site / "briefs/loans.pdf").exists()


def test_a_file_of_the_desk_with_the_name_of_a_document_stays(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", SMALLEST)
    write(desk, {"briefs/briefs/loans.pdf": "of the desk"})
    options(desk, ("      seeds: seeds\n", "      seeds: seeds\n      attachments: [briefs/*.pdf]\n"))
    site = built(desk, tmp_path / "site")
    assert (site / "briefs/loans.pdf").read_bytes() == b"of the desk"


def test_a_brief_called_index_has_a_document_of_its_own(tmp_path: Path) -> None:
    site = built(make(tmp_path / "desk", {**SMALLEST, "briefs/index.yaml": SMALLEST[BRIEF]}), tmp_path / "site")
    page = (site / "briefs/index/index.html").read_text("utf-8")
    (address,) = re.findall(r'class="bluf-pdf" href="([^"]*)"', page)
    assert (site / "briefs/index" / address).resolve().read_bytes().startswith(b"%PDF-")


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a desk of hostile texts, and its site beside it."""
    folder = tmp_path_factory.mktemp("hostile")
    built(make(folder / "desk", folded(TEXTS, FOLD)), folder / "site", SITE_URL=SITE_URL)
    return folder


@pytest.mark.proof
def test_hostile_texts_stand_in_documents_letter_by_letter(hostile: Path) -> None:
    site, briefs = hostile / "site", walk(read_settings(hostile / "desk")).released.briefs
    assert len(briefs) == -(-len(TEXTS) // FOLD)
    for name, entry in briefs.items():
        pdf = Pdf((site / f"briefs/{name}.pdf").read_bytes())
        title = entry.brief.title
        lacking = {one for one in title if ord(one) > 0x2000 and f"[U+{ord(one):04X}]" in pdf.text}
        shown = title.translate({ord(one): f"[U+{ord(one):04X}]" for one in lacking})
        assert squeezed(shown) in pdf.text, name
        assert pdf.information["/Title"] == shown
        assert not any(CALCULATED in page for page in pdf.pages), name  # without blanks two numbers may be one
        page = (site / f"briefs/{name}/index.html").read_text("utf-8")
        assert missing(pdf, page[page.index("<article") : page.index("</article>")]) == set(), name
        assert not [one for one in pdf.addresses if not re.match(r"https?://|mailto:", one)], name
        assert "/JavaScript" not in pdf.root.get("/Names", {})
        assert "/OpenAction" not in pdf.root
        assert "/AA" not in pdf.root


def test_hostile_titles_leave_the_head_of_a_page_whole(hostile: Path) -> None:
    briefs = sorted((hostile / "site").glob("briefs/hostile*/index.html"))
    assert briefs
    for path in briefs:
        told = _metas(path.read_text("utf-8"))
        assert told.get("og:image", SITE_URL).startswith(SITE_URL)
        assert told.get("og:image:alt", told["og:title"]).startswith(told["og:title"])


def test_characters_that_no_font_has_are_told_in_the_log(tmp_path: Path) -> None:
    desk = make(
        tmp_path / "desk", {**SMALLEST, BRIEF: SMALLEST[BRIEF] + "lexicon_note: \N{CJK UNIFIED IDEOGRAPH-4E2D}\n"}
    )
    run = build(desk, desk / "site")
    assert run.returncode == 0, run.stderr
    assert "briefs/loans.pdf: no font has U+4E2D; they stand by their number." in run.stderr


def test_a_preview_sets_a_document_when_it_is_asked_for(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", {**SMALLEST, "briefs/draft.yaml": SMALLEST[BRIEF] + "status: draft\n"})
    preview = Served(desk, tmp_path / "temporary")
    try:
        preview.shows('class="bluf-pdf" href="../draft.pdf"', "briefs/draft/")
        with urllib.request.urlopen(f"{preview.address}briefs/draft.pdf", timeout=60) as answer:
            assert answer.headers["Content-Type"] == "application/pdf"
            assert "Draft" in Pdf(answer.read()).pages[0]
        assert not list(preview.temporary.rglob("*.pdf"))
        write(desk, {"briefs/draft.yaml": SMALLEST[BRIEF].replace("Borduria", "Syldavia") + "status: draft\n"})
        preview.shows("asked Syldavia", "briefs/draft/")
        with urllib.request.urlopen(f"{preview.address}briefs/draft.pdf", timeout=60) as answer:
            assert "askedSyldavia" in Pdf(answer.read()).text
        with pytest.raises(urllib.error.HTTPError, match="404"):
            urllib.request.urlopen(f"{preview.address}briefs/nosuch.pdf", timeout=60)
    finally:
        preview.process.terminate()
        preview.process.wait()
