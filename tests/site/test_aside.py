"""However many processes write a site, and whether the host writes its pages or we do, it is the same site."""

import shutil
from pathlib import Path

import pytest

from benchmarks.corpus import corpus, write
from tests.site.project import ROOT, build, built, copy, files, options
from tests.site.project import write as write_files

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


_BY_HAND = """\
---
tlp: clear
---
# By hand

[a record](actors/{actor}.md), [an entry of it](actors/{actor}.md#page-title), [its card](actors/{actor}/card.json),
[an index](judgments/index.md#nosuch), [a period](timeline/index.md#page-title)
"""
_ONE_INSTEAD = "---\ntlp: clear\n---\n# This stands in its place\n"
_ANCHORS = ("\nplugins:", "\nvalidation: {links: {anchors: warn}}\nnav: [index.md, briefs/index.md]\n\nplugins:")


@pytest.mark.parametrize("processes", ["1", "2"])
def test_the_host_writes_and_says_what_we_do_beside_pages_written_by_hand(
    processes: str, desk: Path, tmp_path: Path
) -> None:
    project = shutil.copytree(desk, tmp_path / "project")
    newest = max(path.stem for path in (project / "briefs").glob("*.yaml"))
    actor = min(path.stem for path in (project / "briefs" / "actors").glob("*.yaml"))
    made = {"briefs/by-hand.md": _BY_HAND.format(actor=actor), f"briefs/briefs/{newest}.md": _ONE_INSTEAD}
    write_files(project, made)
    options(project, _ANCHORS)
    ours = build(project, tmp_path / "ours", BLUF_PROCESSES=processes, BLUF_CACHE="off")
    (project / "talking.py").write_text(_TALKING, "utf-8")
    options(project, _HOOKS)
    theirs = build(project, tmp_path / "theirs", BLUF_PROCESSES="1", BLUF_CACHE="off")
    assert files(tmp_path / "ours") == files(tmp_path / "theirs")
    assert _said(ours.stderr) == _said(theirs.stderr)
    assert "#nosuch" in ours.stderr


def _said(log: str) -> list[str]:
    return sorted(line for line in log.splitlines() if not line.startswith("INFO"))


def test_the_host_writes_what_we_do_with_cards_and_documents(tmp_path: Path) -> None:
    ours = files(built(ROOT, tmp_path / "ours"))
    project = copy(tmp_path / "project")
    (project / "talking.py").write_text(_TALKING, "utf-8")
    options(project, _HOOKS)
    theirs = files(built(project, tmp_path / "theirs"))
    assert theirs.keys() == ours.keys()
    assert [name for name in ours if ours[name] != theirs[name]] == []


@pytest.mark.parametrize(
    ("broken", "where", "processes"),
    [("home.html", "true", "1"), ("home.html", "true", "2"), ("timeline.html", "page.title == TITLE", "2")],
)
def test_what_is_broken_on_a_page_that_the_host_has_asked_for_ends_a_build(
    *, broken: str, where: str, processes: str, desk: Path, alone: dict[str, bytes], tmp_path: Path
) -> None:
    project = shutil.copytree(desk, tmp_path / "project")
    periods = sorted({name.split("/")[1] for name in alone if name.startswith("timeline/20")})
    links = " ".join(f"[one](timeline/{one}.md)" for one in periods)
    write_files(project, {"briefs/by-hand.md": f"---\ntlp: clear\n---\n# By hand\n\n{links}\n"})
    program = _program(tmp_path)
    template = program / "templates" / "pages" / broken
    title = repr(f"Timeline: {periods[len(periods) // 2].replace('-q', ' Q')}")
    said = f"{{{{ page.nosuch if {where.replace('TITLE', title)} else '' }}}}"
    template.write_text(template.read_text("utf-8") + said, "utf-8")
    surroundings = {"PYTHONPATH": str(program / "generator"), "BLUF_PROCESSES": processes, "BLUF_CACHE": "off"}
    run = build(project, tmp_path / "site", **surroundings)
    assert f"templates/pages/{broken}" in run.stderr
    assert run.returncode == 1
    assert not (tmp_path / "site").exists()


def _program(folder: Path) -> Path:
    """Return a copy of the program, whose templates a test may break."""
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, folder / "program" / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder / "program"


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
    program = _program(tmp_path)
    template = program / "templates" / name
    text = template.read_text("utf-8")
    template.write_text(f"{text}{content.replace('NAME', repr(name_of_one))}", "utf-8")
    run = build(desk, tmp_path / "site", PYTHONPATH=str(program / "generator"), BLUF_PROCESSES="2", BLUF_CACHE="off")
    assert run.returncode == 1
    assert f"templates/{name}:{len(text.splitlines()) + 1}:1: error P001 The template" in run.stderr
    assert "Traceback" not in run.stderr
    assert not (tmp_path / "site").exists()
