"""The front door for MkDocs."""

from bluf.plugin.hooks import BlufPlugin

__all__ = ["BlufPlugin"]
