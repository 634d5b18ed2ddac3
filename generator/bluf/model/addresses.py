"""Web addresses: what may be linked, and what is wrong with one that may not.

An address says who is linked to. So its host is written in letters that cannot be mistaken for others, and nothing in
front of it looks like a host.
"""

import ipaddress
import re

from bluf.model.characters import hidden
from bluf.model.look_alikes import deceptive, skeleton

_ADDRESS = re.compile(r"(?i)(https?)://([^/?#]*)(.*)", re.DOTALL)
_NOT_IN_ADDRESSES = re.compile(r"[\x00-\x20\x7f\"'<>\\^`{|}]|\s")
_LABEL = re.compile(r"(?i)(?!-)[a-z0-9_-]{1,63}(?<!-)")
_DOT = re.compile("[.\u3002\uff0e\uff61]")
"""What parts a host, also as it may be written (UTS #46)."""
_SHOWN = re.compile(r"(?i)(?:https?://|\bwww\.)([^\s/?#\\<>\"'()\[\]]+)")
_PORT = re.compile(r"[0-9]{1,5}")
_MAILTO = re.compile(r"(?i)mailto:[^\x00-\x20\x7f\"<>\\^`{|}:/]+")
_IN_FULL = "Write the whole address, from https:// on, or leave the field out."

Fault = tuple[str, str]
"""What is wrong, to stand after the address, and what to do about it."""
_IMPOSTOR: Fault = "has a host that is made to look like another", "Link to the host that is meant, or to none."


def address_fault(address: str) -> Fault | None:
    """Return what is wrong with an http or https address; None if it may be linked."""
    found = _ADDRESS.fullmatch(address)
    if not found:
        return "is not a web address", _IN_FULL
    for unseen in hidden(address):
        return f"holds the character {unseen.code}, which cannot be seen", "Remove the character."
    if _NOT_IN_ADDRESSES.search(address):
        return "holds a character that no web address has", "Write it by its code: a space is `%20`."
    authority = found[2]
    if "@" in authority:
        do = "Remove what stands before the `@`."
        return "names somebody before its host, and a reader may take that for the host", do
    return _host_fault(authority)


def may_be_linked(url: str) -> bool:
    """Whether prose may link to an address: http, https, mailto, or a place on the same page."""
    if url.startswith("#"):
        return not any(hidden(url))
    return bool(_MAILTO.fullmatch(url)) or address_fault(url) is None


def host_fault(address: str) -> Fault | None:
    """Return what is wrong with the host of an address, as it is written; None too if it has none."""
    found = _ADDRESS.match(address)
    return _host_fault(found[2]) if found else None


def shows_another_host(label: str, url: str) -> bool:
    """Whether the text of a link holds an address, and that of another host than the link leads to."""
    leads_to = _ADDRESS.fullmatch(url)
    to = leads_to[2].lower() if leads_to else ""
    return any(_bare(found[1]) != _bare(to) for found in _SHOWN.finditer(label))


def _bare(authority: str) -> str:
    return authority.lower().removeprefix("www.").removesuffix(".")


def _host_fault(authority: str) -> Fault | None:
    if authority.startswith("["):
        host, closed, rest = authority[1:].partition("]")
        good = closed and _is_number(host) and (not rest or (rest[0] == ":" and _is_port(rest[1:])))
        return None if good else ("has no host", _IN_FULL)
    host, colon, port = authority.partition(":")
    if colon and not _is_port(port):
        return "has a port that cannot exist", "Write a number up to 65535, or leave it out."
    labels = host.removesuffix(".").split(".")
    if any(map(_is_impostor, _DOT.split(host))):
        return _IMPOSTOR
    if not host.isascii():
        code = _punycode(host)
        do = f"Write the host as `{code}`." if code else "Write its host in ASCII, as browsers do: `xn--...`."
        return "has a host in letters that others can be mistaken for", do
    if not all(_LABEL.fullmatch(label) for label in labels):
        return "has no host", _IN_FULL
    return next(filter(None, map(_label_fault, labels)), None)


def _label_fault(label: str) -> Fault | None:
    if not label.lower().startswith("xn--"):
        return None
    try:
        stands_for = label[4:].lower().encode("ascii").decode("punycode")
    except UnicodeError:
        return f"has a host with the part `{label}`, which stands for nothing", "Copy the address again."
    return _IMPOSTOR if any(hidden(stands_for)) or _is_impostor(stands_for) else None


def _is_impostor(label: str) -> bool:
    """Whether a part of a host looks as if it were in other letters than it is: some of them, or all (UTS #39, 4)."""
    return deceptive(label) or (not label.isascii() and skeleton(label).isascii())


def _punycode(host: str) -> str | None:
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError:
        return None


def _is_number(host: str) -> bool:
    try:
        ipaddress.IPv6Address(host)
    except ValueError:
        return False
    return "%" not in host


def _is_port(port: str) -> bool:
    return bool(_PORT.fullmatch(port)) and int(port) <= 65535
