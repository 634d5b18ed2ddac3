"""The workflows keep what the options promise."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
WORKFLOWS = sorted([*(ROOT / ".github/workflows").glob("*.yml"), *(ROOT / "templates/init").glob("[cp]*.yml")])
OF_PULL_REQUESTS = [one for one in WORKFLOWS if one.name != "publish.yml"]


def read(workflow: Path) -> dict[Any, Any]:
    """A workflow as GitHub reads it; YAML 1.1 takes its field `on` for true."""
    found: dict[Any, Any] = yaml.safe_load(workflow.read_text("utf-8").replace("$${{", "${{"))
    return {"on" if key is True else key: value for key, value in found.items()}


def steps(workflow: Path) -> list[dict[str, Any]]:
    return [step for job in read(workflow)["jobs"].values() for step in job["steps"]]


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


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def test_there_are_workflows_for_records_for_code_and_for_publishing_each_on_its_own() -> None:
    assert [name(one) for one in WORKFLOWS] == [
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
        ".github/workflows/tests.yml",
        "templates/init/check.yml",
        "templates/init/publish.yml",
    ]
    for workflow in OF_PULL_REQUESTS:
        assert len(read(workflow)["jobs"]) == 1


@pytest.mark.proof
@pytest.mark.parametrize("workflow", OF_PULL_REQUESTS, ids=name)
def test_a_pull_request_gets_a_token_that_can_read_and_nothing_else(workflow: Path) -> None:
    assert set(read(workflow)["on"]) == {"pull_request", "push"}
    assert read(workflow)["permissions"] == {}
    assert [job["permissions"] for job in read(workflow)["jobs"].values()] == [{"contents": "read"}]
    assert "secrets" not in workflow.read_text("utf-8").replace("no secrets", "")
    assert "environment" not in next(iter(read(workflow)["jobs"].values()))


OFF = ("BLUF_CACHE", "off")


@pytest.mark.proof
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_no_workflow_leaves_its_token_behind_and_none_shares_a_cache(workflow: Path) -> None:
    checkouts = [step for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts
    assert all(step["with"]["persist-credentials"] is False for step in checkouts)
    without = [
        str({**step, "env": {k: v for k, v in step.get("env", {}).items() if (k, v) != OFF}})
        for step in steps(workflow)
    ]
    assert not [step for step in without if "cache" in step.lower()]


@pytest.mark.parametrize("workflow", [one for one in WORKFLOWS if one.name == "publish.yml"], ids=name)
def test_what_is_published_is_made_of_nothing_that_was_kept(workflow: Path) -> None:
    builds = [step for step in steps(workflow) if "SITE_URL" in step.get("env", {})]
    assert builds
    assert all(OFF in step["env"].items() for step in builds)


@pytest.mark.proof
@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_no_text_of_a_pull_request_is_pasted_into_a_command(workflow: Path) -> None:
    assert not [step for step in steps(workflow) if "${{" in step.get("run", "")]
    assert "github.event." not in workflow.read_text("utf-8")


INSTALLS = {
    "templates/init/check.yml": ["pip install --require-hashes --only-binary :all: -r requirements.txt"],
    "templates/init/publish.yml": ["pip install --require-hashes --only-binary :all: -r requirements.txt"],
    "Makefile": ["pip install --quiet --require-hashes --only-binary :all: --requirement requirements/bench.txt"],
    "requirements/install.sh": [
        'pip install --quiet --require-hashes --only-binary :all: --requirement "requirements/$kind.txt" ||',
        "pip install --quiet --no-deps --no-build-isolation --editable . ||",  # what is checked out, and nothing else
    ],
    "requirements/lock.sh": ["pip install --quiet uv==0.13.9; }"],
}
"""Every call of pip in what runs by itself or by `make`, by file."""


@pytest.mark.proof
def test_nothing_that_checks_builds_or_tests_is_installed_without_its_hash() -> None:
    scripts = [ROOT / "Makefile", *(ROOT / "requirements").glob("*.sh"), *WORKFLOWS]
    found = {name(one): re.findall(r"\bpip install .*", one.read_text("utf-8")) for one in scripts}
    assert {file: calls for file, calls in found.items() if calls} == INSTALLS
    called = {
        step["run"].split()[1] for one in WORKFLOWS for step in steps(one) if step.get("run", "").startswith("make")
    }
    assert called == {"setup", "check", "site", "test", "cover"}  # by the Makefile, which sets up with install.sh


def pinned(file: str) -> dict[str, set[str]]:
    """Every pin of a lock, with its hashes."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / file).read_text("utf-8").splitlines():
        if found and "--hash=" in line:
            found[list(found)[-1]].add(line.strip(" \\"))
        elif line and line[0] not in " #":
            found[line.strip(" \\")] = set()
    return found


@pytest.mark.proof
def test_a_new_project_is_locked_to_what_this_one_is_tested_with() -> None:
    ours, theirs = pinned("requirements/run.txt"), pinned("templates/init/packages.txt")
    assert all(theirs.values())
    assert theirs.items() <= ours.items()
    only_to_build = {one.split("==")[0] for one in ours.keys() - theirs.keys()}
    assert only_to_build <= {"hatchling", "packaging", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
