"""Every command that builds the site finds it where it belongs, and leaves nothing beside it."""

import re
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import pytest

from tests.faults import tree
from tests.plugin.project import project
from tests.site.interrupted import CHANGED
from tests.site.project import INTERRUPTIBLE, built, make, write
from tests.site.records import BRIEF, SMALLEST
from tests.site.surroundings import surroundings

pytestmark = [pytest.mark.site, pytest.mark.proof]


def run(folder: Path, *command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command, cwd=folder, env=surroundings(**environment), capture_output=True, encoding="utf-8", check=False
    )


BUILDS = {
    "mkdocs": ("-m", "mkdocs", "build"),
    "properdocs": ("-m", "properdocs", "build", "-f", "mkdocs.yml"),
    "bluf": ("-c", "from bluf.cli.main import main; main()", "build"),
}


@pytest.mark.parametrize("command", BUILDS)
def test_every_command_replaces_the_site_and_speaks_of_it_by_its_name(tmp_path: Path, command: str) -> None:
    desk = project(tmp_path / "desk")
    write(desk, {"site/old.html": "old", "site/.kept": "kept"})
    beside = {path.name for path in desk.iterdir()}
    done = run(desk, sys.executable, *BUILDS[command])
    assert done.returncode == 0, done.stderr
    assert re.findall(r"^\w+ +-  (.*)$", done.stderr.replace(str(desk), ""), re.MULTILINE)[:2] == [
        "Cleaning site directory",
        "Building documentation to directory: /site",
    ]
    assert len(done.stderr.strip().splitlines()) == 3
    assert {path.name for path in desk.iterdir()} == beside
    assert (desk / "site/briefs/example/index.html").is_file()
    assert (desk / "site/.kept").is_file()
    assert not (desk / "site/old.html").exists()


def test_a_strict_build_that_fails_at_its_end_leaves_the_old_site_on_the_other_host_too(tmp_path: Path) -> None:
    desk = project(tmp_path / "desk")
    page = "---\ntlp: clear\n---\n# About\n\nSee [it](nowhere.md).\n"
    write(desk, {"site/index.html": "old", "briefs/about.md": page})
    done = run(desk, sys.executable, *BUILDS["properdocs"], "--strict")
    assert done.returncode == 1
    assert "strict mode" in done.stdout + done.stderr
    assert tree(desk / "site") == {"index.html": b"old"}


def test_gh_deploy_pushes_the_new_site(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", SMALLEST)
    names = [f"GIT_{who}_{what}" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")]
    git = {
        **dict.fromkeys(names, "desk@strelsau.example"),
        "GIT_CONFIG_GLOBAL": "/dev/null",
        "GIT_CONFIG_SYSTEM": "/dev/null",
    }
    branch = str(tmp_path / "public")
    for arguments in (
        ("init", "-q", "--bare", branch),
        ("init", "-q"),
        ("remote", "add", "origin", branch),
        ("add", "mkdocs.yml", "briefs", "seeds"),
        ("commit", "-q", "-m", "Begin"),
    ):
        assert run(desk, "git", *arguments, **git).returncode == 0, arguments
    write(desk, {"site/old.html": "old", BRIEF: CHANGED})
    done = run(desk, sys.executable, "-m", "mkdocs", "gh-deploy", **git)
    assert done.returncode == 0, done.stderr
    assert f"Copying '{desk / 'site'}' to 'gh-pages' branch" in done.stderr
    (tmp_path / "read").mkdir()
    archive = f'git -C "{branch}" archive gh-pages | tar -x -C read'
    assert run(tmp_path, "sh", "-c", archive, **git).returncode == 0
    pushed = tree(tmp_path / "read")
    assert pushed
    assert pushed.pop(".nojekyll") == b""
    assert pushed == tree(built(desk, tmp_path / "expected")) == tree(desk / "site")
    assert {path.name for path in desk.iterdir()} == {".git", "mkdocs.yml", "briefs", "seeds", "site"}


class Served:
    """A preview, and the folder in which it keeps what is temporary."""

    def __init__(self, desk: Path, temporary: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address, self.temporary = f"http://127.0.0.1:{port}/", temporary
        temporary.mkdir()
        self.process = subprocess.Popen(
            [sys.executable, "-c", INTERRUPTIBLE.format(program="mkdocs"), "serve", "-q", "-a", f"127.0.0.1:{port}"],
            cwd=desk,
            env=surroundings(TMPDIR=str(temporary)),
            stderr=subprocess.DEVNULL,
        )

    def shows(self, text: str, page: str = "briefs/loans/") -> None:
        until = time.monotonic() + 30
        while time.monotonic() < until and self.process.poll() is None:
            try:
                with urllib.request.urlopen(self.address + page, timeout=30) as answer:
                    if text in answer.read().decode():
                        return
            except (urllib.error.URLError, ConnectionError):
                pass
            time.sleep(0.1)
        raise AssertionError(text)

    def kept(self) -> list[str]:
        return [path.name for path in self.temporary.iterdir()]

    def hidden(self) -> list[str]:
        return [name for name in self.kept() if name.startswith(".")]


def test_a_preview_shows_each_change_and_leaves_nothing_while_it_runs_and_when_it_ends(tmp_path: Path) -> None:
    desk = make(tmp_path / "desk", SMALLEST)
    preview = Served(desk, tmp_path / "temporary")
    try:
        preview.shows("asked Borduria")
        assert preview.hidden() == []
        write(desk, {BRIEF: CHANGED})
        preview.shows("asked Syldavia")
        assert preview.kept()
        assert preview.hidden() == []
        preview.process.send_signal(signal.SIGINT)
        assert preview.process.wait(30) == 0
        assert preview.kept() == []
    finally:
        preview.process.kill()
        preview.process.wait()
    assert {path.name for path in desk.iterdir()} == {"mkdocs.yml", "briefs", "seeds"}
