"""T211: a reliability letter has a reason."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.load import Document, Kind
from bluf.model import ActorProfile
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, sources_in


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each letter of an outlet or a source that has no reason.

    Origins are left alone: their `access` and `interest` are the reason.
    """
    rated = [(path, source.title, source.reliability) for path, source in sources_in(document)]
    if isinstance(document.model, ActorProfile):
        rated.append(((), document.model.name, document.model.reliability))
    for path, name, rating in rated:
        if rating and rating.because is None:
            yield Finding(
                (*path, "reliability"),
                f"The reliability of `{name}` has no reason",
                f"Write `reliability: {{level: {rating.level}, because: ...}}`.",
            )


RULE = Rule(
    Explanation(
        code="T211",
        name="rating-without-reason",
        severity=Severity.WARNING,
        summary="A reliability letter of an outlet or a source says why it was given.",
        why="""
A bare letter cannot be questioned. The letter of an outlet is used by every brief that cites it, and one that a
source overrides departs from that; both are judgments and need their ground.
""",
        bad="""
# briefs/actors/strelsau-courier.yaml
reliability: B
""",
        good="""
# briefs/actors/strelsau-courier.yaml
reliability: {level: B, because: It corrects its errors in print.}
""",
        standard="Admiralty code (AJP-2.1); ICD 206, D.3",
        waivable=True,
    ),
    check,
    kinds=frozenset(Kind),
)
