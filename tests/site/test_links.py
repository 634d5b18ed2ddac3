"""Every link and every fragment of a built site leads somewhere: LinkChecker says so, and is shown to notice."""

import csv
import subprocess
import sys
from pathlib import Path

import pytest

from tests.site.project import ROOT, build, built, make, options, served
from tests.site.records import SMALLEST

pytestmark = pytest.mark.site

# one thread: parsing is all it does here, and Python parses in one thread at a time
CONFIGURATION = "[checking]\nthreads=0\nmaxrequestspersecond=10000\n[output]\nwarnings=1\n[AnchorCheck]\n"


def _complaints(folder: Path, *addresses: str) -> list[str]:
    """Return what LinkChecker finds wrong with the pages that can be reached from these addresses."""
    configuration = folder / "linkchecker.ini"
    configuration.write_text(CONFIGURATION, encoding="utf-8")
    command = [Path(sys.executable).parent / "linkchecker", "--config", configuration, "--no-status", "--output", "csv"]
    run = subprocess.run([*command, *addresses], capture_output=True, encoding="utf-8", timeout=240, check=False)
    rows = csv.DictReader((line for line in run.stdout.splitlines() if not line.startswith("#")), delimiter=";")
    said = [f"{row['parentname']} -> {row['urlname']}: {row['result']} {row['warningstring'][:80]}" for row in rows]
    assert run.returncode == bool(said), run.stderr
    return said


# LinkChecker stays below the address it begins at, so each test begins at the home page.


def test_every_link_and_fragment_of_the_shipped_site_resolves(tmp_path: Path) -> None:
    """Below a folder of its host, as on a project's page, with the canonical addresses and the sitemap."""
    with served(tmp_path) as address:
        home = f"{address}desk/"
        built(ROOT, tmp_path / "desk", "--strict", SITE_URL=home)
        assert _complaints(tmp_path, home, f"{home}404.html", f"{home}sitemap.xml") == []


def test_every_link_resolves_when_addresses_are_files(tmp_path: Path) -> None:
    project = make(tmp_path / "project", SMALLEST)
    desk = ROOT / "tests" / "rules" / "desk"
    for path in sorted(desk.rglob("*.yaml")):
        place = project / path.relative_to(desk)
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(path.read_bytes())
    options(project, ("docs_dir: briefs\n", "docs_dir: briefs\nuse_directory_urls: false\n"))
    with served(tmp_path) as address:
        home = f"{address}desk/"
        site = built(project, tmp_path / "desk", SITE_URL=home)
        assert (site / "briefs" / "example.html").is_file()
        assert _complaints(tmp_path, f"{home}index.html", f"{home}404.html", f"{home}sitemap.xml") == []


def test_the_checker_notices_a_broken_link_and_a_broken_fragment(tmp_path: Path) -> None:
    site = built(make(tmp_path / "project", SMALLEST), tmp_path / "desk")
    page = site / "briefs" / "loans" / "index.html"
    planted = '<a href="../nowhere/">x</a><a href="../../actors/ruritania/#nothing-here">y</a></article>'
    page.write_text(page.read_text("utf-8").replace("</article>", planted, 1), encoding="utf-8")
    with served(tmp_path) as address:
        said = _complaints(tmp_path, f"{address}desk/")
    assert len(said) == 2
    assert "/nowhere/: 404" in said[0] + said[1]
    assert "Anchor `nothing-here'" in said[0] + said[1]


def test_a_link_in_prose_that_leads_nowhere_does_not_get_as_far_as_a_page(tmp_path: Path) -> None:
    """The host is told about anchors, too, so that its own check of hand-written links holds."""
    project = make(tmp_path / "project", SMALLEST)
    note = "---\ntlp: clear\n---\n# Note\n\n[there](briefs/loans.md#section-judgments) [gone](briefs/loans.md#gone)\n"
    (project / "briefs" / "note.md").write_text(note, encoding="utf-8")
    run = build(project, tmp_path / "site")
    assert "does not contain an anchor '#gone'" in run.stderr
    assert "#section-judgments" not in run.stderr
    assert run.returncode == 0
