"""The options both front doors share, from mkdocs.yml or from MkDocs."""

from bluf.settings.config import NoProjectError, read_settings
from bluf.settings.options import OPTIONS, Settings, Written, settings_from

__all__ = ["OPTIONS", "NoProjectError", "Settings", "Written", "read_settings", "settings_from"]
