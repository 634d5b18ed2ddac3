"""Two desks for views and pages: one whose records hold every field, one with next to nothing in it."""

from functools import cache

from bluf.corpus import Corpus
from bluf.render import Addresses, Renderer, page_uri
from bluf.resources import templates
from bluf.views.atlas import Atlas
from bluf.views.brief import BriefPage, brief_page
from bluf.views.targets import Target
from tests.rules.examples import corpus_of, laid_over

OFFICIALS = (
    "unnamed officials of the ministry, of the treasury, of the bank and of the court of the kingdom, and others"
)
"""What no box of a picture holds."""
EVERYTHING = """
authors: [A. Writer, B. Writer]
supersedes: earlier
language: en-GB
cutoff: {date: 2022-03-14, basis: inferred, note: before the talks ended}
requirement:
  question: Has Ruritania asked Borduria for support?
  decision: Whether to plan for Bordurian loans this spring.
  scope: Public reporting.
  out_of_scope: The military effect of any aid.
  period: The first half of March.
key_judgments:
  - id: kj1
    statement: It is likely (55-80%) that Ruritania asked Borduria for support before 14 March.
    likelihood: {term: likely, p: 0.7, by: 2022-06-01, condition: the talks take place}
    confidence: {level: low, because: One origin with a stake in the story.}
    evidence: [c1]
    against: [c2]
    sources: [courier-2022-03-13]
    assumptions: [a1]
    change: {status: changed, because: A report came in., previous: earlier#kj1}
    would_change: A named official who speaks on the record.
    forecast:
      question: Will either state confirm a request?
      by: 2022-05-01
      resolved_by: A statement on the record.
      p: 0.4
      made: 2022-03-14
  - statement: Ruritania needs money.
claims:
  - {id: c1, text: Ruritania asked for money., kind: reported, chains: [[courier-2022-03-13, strelsau-courier, o1]],
     grade: F3, graded_at: the newspaper, date: {date: 2022-03-13, basis: inferred}, outside_seed: true,
     note: The amount is not known., corrected: {date: 2022-03-14, because: The day was wrong.}}
  - {id: c2, text: The embassy knows of no request., chains: [[embassy-2022-03-13, o2]], retracted: Withdrawn.}
  - {id: c3, text: Envoys were due to meet., sources: [s1]}
origins:
  - {id: o1, label: "OFFICIALS", reliability: F, access: claimed, interest: {kind: party, note: to the talks},
     forum: {kind: unnamed, note: background talk}}
  - {id: o2, label: the spokesman, actor: bordurian-embassy, independence_group: bordurian-government}
sources:
  - {id: s1, title: Evening bulletin, kind: broadcaster, role: secondary, published: 2022-03-13,
     information_date: 2022-03-12, accessed: 2022-03-14, serial: No. 7, locator: minute 3,
     authors: [ruritania, C. Writer],
     reliability: {level: C, because: It is often early.}, descriptor: {access: none of its own},
     via: courier-2022-03-13, derived_from: [embassy-2022-03-13], note: Heard live.,
     retracted: {date: 2022-03-15, because: The bulletin was false.}, corrected: A name was wrong.}
contradictions:
  - {id: x1, between: [c1, c2], kind: denial-of-knowledge, severity: partial, treatment: Both kept.}
  - {id: x2, between: [courier-2022-03-13, outside], kind: timing, outside_seed: true}
source_summary: {summary: Two origins., strengths: Quick., weaknesses: One side., most_important: [o1, s1],
  corroboration: Little., conflicts: One., expertise: A linguist., tooling: A translator.}
relations:
  - {id: r1, from: ruritania, to: borduria, type: requests-support-from, status: alleged, claims: [c1], role: by letter,
     start: 2022-03, end: 2022-04, note: Denied.}
events:
  - {id: e0, title: A quarrel}
  - {id: e1, title: Talks in Zenda, date: 2022-03-14, end: 2022-03-15, place: Zenda, actors: [ruritania, borduria],
     claims: [c1], certainty: scheduled, outside_seed: true, note: Behind closed doors.}
implications: [Planners should treat loans as the nearer contingency.]
outlook: {horizon: 30 days, next_decision_point: e1, text: More talks.}
ach:
  hypotheses: [{id: H1, text: A request was made.}, {id: H2, text: No request was made.}]
  evidence: [{id: E1, text: Officials describe a request, ref: c1, credibility: L, relevance: H, cells: {H1: C}}]
  reading: Open.
assumptions:
  - {id: a0, text: The post is slow., class: solid}
  - {id: a1, text: The officials had seen real reporting., kind: bridging, supports: [kj1], class: caveated,
     impact: high, grounding: They said so., if_wrong: The judgment falls., falsifier: An inquiry., broken: Not yet.}
alternatives:
  - {id: alt1, text: Routine contacts., hypothesis: H2, technique: devils-advocacy, likelihood: unlikely, for: Silence.,
     against: The report., why_not: Weak., indicators: [i1]}
dissent:
  - {id: d1, by: Balkan desk, text: It is roughly even odds (45-55%)., on: [kj1], likelihood: roughly even odds,
     confidence: {level: moderate, because: Its own sources.}}
deception_check:
  triggered_by: [single origin]
  candidates:
    - {actor: ruritania, mom: partial, pop: consistent, moses: high, eve: fragile, note: It gains by the story.}
  reading: Not excluded.
gaps:
  - {id: g1, question: What was asked for?, level: pir, affects: [kj1], status: partly-answered, if_closed: Much.,
     look_at: [the press], needed_by: 2022-04-01, answer: Money., answered_on: 2022-03-15, sources: [s1]}
indicators:
  - {id: i1, text: An official repeats the report., raises: [kj1], lowers: [alt1], reverses: [kj2], threshold: once,
     baseline: none, status: observed, last_checked: 2022-03-14, observed_on: 2022-03-13, sources: [s1],
     checks: [{date: 2022-03-20, status: observed, note: Once more., sources: [s1]}], note: See below.}
forecasts:
  - {id: f1, question: Will the talks go on?, made: 2022-03-14, by: 2022-04-14, resolved_by: A communique., p: 0.3,
     resolution: {outcome: "no", on: 2022-04-10, recorded: 2022-04-11, because: They broke off., sources: [s1],
       earlier: [{outcome: ambiguous, recorded: 2022-04-10}]}}
  - {id: f2, question: Will the gazette report it?, by: 2022-04-01, resolved_by: The gazette., p: 0.9,
     resolution: {outcome: "no", on: 2022-04-01, recorded: 2022-04-02}}
method: |
  Structured comparison.
history: [{date: 2022-03-14, note: First issue.}]
# briefs/earlier.yaml
key_judgments:
  - id: kj1
    statement: It is unlikely (20-45%) that Borduria cuts its loans to Ruritania before March 2022.
    likelihood: {term: unlikely, p: 0.3, by: 2022-03-01}
    confidence: {level: moderate, because: The loan terms are public and both sides gain by them.}
    evidence: [c1]
    change: initial
    forecast:
      question: Will Borduria cut its loans to Ruritania before March 2022?
      resolved_by: A published change of the loan terms.
      resolution: {outcome: "no", on: 2022-03-01, recorded: 2022-03-02, because: The terms stood unchanged.}
  - {statement: Ruritania needs money., likelihood: likely, confidence: low}
forecasts:
  - {id: f2, question: Will the gazette report it?, by: 2022-04-01, resolved_by: The gazette., p: 0.8,
     resolution: {outcome: "yes", on: 2022-03-30, recorded: 2022-03-31}}
  - {id: f3, question: Will the lender meet?, by: 2022-02-01, resolved_by: A notice., p: 0.5}
# briefs/actors/ruritania.yaml
role: kingdom
country: "NO"
located_in: "SE"
topics: [gov.national]
wikidata: Q1
website: https://ruritania.example
notes: [Written for this desk.]
basis: The public record.
profile: |
  ## History

  A kingdom.
aliases:
  - {name: Kingdom of Ruritania, used_by: itself, note: on coins}
# seeds/courier-2022-03-13.yaml
archive: {file: courier.html, url: https://archive.example/courier-help, taken: 2022-03-14, sha256: DIGEST}
""".replace("DIGEST", "0" * 64).replace("OFFICIALS", OFFICIALS)

