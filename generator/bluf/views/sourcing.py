"""What a brief says of its sources as a whole, and the list of all that it names."""

from bluf.corpus import BriefEntry, Corpus
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
    brief = entry.brief
    named = [source.id for source in brief.sources]
    for judgment in brief.key_judgments:
        named += judgment.sources
    for claim in brief.claims:
        named += [link for chain in claim.chains for link in chain] + list(claim.sources)
    for indicator in brief.indicators:
        named += indicator.sources
    found = (corpus.source(entry, one) for one in dict.fromkeys(named) if one not in entry.origins)
    return tuple(source_view(corpus, source, entry) for source in found if source)
