"""A brief as structured data for machines: schema.org Report in JSON-LD."""

import json
from typing import Any

from bluf.views.brief import BriefPage


def report(page: BriefPage, site_name: str) -> str:
    """Return JSON that can stand in a script element: no `<`, `>` or `&` is left in it.

    The bottom line is not in it: it is the description of the page.
    """
    about = [{"@type": "Thing", "name": actor.text} for actor in page.actors]
    data: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "Report",
        "headline": page.title,
        "datePublished": page.date,
        "inLanguage": page.language,
        "reportNumber": page.id,
        "creativeWorkStatus": page.status_label,
        "conditionsOfAccess": page.marking.label,
        "publisher": {"@type": "Organization", "name": site_name},
    }
    if page.desk:
        data["author"] = {"@type": "Organization", "name": f"{page.desk} desk"}
    if page.authors:
        data["author"] = [{"@type": "Person", "name": author} for author in page.authors]
    if about:
        data["about"] = about
    if page.topics:
        data["keywords"] = list(page.topics)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
