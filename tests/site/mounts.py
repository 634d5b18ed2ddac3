"""Runs a command where folders are mounted as it asks, in a namespace that ends with it."""

import functools
import shutil
import subprocess
from collections.abc import Sequence

PREPARE = 'set -e; eval "$0"; "$@" || code=$?; eval "$AFTER"; exit ${code:-0}'


@functools.cache
def namespace() -> Sequence[str]:
    """Return what has to stand before a command that mounts, or nothing where this user may not do that."""
    for prefix in (("unshare", "-m"), ("unshare", "-rm")):
        if (
            shutil.which("unshare")
            and not subprocess.run(
                (*prefix, "mount", "-t", "tmpfs", "none", "/tmp"),  # noqa: S108 - that of the namespace
                capture_output=True,
                check=False,
            ).returncode
        ):
            return prefix
    return ()


def mounted(script: str, *command: str) -> tuple[str, ...]:
    """Return a command that runs a shell's script first, which mounts, and `$AFTER` of its environment afterwards."""
    return (*namespace(), "sh", "-c", PREPARE, script, *command)
