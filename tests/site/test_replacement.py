"""A build replaces the old site at once or not at all, whatever ends it."""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import threading
import time
import urllib.request
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.faults import FAULTS, tree
from tests.open_folder import open_folder
from tests.proof import tries
from tests.site.interrupted import CHANGED
from tests.site.mounts import mounted, namespace
from tests.site.project import ROOT, built, make, options, served, write
from tests.site.records import BRIEF, SMALLEST
from tests.site.surroundings import surroundings

pytestmark = [pytest.mark.site, pytest.mark.proof]

MKDOCS = (sys.executable, "-m", "mkdocs", "build")


class Desk:
    """A project that was built and has been changed since."""

    def __init__(self, folder: Path, old: Path, new: Path) -> None:
        self.folder, self.project = folder, make(folder / "desk", SMALLEST | {BRIEF: CHANGED})
        self.site = folder / "built" / "site"
        shutil.copytree(old, self.site)
        self.old, self.new = tree(old), tree(new)
        self.build = (*MKDOCS, "-d", str(self.site))

    def start(self, *command: str, **environment: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command or self.build,
            cwd=self.project,
            env=surroundings(**environment),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )

    def run(self, *command: str, **environment: str) -> tuple[int, str]:
        """Run a command; return its exit code and what it said."""
        with self.start(*command, **environment) as running:
            assert running.stdout
            said = running.stdout.read()
            return running.wait(), said

    def alone(self) -> bool:
        return [path.name for path in self.site.parent.iterdir()] == ["site"]

    def fails(self, *command: str, **environment: str) -> None:
        """Expect that a build cannot be done, says so in words, and leaves the old site and nothing else."""
        code, said = self.run(*command, **environment)
        assert code > 0
        assert tree(self.site) == self.old
        assert self.alone()
        assert "The site could not be written" in said
        assert "Traceback" not in said
        assert ".bluf-" not in said

    def succeeds(self, *command: str) -> None:
        """Expect that a build gives the new site, and leaves nothing else."""
        code, said = self.run(*command)
        assert code == 0, said
        assert tree(self.site) == self.new
        assert self.alone()
        assert ".bluf-" not in said


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Return a site, and what it is to be after a change."""
    folder = tmp_path_factory.mktemp("sites")
    project = make(folder / "desk", SMALLEST)
    old = built(project, folder / "old")
    write(project, {BRIEF: CHANGED})
    return old, built(project, folder / "new")


@pytest.fixture
def desk(sites: tuple[Path, Path]) -> Iterator[Desk]:
    with open_folder() as folder:
        yield Desk(folder, *sites)


# All writes with each fault take an hour: a test for each, so that workers share them.
@pytest.mark.parametrize("kept", ["off", ""], ids=["without a cache", "with a cache"])
@pytest.mark.parametrize("faults", [[fault] for fault in FAULTS] if tries(0, 1) else [[]], ids=" ".join)
def test_a_kill_or_an_error_at_any_write_of_a_build_leaves_the_old_site_or_the_new_one(
    faults: list[str], kept: str
) -> None:
    with open_folder() as folder:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "tests.site.interrupted", str(folder), str(tries(3, 1_000_000)), *faults],
            cwd=ROOT,
            env=surroundings(BLUF_CACHE=kept),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout)
    assert found["wrong"] == []
    assert found["writes"] > 500
    assert len(found["tried"]) >= tries(6, found["writes"])
    assert {f"{fault}: old" for fault in faults or FAULTS} <= set(found["ends"])
    assert "kill: new" in found["ends"] or faults not in ([], ["kill"])
    assert not [end for end in found["ends"] if end.endswith("mixed")]


@pytest.mark.parametrize("blocks", range(300, 1000, tries(1000, 50)))
def test_a_file_that_the_system_cuts_short_leaves_the_old_site(desk: Desk, blocks: int) -> None:
    """The shell limits how long a file may be, in blocks of 512 bytes."""
    desk.fails("sh", "-c", f'ulimit -f {blocks}; exec "$0" "$@"', *desk.build)


# A hook that has a build stand still when so many pages are made.
STOP = """\
import os
import signal

left = int(os.environ.get("STOP_AFTER", "0"))


def on_post_page(output, page, config):
    global left
    left -= 1
    if left == 0:
        os.kill(os.getpid(), signal.SIGSTOP)
