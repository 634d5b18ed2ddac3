"""The wheel, in an environment of its own and far from the checkout: it brings all that a desk needs."""

import hashlib
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.site.project import ROOT, pages

pytestmark = pytest.mark.site


def _run(*command: object, cwd: Path, code: int = 0) -> str:
    """Run a command as in a fresh shell; return what it says. Nothing of the checkout is on its path."""
    away = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "SITE_URL", "EDIT_URI")
    kept = {name: value for name, value in os.environ.items() if name not in away}
    run = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env={**kept, "NO_MKDOCS_2_WARNING": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"},
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert run.returncode == code, run.stdout + run.stderr
    return run.stdout + run.stderr


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    # from a copy, so that a build leaves nothing in the checkout
    source = folder / "source"
    source.mkdir()
    for name in ("generator", "templates"):
        shutil.copytree(ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source / name)
    _run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, source, cwd=folder)
    (made,) = folder.glob("*.whl")
    shutil.rmtree(source)
    return made


@pytest.fixture(scope="module")
def bin_folder(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel beside its locked dependencies, and return the folder of the commands."""
    home = tmp_path_factory.mktemp("installed") / "venv"
    lock = ROOT / "requirements" / "run.txt"
    uv = shutil.which("uv")
    if uv:
        _run(uv, "venv", "--quiet", "--python", sys.executable, home, cwd=home.parent)
        install: list[object] = [uv, "pip", "install", "--quiet", "--python", home / "bin" / "python"]
    else:
        _run(sys.executable, "-m", "venv", home, cwd=home.parent)
        install = [home / "bin" / "python", "-m", "pip", "install", "--quiet"]
    _run(*install, "--require-hashes", "--requirement", lock, cwd=home.parent)
    _run(*install, "--no-deps", wheel, cwd=home.parent)
    return home / "bin"


def test_the_wheel_holds_the_package_and_its_templates_and_nothing_else(wheel: Path) -> None:
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert {top for top in tops if not top.endswith(".dist-info")} == {"bluf"}
    templates = {path.relative_to(ROOT).as_posix() for path in (ROOT / "templates").rglob("*") if path.is_file()}
    assert {name.removeprefix("bluf/") for name in names if name.startswith("bluf/templates/")} == templates
    assert "bluf/py.typed" in names


def test_a_desk_begun_with_the_wheel_checks_and_builds(bin_folder: Path, tmp_path: Path) -> None:
    _run(bin_folder / "bluf", "init", "desk", cwd=tmp_path)
    desk = tmp_path / "desk"
    for name in ("mkdocs.yml", "briefs", "seeds", ".github/workflows/check.yml", ".github/workflows/publish.yml"):
        assert (desk / name).exists(), name
    _run(bin_folder / "bluf", "check", cwd=desk)
    said = _run(bin_folder / "mkdocs", "build", "--strict", cwd=desk)
    assert "WARNING" not in said
    site = pages(desk / "site")
    assert {"index.html", "briefs/index.html", "rules/t107/index.html", "404.html"} <= site.keys()
    assert (desk / "site" / "assets" / "bluf" / "bluf.css").is_file()


def test_the_installed_package_finds_its_templates_in_the_wheel(bin_folder: Path, tmp_path: Path) -> None:
    ask = "import bluf.resources as r; print(r.templates()); print(r.theme().is_dir())"
    said = _run(bin_folder / "python", "-c", ask, cwd=tmp_path).split()
    assert said == [said[0], "True"]
    assert Path(said[0]).is_relative_to(bin_folder.parent)


def test_an_installed_checker_names_what_is_wrong(bin_folder: Path, tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "bad.yaml").write_text("titel: x\n", encoding="utf-8")
    said = _run(bin_folder / "bluf", "check", cwd=tmp_path, code=1)
    assert "briefs/bad.yaml:1:1: error M002" in said


@pytest.mark.proof
def test_a_desk_installs_the_wheel_by_its_hash_and_not_by_another(
    wheel: Path, bin_folder: Path, tmp_path: Path
) -> None:
    _run(bin_folder / "bluf", "init", "desk", cwd=tmp_path)
    desk = tmp_path / "desk"
    shutil.copy(wheel, desk)
    requirements = (desk / "requirements.txt").read_text("utf-8").rsplit("\n", 2)[0]
    right = hashlib.sha256(wheel.read_bytes()).hexdigest()
    install = [sys.executable, "-m", "pip", "--python", bin_folder / "python", "install", "--quiet"]
    install += ["--require-hashes", "--only-binary", ":all:", "-r", "requirements.txt"]
    for line, code, said in (
        (f"--hash=sha256:{right}", 0, ""),
        (f"--hash=sha256:{'0' * 64}", 1, "DO NOT MATCH THE HASHES"),
        ("", 1, "Hashes are required"),
    ):
        (desk / "requirements.txt").write_text(f"{requirements}\n./{wheel.name} {line}\n", encoding="utf-8")
        assert said in _run(*install, cwd=desk, code=code)
