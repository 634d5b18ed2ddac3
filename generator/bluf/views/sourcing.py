"""What a brief says of its sources as a whole, and the list of all that it names."""

from bluf.corpus import BriefEntry, Corpus
from bluf.model.references import mentions
from bluf.views.citations import SourceView, source_view
from bluf.views.targets import Link, part_target, source_link


def source_summary(entry: BriefEntry) -> tuple[tuple[str, str], ...]:
    """Return the source summary statement: label and text, the statement itself without a label."""
    summary = entry.brief.source_summary
    if summary is None:
        return ()
    labelled = (
        ("", summary.summary),
        ("Strengths", summary.strengths),
        ("Weaknesses", summary.weaknesses),
        ("Corroboration", summary.corroboration),
        ("Conflicts", summary.conflicts),
        ("Expertise", summary.expertise),
        ("Tools", summary.tooling),
    )
    return tuple((label, text) for label, text in labelled if text)


def most_important(corpus: Corpus, entry: BriefEntry) -> tuple[Link, ...]:
    """Return the sources and origins that the summary statement names as the most important."""
    summary = entry.brief.source_summary
    links = []
    for one in summary.most_important if summary else ():
        origin = entry.origins.get(one)
        target = part_target(entry.id, "origin", one)
        links.append(Link(origin.label, target) if origin else source_link(corpus, entry, one))
    return tuple(links)


def cited(corpus: Corpus, entry: BriefEntry) -> tuple[SourceView, ...]:
    """Return the brief's own sources, then every other that a part of it names, in the order of naming."""
    own = {"origin": entry.origins, "claim": entry.claims}
    named = [source.id for source in entry.brief.sources]
    named += [
        mention.id
        for mention in mentions(entry.brief)
        if "source" in mention.kinds and not any(mention.id in own.get(kind, ()) for kind in mention.kinds)
    ]
    found = (corpus.source(entry, one) for one in dict.fromkeys(named))
    return tuple(source_view(corpus, source, entry) for source in found if source)
