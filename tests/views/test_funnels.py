"""On whose word a judgment or a claim rests: in a line, and as a picture."""

import pytest

from bluf.analysis.sourcing.origins import Lineage, Path
from bluf.views.chains import ChainsView
from bluf.views.independence import group_name, sourcing
from bluf.views.targets import Target
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import page

ORIGINS = """
origins:
  - {id: o1, label: a minister, independence_group: crown, interest: party}
  - {id: o2, label: a general, actor: strelsau-courier, independence_group: crown}
  - {id: o3, label: the guild, actor: borduria, interest: none-evident}
  - {id: o4, label: observers}
contradictions: []
"""


def line(*ends: tuple[str | None, str | None], denying: int = 0, unaware: int = 0) -> tuple[tuple[str, ...], str, str]:
    corpus = corpus_of(laid_over(ORIGINS))
    paths = tuple(Path((f"s{number}",), origin, group) for number, (origin, group) in enumerate(ends))
    found = sourcing(corpus, corpus.briefs["example"], Lineage(paths, ("post",), paths[:denying], paths[:unaware]))
    return found.origins, found.unknown, found.denying


def test_one_origin_is_called_what_the_brief_calls_it() -> None:
    assert line(("o1", "crown"))[0] == ("a minister (not named, interested)",)
    assert line(("o3", "borduria"))[0] == ("the guild (named)",)


def test_origins_of_a_group_are_called_by_the_group() -> None:
    assert line(("o1", "crown"), ("o2", "crown"))[0] == ("Crown (partly named, interested)",)


def test_the_origin_heard_most_comes_first() -> None:
    assert line(("o3", "borduria"), ("o1", "crown"), ("o1", "crown"))[0][0].startswith("a minister")


def test_who_speaks_for_itself_is_called_by_its_name() -> None:
    assert line(("loan-terms", "borduria"))[0] == ("Borduria",)


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ([("o1", "crown")], ""),
        ([("o1", "crown"), ("o4", None)], "1 more chain of unknown lineage counts for nothing"),
        ([("o1", "crown"), ("o4", None), (None, None)], "2 more chains of unknown lineage count for nothing"),
        ([("o4", None)], "1 chain of unknown lineage counts for nothing"),
    ],
)
def test_unknown_lineage_is_said_to_count_for_nothing(ends: list[tuple[str | None, str | None]], said: str) -> None:
    assert line(*ends)[1] == said


def test_a_denier_among_the_chains_is_said_to_count_for_the_denial_only() -> None:
    assert line(("o1", "crown"), denying=1)[2] == "1 chain to a speaker who denies it counts for the denial only"
    assert line(("o1", "crown"))[2] == ""


def test_a_speaker_who_does_not_know_of_it_is_not_said_to_deny_it() -> None:
    unaware = "1 chain to a speaker who only says that it does not know of it counts for that only"
    assert line(("o1", "crown"), unaware=1)[2] == unaware
    assert line(("o1", "crown"), denying=1, unaware=1)[2] == (
        f"1 chain to a speaker who denies it counts for the denial only; {unaware}"
    )


@pytest.mark.parametrize(
    ("group", "name"),
    [
        ("ruritania", "Ruritania"),
        ("us-government", "US government"),
        ("article-author", "Article author"),
        ("crown", "Crown"),
    ],
)
def test_a_group_is_named_as_actors_spell_it(group: str, name: str) -> None:
    aliases = "# briefs/actors/ruritania.yaml\naliases: [US]\n"
    assert group_name(corpus_of(laid_over(aliases)), group) == name


def chains(example: str = "", judgment: str = "judgment-kj1") -> ChainsView:
    found = page(example).funnels[judgment].chains
    assert found is not None
    return found


def labels(view: ChainsView) -> dict[str, str]:
    return {node.key: node.kind for node in view.figure.nodes}


