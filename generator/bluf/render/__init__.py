"""View and template to an HTML fragment, its headings, its anchors and its search entries."""

from bluf.render.addresses import Addresses, page_uri
from bluf.render.fragment import Fragment, Heading
from bluf.render.pages import Renderer

__all__ = ["Addresses", "Fragment", "Heading", "Renderer", "page_uri"]
