"""What of mkdocs.yml would make a page ask another host for something. Material does so unless told otherwise."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from bluf.load.faults import fault
from bluf.problems import FieldPath, Problem, Span

Place = Callable[[FieldPath], Span]
"""From the path of a field of mkdocs.yml to its place; that of the nearest field above where it is left out."""

_FAR = re.compile(r"\s*(?:[a-z][a-z0-9+.-]*:)?[/\\]{2}", re.IGNORECASE)
_OWN_FILE = "Put the file beside the briefs, name it under `attachments`, and write its path here."


def asks_elsewhere(site: Mapping[str, Any], file: str, place: Place) -> Iterator[Problem]:
    """Yield what would ask another host, of mkdocs.yml as it is written or as MkDocs has read it."""
    for path, said, do in _found(site):
        yield fault("C006", file, place(path), said=said, do=do)


def _found(site: Mapping[str, Any]) -> Iterator[tuple[FieldPath, str, str]]:
    theme, extra = _mapping(site.get("theme")), _mapping(site.get("extra"))
    if site.get("theme") == "material" or theme.get("name") == "material":
        inherited = "INHERIT" in site and "font" not in theme  # it may say so in the other file
        if theme.get("font") is not False and not inherited:
            yield (
                ("theme", "font"),
                "The theme fetches its fonts from another host",
                "Write `font: false` below `theme`.",
            )
    for name in ("favicon", "logo"):
        if _far(theme.get(name)):
            yield ("theme", name), f"The {name} lies on another host", _OWN_FILE
    for name, what in (("extra_css", "A style"), ("extra_javascript", "A script")):
        for position, address in enumerate(_list(site.get(name))):
            if _far(address.get("path") if isinstance(address, dict) else address):
                yield (name, position), f"{what} lies on another host", _OWN_FILE
    for position, address in enumerate(_list(extra.get("polyfills"))):
        if _far(address):
            yield ("extra", "polyfills", position), "A script lies on another host", _OWN_FILE
    for position, other in enumerate(_list(extra.get("alternate"))):
        if _far(_mapping(other).get("link")):
            do = "Write a relative address; the theme reads the sitemap behind each of them."
            yield ("extra", "alternate", position, "link"), "The site in another language lies on another host", do
    if extra.get("analytics"):
        said = "The theme would tell another host who reads what"
        yield ("extra", "analytics"), said, "Remove `analytics`."


def _far(address: object) -> bool:
    return bool(_FAR.match(str(address))) if address else False


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _list(value: object) -> list[Any]:
    return list(value) if isinstance(value, list | tuple) else []
