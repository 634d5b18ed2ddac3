"""Makes an index in a process of its own, beside a preview that answers meanwhile."""

import pickle
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from bluf.cache import Cache
from bluf.search.index import SearchError, index_files
from bluf.search.searchable import Searchable


def index_files_beside(
    pages: Sequence[Searchable], templates: Path, language: str, cache: Cache
) -> Mapping[str, bytes]:
    """Return what `index_files` does. Raise SearchError."""
    asked = pickle.dumps((pages, templates, language, cache))
    command = [sys.executable, "-m", __name__]
    done = subprocess.run(command, input=asked, capture_output=True, check=False)  # noqa: S603 - this very module
    if done.returncode:
        raise SearchError(done.stderr.decode("utf-8", "replace").strip().rpartition("\n")[2])
    files: Mapping[str, bytes] = pickle.loads(done.stdout)  # noqa: S301 - from a process of ours
    return files


if __name__ == "__main__":
    sys.stdout.buffer.write(pickle.dumps(index_files(*pickle.load(sys.stdin.buffer))))  # noqa: S301
