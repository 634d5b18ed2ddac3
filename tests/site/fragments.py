"""What Pagefind keeps of each page of a built site, to be shown when it is found."""

import gzip
import json
from pathlib import Path
from typing import Any

_BEFORE = b"pagefind_dcd"


def fragments(site: Path) -> dict[str, dict[str, Any]]:
    """Return what is kept of each page, by its address from the top of the site."""
    found = {}
    for path in sorted(site.glob("pagefind/fragment/*.pf_fragment")):
        kept = json.loads(gzip.decompress(path.read_bytes()).removeprefix(_BEFORE))
        found[kept["url"].removeprefix("/")] = kept
    return found
