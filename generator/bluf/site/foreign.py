"""What of a page's frame would ask another host for something. The policy would stop it; a build says so before.

The frame is the theme's and the options', with texts of records only where they are escaped. Content is not looked at
here: that of records cannot hold such a thing, and that of pages written by hand is written anew.
"""

import re

_TAG = re.compile(
    r"<(audio|base|body|button|embed|form|i?frame|image|img|input|link|meta|object|script|source|track|use|video)\b"
    r"""((?:[^<>"']|"[^"]*"|'[^']*')*)>""",
    re.IGNORECASE,
)
_STYLED = re.compile(
    r"""<[a-z][^<>"']*(?:"[^"]*"[^<>"']*)*\sstyle\s*=\s*["'](?>[^"'>]*?(?:url\(|//))[^<>]{0,200}>?""", re.IGNORECASE
)
_SHEET = re.compile(r"<style\b[^<>]*>(?>[^<]*?(?:url\(\s*[\"']?(?:https?:)?//|@import))[^<]*</style", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""(?<![^\s=/>"'])([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))""")
_ASKING = ("action", "background", "data", "formaction", "href", "imagesrcset", "poster", "src", "srcset", "xlink:href")
_FAR = re.compile(r"(?:^|,)\s*(?:https?:)?[/\\]{2}", re.IGNORECASE)
_FAR_REFRESH = re.compile(r"(?:^|[;,=\s])[\"']?(?:https?:)?//", re.IGNORECASE)
_QUIET_LINKS = {"author", "canonical", "license", "me", "next", "prev"}


def foreign(frame: str) -> tuple[str, ...]:
    """Return the tags that make a browser ask another host, each once, of a page without its content."""
    found = [
        tag[0] for tag in _TAG.finditer(frame) if "//" in tag[2].replace("\\", "/") and _asks(tag[1].lower(), tag[2])
    ]
    if " style=" in frame or "<style" in frame:
        found += [tag[0] for pattern in (_SHEET, _STYLED) for tag in pattern.finditer(frame)]
    return tuple(dict.fromkeys(found))


def _asks(element: str, written: str) -> bool:
    attributes = {name.lower(): one or two or bare for name, one, two, bare in _ATTRIBUTE.findall(written)}
    if element == "meta":
        refreshes = attributes.get("http-equiv", "").lower() == "refresh"
        return refreshes and bool(_FAR_REFRESH.search(attributes.get("content", "")))
    if element == "link":
        kinds = set(attributes.get("rel", "").lower().split())
        if kinds and kinds <= _QUIET_LINKS:
            return False
    return any(_FAR.search(attributes.get(name, "")) for name in _ASKING)
