"""Where others can read the site: what is printed on paper has to hold away from this machine."""

import ipaddress
from urllib.parse import urlsplit


def public_address(written: object) -> str:
    """Return a `site_url` with a slash at its end; nothing of one that leads nowhere or to one's own machine."""
    if not isinstance(written, str):
        return ""
    try:
        host = urlsplit(written).hostname
    except ValueError:
        return ""
    if not host or not written.startswith(("https://", "http://")) or _is_local(host):
        return ""
    return written.rstrip("/") + "/"


def _is_local(host: str) -> bool:
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
    return address.is_loopback or address.is_unspecified
