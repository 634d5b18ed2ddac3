"""Where MkDocs writes: into the site, as before, but all at once, and only if the build succeeds."""

import logging
from collections.abc import Mapping
from pathlib import Path

import pytest
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort

from tests.plugin.project import project, raised, run_build, write
from tests.proof import tries

pytestmark = pytest.mark.proof

OLD = {"index.html": "old", "old/page.html": "old", ".nojekyll": ""}


def configured(folder: Path, site: Path | None = None, **options: bool) -> MkDocsConfig:
    given = {} if site is None else {"site_dir": str(site)}
    return load_config(str(folder / "mkdocs.yml"), **given, **options)


def hooks(folder: Path, code: str, **options: object) -> Path:
    """Make a project with hooks of its own, which MkDocs treats as it does a plugin."""
    project(folder, hooks=["hooks.py"], **options)
    write(folder, {"hooks.py": code})
    return folder


def texts(folder: Path) -> Mapping[str, str]:
    return {path.relative_to(folder).as_posix(): path.read_text() for path in folder.rglob("*") if path.is_file()}


def around(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.mark.parametrize("directories", [True, False])
@pytest.mark.parametrize("site", ["site", "../beside/and below"])
def test_a_site_is_made_and_made_again_and_nothing_stays_beside_it(
    tmp_path: Path, directories: bool, site: str
) -> None:
    desk = project(tmp_path / "desk", use_directory_urls=directories, site_dir=site)
    before = around(desk)
    pages = []
    for _ in range(2):
        config = configured(desk)
        run_build(config)
        place = (desk / site).resolve()
        assert config.site_dir == str(place)
        assert (place / ("briefs/example/index.html" if directories else "briefs/example.html")).is_file()
        assert around(place.parent) - before == {place.name}
        pages.append({path: path.read_bytes() for path in place.rglob("*") if path.is_file()})
    assert pages[0] == pages[1]


def test_a_folder_that_is_no_site_of_ours_is_emptied_as_mkdocs_does_it_but_for_what_is_hidden(tmp_path: Path) -> None:
    desk = project(tmp_path)
    write(tmp_path / "site", {"letters/mine.txt": "mine", ".git/HEAD": "ref", ".env": "mine"})
    run_build(configured(desk))
    found = around(tmp_path / "site")
    assert {".git", ".env", "index.html"} <= found
    assert "letters" not in found


def test_a_file_in_the_place_of_the_site_ends_the_build_with_its_name_and_stays(tmp_path: Path) -> None:
    desk = project(tmp_path)
    write(tmp_path, {"site": "a file"})
    with pytest.raises(Abort):
        run_build(configured(desk))
    assert (tmp_path / "site").read_text() == "a file"


WARNED = {"briefs/about.md": "---\ntlp: clear\n---\n# About\n\nSee [it](nowhere.md).\n"}


@pytest.mark.parametrize("strict", [True, False])
def test_a_strict_build_that_fails_at_its_very_end_leaves_the_old_site(tmp_path: Path, strict: bool) -> None:
    desk = project(tmp_path)
    write(desk, WARNED)
    write(desk / "site", OLD)
    if strict:
        with pytest.raises(Abort, match="strict mode"):
            run_build(configured(desk, strict=True))
        assert texts(desk / "site") == OLD
    else:
        run_build(configured(desk))
        assert (desk / "site/about/index.html").is_file()
    assert around(desk) == {"briefs", "seeds", "mkdocs.yml", "site"}


@pytest.mark.parametrize("last", ["logging.getLogger('mkdocs.plugins').warning('late')", "raise ValueError('late')"])
def test_whatever_the_last_hook_of_all_does_comes_before_the_site_is_replaced(tmp_path: Path, last: str) -> None:
    code = (
        "import logging\nfrom mkdocs.plugins import event_priority\n"
        f"@event_priority(-1_000_000)\ndef on_post_build(config):\n    {last}\n"
    )
    desk = hooks(tmp_path, code)
    write(desk / "site", OLD)
    with raised(Exception) as said:
        run_build(configured(desk, strict=True))
    assert said == ["late"] or "strict mode" in said[0]
    assert texts(desk / "site") == OLD


ERRORS = ("ValueError('theirs')", "KeyboardInterrupt()", "PluginError('theirs')")
EVENTS = ("config", "pre_build", "files", "nav", "env", "post_template", "post_page", "post_build")


@pytest.mark.parametrize(
    ("event", "error"),
    [
        (f"on_{event}", error)
        for at, event in enumerate(EVENTS)
        for number, error in enumerate(ERRORS)
        if (at % 2 and number == at // 2 % 3) or tries(0, 1)
    ],
)
def test_an_error_of_another_plugin_or_the_reader_s_own_stop_leaves_the_old_site(
    tmp_path: Path, event: str, error: str
) -> None:
    code = f"from mkdocs.exceptions import PluginError\ndef {event}(*given, **named): raise {error}\n"
    desk = hooks(tmp_path, code)
    write(desk / "site", OLD)
    config = configured(desk)
    with raised(BaseException) as said:
        run_build(config)
    assert said == ["Aborted with a BuildError!" if "Plugin" in error else "theirs" if "theirs" in error else ""]
    assert texts(desk / "site") == OLD
    assert config.site_dir == str(desk / "site")
    assert {name for name in around(desk) if "bluf" in name} == set()


def test_what_other_plugins_write_last_is_in_the_site(tmp_path: Path) -> None:
    code = (
        "from pathlib import Path\nfrom mkdocs.plugins import event_priority\n"
        "@event_priority(-100)\n"
        "def on_post_build(config):\n    (Path(config.site_dir) / 'late.txt').write_text('theirs')\n"
    )
    desk = hooks(tmp_path, code)
    run_build(configured(desk))
    assert (desk / "site/late.txt").read_text() == "theirs"
    assert (desk / "site/pagefind/pagefind-entry.json").is_file()


def test_a_plugin_that_moves_the_site_meanwhile_is_refused_instead_of_an_empty_site(tmp_path: Path) -> None:
    desk = hooks(tmp_path, "def on_config(config): config.site_dir = config.config_file_path[:-10] + 'theirs'\n")
    write(desk / "site", OLD)
    with pytest.raises(Abort):
        run_build(configured(desk))
    assert texts(desk / "site") == OLD


def test_an_error_of_the_system_is_told_without_a_traceback_and_without_the_folder_that_nobody_knows(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    code = (
        "import errno, os\n"
        "def on_post_page(output, page, config):\n"
        "    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), page.file.abs_dest_path)\n"
    )
    desk = hooks(tmp_path, code)
    write(desk / "site", OLD)
    with raised(Exception) as said:
        run_build(configured(desk))
    assert len(said) == 1
    assert said[0].startswith("bluf: The site could not be written.")
    assert "index.html: No space left on device" in said[0]
    assert said[0].endswith(f"What was in {desk / 'site'} is as it was.")
    assert "Error building page" in caplog.text  # which MkDocs says before anybody is asked
    assert ".bluf-" not in said[0] + caplog.text


def test_an_error_of_the_system_that_is_not_about_the_site_stays_what_it_is(tmp_path: Path) -> None:
    desk = hooks(tmp_path, "def on_env(env, config, files): open(config.docs_dir + '/missing')\n")
    with raised(FileNotFoundError) as said:
        run_build(configured(desk))
    assert "missing" in said[0]


@pytest.mark.parametrize(
    "error",
    ["TimeoutError('theirs')", "ConnectionError('theirs')", "urllib.error.URLError('theirs')", "OSError(2, 'theirs')"],
)
def test_an_error_without_a_file_that_no_write_ends_with_stays_what_it_is(tmp_path: Path, error: str) -> None:
    desk = hooks(tmp_path, f"import urllib.error\ndef on_env(env, config, files): raise {error}\n")
    with raised(OSError) as said:
        run_build(configured(desk))
    assert "theirs" in said[0]
    assert "could not be written" not in said[0]


def test_the_log_says_what_mkdocs_says_and_names_the_folder_of_the_site(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    desk = project(tmp_path)
    with caplog.at_level(logging.INFO, "mkdocs"):
        run_build(configured(desk))
    cleaning, building, built = caplog.messages
    assert cleaning == "Cleaning site directory"
    assert building == f"Building documentation to directory: {desk / 'site'}"
    assert built.startswith("Documentation built in")
