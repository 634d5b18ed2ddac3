"""What was asked: the question a brief answers and what it covers."""

from bluf.corpus import BriefEntry


def scope(entry: BriefEntry) -> tuple[tuple[str, str], ...]:
    """Return the question and what it covers: label and text."""
    asked = entry.brief.requirement
    if asked is None:
        return ()
    labelled = (
        ("Question", asked.question),
        ("Decision supported", asked.decision),
        ("In scope", asked.scope),
        ("Out of scope", asked.out_of_scope),
        ("Period", asked.period),
    )
    return tuple((label, text) for label, text in labelled if text)
