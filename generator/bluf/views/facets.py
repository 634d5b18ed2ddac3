"""What a search can be narrowed by: for each page of a record, the facets it has and their values."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry
from bluf.model.lexicon import LEXICONS, Lexicon
from bluf.views.actor import ActorPage
from bluf.views.brief import BriefPage
from bluf.views.judgments import JudgmentView
from bluf.views.source import SourcePage

Facet = tuple[str, str]
"""The code of a facet and a value of it, as it is printed."""

FACETS: dict[str, str] = {
    "kind": "Kind",
    "likelihood": "Likelihood of a judgment",
    "confidence": "Confidence in it",
    "actor": "Actor",
    "region": "Region",
    "topic": "Topic",
    "status": "Status",
    "year": "Year",
    "desk": "Desk",
    "outlet": "Outlet",
}
"""Code and label, in the order in which they are shown."""

JUDGED = "judged"
"""Likelihood and confidence of one judgment together. Where both are asked for, one judgment must have both: a brief
that holds a likely judgment and a sure one need not hold one that is likely and sure."""
NOT_STATED = "not stated"


def brief_facets(entry: BriefEntry, page: BriefPage) -> tuple[Facet, ...]:
    """Return the facets of a brief. Its outlets are those of the sources that it cites."""
    found: list[Facet] = [("kind", "Brief"), ("status", page.status_label), ("year", page.date[:4])]
    found += [("desk", page.desk)] if page.desk else []
    found += [("region", region) for region in page.regions]
    found += [("topic", topic) for topic in page.topics]
    found += [("actor", actor.text) for actor in page.actors]
    found += [("outlet", source.outlet.text) for source in page.sources if source.outlet]
    for judgment in page.judgments:
        found += _judged(judgment, LEXICONS[entry.brief.lexicon])
    return tuple(dict.fromkeys(found))


def _judged(judgment: JudgmentView, lexicon: Lexicon) -> Iterator[Facet]:
    stated = judgment.likelihood
    band = lexicon.band(stated.term) if stated else None
    likelihood = f"{band.term} {band.printed}" if band else NOT_STATED if stated is None else "outside the scale"
    confidence = judgment.confidence.label.lower() if judgment.confidence else NOT_STATED
    yield "likelihood", likelihood
    yield "confidence", confidence
    yield JUDGED, f"{likelihood}, {confidence}"


def actor_facets(page: ActorPage) -> tuple[Facet, ...]:
    """Return the facets of an actor; an outlet is one of the outlets, too."""
    found: list[Facet] = [("kind", "Actor"), ("actor", page.name)]
    return (*found, *((("outlet", page.name),) if page.is_outlet else ()), *(("topic", one) for one in page.topics))


def source_facets(page: SourcePage) -> tuple[Facet, ...]:
    """Return the facets of a source."""
    found: list[Facet] = [("kind", "Source")]
    found += [("outlet", page.source.outlet.text)] if page.source.outlet else []
    found += [("year", page.source.published[:4])] if page.source.published[:4].isdecimal() else []
    return tuple(found)
