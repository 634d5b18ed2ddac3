"""The Content-Security-Policy of every page: only the theme's own scripts run, and no request leaves the site.

The hashes are those of scripts that the theme was asked for by itself. A page is never searched for scripts to allow,
so nothing that content could smuggle into any place of it gets leave to run.
"""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""(?<![\w-])(src|type)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_RUNS = {"", "module", "text/javascript", "application/javascript"}
_CHARSET = '<meta charset="utf-8">'
_TAG = '<meta http-equiv="Content-Security-Policy" content="{}">'
_SILENT = '<meta name="referrer" content="same-origin">'
"""Another host is not told from which page a reader came to it."""
_SCRIPTS = "script-src 'self'"
# Without a word on it, base-uri and form-action would allow anything: they have no default.
_REST = (
    "style-src 'self'",
    "img-src 'self' data:",  # the theme's icons are data in its style
    "font-src 'self'",
    "connect-src 'self'",  # the search index
    "worker-src 'self'",  # the search
    "base-uri 'none'",
    "form-action 'none'",
)


def script_hashes(theme: str) -> tuple[str, ...]:
    """Return the policy's hash of every script of the theme that stands in a page and runs; data blocks do not run."""
    found = set()
    for attributes, body in _SCRIPT.findall(theme):
        named = {name.lower(): (one or two or bare).lower() for name, one, two, bare in _ATTRIBUTE.findall(attributes)}
        if "src" not in named and named.get("type", "") in _RUNS:
            digest = hashlib.sha256(body.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return tuple(sorted(found))


def policy(hashes: tuple[str, ...]) -> str:
    """Return the policy that lets the scripts with these hashes run, and the site's own files."""
    return "; ".join(("default-src 'none'", " ".join((_SCRIPTS, *hashes)), *_REST))


def with_policy(html: str, hashes: tuple[str, ...]) -> str:
    """Return a page with its policy right behind its charset.

    Raises ValueError if the page declares no charset, behind which the policy would stand.
    """
    if _CHARSET not in html:
        raise ValueError("the page declares no charset")
    return html.replace(_CHARSET, _CHARSET + _TAG.format(policy(hashes)) + _SILENT, 1)


def with_script(html: str, body: str) -> str:
    """Return a page whose policy lets one more script run: one that a server adds when it is asked for the page."""
    start, found, rest = html.partition(_TAG.partition("{}")[0])
    (digest,) = script_hashes(f"<script>{body}</script>")
    return start + found + rest.replace(_SCRIPTS, f"{_SCRIPTS} {digest}", 1) if found else html
