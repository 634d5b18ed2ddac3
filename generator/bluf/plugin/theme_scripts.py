"""The scripts that the theme writes into its pages, asked for apart from any page.

They depend on the options and on how deep a page lies, and on nothing that a record, a page written by hand or a name
of a file could say. A template that a desk lays over the theme's counts as the theme's.
"""

import re
from collections.abc import Callable, Mapping

from jinja2 import Environment, TemplateNotFound
from mkdocs.config.defaults import MkDocsConfig

from bluf.site.policy import script_hashes

SCRIPTS: Mapping[str, Callable[[MkDocsConfig], bool]] = {
    "base": lambda config: True,
    "palette": lambda config: not isinstance(config.theme.get("palette"), dict),
    "announce": lambda config: "announce.dismiss" in (config.theme.get("features") or ()),
    "outdated": lambda config: bool(config.extra.get("version")),
    "content": lambda config: True,
    "consent": lambda config: bool(config.extra.get("consent")),
}
"""The partials of Material that hold an inline script, and whether a page holds them."""

_PLAIN = re.compile(r"""[^\s"'<>\\`{}]*""")


def theme_hashes(env: Environment, config: MkDocsConfig, base_url: str) -> tuple[str, ...]:
    """Return the hashes of the scripts in a page from which the site's top is at `base_url`.

    An address that could end the text in which the script holds it, as an odd `site_url` could, gets none.
    """
    if not _PLAIN.fullmatch(base_url):
        return ()
    known = {"config": config, "base_url": base_url, "features": config.theme.get("features") or []}
    return script_hashes("".join(_rendered(env, name, known) for name, is_there in SCRIPTS.items() if is_there(config)))


def _rendered(env: Environment, name: str, known: Mapping[str, object]) -> str:
    try:
        return env.get_template(f"partials/javascripts/{name}.html").render(known)
    except TemplateNotFound:  # not Material
        return ""
