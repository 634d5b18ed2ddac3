"""Builds a small site in place of another, and has its writes fail. Prints what went wrong, as JSON.

    python -m tests.site.interrupted FOLDER HOW_MANY_WRITES [FAULT ...]

A program of its own, as it forks, and a test run has threads.
"""

import gc
import json
import os
import shutil
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from mkdocs.config import load_config

from tests.faults import EXCHANGE, FAULTS, KILLED, count, fail_at, run, tree
from tests.plugin.project import run_build
from tests.site.project import make, options, write
from tests.site.records import BRIEF, SMALLEST

CHANGED = SMALLEST[BRIEF].replace("Borduria", "Syldavia").replace("borduria", "syldavia")


class Builds:
    """A project that has been built, and has been changed since."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "built" / "site"
        self.project = make(folder / "desk", SMALLEST)
        options(self.project, ("pdf: true", "pdf: false"))  # typst has threads, which a child would miss
        self.build()  # in this process, so that its children find everything else loaded
        assert len(list(Path("/proc/self/task").glob("*"))) <= 1
        options(self.project, ("pdf: false", "pdf: true"))
        assert run(self.build) == 0
        self.site.rename(folder / "old")
        write(self.project, {BRIEF: CHANGED})
        assert run(self.build) == 0
        self.site.rename(folder / "new")
        gc.freeze()  # what is not looked at again need not be copied for a child
        self.old, self.new = tree(folder / "old"), tree(folder / "new")

    def build(self) -> None:
        """Do what the command does."""
        run_build(load_config(str(self.project / "mkdocs.yml"), site_dir=str(self.site)))

    def set(self) -> None:
        shutil.rmtree(self.site.parent, ignore_errors=True)
        shutil.copytree(self.folder / "old", self.site, copy_function=os.link)

    def rest(self) -> list[str]:
        return sorted({path.name for path in self.site.parent.iterdir()} - {"site"})

    def whole(self) -> str:
        found = tree(self.site)
        return "old" if found == self.old else "new" if found == self.new else "mixed"


def spread(writes: list[str], number: int) -> list[int]:
    """Return the places of about `number` writes: both ends, what surrounds the exchange, and some in between."""
    last, exchange = len(writes) - 1, writes.index(EXCHANGE)
    some = {round(at * last / (number - 1)) for at in range(number)} if number <= last else set(range(last + 1))
    return sorted({*some, exchange - 1, exchange, exchange + 1})


def interrupt(builds: Builds, number: int, faults: Sequence[str]) -> dict[str, object]:
    """Have writes meet these faults, or two in turn where none is named.

    Return all writes, which were tried, how builds ended, and what was wrong then.
    """
    builds.set()
    writes = count(builds.build)
    ends: Counter[str] = Counter()
    wrong: list[str] = [] if builds.whole() == "new" and not builds.rest() else ["without a fault"]
    places = spread(writes, number)
    for turn, at in enumerate(places):
        for fault in faults or ("kill", FAULTS[1 + turn % 2]):
            where = f"{fault} at write {at}, {writes[at]}"
            builds.set()
            code, found = fail_at(builds.build, at, fault), builds.whole()
            ends[f"{fault}: {found}"] += 1
            if fault == "kill":
                wrong += [f"{where}: {found}, ended with {code}"] if found == "mixed" or code != KILLED else []
            else:
                wrong += [f"{where}: {found} after {code}"] if found != ("old" if code else "new") else []
            left = builds.rest()
            if left and fault != "kill" and at < writes.index(EXCHANGE):
                wrong.append(f"{where}: left {left}")
            if left or fault == "kill":
                again = run(builds.build)
                if again or builds.whole() != "new" or builds.rest():
                    wrong.append(f"{where}: then {again}, {builds.whole()}, left {builds.rest()}")
    return {"writes": len(writes), "tried": places, "ends": ends, "wrong": wrong}


if __name__ == "__main__":
    print(json.dumps(interrupt(Builds(Path(sys.argv[1])), int(sys.argv[2]), sys.argv[3:])))
