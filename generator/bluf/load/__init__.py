"""Bytes to restricted YAML to model, with the place of every field, or problems. Never raises on bad input."""

from bluf.load.document import Document, Loaded
from bluf.load.faults import FAULTS
from bluf.load.kinds import Kind
from bluf.load.tree import load_tree

__all__ = ["FAULTS", "Document", "Kind", "Loaded", "load_tree"]
