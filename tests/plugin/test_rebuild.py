"""A build of a preview never fails: its pages say why there is no site."""

import logging
from collections.abc import Callable
from pathlib import Path

import html5lib
import pytest
from mkdocs.exceptions import Abort, ConfigurationError, PluginError

from bluf.plugin.rebuild import Rebuild

OPTIONS = logging.getLogger("mkdocs.config")


def site(folder: Path) -> Path:
    (folder / "briefs").mkdir()
    for name in ("index.html", "briefs/index.html", "feed.json"):
        (folder / name).write_text("old", "utf-8")
    return folder


def raising(error: BaseException, *warnings: str) -> Callable[[], None]:
    def build() -> None:
        for warning in warnings:
            OPTIONS.warning(warning)
        raise error

    return build


@pytest.mark.parametrize(
    ("builder", "said"),
    [
        (raising(ValueError("not <of another plugin>")), "ValueError: not <of another plugin>"),
        (raising(SystemExit("of another plugin")), "SystemExit: of another plugin"),
        (raising(ConfigurationError("no YAML")), "no YAML"),
        (raising(PluginError("briefs/a.yaml:1:1: error")), "briefs/a.yaml:1:1: error"),
        (raising(Abort("Aborted"), "No theme", "No theme"), "mkdocs.yml: No theme\nAborted"),
    ],
)
def test_every_page_says_why_there_is_no_site(
    tmp_path: Path, builder: Callable[[], None], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Rebuild(builder, site(tmp_path))()
    for name in ("index.html", "briefs/index.html", "404.html"):
        tree = html5lib.parse((tmp_path / name).read_text("utf-8"), namespaceHTMLElements=False)
        assert tree.findtext(".//*[@role='alert']/pre") == said
    assert (tmp_path / "feed.json").read_text("utf-8") == "old"
    assert ("Traceback" in capsys.readouterr().err) == ("of another plugin" in said)


def test_a_reason_is_told_though_the_host_raises_another_error_and_does_not_repeat_it(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def build() -> None:
        rebuild.failing(PluginError("briefs/a.yaml:1:1: error"))
        raise Abort("Aborted with a BuildError!")

    rebuild = Rebuild(build, site(tmp_path))
    rebuild()
    assert "<pre>briefs/a.yaml:1:1: error</pre>" in (tmp_path / "index.html").read_text("utf-8")
    assert [record.getMessage() for record in caplog.records] == ["bluf: briefs/a.yaml:1:1: error"]


def test_a_build_that_succeeds_is_left_alone(tmp_path: Path) -> None:
    Rebuild(lambda: None, site(tmp_path))()
    assert (tmp_path / "index.html").read_text("utf-8") == "old"
    assert not (tmp_path / "404.html").exists()


def test_the_reason_of_one_build_is_not_that_of_the_next(tmp_path: Path) -> None:
    errors: list[Exception] = [PluginError("first"), ValueError("second")]

    def build() -> None:
        error = errors.pop(0)
        rebuild.failing(error)
        raise Abort("Aborted")

    rebuild = Rebuild(build, site(tmp_path))
    for said in ("first", "Aborted"):
        rebuild()
        assert f"<pre>{said}</pre>" in (tmp_path / "index.html").read_text("utf-8")


def test_a_place_that_cannot_be_written_to_ends_nothing(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    (tmp_path / "site").write_text("a file", "utf-8")
    Rebuild(raising(PluginError("broken")), tmp_path / "site")()
    assert "broken" in caplog.text
    assert "File exists" in caplog.text
