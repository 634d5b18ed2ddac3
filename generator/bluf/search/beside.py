"""Makes an index in a process of its own, beside a preview that answers meanwhile."""

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from itertools import chain
from pathlib import Path
from tempfile import TemporaryFile

from bluf.cache import Cache
from bluf.search.index import index_files
from bluf.search.pagefind import SearchError
from bluf.search.searchable import Searchable
from bluf.seldom import seldom


class IndexProcess:
    """Makes one index. It may be stopped by another thread."""

    def __init__(self, templates: Path, language: str, cache: Cache) -> None:
        """Take what `index_files` takes besides the pages."""
        self._given = templates, language, cache
        self._process: subprocess.Popen[bytes] | None = None

    def files(self, pages: Iterable[Sequence[Searchable]]) -> Mapping[str, bytes]:
        """Return what `index_files` does, of pages that come by and by. Raise SearchError, and what `pages` raises."""
        # -P: nothing of the folder that the preview was begun in is imported
        command, pipe = [sys.executable, "-P", "-m", __name__], subprocess.PIPE
        with TemporaryFile() as said:  # and not a pipe, as nobody reads it while pages are sent
            self._process = process = subprocess.Popen(  # noqa: S603 - this very module
                command, stdin=pipe, stdout=pipe, stderr=said, start_new_session=True
            )
            with process:
                try:
                    all(_sent(process, some) for some in chain([self._given], filter(None, pages), [()]))
                    _close(process)
                    out = process.stdout.read() if process.stdout else b""
                except BaseException:
                    self.stop()
                    _close(process)
                    raise
            said.seek(0)
            wrong = said.read().decode("utf-8", "replace").strip().rpartition("\n")[2]
        if process.returncode:
            raise SearchError(wrong)
        files: Mapping[str, bytes] = pickle.loads(out)  # noqa: S301 - from a process of ours
        return files

    def stop(self) -> None:
        """End it, and Pagefind with it."""
        process = self._process
        if process is None or process.poll() is not None:
            return
        if hasattr(os, "killpg"):
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()


def _sent(process: subprocess.Popen[bytes], some: object) -> bool:
    """Send something; whether the process takes it. One that has ended says why itself."""
    try:
        pickle.dump(some, process.stdin)  # type: ignore[arg-type]
    except OSError:
        return False
    return True


def _close(process: subprocess.Popen[bytes]) -> None:
    """Send no more; what could not be sent is not tried again."""
    if process.stdin:
        with suppress(OSError):
            process.stdin.close()


if __name__ == "__main__":
    with seldom():
        given = pickle.load(sys.stdin.buffer)  # noqa: S301
        found = [*chain.from_iterable(iter(lambda: pickle.load(sys.stdin.buffer), ()))]  # noqa: S301
        sys.stdout.buffer.write(pickle.dumps(index_files(found, *given)))
