"""View and template to an HTML fragment, its headings, its anchors and its search entries."""

from bluf.render.addresses import Addresses, page_uri, place_of, target_of
from bluf.render.broken import BrokenTemplate, broken_template, unusable_template
from bluf.render.fragment import Fragment, Heading
from bluf.render.pages import Renderer
from bluf.render.templates import Compiled

__all__ = [
    "Addresses",
    "BrokenTemplate",
    "Compiled",
    "Fragment",
    "Heading",
    "Renderer",
    "broken_template",
    "page_uri",
    "place_of",
    "target_of",
    "unusable_template",
]
