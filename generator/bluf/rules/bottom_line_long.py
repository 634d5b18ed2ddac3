"""T111: the bottom line is two or three sentences, four at most."""

from collections.abc import Iterator

from bluf.analysis.words.sentences import sentences
from bluf.corpus import BriefEntry, Corpus
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, of_brief

MOST = 4


def check(entry: BriefEntry, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding if the bottom line has more than four sentences."""
    text = entry.brief.bluf
    found = sentences(text)
    if len(found) > MOST:
        fifth = found[MOST]
        yield Finding(
            ("bluf",),
            f"The bottom line has {len(found)} sentences; {MOST} is the most a reader takes in at once",
            "Keep what, so what and how sure; move the rest to the judgments, `implications` or `body`.",
            of_text=(text, fifth.start, fifth.end),
        )


RULE = Rule(
    Explanation(
        code="T111",
        name="bottom-line-long",
        severity=Severity.WARNING,
        summary="The bottom line has at most four sentences; two or three are better.",
        why="""
The bottom line is what a reader takes away who reads nothing else: what, so what, and how sure. What goes beyond that
is not up front any more.
""",
        bad="""
bluf: >-
  It is likely (55-80%) that Ruritania asked Borduria for support before 14 March. The request was for money. Equipment
  was named as well. Planners should prepare for Bordurian loans first. Our confidence is low: every report leads back
  to one government.
""",
        good="""
bluf: >-
  It is likely (55-80%) that Ruritania asked Borduria for support before 14 March, above all for money. Planners should
  prepare for Bordurian loans first. Our confidence is low: every report leads back to one government.
""",
        standard="AR 25-50, bottom line up front; house rule on the number of sentences",
        waivable=True,
    ),
    of_brief(check),
)
