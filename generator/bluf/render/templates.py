"""Where templates are read from, and how they are kept between the builds of a preview."""

from collections.abc import Callable
from types import CodeType

from jinja2 import BytecodeCache, Environment, FileSystemLoader, TemplateNotFound, TemplateSyntaxError
from jinja2.bccache import Bucket
from typing_extensions import override


class TemplateLoader(FileSystemLoader):
    """Reads templates, and says of one that cannot be read which it is."""

    @override
    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """Return the source. What is not UTF-8 or must not be read is an error of the template."""
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
