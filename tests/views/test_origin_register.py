"""The page of all origins: group by group, unknown lineage last, the same origin once."""

from bluf.views.origin_register import OriginsPage, origins_page
from bluf.views.targets import Target
from tests.analysis.sourcing.test_voices import FOLLOW_UP
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import empty, page


def made(example: str = "") -> OriginsPage:
    return origins_page(corpus_of(laid_over(example)))


def test_groups_come_with_the_most_judgments_on_no_other_word_first_and_unknown_lineage_last() -> None:
    unknown = "claims: [{id: c1, text: T, chains: [[courier-2022-03-13, o1], [s1]]}, {id: c2, text: U}]\n"
    groups = made(unknown).groups
    assert [(group.name, group.id, group.only) for group in groups] == [
        ("Borduria", "borduria", 1),
        ("Ruritanian government", "ruritanian-government", 1),
        ("Bordurian government", "bordurian-government", 0),
        ("Unknown lineage", "", 0),
    ]


def test_an_origin_carried_on_by_a_later_brief_is_shown_once() -> None:
    group = next(one for one in made(FOLLOW_UP).groups if one.id == "ruritanian-government")
    (origin,) = group.origins
    assert origin.anchor == "origin-example.o1"
    assert [(brief.brief.target, brief.superseded) for brief in origin.briefs] == [
        (Target("brief", "later", "origin-o1"), False),
        (Target("brief", "example", "origin-o1"), True),
    ]


def test_judgments_of_superseded_briefs_are_not_counted_as_resting_on_nobody_else() -> None:
    group = next(one for one in made(FOLLOW_UP).groups if one.id == "ruritanian-government")
    assert group.only == 0


def test_claims_and_judgments_lead_to_their_places() -> None:
    group = next(one for one in made().groups if one.id == "ruritanian-government")
    (brief,) = group.origins[0].briefs
    assert [(link.text, link.target) for link in brief.claims] == [
        ("c1", Target("brief", "example", "claim-c1")),
        ("c3", Target("brief", "example", "claim-c3")),
    ]
    (judgment,) = brief.judgments
    assert judgment.link.target == Target("brief", "example", "judgment-kj1")
    assert judgment.only


def test_the_origin_in_the_brief_leads_to_its_place_among_all() -> None:
    first = page().origins[0]
    assert first.all == Target("origins", "", "origin-example.o1")
    assert any(one.anchor == first.all.anchor for group in made().groups for one in group.origins)


def test_no_two_places_on_the_page_share_an_anchor() -> None:
    page = made(FOLLOW_UP)
    anchors = [group.anchor for group in page.groups] + [one.anchor for group in page.groups for one in group.origins]
    assert len(anchors) == len({*anchors})


def test_a_desk_without_briefs_has_an_empty_page() -> None:
    assert origins_page(empty()).groups == ()
