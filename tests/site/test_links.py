"""Every link and every fragment of a built site leads somewhere, and one that does not is noticed."""

from pathlib import Path

import pytest

from tests.site.links import broken
from tests.site.project import ROOT, SITE_URL, build, built, make, options
from tests.site.records import SMALLEST

pytestmark = pytest.mark.site


def test_every_link_and_fragment_of_the_shipped_site_resolves(site: Path) -> None:
    """Below a folder of its host, as on a project's page, with the canonical addresses and the sitemap."""
    assert broken(site, SITE_URL) == []


def test_every_link_resolves_when_addresses_are_files(tmp_path: Path) -> None:
    project = make(tmp_path / "project", SMALLEST)
    desk = ROOT / "tests" / "rules" / "desk"
    for path in sorted(desk.rglob("*.yaml")):
        place = project / path.relative_to(desk)
        place.parent.mkdir(exist_ok=True)
        place.write_bytes(path.read_bytes())
    options(project, ("docs_dir: briefs\n", "docs_dir: briefs\nuse_directory_urls: false\n"))
    site = built(project, tmp_path / "desk", SITE_URL=SITE_URL)
    assert (site / "briefs" / "example.html").is_file()
    assert broken(site, SITE_URL) == []


def test_a_broken_link_and_a_broken_fragment_are_noticed_and_so_is_a_link_that_leaves_the_folder(
    tmp_path: Path,
) -> None:
    site = built(make(tmp_path / "project", SMALLEST), tmp_path / "desk", SITE_URL=SITE_URL)
    page = site / "briefs" / "loans" / "index.html"
    planted = {
        "../nowhere/": f"{SITE_URL}briefs/nowhere/",
        "../../actors/ruritania/#nothing-here": f"{SITE_URL}actors/ruritania/#nothing-here",
        "/sources/": "https://strelsau.example/sources/",
        "../../actors/ruritania": f"{SITE_URL}actors/ruritania",
    }
    links = "".join(f'<a href="{link}">x</a>' for link in planted)
    page.write_text(page.read_text("utf-8").replace("</article>", f"{links}</article>", 1), encoding="utf-8")
    (site / "sitemap.xml").write_text(f"<urlset><url><loc>{SITE_URL}gone/</loc></url></urlset>", encoding="utf-8")
    found = broken(site, SITE_URL)
    assert sorted(found) == sorted(
        [("sitemap.xml", f"{SITE_URL}gone/"), *(("briefs/loans/index.html", link) for link in planted.values())]
    )


def test_a_link_in_prose_that_leads_nowhere_does_not_get_as_far_as_a_page(tmp_path: Path) -> None:
    """The host is told about anchors, too, so that its own check of hand-written links holds."""
    project = make(tmp_path / "project", SMALLEST)
    note = "---\ntlp: clear\n---\n# Note\n\n[there](briefs/loans.md#section-judgments) [gone](briefs/loans.md#gone)\n"
    (project / "briefs" / "note.md").write_text(note, encoding="utf-8")
    run = build(project, tmp_path / "site")
    assert "does not contain an anchor '#gone'" in run.stderr
    assert "#section-judgments" not in run.stderr
    assert run.returncode == 0
