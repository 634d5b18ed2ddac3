"""Runs Pagefind over what can be found."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

from jinja2 import Environment, StrictUndefined
from pagefind_bin import get_executable  # type: ignore[import-untyped]

from bluf.render import place_of
from bluf.search.searchable import Searchable

ENTRY = "pagefind-entry.json"
"""The file that a browser reads first."""
_LEAST_PATIENCE = 60.0
"""Seconds that Pagefind may take in any case."""
_PATIENCE = 0.05
"""Seconds that it may take besides for each page: far more than it needs on a slow machine."""


class SearchError(Exception):
    """Pagefind could not be run, or said that something is wrong."""


def address(page: Searchable) -> str:
    """Return the address of a page as Pagefind tells it: from the top of the site, and without the file of a folder."""
    folder, _, file = f"/{place_of(page.url)}".rpartition("/")
    return f"{folder}/{'' if file == 'index.html' else file}"


def run(pages: Sequence[Searchable], form: str, language: str, folder: Path) -> Path:
    """Index pages in an empty folder, each in the form of a document; return what Pagefind made.

    Raise SearchError or OSError.
    """
    source, made = folder / "pages", folder / "made"
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(form)
    for page in pages:
        place = source / place_of(page.url)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(template.render(page=page, language=language), encoding="utf-8")
    _run(source, made, language, patience=_LEAST_PATIENCE + _PATIENCE * len(pages))
    return made


def _run(source: Path, made: Path, language: str, patience: float) -> None:
    command = [_program(), "--site", source, "--output-path", made, "--force-language", language, "--silent"]
    try:
        done = subprocess.run(  # noqa: S603 - the installed program, on a folder of ours
            [str(part) for part in command],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            check=False,
            timeout=patience,
        )
    except OSError as error:
        raise SearchError(f"Pagefind cannot be run: {error.strerror}") from error
    except subprocess.TimeoutExpired as error:
        raise SearchError(f"Pagefind did not end within {patience:.1f} seconds") from error
    if done.returncode or not (made / ENTRY).is_file():
        raise SearchError(f"Pagefind failed: {(done.stderr or done.stdout).strip() or done.returncode}")


def _program() -> Path:
    try:
        return Path(get_executable())
    except FileNotFoundError as error:
        raise SearchError("Pagefind has no program for this system: pip install 'pagefind[bin]'") from error
