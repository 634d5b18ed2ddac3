"""What no build can do without: reading and parsing all records, and writing as many bytes as the site has.

`python -m benchmarks.floor PROJECT SITE FOLDER` does no more than that: it makes nothing of what it reads, and writes
the files of a site that is there into another folder.
"""

import sys
from pathlib import Path

from bluf.load import load_tree
from bluf.settings import read_settings


def main(project: Path, site: Path, folder: Path) -> None:
    """Read the records of a project, and write the files of its site elsewhere."""
    settings = read_settings(project)
    load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)
    for path in site.rglob("*"):
        if path.is_file():
            written = folder / path.relative_to(site)
            written.parent.mkdir(parents=True, exist_ok=True)
            written.write_bytes(path.read_bytes())


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
