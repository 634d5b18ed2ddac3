"""Where templates are read from, and how they are kept between the builds of a preview."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from typing_extensions import override


class TemplateLoader(FileSystemLoader):
    """Reads templates once, and says of one that cannot be read which it is."""

    def __init__(self, folder: Path) -> None:
        """Take the folder."""
        super().__init__(folder)
        self._held: dict[str, str] = {}

    def hold(self, environment: Environment) -> None:
        """Read all that can be read: what is rendered from now on is rendered with the templates as they are now."""
        for name in self.list_templates():
            with suppress(TemplateSyntaxError, TemplateNotFound):
                self._held[name] = self.get_source(environment, name)[0]

    @override
    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the source. What is not UTF-8 or must not be read is an error of the template."""
        if template in self._held:
            return self._held[template], f"{self.searchpath[0]}/{template}", lambda: True
        try:
            return super().get_source(environment, template)
        except TemplateNotFound:  # which is an OSError, too
            raise
        except (UnicodeDecodeError, OSError) as error:
            line, said = unreadable(error)
            raise TemplateSyntaxError(said, line, template, f"{self.searchpath[0]}/{template}") from error


def unreadable(error: UnicodeDecodeError | OSError) -> tuple[int, str]:
    """Return the line, and why a template cannot be read there."""
    if isinstance(error, OSError):
        return 1, f"it cannot be read: {(error.strerror or 'unknown error').lower()}"
    line = error.object[: error.start].count(b"\n") + 1
    return line, f"byte 0x{error.object[error.start]:02x} is not UTF-8"


class Compiled(BytecodeCache):
    """Compiled templates in memory, by their text: a preview builds again and again, and few templates change."""

    def __init__(self) -> None:
        """Start with nothing."""
        self._code: dict[str, tuple[str, CodeType | None]] = {}

    @override
    def load_bytecode(self, bucket: Bucket) -> None:
        """Hand over what was made of the same text."""
        checksum, code = self._code.get(bucket.key, ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    @override
    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep what was made of a text, in place of what was made of the one before."""
        self._code[bucket.key] = (bucket.checksum, bucket.code)