_NEXT_TO_NOTHING = {
    "briefs/bare.yaml": "title: T\ndate: 2022\ntlp: clear\nbluf: B\nkey_judgments: [{statement: S}]\n",
    "briefs/actors/nobody.yaml": "name: Nobody\nkind: state\ntlp: clear\n",
    "seeds/slip.yaml": "title: Slip\ntlp: clear\n",
}


@cache
def full() -> Corpus:
    """Return a corpus whose records hold every field a page can print."""
    return corpus_of(laid_over(EVERYTHING))


@cache
def bare() -> Corpus:
    """Return a corpus of the three smallest legal records."""
    return corpus_of(_NEXT_TO_NOTHING)


def empty() -> Corpus:
    """Return a corpus without records."""
    return corpus_of({})


def page(example: str = "", brief: str = "example") -> BriefPage:
    """Return the page of a brief of the base desk with an example laid over it."""
    corpus = corpus_of(laid_over(example))
    return brief_page(corpus, corpus.briefs[brief])


def full_page() -> BriefPage:
    """Return the page of the brief that holds every field."""
    return brief_page(full(), full().briefs["example"])


def atlas(example: str = "") -> Atlas:
    """Return the base desk with an example laid over it, and its back-links."""
    return Atlas(corpus_of(laid_over(example)))


def index_html(kind: str, view: object, corpus: Corpus) -> str:
    """Render an index page."""
    return Renderer(templates(), corpus, Addresses()).render(kind, page_uri(Target(kind)), view).html
