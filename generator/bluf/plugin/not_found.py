"""The page that a preview shows for an address without a page: it looks again by itself.

The host lets only pages that are there reload. A page that is gone, because its record was renamed or the folder was
being changed, would stay gone in an open browser after it came back.
"""

from collections.abc import Callable

_HEAD = b"</head>"
_AGAIN = b'<meta http-equiv="refresh" content="1">'
_BARE = b"""\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Not found</title></head>
<body><p>There is no such page.</p></body>
</html>
"""


def looking_again(error_page: Callable[[int], bytes | None]) -> Callable[[int], bytes]:
    """Return the server's handler of errors with a page that asks again every second."""

    def page(code: int) -> bytes:
        found = error_page(code) or _BARE
        return found.replace(_HEAD, _AGAIN + _HEAD, 1)

    return page
