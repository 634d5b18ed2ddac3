"""X110: what a brief rests on can be followed."""

from collections.abc import Iterator

from bluf.analysis.sourcing.entanglement import tangle_in
from bluf.corpus import BriefEntry, Corpus
from bluf.corpus.appearances import MOST, too_many
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for a brief whose sourcing, and for one whose names of actors, are more than can be followed."""
    if corpus.briefs.get(entry.id) is not entry:
        return  # another file has the id, and another rule says so
    tangle = tangle_in(corpus, entry.id)
    if tangle:
        yield Finding(
            ("claims",),
            tangle.value,
            "Split the brief, or name of each claim only the sources that it came through.",
            at_key=True,
        )
    if too_many(corpus, entry):
        yield Finding(
            (), f"The texts name actors more than {MOST:,} times", "Split the brief; lists of names say little.", True
        )


def _example() -> str:
    """Every source draws on all that come after it."""
    names = [f"s{number}" for number in range(1, 26)]
    claims = "".join(
        f"  - {{id: c{number}, text: Ruritania asked for loans., sources: s1}}\n" for number in range(1, 8)
    )
    known = "kind: report, published: 2022-03-13, accessed: 2022-03-14, descriptor: S."
    sources = "".join(
        f"  - {{id: {name}, title: Report {number}, {known}, derived_from: [{', '.join(names[number:])}]}}\n"
        for number, name in enumerate(names, 1)
    )
    return f"\nclaims:\n{claims}sources:\n{sources}"


RULE = Rule(
    Explanation(
        code="X110",
        name="too-entangled",
        severity=Severity.ERROR,
        summary="The ways from the claims of a brief to their origins can be followed, and so can the actors it names.",
        why="""
Every way to every claim is walked to count independent origins, and walked again without each source, to tell what
would fall with it. A few hundred sources that all draw on one another would keep a machine busy for days. Of a brief
that is too entangled nothing is counted.
""",
        bad=_example(),
        good="""
claims:
  - {id: c1, text: Ruritania asked for loans., sources: s1}
  - {id: c2, text: Ruritania did not ask for loans., sources: s2}
sources:
  - {id: s1, title: A, kind: report, published: 2022-03-13, accessed: 2022-03-14, descriptor: S., derived_from: [s2]}
  - {id: s2, title: B, kind: report, published: 2022-03-13, accessed: 2022-03-14, descriptor: S.}
""",
    ),
    of_brief(check),
)
