"""A folder is replaced at once or not at all, whichever write fails or is the last, on whatever file system."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

import pytest

from tests.open_folder import open_folder
from tests.site.project import ROOT

pytestmark = pytest.mark.proof


def interrupted(scene: str) -> Mapping[str, Any]:
    with open_folder() as folder:
        done = subprocess.run(
            [sys.executable, "-B", "-m", "tests.staging.interrupted", str(folder), scene],
            cwd=ROOT,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 0, done.stderr
    found: Mapping[str, Any] = json.loads(done.stdout)
    assert len(found["writes"]) > 10
    assert sum(found["ends"].values()) == 3 * len(found["writes"])
    assert {"kill: old", "kill: new", "ENOSPC: old", "EROFS: old"} <= set(found["ends"])
    return found


@pytest.mark.parametrize("scene", ["Scene", "First", "Linked", "Unwritable"])
def test_a_kill_or_an_error_at_any_write_leaves_the_old_folder_or_the_new_one(scene: str) -> None:
    found = interrupted(scene)
    assert found["wrong"] == []
    assert not [end for end in found["ends"] if end.endswith(("mixed", "none"))]


def test_where_folders_cannot_be_exchanged_a_kill_may_leave_none_and_the_next_puts_the_old_one_back() -> None:
    found = interrupted("Unable")
    assert found["wrong"] == []
    assert {end: number for end, number in found["ends"].items() if end.endswith(("mixed", "none"))} == {
        "kill: none": 1
    }


@pytest.mark.parametrize("scene", ["Busy", "Foreign", "Unreadable"])
def test_where_the_folder_itself_must_stay_only_a_kill_while_entries_are_exchanged_leaves_a_mixture(scene: str) -> None:
    found = interrupted(scene)
    assert found["wrong"] == []
    # three entries of each: the first may already be exchanged, and the last may not be yet
    mixed = {end: number for end, number in found["ends"].items() if end.endswith(("mixed", "none"))}
    assert set(mixed) == {"kill: mixed"}
    assert mixed["kill: mixed"] <= 4


def test_in_a_lower_layer_of_overlayfs_only_a_kill_while_entries_are_exchanged_leaves_a_mixture() -> None:
    found = interrupted("Layered")
    assert found["wrong"] == []
    assert {end for end in found["ends"] if end.endswith(("mixed", "none"))} == {"kill: mixed"}
