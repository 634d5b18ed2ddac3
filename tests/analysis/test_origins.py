"""Who really said it: independent origins, not outlets."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.origins import Lineage, claim_lineage, judgment_lineage, loops_of
from bluf.corpus import Corpus, build
from bluf.load import Kind
from bluf.load.tree import read_record
from tests.rules.examples import corpus_of, laid_over

OTHER = "{id: c2, text: U., sources: s1}"


def lineage(chains: str, rest: str = "", claim: str = "") -> Lineage:
    example = f"claims: [{{id: c1, text: T., chains: {chains}{claim}}}, {OTHER}]\n{rest}"
    corpus = corpus_of(laid_over(example))
    entry = corpus.briefs["example"]
    return claim_lineage(corpus, entry, entry.claims["c1"])


@pytest.mark.parametrize(
    ("chains", "independent", "unknown"),
    [
        ("[[courier-2022-03-13, o1]]", 1, 0),
        ("[[courier-2022-03-13, o1], [s1, o1]]", 1, 0),
        ("[[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]", 2, 0),
        ("[[courier-2022-03-13]]", 0, 1),
        ("[[courier-2022-03-13], [s1]]", 0, 2),
        ("[[embassy-2022-03-13]]", 1, 0),
        ("[[courier-2022-03-13, strelsau-courier]]", 0, 1),
    ],
    ids=[
        "one origin",
        "one origin in two outlets",
        "two origins",
        "an outlet of which no origin is known",
        "two of those",
        "a primary source speaks for itself",
        "a relay is no origin",
    ],
)
def test_origins_are_counted_by_independence_group(chains: str, independent: int, unknown: int) -> None:
    found = lineage(chains)
    assert (found.independent, found.unknown) == (independent, unknown)


def test_origins_of_one_group_count_once() -> None:
    origins = """
origins:
  - {id: o1, label: a minister, independence_group: crown}
  - {id: o2, label: a general, independence_group: crown}
  - {id: o3, label: the embassy, actor: bordurian-embassy}
"""
    found = lineage("[[s1, o1], [courier-2022-03-13, o2], [s1, o3]]", origins)
    assert found.groups == ("bordurian-embassy", "crown")
    assert found.origins == ("o1", "o2", "o3")


@pytest.mark.parametrize("group", ["unknown", "unknown-observers"])
def test_an_origin_of_unknown_lineage_is_no_group(group: str) -> None:
    origins = f"origins: [{{id: o1, label: observers, independence_group: {group}}}, {{id: o2, label: nobody}}]\n"
    found = lineage("[[s1, o1], [s1, o2]]", origins)
    assert (found.independent, found.unknown) == (0, 2)


def test_a_source_is_followed_through_what_it_relays() -> None:
    found = lineage("[[courier-2022-03-13]]", "# seeds/courier-2022-03-13.yaml\nvia: embassy-2022-03-13\n")
    assert found.groups == ("bordurian-embassy",)
    assert found.paths[0].links == ("courier-2022-03-13", "embassy-2022-03-13")
    assert found.outlets == ("bordurian-embassy", "strelsau-courier"), "who published is an outlet too"


def test_a_source_that_draws_on_two_leads_to_both() -> None:
    derived = "# seeds/courier-2022-03-13.yaml\nderived_from: [embassy-2022-03-13, loan-terms]\n"
    found = lineage("[[courier-2022-03-13]]", derived)
    assert found.groups == ("borduria", "bordurian-embassy")


def test_a_retracted_claim_has_no_lineage() -> None:
    assert lineage("[[courier-2022-03-13, o1]]", claim=", retracted: Withdrawn.").paths == ()


def test_ways_through_a_retracted_source_drop_out() -> None:
    retracted = "# seeds/courier-2022-03-13.yaml\nretracted: {because: Withdrawn., date: 2022-03-20}\n"
    found = lineage("[[courier-2022-03-13, o1], [embassy-2022-03-13, o2]]", retracted)
    assert found.groups == ("bordurian-government",)
    assert found.outlets == ("bordurian-embassy",)


def test_a_circle_counts_as_unknown_and_is_kept_apart() -> None:
    circle = "# seeds/courier-2022-03-13.yaml\nvia: loan-terms\n"
    circle += "# seeds/loan-terms.yaml\nrole: secondary\nvia: courier-2022-03-13\n"
    found = lineage("[[courier-2022-03-13], [s1, strelsau-courier, s1]]", circle)
    assert found.independent == 0
    assert {path.links for path in found.loops} == {
        ("courier-2022-03-13", "loan-terms", "courier-2022-03-13"),
        ("s1", "strelsau-courier", "s1"),
    }


def test_a_written_chain_shows_its_circles_even_when_its_source_was_retracted() -> None:
    corpus = corpus_of(laid_over("# seeds/courier-2022-03-13.yaml\nvia: courier-2022-03-13\nretracted: Withdrawn.\n"))
    entry = corpus.briefs["example"]
    assert [path.links for path in loops_of(corpus, entry, ("courier-2022-03-13",))] == [
        ("courier-2022-03-13", "courier-2022-03-13")
    ]
    assert loops_of(corpus, entry, ("courier-2022-03-13", "o1")) == ()


def test_a_judgment_counts_what_speaks_for_it_and_not_what_speaks_against_it() -> None:
    corpus = corpus_of(laid_over(""))
    entry = corpus.briefs["example"]
    found = judgment_lineage(corpus, entry, entry.judgments["kj1"])
    assert found.groups == ("ruritanian-government",)


def test_a_judgment_may_lean_on_sources_directly() -> None:
    example = """
