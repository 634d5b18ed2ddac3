"""Runs Pagefind over what can be found, and keeps of its output what the site's own script asks for."""

import shutil
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from jinja2 import Environment, StrictUndefined
from pagefind_bin import get_executable  # type: ignore[import-untyped]

from bluf.cache import Cache, digest
from bluf.render import place_of
from bluf.search import bundle, names, words
from bluf.search.canonical import ENTRY, NEWEST, put_in_order, stemmed
from bluf.search.searchable import Searchable

FOLDER = "pagefind"
_FORM = "document.html"
_KEPT = ("pagefind.js", "pagefind-worker.js", ENTRY, NEWEST)
_LEAST_PATIENCE = 60.0
"""Seconds that Pagefind may take in any case."""
_PATIENCE = 0.05
"""Seconds that it may take besides for each page: far more than it needs on a slow machine."""
_SUFFIXES = {".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta"}


class SearchError(Exception):
    """Pagefind could not be run, or said that something is wrong."""


def index_files(
    pages: Sequence[Searchable], templates: Path, language: str, cache: Cache | None = None
) -> Mapping[str, bytes]:
    """Return the files of a site's search index by their places in its folder. Raise SearchError or OSError.

    With a cache, pages of which it holds the index are not read again.
    """
    cache = cache or Cache(None)
    form = (templates / "search" / _FORM).read_text("utf-8")
    of = digest("search", language, form, many=pages)
    files = bundle.unpacked(cache.get(of))
    if files is None:
        files = _made(pages, form, language)
        cache.put(of, bundle.packed(files))
    return files


def write_index(
    pages: Sequence[Searchable], site: Path, templates: Path, language: str, cache: Cache | None = None
) -> None:
    """Write the search index of a site into its folder. Raise SearchError or OSError."""
    files = index_files(pages, templates, language, cache)
    target = site / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    target.mkdir(parents=True)
    for folder in {Path(name).parent for name in files}:
        (target / folder).mkdir(exist_ok=True)
    for name, content in files.items():
        (target / name).write_bytes(content)


def _made(pages: Sequence[Searchable], form: str, language: str) -> Mapping[str, bytes]:
    """Return the files of the index, by their places in its folder."""
    with TemporaryDirectory(prefix="bluf-search-") as temporary:
        source, made = Path(temporary, "pages"), Path(temporary, "made")
        _write_documents(pages, source, form, language)
        _run(source, made, language, patience=_LEAST_PATIENCE + _PATIENCE * len(pages))
        try:
            put_in_order(made)
        except (ValueError, KeyError, OSError) as error:
            raise SearchError(f"What Pagefind wrote is not of the form that is known: {error}") from error
        kept = {*_KEPT, f"wasm.{stemmed(made, language)}.pagefind"}
        paths = sorted(path for path in made.rglob("*") if path.name in kept or path.suffix in _SUFFIXES)
        files = {path.relative_to(made).as_posix(): path.read_bytes() for path in paths}
    counted = words.counted(pages)
    return {
        **files,
        names.FILE: names.packed_names(pages),
        words.FILE: words.packed_words(counted),
        words.COMMON: words.packed_common(counted, len(pages)),
    }


def _write_documents(pages: Sequence[Searchable], folder: Path, form: str, language: str) -> None:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    template = environment.from_string(form)
    for page in pages:
        place = folder / place_of(page.url)
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
