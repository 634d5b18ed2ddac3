"""The shipped content as a site: built without a word, always to the same bytes, on either host."""

import re
from pathlib import Path

import pytest

from tests.site.project import EDIT_URI, ROOT, SITE_URL, build, built, copy, files, make, options, pages
from tests.site.records import BRIEF, SMALLEST

pytestmark = pytest.mark.site


def test_the_shipped_content_builds_strictly_and_without_a_word_of_warning(tmp_path: Path) -> None:
    run = build(ROOT, tmp_path / "site", "--strict")
    said = run.stdout + run.stderr
    assert run.returncode == 0, said
    assert not re.search(r"warning|error|deprecat", said, re.IGNORECASE), said


def test_no_file_of_the_site_names_the_machine_it_was_built_on(tmp_path: Path) -> None:
    project = copy(tmp_path / "checkout-of-zenda")
    site = built(project, tmp_path / "site-of-zenda", EDIT_URI="https://example.org/edit/briefs/")
    foreign = {"checkout-of-zenda", "site-of-zenda", str(tmp_path), str(ROOT), str(Path.home())}
    # no address or file of a root user is called "/root" alone
    named = [
        (path, name) for path, content in files(site).items() for name in foreign if f"{name}/".encode() in content
    ]
    assert not named


def test_records_as_they_are_written_never_reach_the_site(site: Path) -> None:
    assert not [path for path in files(site) if path.lower().endswith((".yaml", ".yml"))]


def test_records_stay_out_of_the_site_when_the_plugin_is_absent(tmp_path: Path) -> None:
    project = make(tmp_path / "desk", SMALLEST | {"briefs/index.md": "# Desk\n"})
    text = (project / "mkdocs.yml").read_text("utf-8")
    head, rest = text.split("\nplugins:\n")
    rest = rest[rest.index("\nnav:") :]
    (project / "mkdocs.yml").write_text(f"{head}\nplugins: [search]\n{rest}", encoding="utf-8")
    site = built(project, tmp_path / "site")
    found = files(site)
    assert "index.html" in found
    assert not [path for path in found if path.lower().endswith((".yaml", ".yml"))]
    assert not [path for path, content in found.items() if b"asked Borduria" in content]


def test_properdocs_builds_the_same_pages(tmp_path: Path, shipped: dict[str, str]) -> None:
    site = built(ROOT, tmp_path / "site", "--strict", program="properdocs", EDIT_URI=EDIT_URI, SITE_URL=SITE_URL)
    generator = re.compile(r'<meta name="generator" [^>]*>')
    assert _without(generator, pages(site)) == _without(generator, shipped)


def _without(pattern: re.Pattern[str], texts: dict[str, str]) -> dict[str, str]:
    assert all(len(pattern.findall(text)) == 1 for text in texts.values())
    return {path: pattern.sub("", text) for path, text in texts.items()}


@pytest.mark.parametrize("ending", ["yml", "yaml", "YAML", "Yml"])
def test_both_endings_of_a_record_make_a_page_and_no_copy(ending: str, tmp_path: Path) -> None:
    records = {path.replace(".yaml", f".{ending}"): text for path, text in SMALLEST.items()}
    site = files(built(make(tmp_path / "desk", records), tmp_path / "site"))
    assert "briefs/loans/index.html" in site
    assert not [path for path in site if path.lower().endswith((".yaml", ".yml"))]


def test_a_copy_that_an_editor_leaves_beside_a_record_is_not_published(tmp_path: Path) -> None:
    secret = SMALLEST[BRIEF].replace("tlp: clear", "tlp: red")
    copies = {f"briefs/loans.yaml{ending}": secret for ending in ("~", ".bak", ".orig", ".swp")}
    site = files(built(make(tmp_path / "desk", SMALLEST | copies), tmp_path / "site"))
    assert not [path for path in site if ".yaml" in path]


def test_no_page_lists_all_briefs_and_actors_beside_its_text(shipped: dict[str, str]) -> None:
    page = shipped["rules/t107/index.html"]
    assert "2022-03-15-after-the-rome-talks" not in page


def test_a_build_that_is_dirty_is_refused(tmp_path: Path) -> None:
    run = build(make(tmp_path / "desk", SMALLEST), tmp_path / "site", "--dirty")
    assert run.returncode != 0
    assert "`--dirty` would shrink the search index" in run.stderr
    assert "Traceback" not in run.stderr


def test_options_of_the_host_may_ask_for_other_addresses(tmp_path: Path) -> None:
    project = make(tmp_path / "desk", SMALLEST)
    options(project, ("docs_dir: briefs\n", "docs_dir: briefs\nuse_directory_urls: false\n"))
    site = files(built(project, tmp_path / "site"))
    assert "briefs/loans.html" in site
    assert "briefs/index.html" in site
