"""Names that a file can have on every system."""

import re

_KEPT = re.compile(r"(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3])")


def is_reserved(name: str) -> bool:
    """Whether Windows keeps a name for a device, whatever stands behind its first full stop: `con`, `nul.txt`."""
    return bool(_KEPT.fullmatch(name.split(".", maxsplit=1)[0].rstrip(" ")))
