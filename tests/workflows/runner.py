"""Runs a job of a workflow as GitHub does, as far as that is possible here: real git, real shells, real commands.

Two sorts of step stand for what cannot run here. `actions/checkout` is a fetch of one commit and a checkout, as that
action does it; `actions/setup-python` and the step `Set up` are the environment of the tests.
"""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from tests.site.surroundings import surroundings


@dataclass(frozen=True)
class PullRequest:
    """A pull request as a job sees it."""

    origin: Path
    """The repository."""
    base: str
    """The branch it goes to."""
    merge: str
    """The commit that GitHub makes of both."""


@dataclass(frozen=True)
class Run:
    """What came of a job."""

    failed_at: str
    """The name of the step that failed; empty if none did."""
    log: str
    workspace: Path


def git(folder: Path, *arguments: str) -> str:
    """Run git in a folder, away from whatever the machine's user has set, and return what it says."""
    settings = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    author = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **settings, **author},
        check=True,
        capture_output=True,
        text=True,
    ).stdout


def steps(workflow: Path, job: str) -> list[dict[str, Any]]:
    """Return the steps of a job."""
    found: list[dict[str, Any]] = yaml.safe_load(workflow.read_text("utf-8"))["jobs"][job]["steps"]
    return found


def run_job(workflow: Path, job: str, request: PullRequest, workspace: Path) -> Run:
    """Run a job for a pull request until a step fails."""
    workspace.mkdir()
    log = ""
    for step in steps(workflow, job):
        assert step.get("if") in (None, "github.event_name == 'pull_request'")
        if step.get("uses", "").startswith("actions/checkout@"):
            _check_out(step["with"], request, workspace)
        elif "run" in step and step["name"] != "Set up":
            done = _run(step["run"], workspace)
            log += done.stdout
            if done.returncode:
                return Run(step["name"], log, workspace)
    return Run("", log, workspace)


def _check_out(options: dict[str, Any], request: PullRequest, workspace: Path) -> None:
    assert options["persist-credentials"] is False
    wanted = options.get("ref")
    assert wanted in (None, "${{ github.base_ref || github.sha }}")
    folder = workspace / options.get("path", "")
    folder.mkdir(exist_ok=True)
    git(folder, "init", "--quiet")
    depth = str(options.get("fetch-depth", 1))
    git(folder, "fetch", "--quiet", "--depth", depth, str(request.origin), request.base if wanted else request.merge)
    git(folder, "checkout", "--quiet", "--detach", "FETCH_HEAD")


def _run(script: str, workspace: Path) -> subprocess.CompletedProcess[str]:
    """As a step without a `shell` runs: by bash, which stops at the first command that fails."""
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["bash", "-e", "-c", script],
        cwd=workspace,
        env=surroundings(PATH=commands),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="surrogateescape",
        timeout=120,
        check=False,
    )
