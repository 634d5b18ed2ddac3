"""`bluf pdf`."""

from pathlib import Path

import pytest

from tests.cli.desk import bluf, bluf_process, project
from tests.documents import Pdf, squeezed
from tests.rules.examples import laid_over
from tests.site.project import write

HIDDEN = "title: Hidden\ndate: 2022-03-15\nbluf: B\nkey_judgments: [{statement: S}]\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


def test_it_writes_the_brief_beside_where_it_is_called(desk: Path) -> None:
    result = bluf(desk, "pdf", "example")
    assert (result.exit_code, result.output) == (0, "Wrote example.pdf.\n")
    pdf = Pdf((desk / "example.pdf").read_bytes())
    assert pdf.information["/Title"] == "Ruritania has probably asked Borduria for support"
    assert pdf.reader.pages[0].mediabox.width == pytest.approx(595.28, abs=0.01)


def test_it_writes_where_it_is_told_to_and_over_what_is_there(desk: Path) -> None:
    (desk / "out").mkdir()
    (desk / "out/a b.pdf").write_text("old", "utf-8")
    result = bluf(desk / "briefs", "pdf", "example", "--output", "../out/a b.pdf")
    assert (result.exit_code, result.output) == (0, "Wrote ../out/a b.pdf.\n")
    assert Pdf((desk / "out/a b.pdf").read_bytes()).pages


def test_the_size_of_the_paper_is_an_option_of_the_project_and_of_the_command(desk: Path) -> None:
    options = desk / "mkdocs.yml"
    options.write_text("site_name: Desk\nplugins: [search, {bluf: {paper: us-letter}}]\n", "utf-8")
    widths = []
    for arguments in ((), ("--paper", "a4")):
        assert bluf(desk, "pdf", "example", *arguments).exit_code == 0
        widths.append(round(float(Pdf((desk / "example.pdf").read_bytes()).reader.pages[0].mediabox.width)))
    assert widths == [612, 595]


def test_another_size_is_refused(desk: Path) -> None:
    result = bluf(desk, "pdf", "example", "--paper", "a5")
    assert result.exit_code == 2
    assert not (desk / "example.pdf").exists()


@pytest.mark.proof
@pytest.mark.parametrize(
    ("file", "text", "wanted", "said"),
    [
        ("x", "", "exampel", "there is no brief `exampel`; did you mean example?"),
        ("x", "", "zzz", "there is no brief `zzz`"),
        ("x", "", "ruritania", "there is no brief `ruritania`"),
        ("other", f"tlp: amber\n{HIDDEN}", "other", "`other` is marked TLP:AMBER, above the ceiling TLP:CLEAR"),
        (
            "other",
            f"tlp: clear\nimplications: [x]\nclaims: [{{text: C, tlp: red}}]\n{HIDDEN}",
            "other",
            "`other` is marked TLP:RED, above the ceiling TLP:CLEAR",
        ),
        (
            "other",
            f"tlp: clear\nstatus: draft\n{HIDDEN}",
            "other",
            "`other` is a draft, and only what is published becomes a PDF",
        ),
        ("other", "titel: x\n", "other", "briefs/other.yaml cannot be read; `bluf check` says why"),
        (
            "other",
            f"tlp: clear\nactors: [nobody]\n{HIDDEN}",
            "other",
            "briefs/other.yaml has errors; `bluf check` lists them",
        ),
    ],
)
def test_what_cannot_be_printed_is_told_in_one_line(desk: Path, file: str, text: str, wanted: str, said: str) -> None:
    if text:
        (desk / f"briefs/{file}.yaml").write_text(text, "utf-8")
    result = bluf(desk, "pdf", wanted)
    assert (result.exit_code, result.output) == (2, f"Error: {said}\n")
    assert not list(desk.glob("*.pdf"))


def test_a_brief_of_a_later_day_is_not_there_yet(desk: Path) -> None:
    result = bluf(desk, "pdf", "example", "--as-of", "2022-03-01")
    assert (result.exit_code, result.output) == (2, "Error: `example` was not published on 2022-03-01\n")


def test_as_of_a_day_the_brief_stands_as_it_stood(desk: Path) -> None:
    write(desk, laid_over("supersedes: earlier"))
    assert bluf(desk, "pdf", "earlier", "--output", "now.pdf").exit_code == 0
    assert bluf(desk, "pdf", "earlier", "--as-of", "2022-01-31", "--output", "then.pdf").exit_code == 0
    first = [squeezed(Pdf((desk / name).read_bytes()).pages[0]) for name in ("now.pdf", "then.pdf")]
    assert ["Supersededby" in page for page in first] == [True, False]


@pytest.mark.proof
def test_what_is_below_the_tearline_is_printed_without_what_is_above(desk: Path) -> None:
    above = (
        "dissent: [{id: d1, tlp: amber, by: The Zenda desk, text: Not so.}, {id: d2, by: The Strelsau desk, text: So.}]"
    )
    write(desk, laid_over(f"tearline: amber\n{above}"))
    result = bluf(desk, "pdf", "example")
    assert result.exit_code == 0, result.output
    text = Pdf((desk / "example.pdf").read_bytes()).text
    assert "TheStrelsaudesk" in text
    assert "TheZendadesk" not in text


def test_characters_that_no_font_has_are_told(desk: Path) -> None:
    path = desk / "briefs/example.yaml"
    path.write_text(path.read_text("utf-8") + "lexicon_note: 中文\n", "utf-8")
    result = bluf(desk, "pdf", "example")
    assert result.exit_code == 0
    assert "No font has U+4E2D, U+6587; they stand by their number.\n" in result.output
    assert "[U+4E2D][U+6587]" in Pdf((desk / "example.pdf").read_bytes()).text


def test_what_could_not_be_read_is_named(desk: Path) -> None:
    (desk / "briefs/other.yaml").write_text("titel: x\n", "utf-8")
    result = bluf(desk, "pdf", "example")
    assert result.exit_code == 0
    assert "Left out, because they cannot be read: briefs/other.yaml; run `bluf check`.\n" in result.output


def test_a_place_that_cannot_be_written_is_told(desk: Path) -> None:
    result = bluf(desk, "pdf", "example", "--output", "nowhere/x.pdf")
    assert (result.exit_code, result.output) == (
        2,
        "Error: nowhere/x.pdf cannot be written: no such file or directory\n",
    )


def test_it_does_without_mkdocs(desk: Path) -> None:
    run = bluf_process(desk, "pdf", "example", code="import sys\nprint('mkdocs' in sys.modules)")
    assert run.stdout.decode().splitlines()[-1] == "False"
