"""A desk as its files were on five days. What each day changed is written as text: nothing here knows of a filter."""

from collections.abc import Mapping
from datetime import date

_LOANS, _COURIER, _BORDURIA = "briefs/loans.yaml", "seeds/courier.yaml", "briefs/actors/borduria.yaml"
_RURITANIA = "briefs/actors/ruritania.yaml"

FIRST = {
    _LOANS: """\
title: Ruritania has probably asked Borduria for loans
date: 2022-03-14
tlp: clear
desk: Central Europe
bluf: It is likely (55-80%) that Ruritania asked Borduria for loans. One government is the origin of every report.
status: published
key_judgments:
  - id: kj1
    statement: It is likely (55-80%) that Ruritania asked Borduria for loans before 14 March, says [[ruritania]].
    likelihood: {term: likely, p: 0.7}
    confidence: {level: low, because: One origin with a stake in the story.}
    evidence: [c1]
    assumptions: [a1]
    change: {status: initial, because: First coverage.}
    forecast:
      question: Will either state confirm the loans by May?
      by: 2022-05-01
      resolved_by: A statement on the record.
      made: 2022-03-14
      p: 0.4
claims:
  - id: c1
    text: Ruritania asked Borduria for loans.
    chains: [[courier, o1]]
    grade: F3
    actors: [ruritania, borduria]
    date: 2022-03-13
  - id: c2
    text: The loans would be paid in spring.
    chains: [[courier, o1]]
    grade: F4
origins:
  - {id: o1, label: unnamed officials, reliability: F, access: claimed, interest: party, independence_group: crown}
assumptions:
  - id: a1
    text: The officials had seen the letters.
    supports: [kj1]
    class: caveated
    impact: high
    falsifier: An inquiry that finds no letters.
gaps:
  - id: g1
    question: How large are the loans?
    affects: [kj1]
    raised: 2022-03-14
indicators:
  - {id: i1, text: Treasury officials travel to Borduria., raises: [kj1], threshold: one visit}
  - id: i2
    text: Bonds of Ruritania rise.
    raises: [kj1]
    threshold: two points in a week
    status: not-observed
    last_checked: 2022-03-14
forecasts:
  - id: f1
    question: Will the envoys meet by 18 March?
    by: 2022-03-18
    resolved_by: A communique.
    made: 2022-03-14
    p: 0.9
actors: [ruritania, borduria, strelsau-courier]
sources:
  - id: s1
    title: Evening bulletin
    published: 2022-03-13
    accessed: 2022-03-14
    descriptor: Hours old.
""",
    _COURIER: """\
title: Kingdom seeks loans
tlp: clear
outlet: strelsau-courier
kind: newspaper
published: 2022-03-13
accessed: 2022-03-14
descriptor: A summary of one briefing.
""",
    _RURITANIA: """\
name: Ruritania
kind: state
tlp: clear
summary: A kingdom.
written: 2022-03-10
relations:
  - {to: borduria, type: negotiates-with, status: scheduled, start: 2022-06-01}
""",
    _BORDURIA: """\
name: Borduria
kind: state
tlp: clear
relations:
  - {to: ruritania, type: allied-with, start: 2020}
""",
    "briefs/actors/zenda.yaml": "name: Zenda\nkind: group\ntlp: clear\nsummary: Nobody names it.\n",
}

_SECOND = {
    _LOANS: [
        (
            "    last_checked: 2022-03-14\n",
            """\
    last_checked: 2022-03-14
    outside_seed: true
    checks:
      - {date: 2022-03-16, status: emerging, note: One point in two days., sources: [customs]}
""",
        ),
        (
            "    raised: 2022-03-14\n",
            """\
    raised: 2022-03-14
    status: partly-answered
    answered_on: 2022-03-16
    answer: Large enough to show in the customs returns.
    sources: [customs]
    outside_seed: true
""",
        ),
        (
            "raises: [kj1], threshold: one visit}",
            """\
raises: [kj1], threshold: one visit, status: observed, last_checked: 2022-03-16,
     observed_on: 2022-03-15, sources: [customs], outside_seed: true, note: A treasurer came.}""",
        ),
    ],
    "seeds/customs.yaml": """\
title: Customs returns of the week
tlp: clear
outlet: harbour-board
kind: public-record
published: 2022-03-12
accessed: 2022-03-16
descriptor: A table.
""",
    "seeds/ledger.yaml": """\
title: Ledger of the port
tlp: clear
outlet: harbour-board
published: 2022-03-15
via: customs
descriptor: Copied from the returns.
""",
    "briefs/actors/harbour-board.yaml": "name: Harbour Board\nkind: government-body\ntlp: clear\nsummary: It counts.\n",
    "briefs/actors/strelsau-courier.yaml": """\
name: Strelsau Courier
kind: media-outlet
tlp: clear
reliability: {level: B, because: It corrects its errors.}
written: 2022-03-16
""",
}

