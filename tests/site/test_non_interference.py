"""What may not leave changes no byte of what does."""

from pathlib import Path

import pytest

from tests.documents import Pdf, texts_of_pdf
from tests.site.project import ROOT, SITE_URL, build, built, copy, files, make, write
from tests.site.records import BRIEF, SMALLEST

pytestmark = [pytest.mark.site, pytest.mark.proof]

LATEST = max(path.stem for path in ROOT.glob("briefs/*.yaml"))
_JUDGED = """\
key_judgments:
  - statement: It is likely (55-80%) that Zubrowka asked Russia and the White House for help, says the Strelsau desk.
    likelihood: likely
    confidence: {level: low, because: One origin.}
    sources: [intelnews-2022-03-14, zubrowka-cable]
    forecast: {question: Will Zubrowka ask?, by: 2022-03-16, resolved_by: A note.}
events:
  - {title: Zubrowka wrote to the Kremlin, date: 2022-03-13, actors: [zubrowka, russia, kremlin]}
relations:
  - {from: zubrowka, to: russia, type: allied-with, role: sends cables}
actors: [zubrowka, russia, united-states, strelsau-circle]
topics: [zubrowka, sanctions]
regions: [southern-europe]
"""
_HEAD = (
    "title: Zubrowka has probably asked for help\ndate: 2022-03-20\nbluf: It is likely (55-80%) that Zubrowka asked.\n"
)
# What is marked may not be named by what is not.
_UNMARKED = _JUDGED.replace(", zubrowka-cable", "").replace("zubrowka", "zubrowka-court")
HIDDEN = {
    "briefs/a-draft-on-zubrowka.yaml": f"{_HEAD}tlp: clear\nstatus: draft\nsupersedes: {LATEST}\n{_UNMARKED}",
    "briefs/2022-03-21-zubrowka.yaml": f"{_HEAD}tlp: amber\nsupersedes: {LATEST}\n{_JUDGED}",
    "briefs/zz/zubrowka-in-part.yaml": f"{_HEAD}tlp: amber\n{_JUDGED}",
    "briefs/actors/zubrowka.yaml": """\
name: Zubrowka
kind: state
tlp: amber
aliases: [Rome talks, Eurasia desk, second-hand]
relations:
  - {to: russia, type: allied-with, role: sends cables}
  - {to: china, type: allied-with, role: reads cables}
""",
    "seeds/zubrowka-cable.yaml": """\
title: A cable that nobody may see
tlp: amber
outlet: kremlin
kind: official-statement
published: 2022-03-13
accessed: 2022-03-14
derived_from: [intelnews-2022-03-14]
descriptor: Kept in a safe.
""",
    "briefs/notes.md": "---\ntlp: amber+strict\n---\n# Notes on Zubrowka\n\nSee [the brief](briefs/nothing.md).\n",
}


def test_a_site_is_the_same_with_hidden_records_and_without_them(tmp_path: Path) -> None:
    project = copy(tmp_path / "desk")
    plain = files(built(project, tmp_path / "plain", SITE_URL=SITE_URL))
    write(project, HIDDEN)
    run = build(project, tmp_path / "beside", SITE_URL=SITE_URL)
    assert run.returncode == 0, run.stderr
    beside = files(tmp_path / "beside")
    assert {path for path in beside if beside[path] != plain.get(path)} == set()
    assert plain.keys() == beside.keys()
    assert not [path for path, content in beside.items() if b"ubrowka" in content]
    documents = [content for path, content in beside.items() if path.endswith(".pdf")]
    assert documents
    assert not [one for one in documents if any("ubrowka" in text for text in texts_of_pdf(one))]


def test_a_higher_ceiling_lets_the_same_records_out(tmp_path: Path) -> None:
    """So it is the marking that held them back, and no slip in how they were written."""
    project = copy(tmp_path / "desk")
    write(project, HIDDEN)
    options = project / "mkdocs.yml"
    options.write_text(options.read_text("utf-8").replace("max_tlp: clear", "max_tlp: red"), encoding="utf-8")
    site = files(built(project, tmp_path / "site"))
    assert b"TLP:AMBER" in site["briefs/2022-03-21-zubrowka/index.html"]
    assert "TLP:AMBER" in Pdf(site["briefs/2022-03-21-zubrowka.pdf"]).pages[0]
    assert "Zubrowkahasprobablyaskedforhelp" in Pdf(site["briefs/2022-03-21-zubrowka.pdf"]).text
    assert b"TLP:AMBER" in site["sources/zubrowka-cable/index.html"]
    assert b"Zubrowka" in site["actors/russia/index.html"]
    assert b"TLP:AMBER+STRICT" in site["notes/index.html"]
    assert "briefs/a-draft-on-zubrowka/index.html" not in site


def test_a_part_marked_above_the_ceiling_keeps_its_whole_brief_back(tmp_path: Path) -> None:
    part = SMALLEST[BRIEF].replace("  - statement:", "  - tlp: amber\n    statement:")
    whole = part.replace("tlp: clear\nbluf", "tlp: amber\nbluf")
    site = files(built(make(tmp_path / "desk", {**SMALLEST, BRIEF: whole}), tmp_path / "site"))
    assert "briefs/loans/index.html" not in site
    assert not [path for path, content in site.items() if b"briefs/loans" in content]
