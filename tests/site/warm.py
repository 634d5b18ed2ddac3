"""Builds without the start, which is half of what a small build costs: a process that forks for each (`warmed.py`).

Each worker of the tests keeps one. Who needs a start, as something is read in it, runs the command instead.
"""

import atexit
import functools
import json
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.site.surroundings import surroundings

_READ_BY_A_BUILD = {"SITE_URL", "EDIT_URI", "BLUF_AS_OF", "BLUF_DRAFTS", "SOURCE_DATE_EPOCH"}
_ROOT = Path(__file__).resolve().parents[2]


def serves(environment: Mapping[str, str]) -> bool:
    """Tell whether a build with these changes to its surroundings can do without a start of its own."""
    return sys.platform == "linux" and environment.keys() <= _READ_BY_A_BUILD


def build(
    project: Path, arguments: Sequence[str], environment: Mapping[str, str], timeout: int
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in a project as a command would; raise TimeoutExpired after so many seconds."""
    with TemporaryDirectory(prefix="bluf-build-") as folder:
        said = [Path(folder, name) for name in ("out", "err")]
        code = _process().ask(
            cwd=str(project),
            arguments=list(arguments),
            environment=dict(environment),
            timeout=timeout,
            said=[str(path) for path in said],
        )
        out, err = (path.read_text("utf-8") for path in said)
    if code == -signal.SIGALRM:
        raise subprocess.TimeoutExpired(["mkdocs", *arguments], timeout, out, err)
    return subprocess.CompletedProcess(["mkdocs", *arguments], code, out, err)


class _Process:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.warmed"],
            cwd=_ROOT,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        atexit.register(self._end)

    def ask(self, **build: Any) -> int:
        assert self._process.stdin
        assert self._process.stdout
        with self._lock:
            print(json.dumps(build), file=self._process.stdin, flush=True)
            return int(self._process.stdout.readline())

    def _end(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait()


_process = functools.cache(_Process)
