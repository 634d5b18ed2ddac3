"""However many processes write a site, and whether the host writes its pages or we do, it is the same site."""

import shutil
from pathlib import Path

import pytest

from benchmarks.corpus import corpus, write
from tests.site.project import ROOT, build, built, copy, files, options

_TALKING = '''"""Has a say in every page, and says nothing: so the host writes all of them."""


def on_page_content(html, **_):
    return html
'''
_HOOKS = ("\nplugins:", "\nhooks: [talking.py]\n\nplugins:")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of so many pages that they are worth two processes."""
    project = write(tmp_path_factory.mktemp("aside") / "desk", corpus(90))
    options(project, ("pdf: true", "pdf: false"), ("social_cards: true", "social_cards: false"))
    return project


@pytest.fixture(scope="module")
def alone(desk: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return the site as one process writes it."""
    site = tmp_path_factory.mktemp("alone") / "site"
    return files(built(desk, site, BLUF_PROCESSES="1", BLUF_CACHE="off"))


def test_two_processes_write_what_one_does(desk: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    assert sum(name.endswith(".html") for name in alone) > 200
    assert files(built(desk, tmp_path / "site", BLUF_PROCESSES="2", BLUF_CACHE="off")) == alone


def test_so_they_do_with_what_was_kept(desk: Path, alone: dict[str, bytes], tmp_path: Path) -> None:
    for number in ("2", "1", "2"):
        site = built(desk, tmp_path / "site", BLUF_PROCESSES=number, BLUF_CACHE=str(tmp_path / "cache"))
        assert files(site) == alone


def test_the_host_writes_what_we_do_with_cards_and_documents(tmp_path: Path) -> None:
    ours = files(built(ROOT, tmp_path / "ours"))
    project = copy(tmp_path / "project")
    (project / "talking.py").write_text(_TALKING, "utf-8")
    options(project, _HOOKS)
    theirs = files(built(project, tmp_path / "theirs"))
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("pages/actor.html", "{{ page.nosuch if page.name == NAME else '' }}"),
        ("theme/main.html", "{% set said = page.nosuch.more if page and page.title == NAME %}"),
    ],
)
def test_what_is_broken_on_one_page_ends_all_processes_with_its_file_and_line(
    name: str, content: str, desk: Path, tmp_path: Path
) -> None:
    name_of_one = next(record["name"] for path, record in corpus(90) if path.startswith("briefs/actors/person"))
    program = tmp_path / "program"
    for folder in ("generator", "templates"):
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    template = program / "templates" / name
    text = template.read_text("utf-8")
    template.write_text(f"{text}{content.replace('NAME', repr(name_of_one))}", "utf-8")
    run = build(desk, tmp_path / "site", PYTHONPATH=str(program / "generator"), BLUF_PROCESSES="2", BLUF_CACHE="off")
    assert run.returncode == 1
    assert f"templates/{name}:{len(text.splitlines()) + 1}:1: error P001 The template" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()