_THIRD = {
    _LOANS: [
        (
            "    p: 0.9\n",
            """\
    p: 0.9
    resolution:
      outcome: "yes"
      on: 2022-03-17
      recorded: 2022-03-20
      because: The envoys met.
      sources: [customs]
""",
        ),
        (
            "    date: 2022-03-13\n",
            "    date: 2022-03-13\n    corrected: {date: 2022-03-19, because: It was a letter.}\n",
        ),
        (
            "    descriptor: Hours old.\n",
            "    descriptor: Hours old.\n    retracted: {date: 2022-03-20, because: Withdrawn.}\n",
        ),
    ],
    _COURIER: [
        (
            "descriptor:",
            """\
archive: {url: https://archive.example/loans, taken: 2022-03-20}
retracted: {date: 2022-03-20, because: The newspaper withdrew it.}
descriptor:""",
        )
    ],
}

_FOURTH = {
    _LOANS: [
        ("status: published", "status: superseded"),
        (
            "    falsifier: An inquiry that finds no letters.\n",
            """\
    falsifier: An inquiry that finds no letters.
    broken: {date: 2022-03-25, because: There were no letters.}
""",
        ),
        (
            "sources: [customs]}\nforecasts",
            "sources: [customs]}\n      - {date: 2022-03-25, status: observed, note: Three points.}\nforecasts",
        ),
        (
            "sources:\n  - id: s1",
            "history:\n  - {date: 2022-03-25, note: Superseded by the brief on the treaty.}\nsources:\n  - id: s1",
        ),
    ],
    "briefs/treaty.yaml": """\
title: Ruritania has very likely signed a treaty
date: 2022-03-25
tlp: clear
desk: Central Europe
supersedes: loans
bluf: It is very likely (80-95%) that Ruritania signed. The treaty was read.
key_judgments:
  - id: kj1
    statement: It is very likely (80-95%) that Ruritania asked for loans, and that [[glottenberg]] keeps the treaty.
    likelihood: {term: very likely, p: 0.85}
    confidence: {level: moderate, because: The treaty was read.}
    sources: [customs, treaty-text]
    change: {status: changed, cause: new-information, because: The treaty., previous: loans#kj1}
actors: [ruritania, borduria]
""",
    "seeds/treaty-text.yaml": "title: Text of the treaty\ntlp: clear\npublished: 2022-03-24\ndescriptor: The text.\n",
    "briefs/actors/glottenberg.yaml": "name: Glottenberg\nkind: state\ntlp: clear\nsummary: It keeps treaties.\n",
    _BORDURIA: [
        (
            "start: 2020}",
            "start: 2020, status: ended, end: 2022-03-24}\n  - {to: glottenberg, type: supports, start: 2022-03-24}",
        )
    ],
    _RURITANIA: [
        ("start: 2022-06-01}", "start: 2022-06-01}\n  - {to: glottenberg, type: allied-with, start: 2022-03-24}")
    ],
}

_FIFTH = {
    _LOANS: [
        (
            """\
      outcome: "yes"
      on: 2022-03-17
      recorded: 2022-03-20
      because: The envoys met.
      sources: [customs]
""",
            """\
      outcome: "no"
      on: 2022-03-18
      recorded: 2022-04-02
      because: It was another envoy.
      sources: [treaty-text]
      earlier:
        - {outcome: "yes", on: 2022-03-17, recorded: 2022-03-20, because: The envoys met., sources: [customs]}
""",
        ),
    ],
}

Changes = Mapping[str, str | list[tuple[str, str]]]


def _changed(files: Mapping[str, str], changes: Changes) -> dict[str, str]:
    after = dict(files)
    for file, change in changes.items():
        if isinstance(change, str):
            assert file not in after
            after[file] = change
        else:
            for old, new in change:
                assert after[file].count(old) == 1, (file, old)
                after[file] = after[file].replace(old, new)
    return after


def _stages() -> dict[date, dict[str, str]]:
    files = dict(FIRST)
    found = {date(2022, 3, 14): files}
    for day, changes in (
        (date(2022, 3, 16), _SECOND),
        (date(2022, 3, 20), _THIRD),
        (date(2022, 3, 25), _FOURTH),
        (date(2022, 4, 2), _FIFTH),
    ):
        files = _changed(files, changes)
        found[day] = files
    return found


STAGES: Mapping[date, Mapping[str, str]] = _stages()
"""The files as they were from a day on."""
LAST: Mapping[str, str] = STAGES[max(STAGES)]
"""The files as they are now."""


def files_on(day: date) -> Mapping[str, str]:
    """Return the files as they were on a day; none before the first."""
    return STAGES[max(one for one in STAGES if one <= day)] if day >= min(STAGES) else {}
