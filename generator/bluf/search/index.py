"""Runs Pagefind over what can be found, and keeps of its output what the site's own script asks for."""

import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from pagefind_bin import get_executable  # type: ignore[import-untyped]

from bluf.search import names, words
from bluf.search.canonical import ENTRY, NEWEST, put_in_order, stemmed
from bluf.search.searchable import Searchable

FOLDER = "pagefind"
_KEPT = ("pagefind.js", "pagefind-worker.js", ENTRY, NEWEST)
_LEAST_PATIENCE = 60.0
"""Seconds that Pagefind may take in any case."""
_PATIENCE = 0.05
"""Seconds that it may take besides for each page: far more than it needs on a slow machine."""
_SUFFIXES = {".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"}


class SearchError(Exception):
    """Pagefind could not be run, or said that something is wrong."""


def write_index(pages: Sequence[Searchable], site: Path, templates: Path, language: str) -> None:
    """Write the search index of a site into its folder. Raise SearchError or OSError."""
    with TemporaryDirectory(prefix="bluf-search-") as temporary:
        source, made = Path(temporary, "pages"), Path(temporary, "made")
        _write_documents(pages, source, templates, language)
        _run(source, made, language, patience=_LEAST_PATIENCE + _PATIENCE * len(pages))
        try:
            put_in_order(made)
        except (ValueError, KeyError, OSError) as error:
            raise SearchError(f"What Pagefind wrote is not of the form that is known: {error}") from error
        program = f"wasm.{stemmed(made, language)}.pagefind"
        target = site / FOLDER
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir(parents=True)
        for path in sorted(made.rglob("*")):
            if path.name in (*_KEPT, program) or path.suffix in _SUFFIXES:
                place = target / path.relative_to(made)
                place.parent.mkdir(exist_ok=True)
                shutil.copyfile(path, place)
    (target / names.FILE).write_bytes(names.packed_names(pages))
    counted = words.counted(pages)
    (target / words.FILE).write_bytes(words.packed_words(counted))
    (target / words.COMMON).write_bytes(words.packed_common(counted, len(pages)))


def _write_documents(pages: Sequence[Searchable], folder: Path, templates: Path, language: str) -> None:
    environment = Environment(
        loader=FileSystemLoader(templates / "search"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    template = environment.get_template("document.html")
    for page in pages:
        place = folder / (page.url if page.url.endswith(".html") else f"{page.url}index.html")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(template.render(page=page, language=language), encoding="utf-8")


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
