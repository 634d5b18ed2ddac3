"""A process that has imported everything and built a site once, and forks for each build that it is told of in a line.

A line is a JSON object with the arguments of `_become`; the answer is a line with what the build ended with.
"""

import json
import os
import signal
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from mkdocs.__main__ import cli

from tests.site.project import copy, options

_NO_THREADS = (("pdf: true", "pdf: false"), ("social_cards: true", "social_cards: false"))
"""PDFs and cards start threads, and a process that forks must have none."""


def _serve() -> None:
    """Build once, then fork for each line that asks for a build; answer with what its process ended with."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    with TemporaryDirectory(prefix="bluf-warm-") as folder:
        first = copy(Path(folder, "project"))
        options(first, *_NO_THREADS)
        cli(["build", "-q", "-f", str(first / "mkdocs.yml"), "-d", str(Path(folder, "site"))], standalone_mode=False)
    assert len(list(Path("/proc/self/task").iterdir())) == 1
    for line in sys.stdin:
        child = os.fork()
        if not child:
            _become(**json.loads(line))
        print(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]), file=answers, flush=True)


def _become(timeout: int, cwd: str, arguments: list[str], environment: dict[str, str], said: list[str]) -> NoReturn:
    """Be the command, in its folder and with its surroundings, and end as it ends; SIGALRM ends it in time."""
    signal.alarm(timeout)
    for number, path in enumerate((os.devnull, *said)):
        os.dup2(os.open(path, os.O_RDWR | os.O_CREAT), number)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[0] = cwd
    cli(arguments, prog_name="mkdocs")
    sys.exit()


if __name__ == "__main__":
    _serve()
