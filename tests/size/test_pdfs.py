"""The PDF of one file never costs more than that of fifteen ordinary briefs, whatever stands in the file."""

import time
from pathlib import Path

import pytest

from bluf.render import Addresses, BrokenTemplate
from bluf.resources import templates
from bluf.settings import Settings
from bluf.typeset import Press
from bluf.walk import walk
from tests.proof import tries
from tests.site.project import write
from tests.size.attacks import every
from tests.size.measured import ROOT, YARDSTICK

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

ORDINARY = 15
"""Ordinary briefs of 33 KB: what is measured is the ratio, so that a slow or a busy machine decides nothing."""
_WORST = (
    *("an empty matrix", "one word of two is another", "judgments that rest on all claims", "long lines"),
    *("long texts under all judgments", "texts full of marks under all judgments", "wide letters in a figure"),
    *("a body of one word", "a body of Chinese", "a body of lines that go on a quotation", "a body of tables"),
    "a body of a table with a long heading",
)
CHOSEN = tuple(dict.fromkeys((*_WORST, *tuple(every())[:: tries(1000, 1)])))


def _seconds(folder: Path, brief: str) -> float:
    """Return the CPU time that the PDF of a brief takes, or to refuse it; nothing if the brief is refused before."""
    corpus = walk(Settings(folder, folder / "briefs", folder / "seeds")).released
    if brief not in corpus.briefs:
        return 0
    press = Press(corpus, templates(), Addresses(), "", "a4")
    press.typesetter.lacking("Ω")  # loads the fonts
    start = time.process_time()
    try:
        assert press.brief(corpus.briefs[brief]).content.startswith(b"%PDF-")
    except BrokenTemplate as refused:
        if refused.problem.code != "P002":
            raise
    return time.process_time() - start


@pytest.fixture(scope="module")
def ordinary() -> float:
    return _seconds(ROOT, YARDSTICK.removesuffix(".yaml"))


@pytest.mark.parametrize("name", CHOSEN)
def test_the_pdf_of_a_hostile_file_costs_no_more_than_fifteen(name: str, ordinary: float, tmp_path: Path) -> None:
    files = every()[name]()
    write(tmp_path, files)
    for folder in ("briefs", "seeds"):
        (tmp_path / folder).mkdir(exist_ok=True)
    briefs = [Path(file).stem for file in files if file.startswith("briefs/") and "/actors/" not in file]
    for brief in briefs:
        assert _seconds(tmp_path, brief) <= ORDINARY * ordinary
