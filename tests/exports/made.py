"""Citations with whatever text a test asks for."""

from dataclasses import replace

from bluf.exports.cited import Cited, cited
from bluf.views.citing import Citation
from bluf.views.targets import Target

_WHOLE = Citation(
    "grain",
    ("A. Writer", "B. Writer"),
    0,
    "",
    "Ruritania buys grain",
    "grain",
    "2031-05-12",
    "0123abcd",
    "TLP:GREEN",
    "en-GB",
    Target("brief", "grain"),
)


def entry(publisher: str = "The Desk", address: str = "https://a.example/briefs/grain/", **changed: object) -> Cited:
    """Return an entry of a bibliography: of a brief, or with `number` and `statement` of a judgment."""
    of = replace(_WHOLE, **changed)  # type: ignore[arg-type]
    return cited(of, of.statement, publisher, address)
