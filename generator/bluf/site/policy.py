"""The Content-Security-Policy of every page: only the theme's own scripts run, and no request leaves the site."""

import base64
import hashlib
import re

_SCRIPT = re.compile(r"<script\b([^>]*)>(.*?)</script\s*>", re.IGNORECASE | re.DOTALL)
_ATTRIBUTE = re.compile(r"""(?<![\w-])(src|type)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_RUNS = {"", "module", "text/javascript", "application/javascript"}
_CHARSET = '<meta charset="utf-8">'
_TOGGLE = re.compile(r'(<input class="md-toggle"[^>]*?) autocomplete="off"')


def script_hashes(html: str) -> tuple[str, ...]:
    """Return the policy's hash of every script that stands in the page and runs; data blocks do not run."""
    found = set()
    for attributes, body in _SCRIPT.findall(html):
        named = {name.lower(): (one or two or bare).lower() for name, one, two, bare in _ATTRIBUTE.findall(attributes)}
        if "src" not in named and named.get("type", "") in _RUNS:
            digest = hashlib.sha256(body.replace("\r\n", "\n").replace("\r", "\n").encode()).digest()
            found.add(f"'sha256-{base64.b64encode(digest).decode()}'")
    return tuple(sorted(found))


def policy(hashes: tuple[str, ...], preview: bool) -> str:
    """Return the policy. A preview's live reload cannot be hashed, so a preview lets inline scripts run."""
    scripts = "'unsafe-inline'" if preview else " ".join(hashes)
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' {scripts}".rstrip(),
            "style-src 'self'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "worker-src 'self'",
            "manifest-src 'self'",
            "object-src 'none'",
            "base-uri 'self'",
            "form-action 'self'",
        )
    )


def with_policy(html: str, content: str = "", preview: bool = False) -> str:
    """Return a page with its policy. A script inside `content` gets no hash, and so does not run.

    Raises ValueError if the page declares no charset, behind which the policy would stand.
    """
    html = _TOGGLE.sub(r"\1", html)  # an attribute that HTML does not allow on a checkbox
    theme = html.replace(content, "", 1) if content else html
    if _CHARSET not in html:
        raise ValueError("the page declares no charset")
    tag = f'<meta http-equiv="Content-Security-Policy" content="{policy(script_hashes(theme), preview)}">'
    return html.replace(_CHARSET, _CHARSET + tag, 1)
