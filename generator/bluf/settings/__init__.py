"""The options both front doors share, from mkdocs.yml or from MkDocs."""

from bluf.settings.config import NoProjectError, read_settings, written_in
from bluf.settings.day import AS_OF_VARIABLE, day_from
from bluf.settings.options import OPTIONS, PAPERS, Settings, Written, settings_from

__all__ = [
    "AS_OF_VARIABLE",
    "OPTIONS",
    "PAPERS",
    "NoProjectError",
    "Settings",
    "Written",
    "day_from",
    "read_settings",
    "settings_from",
    "written_in",
]
