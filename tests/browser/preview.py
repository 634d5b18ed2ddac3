"""A running `mkdocs serve`: its address, what it said in the terminal, and what it holds of the machine."""

import contextlib
import re
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

from tests.site.project import INTERRUPTIBLE
from tests.site.surroundings import surroundings

BANNER = ".bluf-problems"
SOON = 60_000
"""Milliseconds that a preview may take to notice a change, build and reload: machines that run tests are shared."""


class Preview:
    """A running preview."""

    def __init__(
        self, project: Path, *arguments: str, port: int = 0, program: str = "mkdocs", **environment: str
    ) -> None:
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}/"
        self.said = ""
        self.process = subprocess.Popen(
            [
                sys.executable,
                "-u",
                "-c",
                INTERRUPTIBLE.format(program=program),
                "serve",
                "-f",
                "mkdocs.yml",
                "-a",
                f"127.0.0.1:{self.port}",
                *arguments,
            ],
            cwd=project,
            env=surroundings(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._reader = threading.Thread(target=self._read)
        self._reader.start()

    def _read(self) -> None:
        assert self.process.stdout
        with self.process.stdout as lines:
            for line in lines:
                self.said += line

    def wait_for(self, text: str, times: int = 1, patience: float = SOON / 1000) -> None:
        """Wait until the terminal shows a text, so many times since it began, or fail after some seconds."""
        until = time.monotonic() + patience
        while self.said.count(text) < times:
            assert time.monotonic() < until, f"`{text}` never came:\n{self.said}"
            assert self.process.poll() is None, self.said
            time.sleep(0.05)

    def status(self, path: str, patience: float = SOON / 1000) -> int:
        """Return the HTTP status of a page."""
        return self._answer(path, patience)[0]

    def text(self, path: str) -> str:
        """Return what the server answers for a page."""
        return self._answer(path, SOON / 1000)[1].decode("utf-8", "replace")

    def _answer(self, path: str, patience: float) -> tuple[int, bytes]:
        try:
            with urllib.request.urlopen(self.address + path, timeout=patience) as answer:
                return int(answer.status), answer.read()
        except urllib.error.HTTPError as error:
            with error:
                return error.code, error.read()

    @property
    def threads(self) -> int:
        """How many threads the process has."""
        about = Path(f"/proc/{self.process.pid}/status").read_text("ascii", "replace")
        return int(re.findall(r"^Threads:\s+(\d+)", about, re.MULTILINE)[0])

    @property
    def open_files(self) -> int:
        """How many files and connections the process has open."""
        return len(list(Path(f"/proc/{self.process.pid}/fd").iterdir()))

    def stop(self) -> None:
        """End it, as a writer does."""
        self.process.send_signal(2)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._reader.join()


def free_port() -> int:
    """Return a port that nobody uses."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return int(free.getsockname()[1])


@contextlib.contextmanager
def preview_of(
    project: Path, *arguments: str, port: int = 0, patience: float = SOON / 1000, **environment: str
) -> Iterator[Preview]:
    """Yield a preview that answers; end it afterwards."""
    running = Preview(project, *arguments, port=port, **environment)
    try:
        running.wait_for("Serving on", patience=patience)
        yield running
    finally:
        running.stop()
