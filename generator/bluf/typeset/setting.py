"""typst, kept in: templates of one folder, fonts of the library itself, data that is never read as markup.

The same data give the same bytes: there is no clock, no font of the machine, and no package from the network.
"""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import typst

from bluf.cache import Cache, digest, files_in
from bluf.load.faults import fault
from bluf.problems import START_OF_FILE, Span
from bluf.render import BrokenTemplate, unusable_template

STANDARD = "ua-1"
"""PDF/UA-1: tagged, with a title, a language, and words for every picture. typst refuses to write one that is not."""

MOST = 600_000
"""Characters of the data of a document: an ordinary brief of twenty sheets has less than 200,000."""

_COMMON = re.compile(r"[\x20-\x7e\u00a1-\u017f\u2013\u2014\u2018-\u201d\u2026]*")
"""Characters that are known to be there: to ask takes longer than to set a card."""
_LACKING = re.compile(r'the text `"((?:[^"\\]|\\.)*)"` could not be displayed')
_OF_TYPST = "This is a fault of typst, not of the template: report it, and set `pdf: false` in mkdocs.yml until then."
_ESCAPE = re.compile(r"\\(?:u\{([0-9a-f]+)\}|(.))", re.DOTALL)
_PLACE = re.compile(r"┌─ ([^\s:]+):(\d+):")


@dataclass(frozen=True)
class Printed:
    """A document, set."""

    content: bytes
    lacking: tuple[str, ...]
    """Characters that no font has: they stand there by their number, `[U+4E2D]`."""


class TooLongError(Exception):
    """The data of a document have more characters than are set."""

    def __init__(self, characters: int) -> None:
        """Take how many there are."""
        super().__init__(characters)
        self.characters = characters


class Typesetter:
    """Sets the templates of a folder. One at a time: it is not to be shared between threads."""

    def __init__(self, folder: Path, cache: Cache | None = None) -> None:
        """Take the folder. Nothing outside of it is read but what was set before; nothing of it is written."""
        self._folder = folder
        self.cache = cache or Cache(None)
        self._compilers: dict[str, typst.Compiler] = {}

    def pdf(self, template: str, data: Mapping[str, Any]) -> Printed:
        """Set `TEMPLATE.typ` from values that JSON has. Raise BrokenTemplate or TooLongError."""
        lacking = frozenset[str]()
        while True:
            written = _by_number(_written({**data, "lacking": bool(lacking)}), lacking)
            if len(written) > MOST:
                raise TooLongError(len(written))
            try:
                content = self._document(template, written)
            except typst.TypstError as error:
                more = _lacking(error) - lacking
                if not more:
                    raise self._broken(template, error) from error
                lacking |= more
            else:
                return Printed(content, tuple(sorted(lacking)))

    def _document(self, template: str, written: str) -> bytes:
        of = self.origin(template, STANDARD, written)
        content = self.cache.get(of)
        if content is None:
            content = b"".join(self._compiled(template, written, format="pdf", pdf_standards=STANDARD))
            self.keep({of: content})
        return content

    def keep(self, made: Mapping[str, bytes]) -> None:
        """Keep results by their origins, unless a file of the folder has changed meanwhile: they may be of either."""
        if made and files_in(self._folder) == self._sources:
            for origin, result in made.items():
                self.cache.put(origin, result)

    def origin(self, template: str, *given: str) -> str:
        """Return the digest of what is made of these texts by a template, and by all that it may read."""
        return digest("typst", *self._sources, template, *given)

    @cached_property
    def _sources(self) -> tuple[str, ...]:
        return files_in(self._folder)

    def lacking(self, text: str) -> tuple[str, ...]:
        """Return the characters of a text that no font has. Raise BrokenTemplate."""
        return () if _COMMON.fullmatch(text) else self.pdf("letters", {"text": text}).lacking

    def pngs(self, template: str, data: Mapping[str, Any]) -> tuple[bytes, ...]:
        """Set the same as one picture a page, a pixel to a point. Raise BrokenTemplate.

        Here nothing tells of a character that no font has: ask for it before.
        """
        try:
            return self._compiled(template, _written(data), format="png", ppi=72)
        except typst.TypstError as error:
            raise self._broken(template, error) from error

    def _compiled(self, template: str, written: str, **how: Any) -> tuple[bytes, ...]:
        if template not in self._compilers:
            path = self._folder / f"{template}.typ"
            if broken := unusable_template(path, self._name(path.name)):
                raise broken
            self._compilers[template] = typst.Compiler(
                path,
                root=self._folder,
                font_paths=_fonts(),
                ignore_system_fonts=True,
                package_path=self._folder,
                package_cache_path=self._folder,
            )
        made = self._compilers[template].compile(sys_inputs={"data": written}, **how)
        if made is None:  # only when it was told to write a file
            raise RuntimeError("typst has made nothing")
        return tuple(made) if isinstance(made, list) else (made,)

    def _broken(self, template: str, error: typst.TypstError) -> BrokenTemplate:
        place = _PLACE.search(error.diagnostic)
        name, line = (Path(place[1]).name, int(place[2])) if place else (f"{template}.typ", 1)
        try:
            text = (self._folder / name).read_text("utf-8")
        except (OSError, ValueError):
            text = ""
        said = f"The template cannot be set: {' '.join(error.message.split())[:200]}"
        do = _OF_TYPST if "internal error" in error.message else "Mend the template."
        span = Span(line, 1, line, 1) if place else START_OF_FILE
        return BrokenTemplate(fault("P001", self._name(name), span, said=said, do=do), text)

    def _name(self, file: str) -> str:
        """Return the name that a template has in a report."""
        return f"templates/{self._folder.name}/{file}"


def _written(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


@cache
def _fonts() -> typst.Fonts:
    """Return the fonts that come with typst: those of the machine would make the same input other bytes elsewhere."""
    return typst.Fonts(include_system_fonts=False)


def _lacking(error: typst.TypstError) -> frozenset[str]:
    """Return the characters for which there is no font; nothing where that is not what is wrong."""
    written = (_ESCAPE.sub(_read, found) for found in _LACKING.findall(error.diagnostic))
    return frozenset(character for text in written for character in text if not character.isascii())


def _read(escape: re.Match[str]) -> str:
    """Read an escape as Rust prints it."""
    return (
        chr(int(escape[1], 16)) if escape[1] else {"n": "\n", "t": "\t", "r": "\r", "0": "\0"}.get(escape[2], escape[2])
    )


def _by_number(text: str, characters: frozenset[str]) -> str:
    """Return a text with some of its characters as their numbers; no JSON is changed, as that is ASCII."""
    return text.translate({ord(character): f"[U+{ord(character):04X}]" for character in characters})
