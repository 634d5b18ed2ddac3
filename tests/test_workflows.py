"""The workflows keep what the options promise."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


@pytest.mark.parametrize(
    ("options", "workflow"),
    [("mkdocs.yml", ".github/workflows/publish.yml"), ("templates/init/mkdocs.yml", "templates/init/publish.yml")],
)
def test_the_publishing_workflow_sets_every_address_that_the_options_read(options: str, workflow: str) -> None:
    read = set(re.findall(r"!ENV \[(\w+_(?:URL|URI))", (ROOT / options).read_text(encoding="utf-8")))
    assert read == {"SITE_URL", "EDIT_URI"}
    published = (ROOT / workflow).read_text(encoding="utf-8")
    assert all(re.search(rf"^ +{name}: \S", published, re.MULTILINE) for name in read)


@pytest.mark.parametrize("folder", [".github/workflows", "templates/init"])
def test_every_action_is_pinned_by_its_commit(folder: str) -> None:
    used = [
        line.strip()
        for file in sorted((ROOT / folder).glob("*.yml"))
        for line in file.read_text(encoding="utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(used) > 4
    assert all(re.search(r"uses: [\w/-]+@[0-9a-f]{40} # v\d", line) for line in used)
