"""Finds the project that a folder belongs to."""

from pathlib import Path

NAMES = ("mkdocs.yml", "mkdocs.yaml")


def project_file(folder: Path) -> Path | None:
    """Return the nearest mkdocs.yml in `folder` or above it; None where there is none."""
    folder = folder.resolve()
    candidates = (above / name for above in (folder, *folder.parents) for name in NAMES)
    return next((path for path in candidates if path.is_file()), None)
