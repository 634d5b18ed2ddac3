"""The hooks for pre-commit, with the real pre-commit and real commits.

With `make test` they find `bluf` in the environment of the tests; `make prove` lets pre-commit install it.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.cli.desk import project
from tests.proof import tries
from tests.site.project import ROOT

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
HOOKS: list[dict[str, Any]] = yaml.safe_load(MANIFEST.read_text("utf-8"))
INSTALLED = "installed by pre-commit"
TEXT = """\
title: Talks
tlp: {}
kind: newspaper
published: 2022-03-13
accessed: 2022-03-14
descriptor: Reads like a summary of one briefing.
"""


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    author = {f"GIT_{who}_{what}": "desk@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    own = {"GIT_CONFIG_GLOBAL": os.devnull, "PRE_COMMIT_HOME": str(folder.parents[1] / "pre-commit")}
    commands = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return subprocess.run(
        ["git", *arguments],
        cwd=folder,
        env={**os.environ, **author, **own, "PATH": commands},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=600,
    )


@pytest.fixture(scope="module", params=["from this environment", *[INSTALLED] * tries(0, 1)])
def repository(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a desk writes under `repos` in its configuration."""
    if request.param != INSTALLED:
        return {"repo": "local", "hooks": [{**hook, "language": "system"} for hook in HOOKS]}
    shipped = tmp_path_factory.mktemp("shipped") / "bluf"
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, shipped / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", MANIFEST.name):
        shutil.copy(ROOT / name, shipped / name)
    for command in (("init", "--quiet"), ("add", "."), ("commit", "--quiet", "-m", "bluf")):
        assert git(shipped, *command).returncode == 0
    revision = git(shipped, "rev-parse", "HEAD").stdout.strip()
    return {"repo": str(shipped), "rev": revision, "hooks": [{"id": hook["id"]} for hook in HOOKS]}


@pytest.fixture
def desk(repository: dict[str, Any], tmp_path: Path) -> Path:
    """A repository with a desk in it, whose commits are guarded by both hooks."""
    folder = project(tmp_path / "desk")
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}), encoding="utf-8")
    (folder / ".gitignore").write_text("/briefs/internal/\n", encoding="utf-8")
    git(folder, "init", "--quiet")
    assert commit(folder).returncode == 0
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install"], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout
    return folder


def commit(folder: Path) -> subprocess.CompletedProcess[str]:
    git(folder, "add", "--all")
    return git(folder, "commit", "-m", "Change")


def test_a_commit_of_an_amber_record_is_refused(desk: Path) -> None:
    brief = desk / "briefs/earlier.yaml"
    brief.write_text(brief.read_text("utf-8").replace("tlp: clear", "tlp: amber"), encoding="utf-8")
    done = commit(desk)
    assert done.returncode == 1
    assert "briefs/earlier.yaml:3:6: error C007 This file is marked TLP:AMBER" in done.stdout
    assert git(desk, "rev-list", "--count", "HEAD").stdout == "1\n"


def test_a_commit_of_a_file_without_a_marking_is_refused(desk: Path) -> None:
    (desk / "seeds/copy.pdf").write_bytes(b"x")
    done = commit(desk)
    assert done.returncode == 1
    assert "seeds/copy.pdf:1:1: error C007 This file carries no marking" in done.stdout


def test_a_commit_of_a_record_that_breaks_a_rule_is_refused(desk: Path) -> None:
    (desk / "seeds/loan-terms.yaml").unlink()
    done = commit(desk)
    assert done.returncode == 1
    assert "error X101 There is no source `loan-terms`" in done.stdout


def desk_at(desk: Path, options: str, **folders: str) -> None:
    """Give a desk other options, and its folders other names; only the second hook stays."""
    for old, new in folders.items():
        (desk / old).rename(desk / new)
    (desk / "mkdocs.yml").write_text(options, encoding="utf-8")
    hooks(desk, ["--max-tlp", "clear"])
    assert commit(desk).returncode == 0


