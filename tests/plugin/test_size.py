"""A site says in time that it is about to outgrow its host."""

import logging
import os
from logging.handlers import BufferingHandler
from pathlib import Path

import pytest
from mkdocs.config import load_config

from bluf.plugin import size
from bluf.plugin.size import outgrowing
from bluf.problems import Severity
from tests.plugin.project import project, run_build


def large(path: Path, megabytes: int) -> None:
    """Make a file that has a size and takes no room."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch()
    os.truncate(path, megabytes * 1_000_000)


def test_below_the_limit_nothing_is_said(tmp_path: Path) -> None:
    large(tmp_path / "briefs" / "a.pdf", 799)
    assert outgrowing(tmp_path) == ()


def test_beyond_it_is_said_what_takes_how_much(tmp_path: Path) -> None:
    large(tmp_path / "briefs" / "a.html", 700)
    large(tmp_path / "briefs" / "b.html", 500)
    large(tmp_path / "briefs" / "a.pdf", 20)
    large(tmp_path / "assets" / "cards" / "a.png", 3)
    large(tmp_path / "search.bin", 0)
    (problem,) = outgrowing(tmp_path)
    assert problem.message == (
        "The site has 1,223 MB: 1,200 of pages, 20 of PDFs, 3 of cards and pictures; "
        "GitHub Pages publishes no more than 1,000"
    )
    assert (problem.code, problem.severity) == ("C008", Severity.NOTICE)


def test_a_link_counts_as_a_link(tmp_path: Path) -> None:
    large(tmp_path / "elsewhere" / "a.pdf", 900)
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a").symlink_to(tmp_path / "elsewhere")
    assert outgrowing(tmp_path / "site") == ()


def test_a_build_says_it_and_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    said, log = BufferingHandler(1_000), logging.getLogger("mkdocs.plugins.bluf")
    monkeypatch.setattr(log, "handlers", [said])
    monkeypatch.setattr(size, "LIMIT", 1)
    before = log.level
    log.setLevel(logging.INFO)
    config = load_config(str(project(tmp_path) / "mkdocs.yml"), strict=True)
    try:
        run_build(config)
    finally:
        log.setLevel(before)
    lines = [record.getMessage() for record in said.buffer]
    assert any("C008" in line and "The site has " in line for line in lines), lines
    assert (tmp_path / "site" / "index.html").is_file()
