"""Builds without the start, which is half of what a small build costs: a process that forks for each (`warmed.py`).

Each worker of the tests keeps one, so that all its builds have one hash seed. Who needs a start, as something is read
in it, runs the command instead.
"""

import atexit
import functools
import json
import select
import signal
import subprocess
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.site.surroundings import surroundings

_READ_BY_A_BUILD = {"BLUF_CACHE", "SITE_URL", "EDIT_URI", "BLUF_AS_OF", "BLUF_DRAFTS", "SOURCE_DATE_EPOCH"}
_ROOT = Path(__file__).resolve().parents[2]
_MARGIN = 60
"""Seconds after the end of its time in which a build that is ended must be told of."""


def serves(environment: Mapping[str, str]) -> bool:
    """Tell whether a build with these changes to its surroundings can do without a start of its own."""
    return sys.platform == "linux" and environment.keys() <= _READ_BY_A_BUILD


def build(
    project: Path, arguments: Sequence[str], environment: Mapping[str, str], timeout: int
) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs` in a project as a command would.

    Raise TimeoutExpired after so many seconds, RuntimeError if the process that forks is gone.
    """
    with TemporaryDirectory(prefix="bluf-build-") as folder:
        said = [Path(folder, name) for name in ("out", "err")]
        code = _process().ask(
            timeout,
            cwd=str(project),
            arguments=list(arguments),
            environment=dict(environment),
            said=[str(path) for path in said],
        )
        out, err = (path.read_text("utf-8") for path in said)
    if code == -signal.SIGALRM:
        raise subprocess.TimeoutExpired(["mkdocs", *arguments], timeout, out, err)
    return subprocess.CompletedProcess(["mkdocs", *arguments], code, out, err)


class _Process:
    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.site.warmed"],
            cwd=_ROOT,
            env=surroundings(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
        atexit.register(self._end)

    def ask(self, timeout: int, **build: Any) -> int:
        assert self.process.stdin
        assert self.process.stdout
        with self._lock:
            try:
                print(json.dumps({"timeout": timeout, **build}), file=self.process.stdin, flush=True)
                answered, _, _ = select.select([self.process.stdout], [], [], timeout + _MARGIN)
                return int(self.process.stdout.readline() if answered else "")
            except BaseException as error:  # an answer that comes later must not be taken for that to another build
                _process.cache_clear()
                self.process.kill()
                if isinstance(error, (OSError, ValueError)):
                    raise RuntimeError("the process that builds sites is gone, or does not answer") from error
                raise

    def _end(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        try:
            self.process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            self.process.kill()


_process = functools.cache(_Process)
