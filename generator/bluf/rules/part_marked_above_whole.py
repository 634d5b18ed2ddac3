"""T502: no part is marked above its record, but above a tearline."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import ActorProfile, Brief
from bluf.problems import Explanation, Severity
from bluf.release import marked
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each part that is marked above what the record allows, and for a tearline that is none."""
    model = document.model
    if not isinstance(model, Brief | ActorProfile):
        return
    whole, noun = model.tlp, "brief" if isinstance(model, Brief) else "profile"
    highest = model.tearline or whole
    if model.tearline and highest.rank <= whole.rank:
        said = f"The tearline at {highest.label} is not above the {noun}, which is {whole.label}"
        yield Finding(("tearline",), said, "Write the strictest marking of a part, or remove the line.")
    for path, part in marked(model):
        if part.tlp and part.tlp.rank > max(highest.rank, whole.rank):
            named = getattr(part, "id", "") or getattr(part, "name", "") or "a part"
            if model.tearline:
                said = f"`{named}` is {part.tlp.label}, above the tearline at {highest.label}"
                do = f"Raise the tearline to {part.tlp.label}, or take the part out."
            else:
                said = f"`{named}` is {part.tlp.label} in a {noun} that is {whole.label}"
                do = f"Mark the {noun} {part.tlp.label}, write `tearline: {part.tlp.value}`, or take the part out."
            yield Finding((*path, "tlp"), said, do)


RULE = Rule(
    Explanation(
        code="T502",
        name="part-marked-above-whole",
        severity=Severity.ERROR,
        summary="No part of a record is marked above the record, unless the record has a tearline.",
        why="""
A reader who may see the whole sees its parts. The whole is therefore at least as restricted as anything in it, in the
order CLEAR, GREEN, AMBER, AMBER+STRICT, RED; until that is so, nothing of the record leaves.

With `tearline: amber` parts may be marked up to AMBER. A site below that shows the record without them: references to
them come off, and what is left is numbered anew, so that nothing tells that there is more.
""",
        bad="""
tlp: green
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
  - {id: c3, text: The sum was named., chains: [[courier-2022-03-13, o1]], tlp: amber}
""",
        good="""
tlp: green
tearline: amber
claims:
  - {id: c1, text: Ruritania asked Borduria for money., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]]}
  - {id: c3, text: The sum was named., chains: [[courier-2022-03-13, o1]], tlp: amber}
""",
        standard="TLP 2.0 (FIRST); house rule",
    ),
    few_per_text(check),
    kinds=frozenset({Kind.BRIEF, Kind.ACTOR}),
)
