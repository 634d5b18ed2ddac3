"""What a pull request may do to the job that checks it: bring records, and nothing that runs.

The job of `bluf init` is run here; that of this repository has the same steps but for the commands it calls.
"""

import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.desk import bluf
from tests.report.runner import Command, commands
from tests.rules.examples import desk as records
from tests.site.project import build, files, options, write
from tests.workflows.runner import PullRequest, Run, git, run_job, steps

pytestmark = [pytest.mark.site, pytest.mark.proof]

ROOT = Path(__file__).resolve().parents[2]
RECORDS = records()
BRIEF = "briefs/earlier.yaml"
TEXT = RECORDS[BRIEF]
NEW = "briefs/second.yaml"
MARK = "code-of-the-pull-request"
Change = Callable[[Path], None]
Proposed = Callable[..., tuple[PullRequest, Path]]


@pytest.fixture
def proposed(tmp_path: Path) -> Proposed:
    """Make a repository with a desk, and a pull request with a change to it; return that, and a checkout of it."""
    origin = tmp_path / "origin"
    assert bluf(tmp_path, "init", "origin").exit_code == 0
    shutil.rmtree(origin / "briefs")
    shutil.rmtree(origin / "seeds")
    write(origin, RECORDS)
    git(origin, "init", "--quiet", "--initial-branch=main")
    git(origin, "config", "uploadpack.allowAnySHA1InWant", "true")
    git(origin, "add", ".")
    git(origin, "commit", "--quiet", "-m", "The desk")

    def propose(change: Change, meanwhile: str = "briefs/later.yaml") -> tuple[PullRequest, Path]:
        git(origin, "checkout", "--quiet", "-b", "contribution")
        change(origin)
        git(origin, "add", "--all")
        git(origin, "commit", "--quiet", "-m", "A contribution")
        head = tmp_path / "head"
        git(tmp_path, "clone", "--quiet", "--branch", "contribution", str(origin), str(head))
        # the base goes on meanwhile, as it does
        git(origin, "checkout", "--quiet", "main")
        write(origin, {meanwhile: TEXT})
        git(origin, "add", "--all")
        git(origin, "commit", "--quiet", "-m", "Another brief")
        git(origin, "checkout", "--quiet", "--detach")
        git(origin, "merge", "--quiet", "--no-ff", "-m", "Merge", "contribution")
        merge = git(origin, "rev-parse", "HEAD").strip()
        git(origin, "checkout", "--quiet", "main")
        return PullRequest(origin, "main", merge), head

    return propose


def job(request: PullRequest, workspace: Path) -> Run:
    return run_job(request.origin / ".github/workflows/check.yml", "briefs", request, workspace)


def told(run: Run) -> list[Command]:
    return list(commands(run.log))


def records_only(desk: Path) -> None:
    write(desk, {NEW: TEXT})
    (desk / BRIEF).unlink()
    example = (desk / "briefs/example.yaml").read_text("utf-8")
    write(desk, {"briefs/example.yaml": example.replace(", and [[earlier]] for the months before", "")})


def code_everywhere(desk: Path) -> None:
    """Whatever a build might pick up and run, beside a brief."""
    runs = f"from pathlib import Path\nPath({str(desk.parent / MARK)!r}).touch()\n"
    options = (desk / "mkdocs.yml").read_text("utf-8")
    options = options.replace("  name: material\n", "  name: material\n  custom_dir: briefs/.overrides\n")
    write(
        desk,
        {
            NEW: TEXT,
            "mkdocs.yml": f"hooks: [briefs/.hooks.py]\n{options}",
            "requirements.txt": f"./{MARK}\n",
            "templates/pages/brief.html": MARK,
            **dict.fromkeys(("briefs/.hooks.py", "sitecustomize.py", "bluf.py", "mkdocs.py"), runs),
            "briefs/.overrides/partials/copyright.html": MARK,
            "briefs/.pages": "- !!python/object/apply:os.system ['true']\n",
        },
    )


def test_records_of_a_pull_request_are_built_beside_those_of_the_base(proposed: Proposed, tmp_path: Path) -> None:
    request, _ = proposed(records_only)
    run = job(request, tmp_path / "work")
    assert (run.failed_at, told(run)) == ("", []), run.log
    built = files(run.workspace / "site")
    assert {"briefs/second/index.html", "briefs/later/index.html"} <= built.keys()
    assert "briefs/earlier/index.html" not in built


def test_nothing_that_a_pull_request_brings_runs(proposed: Proposed, tmp_path: Path) -> None:
    request, head = proposed(code_everywhere)
    run = job(request, tmp_path / "work")
    assert run.failed_at == "", run.log
    built = files(run.workspace / "site")
    assert "briefs/second/index.html" in built
    assert not [path for path, content in built.items() if MARK.encode() in content]
    assert not (tmp_path / MARK).exists()
    assert [command.name for command in told(run)] == ["notice"]
    assert told(run)[0].properties == {"title": "Built with the base branch's options and templates"}
    assert (run.workspace / "mkdocs.yml").read_bytes() == (request.origin / "mkdocs.yml").read_bytes()
    # built with its own options it would have run its hook and shown its template
    for shadow in ("mkdocs.py", "bluf.py"):
        (head / shadow).unlink()
    assert build(head, tmp_path / "site").returncode == 0
    assert (tmp_path / MARK).exists()
    assert MARK.encode() in files(tmp_path / "site")["index.html"]


