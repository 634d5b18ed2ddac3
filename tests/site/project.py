"""Projects for whole-site tests: the shipped one or a temporary one, built the way a user builds it."""

import contextlib
import functools
import http.server
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from pathlib import Path

from typing_extensions import override

from tests.site import warm
from tests.site.surroundings import surroundings

ROOT = Path(__file__).resolve().parents[2]
EDIT_URI = "https://example.org/desk/edit/main/briefs/"
SITE_URL = "https://strelsau.example/desk/"
SOURCES = ("mkdocs.yml", "briefs", "seeds")
# Whoever starts the tests in the background may have had them ignore the interrupt that ends a preview.
INTERRUPTIBLE = """\
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from {program}.__main__ import cli
sys.exit(cli())
"""


def copy(folder: Path) -> Path:
    """Copy the shipped project to `folder` and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in SOURCES:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name)
        else:
            shutil.copy(source, folder / name)
    return folder


def make(folder: Path, records: Mapping[str, str]) -> Path:
    """Make a project in `folder` with the shipped options and these files, by path; return it."""
    (folder / "briefs").mkdir(parents=True)
    (folder / "seeds").mkdir()
    shutil.copy(ROOT / "mkdocs.yml", folder / "mkdocs.yml")
    write(folder, records)
    return folder


def write(project: Path, records: Mapping[str, str]) -> None:
    """Write files into a project, by path."""
    for path, text in records.items():
        (project / path).parent.mkdir(parents=True, exist_ok=True)
        (project / path).write_text(text, encoding="utf-8")


def options(project: Path, *changes: tuple[str, str]) -> None:
    """Change texts of a project's mkdocs.yml; each must stand there."""
    path = project / "mkdocs.yml"
    text = path.read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path.write_text(text, encoding="utf-8")


def build(
    project: Path, site: Path, *arguments: str, program: str = "mkdocs", timeout: int = 120, **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build` in a project, or properdocs."""
    command = ["build", "-f", "mkdocs.yml", "-d", str(site), *arguments]
    if program == "mkdocs" and warm.serves(environment):
        return warm.build(project, command, surroundings(**environment), timeout)
    return subprocess.run(
        [sys.executable, "-m", program, *command],
        cwd=project,
        env=surroundings(**environment),
        capture_output=True,
        encoding="utf-8",
        timeout=timeout,
        check=False,
    )


def built(
    project: Path, site: Path, *arguments: str, program: str = "mkdocs", timeout: int = 120, **environment: str
) -> Path:
    """Build a project that must build; return the folder of the site."""
    run = build(project, site, *arguments, program=program, timeout=timeout, **environment)
    assert run.returncode == 0, run.stderr
    return site


def files(folder: Path) -> dict[str, bytes]:
    """Return every file below a folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()
    }


def pages(site: Path) -> dict[str, str]:
    """Return every HTML page of a site, by path."""
    return {path: content.decode() for path, content in files(site).items() if path.endswith(".html")}


class _Quiet(http.server.SimpleHTTPRequestHandler):
    @override
    def log_message(self, format: str, *args: object) -> None:
        pass


@contextlib.contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder over HTTP on a free port; yield its address, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
