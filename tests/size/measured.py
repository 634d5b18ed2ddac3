"""What records cost: CPU time and memory of reading, checking and rendering them, each in a process of its own.

`python -m tests.size.measured FOLDER` reads FOLDER/*.json (file to text) and prints a line of JSON for each. The
processes are forked from one that has done all this once, so that no import and no template counts.
"""

import contextlib
import json
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bluf.model import Tlp
from bluf.render import Addresses
from bluf.report.findings import Findings
from bluf.report.text import text
from bluf.resources import templates
from bluf.rules import explanations
from bluf.settings import Settings
from bluf.site import build_site
from bluf.walk import walk
from tests.size.by_hand import HEAD, PAGE, rendered

ROOT = Path(__file__).resolve().parents[2]
YARDSTICK = "2022-03-15-after-the-rome-talks.yaml"
"""A brief of 33 KB and 65 parts: what an ordinary record costs on this machine, at this hour."""
_SMALLEST = """\
title: Ruritania has probably asked Borduria for help
date: 2022-03-14
tlp: clear
bluf: It is likely (55-80%) that Ruritania asked.
key_judgments: [{statement: It is likely (55-80%) that Ruritania asked., likelihood: likely}]
actors: [ruritania, borduria]
relations: [{from: ruritania, to: borduria, type: meets}]
"""
_ENDLESS = 900
"""Seconds of CPU time after which a process is ended."""


@dataclass(frozen=True)
class Cost:
    """What some files cost more than a desk with one small brief."""

    build: float
    """Seconds of CPU time to read, check and render them."""
    check: float
    """Seconds of CPU time to read and check them and to print the report."""
    megabytes: float


def measured(cases: Mapping[str, Mapping[str, str]], best_of: int = 1) -> dict[str, Cost]:
    """Return what each of some sets of files costs; the first is the yardstick's under its name."""
    with tempfile.TemporaryDirectory() as folder:
        for number, (name, files) in enumerate(cases.items()):
            path = Path(folder, f"{number:04}.json")
            path.write_text(json.dumps({"name": name, "files": files, "best_of": best_of}), encoding="utf-8")
        command = [sys.executable, "-m", "tests.size.measured", folder]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    lines = (json.loads(line) for line in done.stdout.splitlines())
    return {one["name"]: Cost(one["build"], one["check"], one["megabytes"]) for one in lines}


def _main(folder: Path) -> None:
    with _laid_out({"briefs/small.yaml": _SMALLEST, PAGE: f"{HEAD}# About\n"}) as root:
        _built(root)
        _checked(root)
        base = Cost(_seconds(_built, root), _seconds(_checked, root), 0)
    yardstick = {f"briefs/{YARDSTICK}": (ROOT / "briefs" / YARDSTICK).read_text("utf-8")}
    print(json.dumps({"name": "", **_best(yardstick, base, 3)}), flush=True)
    for path in sorted(folder.iterdir()):
        case = json.loads(path.read_text("utf-8"))
        print(json.dumps({"name": case["name"], **_best(case["files"], base, case["best_of"])}), flush=True)


def _best(files: Mapping[str, str], base: Cost, times: int) -> dict[str, float]:
    with _laid_out(files) as root:
        runs = [_in_fork(root) for _ in range(times)]
    return {
        "build": max(0.0, min(run[0] for run in runs) - base.build),
        "check": max(0.0, min(run[1] for run in runs) - base.check),
        "megabytes": max(run[2] for run in runs),
    }


def _in_fork(root: Path) -> tuple[float, float, float]:
    """Measure in a child, which takes its memory along when it ends."""
    reader, writer = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(reader)
        resource.setrlimit(resource.RLIMIT_CPU, (_ENDLESS, _ENDLESS + 5))
        before = int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 1024
        found = [_seconds(_built, root), _seconds(_checked, root)]
        found.append((resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)
        os.write(writer, json.dumps(found).encode())
        os._exit(0)
    os.close(writer)
    with os.fdopen(reader) as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    # who was ended has cost more than anybody may
    build, check, megabytes = json.loads(told) if told else (_ENDLESS, _ENDLESS, 0)
    return build, check, megabytes


def _seconds(work: object, root: Path) -> float:
    begun = time.process_time()
    work(root)  # type: ignore[operator]
    return time.process_time() - begun


def _settings(root: Path) -> Settings:
    return Settings(root, root / "briefs", root / "seeds", max_tlp=Tlp.RED)


def _built(root: Path) -> None:
    """What a build does before the host takes over, and what host and plugin make of the pages written by hand."""
    desk = walk(_settings(root))
    assert desk.public is not None
    build_site(desk.released, explanations(), templates(), Addresses(), "Strelsau desk")
    for page in desk.loaded.pages:
        if page.sound:
            rendered(root, root / "briefs" / page.uri)


def _checked(root: Path) -> None:
    """What `bluf check` does."""
    desk = walk(_settings(root))
    text(Findings(desk.problems, len(desk.texts), desk.texts))


@contextlib.contextmanager
def _laid_out(files: Mapping[str, str]) -> Iterator[Path]:
    root = Path(tempfile.mkdtemp())
    (root / "briefs").mkdir()
    (root / "seeds").mkdir()
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content, encoding="utf-8", errors="surrogatepass")
    yield root
    shutil.rmtree(root)


if __name__ == "__main__":
    _main(Path(sys.argv[1]))
