"""The folder in the wings, and its one entrance."""

import contextlib
import errno
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from bluf.staging.claim import Claim, claim, tidy
from bluf.staging.entries import exchange_entries, hidden
from bluf.staging.exchange import exchange, flush
from bluf.staging.moved import keep

# The folder stays where it is. EBUSY, EXDEV: it is a mount, or in a lower layer of overlayfs, as in the image of a
# container. EPERM, EACCES: the folder around it is another's, or one that is hidden in it.
_FIXED = {errno.EBUSY, errno.EXDEV, errno.EPERM, errno.EACCES}


@dataclass(frozen=True)
class Staging:
    """A folder to fill, and the one it will be. `replace` once, or not at all; then `discard`."""

    site: Path
    claim: Claim

    @property
    def folder(self) -> Path:
        """What to fill."""
        return self.claim.folder

    def replace(self, durably: bool = True) -> bool:
        """Put the filled folder in place; return whether that was done at once. Raise OSError, with the site as it was.

        `durably` has the disk written to first, so that a power cut cannot leave the new site with empty files.
        """
        if durably:
            flush(self.folder)
        if self.folder.parent == self.site:
            exchange_entries(self.folder, self.site)
            return False
        filled = [entry.name for entry in self.folder.iterdir()]
        try:
            if self.site.exists():
                for entry in hidden(self.site):
                    keep(entry, self.folder / entry.name)
            self._replace_whole()
        except OSError as error:
            if error.errno not in _FIXED or not self.site.is_dir():
                raise
            within = claim(self.site, self.site.name)
            try:
                for name in filled:  # what is hidden in the site stays where it is
                    keep(self.folder / name, within.folder / name)
                exchange_entries(within.folder, self.site)
            finally:
                within.give_up()
            return False
        if durably:
            with contextlib.suppress(OSError):  # it is in place; only the tidying must wait
                flush(self.site)
        return True

    def discard(self) -> None:
        """Remove the folder and what is in it: all of it before `replace`, the old site after it."""
        self.claim.give_up()

    def _replace_whole(self) -> None:
        while True:
            try:
                exchange(self.folder, self.site)
            except FileNotFoundError:  # there was no site yet
                try:
                    self.folder.rename(self.site)
                except OSError as error:
                    if error.errno not in {errno.ENOTEMPTY, errno.EEXIST}:
                        raise
                    continue  # now there is one
            return


def stage(site: Path) -> Staging:
    """Make a folder that can take the place of `site`, which need not exist. Raise OSError if there can be none.

    It stands beside the folder that a link names; within it where there is no place beside, as in the root of a mounted
    file system, or in a folder whose parent is not ours to write in.
    """
    site = Path(os.path.realpath(site))
    if site.exists() and not site.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), str(site))
    site.parent.mkdir(parents=True, exist_ok=True)
    tidy(site.parent, site.name)
    if not site.exists():
        return Staging(site, claim(site.parent, site.name))
    tidy(site, site.name)
    try:
        mounted = site.stat().st_dev != site.parent.stat().st_dev
        mine = claim(site if mounted else site.parent, site.name)
    except OSError as error:
        if error.errno not in {*_FIXED, errno.EROFS}:
            raise
        mine = claim(site, site.name)
    staging = Staging(site, mine)
    try:
        _resemble(staging.folder, site)
    except BaseException:
        staging.discard()
        raise
    return staging


def _resemble(folder: Path, site: Path) -> None:
    """Give a folder the owner, group, mode and attributes of another: those were somebody's choice."""
    about = site.stat()
    with contextlib.suppress(OSError, AttributeError):  # only root can give a folder away, and only on POSIX
        os.chown(folder, about.st_uid, about.st_gid)
    shutil.copystat(site, folder)
    os.utime(folder)  # but not its age, by which `tidy` may have to go
