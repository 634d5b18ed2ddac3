"""The rooms of the house: what ARCHITECTURE.md says, what the contract says, and what is there."""

import re
import subprocess
import sys
import tomllib
from pathlib import Path

import bluf

ROOT = Path(__file__).parents[1]
PACKAGE = Path(bluf.__file__).parent
NO_ROOM = {"__init__.py", "__pycache__", "py.typed", "templates"}


def described() -> list[str]:
    """The rooms in the module table of ARCHITECTURE.md, from the ground up."""
    text = (ROOT / "ARCHITECTURE.md").read_text("utf-8")
    return re.findall(r"^\| `([a-z_]+(?:/|\.py))` \|", text, flags=re.MULTILINE)


def layers() -> list[set[str]]:
    """The layers of the contract, from the ground up; rooms of one layer stand side by side."""
    options = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = options["tool"]["importlinter"]["contracts"]
    return [{room.strip() for room in layer.split("|")} for layer in reversed(contract["layers"])]


def test_every_room_is_in_the_table_and_every_entry_is_a_room() -> None:
    rooms = {f"{path.name}/" if path.is_dir() else path.name for path in PACKAGE.iterdir() if path.name not in NO_ROOM}
    assert sorted(described()) == sorted(rooms)


def test_the_table_stands_in_the_order_of_the_contract() -> None:
    named = [room.removesuffix("/").removesuffix(".py") for room in described()]
    place = {room: at for at, layer in enumerate(layers()) for room in layer}
    assert sorted(place) == sorted(named)
    assert [place[room] for room in named] == sorted(place.values())


def test_a_room_imports_only_from_the_rooms_below_it() -> None:
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run([linter, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_only_the_plugin_knows_mkdocs() -> None:
    knowing = {
        path.relative_to(PACKAGE).parts[0]
        for path in PACKAGE.rglob("*.py")
        if re.search(r"^\s*(?:from|import) (?:mkdocs|material|properdocs)\b", path.read_text("utf-8"), re.MULTILINE)
    }
    assert knowing == {"plugin"}