"""


@pytest.mark.parametrize("pages", range(20, 60, tries(40, 5)))
def test_a_process_that_is_killed_while_it_writes_leaves_the_old_site_and_the_next_tidies_up(
    desk: Desk, pages: int
) -> None:
    write(desk.project, {"stop.py": STOP})
    options(desk.project, ("\nplugins:\n", "\nhooks: [stop.py]\nplugins:\n"))
    with desk.start(STOP_AFTER=str(pages)) as building:
        state = os.waitid(os.P_PID, building.pid, os.WSTOPPED | os.WEXITED | os.WNOWAIT)
        assert state
        assert state.si_code == os.CLD_STOPPED
        written = len(list(desk.site.parent.glob(".site.bluf-*/**/*.html")))
        building.kill()
    assert building.returncode == -signal.SIGKILL
    assert written >= pages - 1
    assert tree(desk.site) == desk.old
    assert not desk.alone()
    desk.succeeds()


@pytest.mark.parametrize("at_once", range(2, 2 + tries(1, 4)))
def test_builds_that_run_at_the_same_time_do_not_disturb_one_another(desk: Desk, at_once: int) -> None:
    running = [desk.start() for _ in range(at_once)]
    said = [building.communicate()[0] for building in running]
    assert [building.returncode for building in running] == [0] * at_once, said
    assert tree(desk.site) == desk.new
    assert desk.alone()


PAGES = ("index.html", "briefs/loans/index.html", "briefs/index.html", "pagefind/pagefind-entry.json")


def test_who_reads_while_builds_run_finds_the_old_site_up_to_a_moment_and_from_then_on_the_new_one(desk: Desk) -> None:
    contents = [{page: site[page] for page in PAGES} for site in (desk.old, desk.new) if site]
    assert all(contents[0][page] != contents[1][page] for page in PAGES)
    found: list[int] = []
    wrong: list[str] = []
    done = threading.Event()

    def read(address: str) -> None:
        while not done.is_set():
            for page in PAGES:
                try:
                    with urllib.request.urlopen(address + page, timeout=30) as answer:
                        found.append([site[page] for site in contents].index(answer.read()))
                except (OSError, ValueError) as error:
                    wrong.append(f"{page}: {error}")

    builds = tries(3, 60)
    with served(desk.site) as address:
        reader = threading.Thread(target=read, args=(address,))
        reader.start()
        try:
            for number in range(builds):
                write(desk.project, {BRIEF: (CHANGED, SMALLEST[BRIEF])[number % 2]})
                code, said = desk.run()
                assert code == 0, said
            read_before = len(found)
            while len(found) < read_before + len(PAGES) and not wrong:
                time.sleep(0.01)
        finally:
            done.set()
            reader.join()
    assert wrong == []
    assert len(found) > 20 * builds
    changes = [number for at, number in enumerate(found) if at == 0 or found[at - 1] != number]
    assert changes == [number % 2 for number in range(builds + 1)]


def test_a_full_proof_is_run_where_folders_can_be_mounted_and_the_kernel_can_be_had_to_refuse() -> None:
    """Without, fewer tests are left below: `make test` goes on with those of `bluf.staging`, a proof does not."""
    assert tries(1, 0) or (namespace() and shutil.which("strace")), "a proof needs Linux, with unshare and strace"


if namespace():
    FULL = 'mount -t tmpfs -o size={size}k none "$BUILT"; cp -a "$OLD" "$BUILT/site"'
    SAVE = 'cp -a "$BUILT/." "$SAVED"'

    @pytest.mark.parametrize("room", range(500, 5000, tries(5000, 200)))
    def test_a_disk_that_is_full_leaves_the_old_site(desk: Desk, room: int) -> None:
        taken = sum((path.stat().st_size + 4095) // 4096 * 4 for path in desk.site.rglob("*") if path.is_file())
        old, saved = desk.site.rename(desk.folder / "old"), desk.folder / "saved"
        saved.mkdir()
        names = {"BUILT": str(desk.site.parent), "OLD": str(old), "SAVED": str(saved), "AFTER": SAVE}
        script = FULL.replace("{size}", str(taken + room))
        code, said = desk.run(*mounted(script, *desk.build), **names)
        assert code == 1, said
        assert re.search(r"The site could not be written\. .*No space left on device", said)
        assert "Traceback" not in said
        assert tree(saved / "site") == desk.old
        assert [path.name for path in saved.iterdir()] == ["site"]

    def test_a_folder_that_can_only_be_read_stays_as_it_is(desk: Desk) -> None:
        script = 'mount --bind "$BUILT" "$BUILT"; mount -o remount,bind,ro "$BUILT"'
        desk.fails(*mounted(script, *desk.build), BUILT=str(desk.site.parent), AFTER="")
        desk.succeeds()

    # The second way is that of a user in a namespace of their own.
    LAYERS = """\
