"""Pages written by hand hold text, pictures of the site and links; what would run or ask another host is refused.

Their Markdown may hold HTML, and a contribution is HTML that nobody has read. So it is parsed as a browser parses it
and written anew from what `permitted` names (ammonia, by the package `nh3`). The library says nothing of what it leaves
out; so it is asked twice: for what stands there, which is judged and told, and for what may stay.
"""

import html as entities
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import nh3

from bluf.model.addresses import shows_another_host
from bluf.render.links import apart, links
from bluf.site.permitted import ALIGNED, ELEMENTS, wrong

MOST = 10
"""How many faults of a page are told one by one."""
_READINGS = 8
"""How often a page is read until it stays the same; one that does not is shown as text."""
_Keep = Callable[[str, str, str], str | None]
_SCHEMES = frozenset({"http", "https", "mailto", "data"})  # by `data` only pictures: `wrong` says so
_SCHEME = re.compile(r"[a-z][a-z0-9+.-]{0,30}(?=:)")
_BLANKS = re.compile(r"[\x00-\x20]+")
_COMMENT = re.compile(r"<!--(?:-?>|.*?(?:--!?>|\Z))", re.DOTALL)
_START = re.compile(r"<([A-Za-z][^\s/<>]*)[^<>]*>?")
_DECLARATION = re.compile(r"<[!?][^<>]*>?")
_INPUT = re.compile(r'<input(?![^<>]* type="(?:checkbox|radio)")[^<>]*>')
_HREF = re.compile(r' href="([^"]*)"')
_TAG = re.compile(r"<[^<>]*>")
_CELL = re.compile(r"<t[dh] [^<>]*>")
_STYLE = re.compile(r' style="([^"]*)"')
_CLASS = re.compile(r' class="([^"]*)"')


@dataclass(frozen=True)
class Refused:
    """What a page may not hold."""

    text: str
    """As it stands in the page."""
    said: str
    do: str
    value: str = ""
    """Of the attribute at fault: Markdown may hold that and not the tag."""


@dataclass(frozen=True)
class _Fault:
    said: str
    do: str
    tag: str
    name: str = ""
    value: str = ""


def passive(html: str) -> tuple[str, tuple[Refused, ...]]:
    """Return the HTML written anew, and the first faults that were left out of it. Comments go without a word."""
    faults = list(dict.fromkeys(_faults(html)))
    told = [Refused(_as_written(html, one), one.said, one.do, one.value) for one in faults[:MOST]]
    if len(faults) > MOST:
        said = f"The page holds {len(faults) - MOST:,} more things that it may not hold"
        told.append(Refused("", said, f"Mend the first {MOST}, and look again."))
    return _cleaned(html), tuple(told)


class _Looking:
    """Lets every attribute stand, and remembers those of elements that may stay."""

    def __init__(self) -> None:
        self.seen: dict[tuple[str, str, str], None] = {}

    def __call__(self, tag: str, name: str, value: str) -> str:
        if tag in ELEMENTS:
            self.seen[tag, name, value] = None
        return value


def _faults(html: str) -> Iterator[_Fault]:
    """Yield what may not stay: as it is written, and as a browser reads it, which can be two things."""
    bare = _COMMENT.sub("", html)
    for declaration in _DECLARATION.findall(bare):
        yield _Fault("The page holds a declaration", "Remove it.", declaration)
    looking, names = _Looking(), frozenset(found[1].lower() for found in _START.finditer(html))
    read = _written_anew(html, names | ELEMENTS, _schemes(html), looking)
    for text in (bare, read):
        for tag in dict.fromkeys(found[1].lower() for found in _START.finditer(text)):
            if tag not in ELEMENTS:
                yield _Fault(f"The page holds `<{tag[:60]}>`", "Write it in Markdown, without that element.", tag)
    if _INPUT.search(read):
        yield _Fault("The page holds a form", "Take it out; a published page has nobody to send it to.", "input")
    for tag, name, value in looking.seen:
        fault = wrong(tag, name, value)
        if fault:
            yield _Fault(*fault, tag, name, value)
    for _, address, label in _dishonest(apart(read)):
        said = f"`{label[:60]}` is an address, and its link leads to another host"
        yield _Fault(said, "Write the address that the link leads to, or words.", "a", "href", address)


def _cleaned(html: str) -> str:
    def keep(tag: str, name: str, value: str) -> str | None:
        return None if wrong(tag, name, value) else value

    # nothing that is written anew has an angle bracket in an attribute
    left = _INPUT.sub("", _settled(html, keep))
    pieces = apart(_CELL.sub(lambda cell: _aligned(cell.group()), left))
    for at, _, _ in list(_dishonest(pieces)):
        pieces[at] = _HREF.sub("", pieces[at])
    return "".join(pieces)


def _settled(html: str, keep: _Keep) -> str:
    """Return the HTML written anew until it is read as it was written: what is left out may have kept others apart."""
    for _ in range(_READINGS):
        before, html = html, _written_anew(html, ELEMENTS, _SCHEMES, keep)
        if before == html:
            return html
    return entities.escape(html)


def _dishonest(pieces: list[str]) -> Iterator[tuple[int, str, str]]:
    """Yield where a link begins, its address and its text, if the text is the address of another host."""
    for begun, ended in links(pieces):
        href = _HREF.search(pieces[begun])
        address = entities.unescape(href[1]) if href else ""
        label = entities.unescape(_TAG.sub("", "".join(pieces[begun:ended])))
        if address and shows_another_host(label, address):
            yield begun, address, label


def _written_anew(html: str, tags: frozenset[str], schemes: frozenset[str], keep: _Keep) -> str:
    return nh3.clean(
        html,
        tags=tags,
        clean_content_tags=frozenset(),
        attributes={},
        generic_attribute_prefixes=frozenset({""}),
        attribute_filter=keep,
        url_schemes=schemes,
        link_rel=None,
    )


def _schemes(html: str) -> frozenset[str]:
    """Return every scheme that an address of the page could have, hidden by entities and blanks or not."""
    return _SCHEMES | {*_SCHEME.findall(_BLANKS.sub("", entities.unescape(html)).lower())}


def _aligned(cell: str) -> str:
    """Say by a class how a cell is aligned: a page's policy stops styles in attributes."""
    style = _STYLE.search(cell)
    to = ALIGNED.fullmatch(style[1].strip()) if style else None
    if not to:
        return cell
    own, bare = _CLASS.search(cell), _CLASS.sub("", _STYLE.sub("", cell))
    return f'{bare[:3]} class="{own[1] + " " if own else ""}bluf-{to[1]}"{bare[3:]}'


def _as_written(html: str, fault: _Fault) -> str:
    """Return the tag at fault as the page has it; as much as is known if it is not found."""
    for found in _START.finditer(html):
        if found[1].lower() == fault.tag and fault.name in found.group().lower():
            return found.group()
    return fault.tag if fault.tag.startswith("<") else f"<{fault.tag}"
