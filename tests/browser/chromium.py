"""Find the Chromium that browser tests drive, or install one.

Run as a script it installs one where none is found and says on stdout what it did. Tests call `find` and
start the browser with `FLAGS`.
"""

import functools
import os
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

# A browser that talks to nobody but the site under test, in a container without a graphics card.
FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
# The first has the engine without the windows: it opens a page in half the time.
COMMANDS = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
# Without a font Chromium draws no text, and what measures text is wrong. Playwright's driver needs libatomic.
DEBIAN_PACKAGES = ("fonts-dejavu-core", "fonts-liberation", "libatomic1")


@functools.cache
def find() -> Path | None:
    """Return a Chromium that starts: `BLUF_CHROMIUM` if set, one on the PATH, Playwright's own, or None."""
    if named := os.environ.get("BLUF_CHROMIUM"):
        if not _version(Path(named)):
            raise SystemExit(f"BLUF_CHROMIUM={named} is not a Chromium that starts")
        return Path(named)
    return next((path for path in _candidates() if _version(path)), None)


def find_or_install() -> tuple[Path, str]:
    """Return a Chromium and a line on where it came from; exit with a message if there is none to be had."""
    if (path := find()) and _driver_starts():
        return path, f"found {path} ({_version(path)})"
    for command in _installers():
        print("Chromium or a library that it needs is missing; running:", " ".join(command), flush=True)
        environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        done = subprocess.run(["sh", "-c", " ".join(command)], check=False, env=environment).returncode == 0
        find.cache_clear()
        if done and (path := find()) and _driver_starts():
            return path, f"installed {path} ({_version(path)})"
    raise SystemExit(
        "no Chromium that Playwright can drive, and none could be installed: install one "
        f"(Debian, as root: apt-get install chromium {' '.join(DEBIAN_PACKAGES)}), "
        "or set BLUF_CHROMIUM to the path of one"
    )


def _candidates() -> Iterator[Path]:
    for command in COMMANDS:
        if installed := shutil.which(command):
            yield Path(installed)
    if own := _playwrights_own():
        yield own


def _playwrights_own() -> Path | None:
    # In a process of its own: where the driver does not start, what Playwright raises and prints is no use.
    ask = """
from playwright.sync_api import sync_playwright
with sync_playwright() as playwright:
    print(playwright.chromium.executable_path)
"""
    run = subprocess.run([sys.executable, "-c", ask], check=False, capture_output=True, text=True)
    return Path(run.stdout.strip()) if run.returncode == 0 else None


def _driver_starts() -> bool:
    run = [sys.executable, "-m", "playwright", "--version"]
    return subprocess.run(run, check=False, capture_output=True).returncode == 0


def _version(path: Path) -> str:
    """Return what the browser calls itself, or nothing if it does not start (a command may be a stub)."""
    try:
        run = subprocess.run([path, "--version"], check=False, capture_output=True, text=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    text = run.stdout.strip()
    return text if run.returncode == 0 and "chrom" in text.lower() else ""


def _installers() -> Iterator[list[str]]:
    playwright = [shlex.quote(sys.executable), "-m", "playwright", "install"]
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        if shutil.which("apt-get"):
            for browser in COMMANDS[:2]:  # not every Debian has the first
                yield ["apt-get update && apt-get install -y --no-install-recommends", browser, *DEBIAN_PACKAGES]
        playwright.append("--with-deps")
    yield [*playwright, "chromium"]


if __name__ == "__main__":
    print(find_or_install()[1])
