"""References to sources, as a footnote is one: a few words in the text that lead to the entry among the sources."""

from collections import Counter
from collections.abc import Mapping

from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.once import once_of_each
from bluf.model import Source
from bluf.model.references import mentions
from bluf.views.targets import Link, part_target
from bluf.views.wording import shortened

_TITLE = 48
"""Letters of a title that stand for a source without an outlet."""


def reference(corpus: Corpus, brief: BriefEntry, source_id: str) -> Link:
    """Return a reference to a source that a brief names: `Klow Gazette, 2031-05-02`.

    It leads to the source's entry on the same page, which a script unfolds where the reference stands.
    """
    label = _labels(corpus, brief.id).get(source_id)
    return Link(label, part_target(brief.id, "source", source_id)) if label else Link(source_id)


@once_of_each
def _labels(corpus: Corpus, brief: str) -> Mapping[str, str]:
    """What each source of a brief is called in it; two of one outlet and day are told apart by their titles."""
    entry = corpus.briefs[brief]
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
