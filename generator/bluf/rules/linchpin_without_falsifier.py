"""T304: a linchpin can be shown to be wrong."""

from collections.abc import Iterator

from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each linchpin without a falsifier."""
    for position, assumption in enumerate(entry.brief.assumptions):
        if assumption.is_linchpin and assumption.falsifier is None:
            yield Finding(
                ("assumptions", position),
                f"Assumption `{assumption.id}` carries a judgment, and nothing is named that would refute it",
                "Add `falsifier:` with what would show that it is wrong.",
            )


RULE = Rule(
    Explanation(
        code="T304",
        name="linchpin-without-falsifier",
        severity=Severity.ERROR,
        summary="An assumption that carries a judgment names what would show that it is wrong.",
        why="""
A linchpin is an assumption whose failure would void a judgment and that is not solid. If nothing is named that could
refute it, nobody will notice when it fails.
""",
        bad="""
assumptions:
  - {id: a1, text: The officials had seen real reporting., class: caveated, impact: high}
""",
        good="""
assumptions:
  - id: a1
    text: The officials had seen real reporting.
    class: caveated
    impact: high
    falsifier: A later inquiry that finds no such reporting.
""",
        standard="ICD 203, D.6.e(3); key assumptions check (Heuer and Pherson)",
        waivable=True,
    ),
    of_brief(check),
)