def test_the_picture_of_a_judgment_runs_from_the_origin_to_the_judgment() -> None:
    view = chains()
    assert labels(view) == {
        "origin:o1": "origin",
        "source:courier-2022-03-13": "document",
        "claim:c1": "claim",
        "judgment": "judgment",
    }
    assert view.targets == {
        "judgment": Target("brief", "example", "judgment-kj1"),
        "claim:c1": Target("brief", "example", "claim-c1"),
        "source:courier-2022-03-13": Target("source", "courier-2022-03-13"),
        "origin:o1": Target("brief", "example", "origin-o1"),
    }
    assert not view.struck
    assert not view.loops


def test_what_speaks_against_a_judgment_is_not_in_its_picture() -> None:
    assert "claim:c2" not in labels(chains())


def test_a_source_of_the_judgment_itself_is_in_its_picture() -> None:
    example = "key_judgments: [{id: kj1, statement: S, sources: [embassy-2022-03-13]}]\n"
    assert labels(chains(example)) == {
        "judgment": "judgment",
        "source:embassy-2022-03-13": "document",
        "origin:bordurian-embassy": "origin",
    }


def test_a_document_read_through_another_stands_behind_it() -> None:
    view = chains("# seeds/courier-2022-03-13.yaml\nvia: loan-terms\n")
    height = {node.key: node.y for node in view.figure.nodes}
    assert height["source:courier-2022-03-13"] < height["source:loan-terms"] < height["claim:c1"]


def test_an_origin_that_is_not_given_has_a_box_that_says_so() -> None:
    claims = "claims: [{id: c1, text: T, chains: [[courier-2022-03-13]]}, {id: c2, text: U}]\n"
    view = chains(claims)
    assert labels(view)["unknown:courier-2022-03-13"] == "unknown"
    assert {node.label for node in view.figure.nodes if node.kind == "unknown"} == {"Origin not given"}
    assert [bracket.label for bracket in view.figure.brackets] == ["unknown"]


def test_what_was_retracted_is_struck_in_the_picture_and_does_not_count() -> None:
    retracted = """
claims: [{id: c1, text: T, chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]}, {id: c2, text: U}]
contradictions: []
# seeds/courier-2022-03-13.yaml
retracted: Withdrawn.
"""
    view, of = chains(retracted), page(retracted).funnels["judgment-kj1"].sourcing
    assert view.struck
    assert {node.key for node in view.figure.nodes if node.struck} == {"source:courier-2022-03-13", "origin:o1"}
    assert of.count.phrase == "1 outlet, 1 origin"


def test_a_circle_is_shown_as_one() -> None:
    circle = """
claims: [{id: c1, text: T, chains: [[courier-2022-03-13]]}, {id: c2, text: U}]
# seeds/courier-2022-03-13.yaml
derived_from: [loan-terms]
# seeds/loan-terms.yaml
role: secondary
derived_from: [courier-2022-03-13]
"""
    assert chains(circle).loops


def test_a_claim_has_a_picture_where_it_has_more_than_one_chain() -> None:
    said = page().said
    assert said["claim-c1"].chains is None
    assert said["claim-c3"].chains is not None


@pytest.mark.parametrize(("retracted", "speaking"), [("", 1), (", retracted: Withdrawn.", 0)])
def test_a_retracted_claim_is_asserted_by_nobody(retracted: str, speaking: int) -> None:
    claims = f"claims: [{{id: c1, text: T, sources: [embassy-2022-03-13]{retracted}}}, {{id: c2, text: U}}]\n"
    assert len(page(claims).said["claim-c1"].speakers) == speaking


def test_only_who_stands_at_the_end_of_no_chain_is_said_to_speak() -> None:
    chains = next(claim.chains for claim in page().claims if claim.id == "c3")
    assert {chain[-1].note for chain in chains} == {"not named, interested", "named, interested"}
    assert page().said["claim-c3"].speakers == ()
    sources = "claims: [{id: c1, text: T, sources: [embassy-2022-03-13]}, {id: c2, text: U}]\n"
    (speaker,) = page(sources).said["claim-c1"].speakers
    assert (speaker.who.text, speaker.facts) == ("Embassy of Borduria in Strelsau", ("named", "speaks for itself"))
