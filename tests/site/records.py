"""Small records that pass every error, for projects made in tests."""

BRIEF = "briefs/loans.yaml"
SOURCE = "seeds/courier-2022-03-13.yaml"
SMALLEST = {
    BRIEF: """\
title: Ruritania has probably asked Borduria for help
date: 2022-03-14
tlp: clear
bluf: It is likely (55-80%) that Ruritania asked Borduria for loans. One government is the origin of every report.
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked Borduria for loans before 14 March.
    likelihood: likely
    confidence: {level: low, because: "One origin, unnamed, with a stake in the story."}
    sources: [courier-2022-03-13]
actors: [ruritania, borduria]
""",
    SOURCE: """\
title: Ruritania seeks a loan
tlp: clear
kind: newspaper
published: 2022-03-13
accessed: 2022-03-14
descriptor: Reads like a summary of one briefing.
""",
}
"""The smallest legal brief and the source it names, by path."""

BROKEN = SMALLEST[BRIEF].replace("title:", "titel:")
"""A brief with a misspelt field."""
