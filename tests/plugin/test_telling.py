"""How a build and a preview say what is wrong."""

import logging
from dataclasses import replace

import pytest
from mkdocs.exceptions import PluginError

from bluf.plugin.telling import Told, tell
from bluf.problems import Problem, Severity

FILE = "briefs/example.yaml"
TEXTS = {FILE: "title: T\n"}


def problem(severity: Severity, message: str = "It is wrong") -> Problem:
    return Problem("T101", severity, message, "Mend it.", FILE)


def test_an_error_ends_a_build_with_the_whole_report() -> None:
    with pytest.raises(PluginError, match="It is wrong"):
        tell([problem(Severity.ERROR)], TEXTS, preview=False, strict=False)


def test_a_warning_is_logged_and_the_build_goes_on(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING):
        assert tell([problem(Severity.WARNING)], TEXTS, preview=False, strict=False) == Told()
    assert "It is wrong" in caplog.text


def test_a_notice_says_nothing(caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]) -> None:
    for preview in (True, False):
        assert tell([problem(Severity.NOTICE)], TEXTS, preview, strict=True) == Told()
    assert (caplog.text, capsys.readouterr().err) == ("", "")


def test_a_preview_shows_the_report_in_the_terminal_and_in_the_browser(capsys: pytest.CaptureFixture[str]) -> None:
    told = tell([problem(Severity.ERROR), problem(Severity.WARNING, "So is this")], TEXTS, preview=True, strict=True)
    assert told.title == "1 error, 1 warning in 1 file."
    assert "It is wrong" in told.report
    assert "So is this" in told.report
    assert capsys.readouterr().err.strip() == told.report.strip()


def test_a_warning_ends_a_strict_build() -> None:
    with pytest.raises(PluginError, match="It is wrong"):
        tell([problem(Severity.WARNING)], TEXTS, preview=False, strict=True)


def test_a_preview_lists_the_first_of_many_and_errors_before_warnings() -> None:
    many = [replace(problem(Severity.WARNING, f"Wrong {number}."), file=f"a{number:03}.yaml") for number in range(60)]
    told = tell([*many, replace(problem(Severity.ERROR), file="z.yaml")], TEXTS, preview=True, strict=False)
    assert told.title == "1 error, 60 warnings in 61 files."
    assert "It is wrong" in told.report
    assert told.report.count("warning T") == 49
    assert told.report.endswith("50 of them are shown; `bluf check` lists all.\n")
