"""Where the templates, the theme and the starter files are: beside the package in a checkout, inside it in a wheel."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def templates() -> Path:
    """Return the folder of the templates. `bluf/templates` in a wheel, else the checkout's."""
    inside = _PACKAGE / "templates"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "templates"


def theme() -> Path:
    """Return the folder that overrides the host's theme."""
    return templates() / "theme"


def starters(kind: str) -> Path:
    """Return the folder of the starter files: `new` for records, `init` for a project."""
    return templates() / kind
