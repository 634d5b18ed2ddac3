"""What would fall with a thing, on the pages of things and beside the parts of a brief."""

from bluf.analysis.impact.radius import impact
from bluf.analysis.impact.things import find
from bluf.views.actor import actor_page
from bluf.views.atlas import Atlas
from bluf.views.brief import brief_page
from bluf.views.impact import ImpactView, falls_with, impact_view, resting_on, resting_view
from bluf.views.source import source_page
from bluf.views.targets import Link, Target
from bluf.views.things import retracted
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import atlas, bare

LINE = """
supersedes: earlier
key_judgments:
  - {id: kj1, statement: It is likely (55-80%) that the loan goes on., evidence: [c1], assumptions: [a1]}
  - {id: kj2, statement: S, evidence: [c2]}
"""


def view(written: str, example: str = "") -> ImpactView:
    corpus = corpus_of(laid_over(example))
    return impact_view(corpus, impact(corpus, find(corpus, written)))


def test_a_source_shows_what_would_fall_with_it_and_what_would_be_left() -> None:
    found = view("courier-2022-03-13")
    assert found.thing == Link("Kingdom seeks help abroad", Target("source", "courier-2022-03-13"))
    assert found.summary == "1 judgment falls."
    (brief,) = found.briefs
    (one,) = brief.falls
    assert one.link == Link("Judgment 1", Target("brief", "example", "judgment-kj1"))
    assert one.statement.startswith("It is likely")
    assert one.reason == "Nothing is left, no claim and no source that speaks for it."
    assert one.change == "Before: 1 independent origin, 1 claim."
    assert (brief.weakened, brief.touched, brief.superseded) == ((), (), False)
    assert brief.claims == (Link("c1", Target("brief", "example", "claim-c1")),)
    assert [link.text for link in brief.parts] == ["alternative alt1", "event e1", "tie r1"]
    assert brief.parts[2].target == Target("brief", "example", "relation-r1")
    assert brief.hypotheses == "H1 leads; without row E1, H2 leads."


def test_a_group_is_told_by_its_origins() -> None:
    found = view("ruritanian-government")
    assert found.thing == Link("ruritanian-government")
    assert found.members == (Link("unnamed officials of Ruritania", Target("brief", "example", "origin-o1")),)


def test_a_part_is_told_by_its_text_and_keeps_its_anchor_when_a_follow_up_carries_it_on() -> None:
    assert view("example#c1").anchor == "impact-claim-example_c1"
    found = view("c1", LINE)
    assert found.written == "example#c1"
    assert found.anchor == "impact-claim-earlier_c1"
    assert found.thing.text == "Ruritania asked Borduria for money and equipment."
    assert [(brief.brief.target, brief.superseded) for brief in found.briefs] == [
        (Target("brief", "example"), False),
        (Target("brief", "earlier"), True),
    ]


def test_the_outcome_that_rests_on_a_source_leads_to_its_judgment() -> None:
    outcome = """
key_judgments:
  - {id: kj1, statement: S, sources: [courier-2022-03-13],
     forecast: {question: Q, resolution: {outcome: "no", sources: [loan-terms]}}}
"""
    (brief, *_) = view("loan-terms", outcome).briefs
    assert brief.parts == (Link("outcome of judgment 1", Target("brief", "example", "judgment-kj1")),)


def test_the_pages_of_sources_outlets_and_speakers_say_what_would_fall() -> None:
    desk = atlas()
    source = source_page(desk, desk.corpus.sources["courier-2022-03-13"])
    assert source.impact == resting_view(desk.corpus, resting_on(desk.corpus, "courier-2022-03-13"))
    for actor in ("strelsau-courier", "bordurian-embassy"):
        assert actor_page(desk, desk.corpus.actors[actor]).impact, actor


def test_what_carries_nothing_has_no_such_section() -> None:
    desk = atlas("# briefs/actors/syldavia.yaml\nname: Syldavia\nkind: state\ntlp: clear\n")
    assert actor_page(desk, desk.corpus.actors["syldavia"]).impact is None
    assert source_page(Atlas(bare()), bare().sources["slip"]).impact is None


def test_a_page_carries_the_marking_of_every_brief_whose_judgments_it_shows() -> None:
    desk = atlas("# briefs/earlier.yaml\ntlp: amber\n")
    assert actor_page(desk, desk.corpus.actors["borduria"]).marking.label == "TLP:AMBER"


def test_claims_and_assumptions_of_a_brief_say_which_judgments_would_fall_with_them() -> None:
    page = brief_page(atlas().corpus, atlas().corpus.briefs["example"])
    kj1 = Link("judgment 1", Target("brief", "example", "judgment-kj1"))
    assert page.falls_with == {"claim-c1": (kj1,), "claim-c2": (), "claim-c3": (), "assumption-a1": (kj1,)}


def test_of_a_carried_claim_each_brief_names_its_own_judgments() -> None:
    corpus = corpus_of(laid_over(LINE))
    assert falls_with(corpus, corpus.briefs["earlier"])["claim-c1"] == (
        Link("judgment 1", Target("brief", "earlier", "judgment-kj1")),
    )


def test_what_has_an_id_that_another_part_has_first_is_no_thing_of_its_own() -> None:
    twice = (
        "key_judgments: [{id: c1, statement: S, evidence: [c1]}]\nclaims: [{id: c1, text: T, sources: [loan-terms]}]\n"
    )
    corpus = corpus_of(laid_over(twice))
    assert falls_with(corpus, corpus.briefs["example"])["claim-c1"] == ()


def test_what_is_retracted_already_is_known_for_sources_and_for_claims_in_all_their_briefs() -> None:
    seed = "# seeds/loan-terms.yaml\nretracted: {date: 2022-02-01, because: False.}\n"
    claim = "# briefs/earlier.yaml\nclaims: [{id: c1, text: T, sources: [loan-terms], retracted: False.}]\n"
    inline = "sources: [{id: s1, title: T, retracted: False.}]\n"
    corpus = corpus_of(laid_over(inline + seed + claim))
    assert retracted(corpus, find(corpus, "loan-terms"))
    assert retracted(corpus, find(corpus, "earlier#c1"))
    assert retracted(corpus, find(corpus, "s1"))
    assert not retracted(corpus, find(corpus, "example#c1"))
    assert not retracted(corpus, find(corpus, "ruritania"))
    line = corpus_of(laid_over("supersedes: earlier\n" + claim))
    assert not retracted(line, find(line, "c1")), "the newer brief still counts it"
