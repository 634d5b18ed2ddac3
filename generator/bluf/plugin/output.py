"""Where MkDocs writes: out of sight until all is there, so that a build replaces the old site at once or not at all."""

import errno
import logging
from pathlib import Path

from mkdocs.commands import build as host
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import get_plugin_logger
from mkdocs.utils import CountHandler
from typing_extensions import override

from bluf.staging import Staging, stage

log = get_plugin_logger("bluf")

# What a write can end with that names no file. Other errors without a name may be about anything, such as a connection.
_OF_A_DISK = {errno.ENOSPC, errno.EROFS, errno.EDQUOT, errno.EFBIG, errno.EIO}


class Output(logging.Filter):
    """The site folder of one build. What MkDocs says about it names the folder that it will be."""

    def __init__(self, config: MkDocsConfig) -> None:
        """Have MkDocs write into a folder out of sight. Raise PluginError if there can be none."""
        super().__init__()
        self.config = config
        self.site = config.site_dir
        self.folder = ""
        self.staging: Staging | None = None
        try:
            self.staging = stage(Path(self.site))
        except OSError as error:
            raise PluginError(self._failure(error)) from error
        self.folder = config.site_dir = str(self.staging.folder)
        host.log.addFilter(self)

    @override
    def filter(self, record: logging.LogRecord) -> bool:
        """Let a record of the log pass under the name that the user knows."""
        record.msg = str(record.msg).replace(self.folder, self.site)
        return True

    def replace(self, durably: bool) -> None:
        """Put the new site in place, unless MkDocs is about to fail. Raise PluginError, with the old one as it was."""
        if self.staging is None or (self.config.strict and _warned()):
            return
        if not Path(self.config.site_dir).is_relative_to(self.folder):
            raise PluginError(
                f"bluf: Another plugin has changed `site_dir` to {self.config.site_dir} while the site was built. "
                "Set it in mkdocs.yml or with `--site-dir`, so that bluf can replace the site at once."
            )
        try:
            at_once = self.staging.replace(durably)
        except OSError as error:
            raise PluginError(self._failure(error)) from error
        if not at_once:
            log.info(
                "%s could not be replaced whole, and so its entries were replaced one after the other. It is a mounted "
                "folder or part of a container's image, it is in a folder that is not yours to write in, or a hidden "
                "folder in it is somebody else's. To have all replaced at once, build into a folder below it.",
                self.site,
            )
        self.close()

    def fail(self, error: Exception) -> None:
        """Leave the old site as it was. Raise PluginError if the system is to blame: a traceback would say less."""
        if self.staging is None:
            return
        self.close()
        if isinstance(error, OSError) and (self._within(error) if error.filename else error.errno in _OF_A_DISK):
            raise PluginError(self._failure(error)) from error

    def close(self) -> None:
        """Remove what is not the site, and let MkDocs see the site where it is."""
        if self.staging is not None:
            host.log.removeFilter(self)
            if self.config.site_dir == self.folder:
                self.config.site_dir = self.site
            self.staging.discard()
            self.staging = None

    def _within(self, error: OSError) -> str:
        """Return which file of the site an error is about; the second name is that of a copy."""
        named = (str(name or "") for name in (error.filename, error.filename2))
        inside = (name[len(self.folder) + 1 :] for name in named if self.folder and name.startswith(self.folder))
        return next(inside, "")

    def _failure(self, error: OSError) -> str:
        where = self._within(error) or error.filename
        why = error.strerror or error
        said = f"{where}: {why}" if where else why
        return f"bluf: The site could not be written. {said}. What was in {self.site} is as it was."


def _warned() -> bool:
    """Whether a strict build will fail: MkDocs counts warnings, and looks at the count only after the last hook."""
    handlers = logging.getLogger(host.__name__.partition(".")[0]).handlers
    return any(handler.get_counts() for handler in handlers if isinstance(handler, CountHandler))