key_judgments:
  - {statement: It is likely., evidence: [c1, c9], sources: [embassy-2022-03-13]}
"""
    corpus = corpus_of(laid_over(example))
    entry = corpus.briefs["example"]
    found = judgment_lineage(corpus, entry, entry.judgments["kj1"])
    assert found.groups == ("bordurian-embassy", "ruritanian-government")


def test_a_way_round_a_retracted_relay_still_counts() -> None:
    relays = """
sources:
  - {id: s1, title: Digest, derived_from: [s2, s3]}
  - {id: s2, title: Withdrawn relay, via: embassy-2022-03-13, retracted: Withdrawn.}
  - {id: s3, title: Sound relay, via: embassy-2022-03-13}
"""
    found = lineage("[[s1]]", relays)
    assert [path.links for path in found.paths] == [("s1", "s3", "embassy-2022-03-13")]


def test_sources_that_draw_on_each_other_in_many_ways_are_walked_in_time() -> None:
    sources = "sources:\n" + "".join(
        f"  - {{id: s{number}, title: T, derived_from: [s{number + 1}, s{number + 2}]}}\n" for number in range(1, 80)
    )
    found = lineage("[[s1]]", sources + "  - {id: s80, title: T}\n  - {id: s81, title: T, role: primary}\n")
    assert (found.groups, found.unknown) == (("s81",), 1)


def test_a_chain_of_a_thousand_relays_has_an_end() -> None:
    sources = "sources:\n" + "".join(
        f"  - {{id: s{number}, title: T, via: s{number + 1}}}\n" for number in range(1, 1100)
    )
    found = lineage("[[s1]]", sources + "  - {id: s1100, title: T, role: primary}\n")
    assert found.groups == ("s1100",)
    assert len(found.paths[0].links) == 1100


# A small world of outlets, relays and origins, written at random.

GROUPS = ["crown", "crown", "guild", "unknown"]
SOURCES = [f"s{number}" for number in range(1, 6)]
LINKS = st.sampled_from(["o1", "o2", "o3", "o4"])
CHAINS = st.lists(st.sampled_from(SOURCES), min_size=1, max_size=3, unique=True).flatmap(
    lambda relays: st.one_of(LINKS.map(lambda origin: [*relays, origin]), st.just(relays))
)
WORLDS = st.fixed_dictionaries(
    {
        "via": st.lists(st.none() | st.sampled_from(SOURCES), min_size=5, max_size=5),
        "primary": st.lists(st.booleans(), min_size=5, max_size=5),
        "retracted": st.lists(st.booleans(), min_size=5, max_size=5),
    }
)


def world(facts: dict, chains: list[list[str]], backwards: bool = False) -> tuple[Corpus, Lineage]:
    lines = ["title: T", "date: 2022-03-14", "tlp: clear", "bluf: B", "key_judgments: [{statement: S}]", "sources:"]
    for name, via, primary, retracted in zip(SOURCES, facts["via"], facts["primary"], facts["retracted"], strict=True):
        fields = f"id: {name}, title: {name}, outlet: outlet-{name}, role: {'primary' if primary else 'secondary'}"
        fields += f", via: {via}" if via else ""
        fields += ", retracted: Withdrawn." if retracted else ""
        lines.append(f"  - {{{fields}}}")
    lines.append("origins:")
    lines += [f"  - {{id: o{n}, label: L, independence_group: {group}}}" for n, group in enumerate(GROUPS, 1)]
    lines.append(
        f"claims: [{{id: c1, text: T., chains: [{', '.join('[' + ', '.join(chain) + ']' for chain in chains)}]}}]"
    )
    brief, problems = read_record("briefs/one.yaml", Kind.BRIEF, "\n".join(lines) + "\n")
    assert brief is not None, problems
    other, _ = read_record("briefs/two.yaml", Kind.BRIEF, "\n".join(lines[:5]) + "\n")
    assert other is not None
    corpus = build((other, brief) if backwards else (brief, other))
    entry = corpus.briefs["one"]
    return corpus, claim_lineage(corpus, entry, entry.claims["c1"])


@settings(max_examples=60)
@given(WORLDS, st.lists(CHAINS, min_size=1, max_size=5), st.data())
def test_an_echo_never_raises_the_count(facts: dict, chains: list[list[str]], data: st.DataObject) -> None:
    told_again = [[*relays, chain[-1]] for chain in chains for relays in [data.draw(st.permutations(SOURCES))[:2]]]
    echoes = [echo for chain, echo in zip(chains, told_again, strict=True) if chain[-1].startswith("o")]
    plain = {**facts, "retracted": [False] * 5}
    _, before = world(plain, chains)
    _, after = world(plain, chains + echoes)
    assert after.groups == before.groups


@settings(max_examples=60)
@given(WORLDS, st.lists(CHAINS, min_size=2, max_size=5))
def test_taking_evidence_away_never_raises_the_count(facts: dict, chains: list[list[str]]) -> None:
    _, whole = world(facts, chains)
    for left_out in range(len(chains)):
        _, less = world(facts, chains[:left_out] + chains[left_out + 1 :])
        assert set(less.groups) <= set(whole.groups)


@settings(max_examples=60)
@given(WORLDS, st.lists(CHAINS, min_size=1, max_size=4))
def test_a_retraction_never_raises_the_count(facts: dict, chains: list[list[str]]) -> None:
    _, before = world({**facts, "retracted": [False] * 5}, chains)
    _, after = world(facts, chains)
    assert set(after.groups) <= set(before.groups)


@settings(max_examples=60)
@given(WORLDS, st.lists(CHAINS, min_size=1, max_size=4), st.randoms())
def test_neither_the_order_of_files_nor_of_chains_matters(facts: dict, chains: list[list[str]], random) -> None:  # type: ignore[no-untyped-def]
    _, one = world(facts, chains)
    shuffled = random.sample(chains, len(chains))
    _, two = world(facts, shuffled, backwards=True)
    assert (one.groups, one.outlets, set(one.paths)) == (two.groups, two.outlets, set(two.paths))


@settings(max_examples=60)
@given(WORLDS, st.lists(CHAINS, min_size=1, max_size=4))
def test_there_are_never_more_independent_origins_than_ways(facts: dict, chains: list[list[str]]) -> None:
    _, found = world(facts, chains)
    assert found.independent + found.unknown <= len(found.paths)
    assert "unknown" not in found.groups