def hooks(desk: Path, arguments: list[str]) -> None:
    """Have only the second hook run, with arguments."""
    options = yaml.safe_load((desk / ".pre-commit-config.yaml").read_text("utf-8"))
    options["repos"][0]["hooks"] = [{**options["repos"][0]["hooks"][-1], "args": arguments}]
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(options), encoding="utf-8")


def test_a_commit_is_refused_wherever_the_options_say_that_records_lie(desk: Path) -> None:
    options = "docs_dir: content\nplugins:\n  - bluf: {seeds: papers}\n"
    desk_at(desk, options, briefs="content", seeds="papers")
    for file in ("content/talks.md", "papers/talks.yaml"):
        text = TEXT.format("red")
        (desk / file).write_text(f"---\n{text}---\n" if file.endswith(".md") else text, encoding="utf-8")
        done = commit(desk)
        assert (done.returncode, f"{file}:" in done.stdout) == (1, True), done.stdout
        git(desk, "rm", "--cached", "--quiet", file)
        (desk / file).unlink()
    assert git(desk, "rev-list", "--count", "HEAD").stdout == "2\n"


def test_a_commit_of_options_that_show_where_red_records_lie_is_refused(desk: Path) -> None:
    (desk / "papers").mkdir()
    (desk / "papers/talks.yaml").write_text(TEXT.format("red"), encoding="utf-8")
    hooks(desk, ["--max-tlp", "clear"])
    assert commit(desk).returncode == 0, "no part of the desk, as the promise says"
    (desk / "mkdocs.yml").write_text("plugins:\n  - bluf: {seeds: papers}\n", encoding="utf-8")
    done = commit(desk)
    assert (done.returncode, "papers/talks.yaml" in done.stdout) == (1, True), done.stdout


def test_a_commit_of_nothing_but_a_link_is_refused(desk: Path) -> None:
    (desk / "seeds/copies").symlink_to("..")
    hooks(desk, ["--max-tlp", "clear"])
    done = commit(desk)
    assert (done.returncode, "seeds/copies:" in done.stdout) == (1, True), done.stdout


def test_a_desk_in_a_folder_of_the_repository_is_named(desk: Path) -> None:
    for name in ("briefs", "seeds"):
        (desk / "desk").mkdir(exist_ok=True)
        (desk / name).rename(desk / "desk" / name)
    (desk / "mkdocs.yml").unlink(missing_ok=True)
    hooks(desk, ["--max-tlp", "clear"])
    done = commit(desk)
    assert (done.returncode, "no mkdocs.yml here or above" in done.stdout) == (1, True), "and without it nothing passes"
    hooks(desk, ["--max-tlp", "clear", "--project", "desk"])
    assert commit(desk).returncode == 0
    (desk / "desk/seeds/talks.yaml").write_text(TEXT.format("red"), encoding="utf-8")
    assert commit(desk).returncode == 1


def test_what_git_ignores_may_be_marked_as_it_likes(desk: Path) -> None:
    (desk / "briefs/internal").mkdir()
    (desk / "briefs/internal/talks.md").write_text("---\ntlp: red\n---\n# Talks\n", encoding="utf-8")
    (desk / "seeds/bulletin.yaml").write_text(TEXT.format("clear"), encoding="utf-8")
    done = commit(desk)
    assert done.returncode == 0, done.stdout
    assert git(desk, "ls-files", "briefs/internal").stdout == ""


def test_a_desk_can_name_another_level(desk: Path) -> None:
    options = yaml.safe_load((desk / ".pre-commit-config.yaml").read_text("utf-8"))
    options["repos"][0]["hooks"][1]["args"] = ["--max-tlp", "green"]
    (desk / ".pre-commit-config.yaml").write_text(yaml.safe_dump(options), encoding="utf-8")
    (desk / "seeds/bulletin.yaml").write_text(TEXT.format("green"), encoding="utf-8")
    assert commit(desk).returncode == 0
    (desk / "seeds/bulletin.yaml").write_text(TEXT.format("amber"), encoding="utf-8")
    assert commit(desk).returncode == 1


def test_the_manifest_is_one_that_pre_commit_reads() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)]
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0
    assert [hook["id"] for hook in HOOKS] == ["bluf-check", "bluf-max-tlp"]