cd "$OLD/.."
mkdir lower upper work
cp -a "$OLD" lower/site
layers=lowerdir=lower,upperdir=upper,workdir=work
mount -t overlay none -o $layers,redirect_dir=off "$BUILT" || mount -t overlay none -o $layers,userxattr "$BUILT"
cd - > /dev/null
"""
    MOUNTS = {
        "another file system": 'mount -t tmpfs none "$SITE"; cp -a "$OLD/." "$SITE"',
        "the same file system": 'mount --bind "$OLD" "$SITE"',
        "the image of a container": LAYERS,
    }

    @pytest.mark.parametrize("mount", MOUNTS)
    def test_a_mounted_folder_is_filled_all_the_same_and_the_build_says_what_it_could_not_do(
        desk: Desk, mount: str
    ) -> None:
        old, saved = desk.site.rename(desk.folder / "old"), desk.folder / "saved"
        write(old, {".kept/by": "the server"})
        desk.site.mkdir()
        saved.mkdir()
        names = {"BUILT": str(desk.site.parent), "SITE": str(desk.site), "OLD": str(old), "SAVED": str(saved)}
        after = 'cp -a "$SITE/." "$SAVED"; [ "$(ls -A "$BUILT")" = site ]'
        twice = ("sh", "-c", '"$0" "$@" && "$0" "$@"', *desk.build)
        code, said = desk.run(*mounted(MOUNTS[mount], *twice), AFTER=after, **names)
        assert code == 0, said
        assert "entries were replaced one after the other" in " ".join(said.split())
        assert tree(saved) == {".kept": None, ".kept/by": b"the server"} | (desk.new or {})
        assert desk.alone()

    def test_a_mounted_folder_on_a_disk_that_is_full_stays_as_it_is_and_the_build_says_why(desk: Desk) -> None:
        old, saved = desk.site.rename(desk.folder / "old"), desk.folder / "saved"
        desk.site.mkdir()
        saved.mkdir()
        # room for a second site beside the old one, and not for a third in it
        room = sum((path.stat().st_size + 4095) // 4096 * 4 for path in old.rglob("*") if path.is_file()) * 5 // 2
        script = (
            f'mkdir "$OLD/../disk"; mount -t tmpfs -o size={room}k none "$OLD/../disk"; mkdir "$OLD/../disk/built"; '
            'cp -a "$OLD" "$OLD/../disk/mounted"; mount --bind "$OLD/../disk/built" "$BUILT"; mkdir "$SITE"; '
            'mount --bind "$OLD/../disk/mounted" "$SITE"'
        )
        names = {"BUILT": str(desk.site.parent), "SITE": str(desk.site), "OLD": str(old), "SAVED": str(saved)}
        code, said = desk.run(*mounted(script, *desk.build), AFTER='cp -a "$SITE/." "$SAVED"', **names)
        assert code == 1, said
        assert re.search(r"The site could not be written\. .*No space left on device", said)
        assert "Traceback" not in said
        assert tree(saved) == desk.old


# The kernel itself refuses calls: only by `make prove`, as it takes long, and where the tool is.
if shutil.which("strace") and tries(0, 1):
    STRACE = ("strace", "-f", "-qq", "--seccomp-bpf")
    CALLS = "write,openat,mkdir,renameat2,unlinkat,rmdir,chmod,chown,utimensat,flock,syncfs"

    @pytest.mark.parametrize("fault", ["error=ENOSPC", "error=EROFS", "error=EIO", "signal=KILL"])
    @pytest.mark.parametrize("call", CALLS.split(","))
    def test_a_call_that_the_kernel_refuses_leaves_the_old_site_or_the_new_one(
        desk: Desk, sites: tuple[Path, Path], call: str, fault: str
    ) -> None:
        log = desk.folder / "calls"
        desk.run(*STRACE, "-o", str(log), "-e", f"trace={call}", *desk.build)
        calls = len(log.read_text("utf-8", errors="replace").splitlines())
        assert calls
        for at in range(1, calls + 1, max(1, calls // 15)):
            shutil.rmtree(desk.site)
            shutil.copytree(sites[0], desk.site)
            inject = f"inject={call}:{fault}:when={at}"
            desk.run(*STRACE, "-o", "/dev/null", "-e", f"trace={call}", "-e", inject, *desk.build)
            assert tree(desk.site) in (desk.old, desk.new), inject
            if not desk.alone():
                desk.succeeds()

    def test_a_kernel_that_cannot_exchange_folders_has_them_renamed(desk: Desk) -> None:
        log = desk.folder / "calls"
        inject = ("-e", "trace=rename,renameat2", "-e", "inject=renameat2:error=EINVAL")
        desk.succeeds(*STRACE, "-o", str(log), *inject, *desk.build)
        renamed = [line for line in log.read_text("utf-8").splitlines() if f"{desk.site.parent}/" in line]
        assert [line.count("INJECTED") for line in renamed] == [1, 0, 0, 0]
