"""All pages of a site as values: what a host has to write, and nothing about how it does."""

from bluf.site.beside import Beside
from bluf.site.build import Pages, build_site, one_of_each, pages_of
from bluf.site.findable import Findable, Place
from bluf.site.indexes import findable_of, title_of
from bluf.site.kept_pages import KeptSought
from bluf.site.page import Named, SitePage

__all__ = [
    "Beside",
    "Findable",
    "KeptSought",
    "Named",
    "Pages",
    "Place",
    "SitePage",
    "build_site",
    "findable_of",
    "one_of_each",
    "pages_of",
    "title_of",
]