def test_problems_stand_on_the_lines_of_the_pull_request(proposed: Proposed, tmp_path: Path) -> None:
    wrong = TEXT.replace("tlp: clear", "# a remark\ntlp: clear").replace("desk:", "dsk:")
    names = [
        "briefs/a\n::error file=mkdocs.yml,line=1::b.yaml",
        "briefs/b%0A::error file=mkdocs.yml::c.yaml",
        "briefs/c,line=7:d.yaml",
        "briefs/##[add-mask]e.yaml",
    ]
    request, head = proposed(lambda desk: write(desk, {NEW: wrong, **dict.fromkeys(names, wrong)}))
    run = job(request, tmp_path / "work")
    assert run.failed_at == "Check the records; problems show on their lines"
    assert {command.name for command in told(run)} == {"error"}, run.log
    at = [(one.properties["file"], one.properties["line"]) for one in told(run) if "M002" in one.properties["title"]]
    line = wrong.splitlines().index("dsk: Central Europe") + 1
    assert sorted(at) == sorted((name, str(line)) for name in (NEW, *names))
    for file, number in at:
        assert (head / file).read_text("utf-8").splitlines()[int(number) - 1] == "dsk: Central Europe"


@pytest.mark.parametrize(
    ("where", "target"),
    [
        ("briefs/leak.yaml", "/etc/passwd"),
        ("briefs/options.yaml", "../mkdocs.yml"),
        ("briefs/all", ".."),
        ("briefs/odd\n::error::,.yaml", "earlier.yaml"),
        ("seeds", "/etc"),
        ("briefs", "."),
    ],
)
def test_a_link_in_a_pull_request_is_refused_and_not_followed(
    where: str, target: str, proposed: Proposed, tmp_path: Path
) -> None:
    def link(desk: Path) -> None:
        if (desk / where).is_dir():
            shutil.rmtree(desk / where)
        (desk / where).symlink_to(target)

    request, _ = proposed(link, meanwhile="README.md")
    run = job(request, tmp_path / "work")
    assert run.failed_at == "Take its records, and nothing else"
    (refused,) = (command for command in told(run) if command.name == "error")
    quoted = '"briefs/odd\\n::error::,.yaml"' if "\n" in where else where
    assert refused.properties == {"file": quoted, "line": "1", "title": "Not a file"}
    assert not [path for path in (run.workspace / "briefs").rglob("*") if path.is_symlink()]
    assert (run.workspace / BRIEF).read_text("utf-8") == TEXT


def test_a_submodule_in_a_pull_request_is_refused(proposed: Proposed, tmp_path: Path) -> None:
    def add(desk: Path) -> None:
        commit = git(desk, "rev-parse", "HEAD").strip()
        git(desk, "update-index", "--add", "--cacheinfo", f"160000,{commit},briefs/module")
        (desk / "briefs/module").mkdir()  # as git leaves it, so that it is not taken for removed
        git(desk / "briefs/module", "init", "--quiet")
        git(desk / "briefs/module", "commit", "--quiet", "--allow-empty", "-m", "Elsewhere")

    request, _ = proposed(add)
    run = job(request, tmp_path / "work")
    assert run.failed_at == "Take its records, and nothing else"
    assert [one.properties["file"] for one in told(run) if one.name == "error"] == ["briefs/module"]


def test_a_desk_that_keeps_its_records_elsewhere_is_not_told_that_all_is_well(
    proposed: Proposed, tmp_path: Path
) -> None:
    origin = tmp_path / "origin"
    (origin / "briefs").rename(origin / "content")
    options(origin, ("docs_dir: briefs", "docs_dir: content"))
    git(origin, "add", "--all")
    git(origin, "commit", "--quiet", "-m", "Move the records")
    request, _ = proposed(lambda desk: write(desk, {"content/second.yaml": TEXT}), meanwhile="content/later.yaml")
    run = job(request, tmp_path / "work")
    assert run.failed_at == "Take its records, and nothing else"
    assert [one.properties for one in told(run) if one.name == "error"] == [{"title": "No folder briefs"}]


def test_what_a_build_says_of_a_page_is_no_command(proposed: Proposed, tmp_path: Path) -> None:
    page = "---\ntlp: clear\n---\n# About\n\n[x](<##[add-mask]desk.md>) [y](<a/##[error file=mkdocs.yml]z.md>)\n"
    request, _ = proposed(lambda desk: write(desk, {"briefs/about.md": page}))
    run = job(request, tmp_path / "work")
    assert run.failed_at == "Build the site as publishing does"
    assert "##[error file=mkdocs.yml]z" in run.log
    assert told(run) == []


def test_the_workflows_of_a_new_desk_pass_the_audit_that_ours_pass(proposed: Proposed, tmp_path: Path) -> None:
    request, _ = proposed(records_only)
    audit = [Path(sys.executable).with_name("zizmor"), "--offline", "--persona=pedantic", "--no-progress"]
    done = subprocess.run(
        [*audit, ".github/workflows"], cwd=request.origin, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


def test_the_job_of_this_repository_takes_records_by_the_same_steps(proposed: Proposed) -> None:
    request, _ = proposed(records_only)
    ours = steps(ROOT / ".github/workflows/check.yml", "briefs")
    theirs = steps(request.origin / ".github/workflows/check.yml", "briefs")
    own = {"Set up", "Check the records; problems show on their lines"}
    assert [one for one in ours[:-1] if one.get("name") not in own] == [
        one for one in theirs[:-1] if one.get("name") not in own
    ]
    assert [one.get("name") for one in ours] == [one.get("name") for one in theirs]
    assert ours[-1]["run"] == theirs[-1]["run"].replace("mkdocs build --strict", "make site")
