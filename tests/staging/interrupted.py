"""Fills and replaces a small folder, and has every write of it fail in turn. Prints what went wrong, as JSON.

    python -m tests.staging.interrupted FOLDER SCENE

A program of its own, as it forks, and a test run has threads.
"""

import errno
import json
import os
import shutil
import sys
from collections import Counter
from pathlib import Path

from bluf.staging import stage
from tests.faults import EXCHANGE, FAULTS, KILLED, count, fail_at, run, tree

OLD = {"index.html": "old", "only/old.html": "old", ".git/HEAD": "ref", ".well-known/mine": "old", "both": "old"}
NEW = {"index.html": "new", "only/new.html": "new", "assets/a.css": "new", ".well-known/ours": "new", "both/x": "new"}
KEPT = {".git/HEAD": "ref", ".well-known/mine": "old"}
NOBODY = 65534


def write(folder: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)


class Scene:
    """A site to replace, on a system that lets it be."""

    refused = 0  # with which errno an exchange of folders ends
    at_once = True
    kept = KEPT

    def __init__(self, folder: Path) -> None:
        self.around = folder / "around"
        self.site = self.around / "site"

    def answer(self, event: str, arguments: tuple[object, ...]) -> None:
        if event == EXCHANGE and self.refused and str(self.site) in arguments:
            raise OSError(self.refused, os.strerror(self.refused))

    def set(self) -> None:
        shutil.rmtree(self.around, ignore_errors=True)
        write(self.site, OLD | self.kept)

    def act(self) -> None:
        staging = stage(self.site)
        try:
            write(staging.folder, NEW)
            staging.replace()
        finally:
            staging.discard()

    def new(self) -> dict[str, bytes | None] | None:
        self.set()
        other = self.around.parent / "new"
        shutil.rmtree(other, ignore_errors=True)
        write(other, NEW | (self.kept if tree(self.site) is not None else {}))
        return tree(other)

    def found(self) -> dict[str, bytes | None] | None:
        """What a reader finds; in a site that is filled from within, the folder that was filled may be left."""
        found = tree(self.site)
        if found is None or self.at_once:
            return found
        return {path: content for path, content in found.items() if not path.startswith(".site.bluf-")}

    def rest(self) -> list[str]:
        """What stands around the site that should not."""
        return sorted({path.name for path in self.around.iterdir()} - {"site", "link"}) + [
            path.name for path in self.site.glob(".*bluf-*")
        ]


class First(Scene):
    """There is no site yet."""

    def set(self) -> None:
        super().set()
        shutil.rmtree(self.site)


class Linked(Scene):
    """The name of the site is a link to it."""

    def set(self) -> None:
        super().set()
        (self.around / "link").symlink_to("site")

    def act(self) -> None:
        whole, self.site = self.site, self.around / "link"
        super().act()
        assert self.site.is_symlink()
        self.site = whole


class Unable(Scene):
    """The file system cannot exchange."""

    refused = errno.EINVAL


class Busy(Scene):
    """The site is a mount of the same file system: only an attempt to rename it tells."""

    refused = errno.EBUSY
    at_once = False


class Layered(Scene):
    """The old site is in a lower layer of overlayfs: no folder of it can be renamed."""

    at_once = False

    def answer(self, event: str, arguments: tuple[object, ...]) -> None:
        if event in (EXCHANGE, "os.rename") and any(self._is_lower(one) for one in arguments):
            raise OSError(errno.EXDEV, os.strerror(errno.EXDEV))

    def _is_lower(self, path: object) -> bool:
        return isinstance(path, str | Path) and Path(path).is_dir() and Path(path).stat().st_ino in self.lower

    def set(self) -> None:
        super().set()
        self.lower = {path.stat().st_ino for path in (self.site, *self.site.rglob("*")) if path.is_dir()}


class Modest(Scene):
    """Whoever builds is not root, and owns what is there."""

    forbidden: tuple[str, int]  # a path below the folder around the site, and its mode

    def set(self) -> None:
        if self.around.exists():
            for path in (self.around, *self.around.rglob("*")):
                path.chmod(0o755)
        super().set()
        if os.geteuid() == 0:
            for path in (self.around, *self.around.rglob("*")):
                os.chown(path, NOBODY, NOBODY)
        name, mode = self.forbidden
        (self.around / name).chmod(mode)

    def act(self) -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
        super().act()


class Foreign(Modest):
    """The folder around the site is not ours to write in."""

    at_once = False
    forbidden = (".", 0o555)


class Unwritable(Modest):
    """A hidden folder of the site may not be written to."""

    kept = KEPT | {".keep/this": "old"}
    forbidden = ("site/.keep", 0o555)


class Unreadable(Modest):
    """A hidden folder of the site may not be looked into, as another user's."""

    at_once = False
    kept = KEPT | {".acme/token": "old"}
    forbidden = ("site/.acme", 0)


KINDS = (Scene, First, Linked, Unable, Busy, Layered, Foreign, Unwritable, Unreadable)
SCENES = {kind.__name__: kind for kind in KINDS}


class Interrupted:
    """Every write of a scene meets every fault. What happened, and what was wrong with it."""

    def __init__(self, scene: Scene) -> None:
        self.scene = scene
        self.new = scene.new()
        scene.set()
        self.old = tree(scene.site)
        self.writes = count(scene.act, scene.answer)
        self.ends: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.expect(scene.found() == self.new and not scene.rest(), "without a fault")
        for fault in FAULTS:
            for at in range(len(self.writes)):
                scene.set()
                self.meet(fault, at, f"{fault} at write {at}, {self.writes[at]}")

    def expect(self, right: bool, what: str) -> None:
        if not right:
            self.wrong.append(what)

    def meet(self, fault: str, at: int, where: str) -> None:
        scene = self.scene
        code = fail_at(scene.act, at, fault, scene.answer)
        found = scene.found()
        end = "old" if found == self.old else "new" if found == self.new else "none" if found is None else "mixed"
        self.ends[f"{fault}: {end}"] += 1
        if fault == "kill":
            self.expect(code == KILLED, f"{where}: ended with {code}")
        else:
            self.expect(end == ("old" if code else "new"), f"{where}: {end} after {code}")
        if end == "none":
            run(lambda: stage(scene.site).discard())
            self.expect(scene.found() == self.old, f"{where}: not put back")
        self.expect(bool(count(scene.act, scene.answer)), f"{where}: nothing to write the next time")
        self.expect(scene.found() == self.new, f"{where}: not new the next time")
        self.expect(not scene.rest(), f"{where}: left {scene.rest()}")


if __name__ == "__main__":
    done = Interrupted(SCENES[sys.argv[2]](Path(sys.argv[1])))
    print(json.dumps({"writes": done.writes, "ends": done.ends, "wrong": done.wrong}))
