"""References to sources, as a footnote is one: a few words in the text, and a short record that they unfold."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once
from bluf.model import Source
from bluf.model.references import mentions
from bluf.views.citations import SourceView
from bluf.views.head import Marking
from bluf.views.targets import Link, anchor, source_link
from bluf.views.wording import shortened

_TITLE = 48
"""Letters of a title that stand for a source without an outlet."""
_KIND = "ref"


@dataclass(frozen=True)
class ShortRecord:
    """What a reference unfolds: enough to know what one has before one, and the way to the rest."""

    anchor: str
    title: Link
    facts: tuple[str, ...]
    """Who published it, what it is, when, and how reliable its publisher is; what is not known is left out."""
    retracted: str
    corrected: str
    portion: Marking | None


def reference(corpus: Corpus, brief: BriefEntry, source_id: str) -> Link:
    """Return a reference to a source that a brief names: `Klow Gazette, 2031-05-02`."""
    link = source_link(corpus, brief, source_id)
    label = _labels(corpus)[brief.id].get(source_id)
    return replace(link, text=label, opens=anchor(_KIND, source_id)) if label else link


def short_records(sources: Iterable[SourceView], referred: Iterable[Link]) -> tuple[ShortRecord, ...]:
    """Return the records of those sources of a brief that its references unfold, in the order of the sources."""
    wanted = {link.opens for link in referred}
    return tuple(_record(source) for source in sources if anchor(_KIND, source.id) in wanted)


def _record(of: SourceView) -> ShortRecord:
    facts = (
        of.outlet.text if of.outlet else ", ".join(author.text for author in of.authors),
        of.kind,
        of.published,
        of.rated,
    )
    return ShortRecord(
        anchor(_KIND, of.id), of.link, tuple(filter(None, facts)), of.retracted, of.corrected, of.portion
    )


@once
def _labels(corpus: Corpus) -> Mapping[str, Mapping[str, str]]:
    """Brief to its sources to what they are called in it; two of one outlet and day are told apart by their titles."""
    return {entry.id: _of_brief(corpus, entry) for entry in corpus.briefs.values()}


def _of_brief(corpus: Corpus, entry: BriefEntry) -> Mapping[str, str]:
    named = [mention.id for mention in mentions(entry.brief) if "source" in mention.kinds]
    found = {one: corpus.source(entry, one) for one in dict.fromkeys((*entry.sources, *named))}
    sources = {one: source.source for one, source in found.items() if source}
    labels = {one: _label(corpus, source) for one, source in sources.items()}
    seen = Counter(labels.values())
    return {
        one: label if seen[label] == 1 else f"{label}, \u201c{_title(sources[one])}\u201d"
        for one, label in labels.items()
    }


def _label(corpus: Corpus, source: Source) -> str:
    outlet = corpus.actors.get(source.outlet) if source.outlet else None
    published = (source.published.date or "") if source.published else ""
    return ", ".join(filter(None, (outlet.name if outlet else _title(source), published)))


def _title(source: Source) -> str:
    return shortened(source.title, _TITLE)
