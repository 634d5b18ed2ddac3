"""What HTML may stay in a page written by hand: elements, attributes, addresses and classes, by name."""

import re

from bluf.model.addresses import address_fault


def _words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[\w-]+", text))


ELEMENTS = _words(
    """a abbr address article aside b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt
    em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img input ins kbd label li mark nav ol p pre q rp rt ruby
    s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr
    circle ellipse g line path polygon polyline rect svg"""
)
ALIGNED = re.compile(r"text-align:\s*(left|center|right);?")
"""The one style that Markdown writes: of a cell."""
_ATTRIBUTES = _words(
    """abbr alt checked class cite colspan datetime dir disabled download for headers height hidden href hreflang id
    lang loading name open rel reversed role rowspan scope span src start tabindex target title translate type value
    width
    clip-rule cx cy d fill fill-rule points r rx ry stroke stroke-linecap stroke-linejoin stroke-width transform viewbox
    x x1 x2 xmlns y y1 y2"""
)
_ADDRESSES = ("cite", "href", "src")
_SCHEME = re.compile(r"([^/?#:]*):")
_OF_THE_THEME = re.compile(r"__(?!tabbed_|codelineno-|span-|code_)|mermaid")
_CLASSES_OF_OURS = ("md-", "mdx-", "bluf-")
"""What begins so is a part of the frame: a layer over the window, a marking, a notice."""
_FOR_EVERYBODY = frozenset({"md-button", "md-button--primary", "bluf-left", "bluf-center", "bluf-right"})


def wrong(tag: str, name: str, value: str) -> tuple[str, str] | None:
    """Return what is wrong with an attribute of an element, and what to do about it; None if it may stay."""
    name = name.lower()
    if name == "style" and tag in ("td", "th") and ALIGNED.fullmatch(value.strip()):
        return None
    if name in _ADDRESSES and not _leads_well(name, value):
        if name == "src":
            return (
                "The page shows a picture of another host",
                "Put the picture beside the page, and name it under `attachments`.",
            )
        return (
            f"`{value[:60]}` is no address to link to",
            "Write an address with https, http or mailto, or a relative one.",
        )
    if name == "class":
        return _wrong_class(value)
    if name in ("id", "for", "name") and _OF_THE_THEME.match(value):
        return (
            f"`{value[:60]}` is a name of the theme's own",
            "Choose another heading or id; no underscores at its start.",
        )
    known = name in _ATTRIBUTES or (name.startswith(("aria-", "data-")) and not name.startswith("data-md-"))
    if (
        not known
        or (name == "name" and tag not in ("a", "details", "input"))
        or (name in ("src", "type") and tag == "a")
    ):
        return f"The page holds the attribute `{name[:60]}`", "Remove it; style and behaviour are the theme's."
    return None


def _wrong_class(value: str) -> tuple[str, str] | None:
    for one in value.split():
        if one == "mermaid":
            do = "Put a picture of it in its place."
            return "The page holds a diagram that a script of another host would draw", do
        if one.lower().startswith(_CLASSES_OF_OURS) and one not in _FOR_EVERYBODY:
            return f"`{one[:60]}` is a class of the frame around the page", "Choose another class, or none."
    return None


def _leads_well(name: str, value: str) -> bool:
    """Whether an address is one that may stand there, read as a browser reads it: without blanks and controls."""
    squeezed = re.sub(r"[\x00-\x20]", "", value).replace("\\", "/")
    scheme = _SCHEME.match(squeezed)
    if name == "src":
        return squeezed.startswith("data:image/") or not (scheme or squeezed.startswith("//"))
    if scheme is None:
        return not squeezed.startswith("//")
    return scheme[1].lower() == "mailto" or address_fault(value.strip()) is None
