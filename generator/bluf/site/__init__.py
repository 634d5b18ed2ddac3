"""All pages of a site as values: what a host has to write, and nothing about how it does."""

from bluf.site.beside import Beside
from bluf.site.build import build_site
from bluf.site.findable import Findable, Place
from bluf.site.page import SitePage

__all__ = ["Beside", "Findable", "Place", "SitePage", "build_site"]
