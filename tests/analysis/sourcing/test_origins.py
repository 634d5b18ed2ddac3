"""Who really said it: independent origins, not outlets."""

from dataclasses import dataclass, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bluf.analysis.sourcing.origins import Lineage, claim_lineage, fallen_ways, judgment_lineage, loops_of
from bluf.corpus import Corpus
from tests.rules.examples import corpus_of, laid_over

OTHER = "{id: c2, text: U., sources: s1}"


def lineage(chains: str, rest: str = "", claim: str = "") -> Lineage:
    # the desk's own contradiction is a denial of c1
    example = f"contradictions: []\nclaims: [{{id: c1, text: T., chains: {chains}{claim}}}, {OTHER}]\n{rest}"
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
    assert found.groups == ("bordurian-government",), "the group that the brief gives the embassy"
    assert found.paths[0].links == ("courier-2022-03-13", "embassy-2022-03-13")
    assert found.outlets == ("bordurian-embassy", "strelsau-courier"), "who published is an outlet too"


def test_a_source_that_draws_on_two_leads_to_both() -> None:
    derived = "# seeds/courier-2022-03-13.yaml\nderived_from: [embassy-2022-03-13, loan-terms]\n"
    found = lineage("[[courier-2022-03-13]]", derived)
    assert found.groups == ("borduria", "bordurian-government")


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
    assert found.groups == ("bordurian-government", "ruritanian-government")


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


def test_a_chain_of_a_hundred_relays_has_an_end() -> None:
    sources = "sources:\n" + "".join(
        f"  - {{id: s{number}, title: T, via: s{number + 1}}}\n" for number in range(1, 100)
    )
    found = lineage("[[s1]]", sources + "  - {id: s100, title: T, role: primary}\n")
    assert found.groups == ("s100",)
    assert len(found.paths[0].links) == 100


# A small world of outlets, relays and origins, written at random.

GROUPS = ["crown", "crown", "guild", "unknown"]
SOURCES = [f"s{number}" for number in range(1, 6)]
ORIGINS = st.sampled_from(["o1", "o2", "o3", "o4"])
CHAINS = st.lists(st.sampled_from(SOURCES), min_size=1, max_size=3, unique=True).flatmap(
    lambda relays: st.one_of(ORIGINS.map(lambda origin: [*relays, origin]), st.just(relays))
)
EVIDENCE = st.lists(st.lists(CHAINS, min_size=1, max_size=3), min_size=1, max_size=3)
"""Claims, each with its chains."""


@dataclass(frozen=True)
class Written:
    """A source of the small world."""

    via: str | None = None
    derived_from: tuple[str, ...] = ()
    primary: bool = False
    retracted: bool = False


World = dict[str, Written]
Evidence = list[list[list[str]]]

SOURCE = st.builds(
    Written,
    st.none() | st.sampled_from(SOURCES),
    st.lists(st.sampled_from(SOURCES), max_size=2, unique=True).map(tuple),
    st.booleans(),
    st.booleans(),
)
WORLDS = st.lists(SOURCE, min_size=5, max_size=5).map(lambda written: dict(zip(SOURCES, written, strict=True)))


def corpus(world: World, evidence: Evidence, denied: bool = False, first: int = 1) -> Corpus:
    """Return the small world with a judgment on the claims given; file number `first` is read first."""
    lines = ["title: T", "date: 2022-03-14", "tlp: clear", "bluf: B"]
    ids = [f"c{number}" for number, _ in enumerate(evidence, 1)]
    lines += [f"key_judgments: [{{statement: S, evidence: [{', '.join(ids)}]}}]", "actors: [echo]", "origins:"]
    lines += [f"  - {{id: o{n}, label: L, independence_group: {group}}}" for n, group in enumerate(GROUPS, 1)]
    written = [[f"[{', '.join(chain)}]" for chain in chains] for chains in evidence]
    lines.append("claims:")
    lines += [f"  - {{id: {one}, text: T, chains: [{', '.join(c)}]}}" for one, c in zip(ids, written, strict=True)]
    lines.append("  - {id: aside, text: Nothing rests on this.}")
    if denied:
        lines.append("contradictions: [{between: [c1, c2], kind: denial}]")
    files = {"briefs/one.yaml": "\n".join(lines) + "\n"}
    for name, source in world.items():
        fields = [f"title: {name}", "tlp: clear", f"outlet: outlet-{name}"]
        fields += [f"role: {'primary' if source.primary else 'secondary'}"]
        fields += [f"via: {source.via}"] if source.via else []
        fields += [f"derived_from: [{', '.join(source.derived_from)}]"] if source.derived_from else []
        fields += ["retracted: Withdrawn."] if source.retracted else []
        files[f"seeds/{name}.yaml"] = "\n".join(fields) + "\n"
    order = list(files)[first - 1 :] + list(files)[: first - 1]
    return corpus_of({file: files[file] for file in order})


def claims_of(made: Corpus) -> list[Lineage]:
    entry = made.briefs["one"]
    return [claim_lineage(made, entry, claim) for claim in entry.brief.claims]


def judged(made: Corpus) -> Lineage:
    entry = made.briefs["one"]
    return judgment_lineage(made, entry, entry.judgments["kj1"])


def without(world: World, evidence: Evidence, gone: str) -> tuple[World, Evidence]:
    """Take a source away, and with it what was read through it, drew on nothing else, or came through it."""
    lost = {gone}
    while more := {
        name
        for name, one in world.items()
        if name not in lost and (one.via in lost or (one.derived_from and {*one.derived_from} <= lost))
    }:
        lost |= more
    left = {
        name: replace(one, derived_from=tuple(step for step in one.derived_from if step not in lost))
        for name, one in world.items()
        if name not in lost
    }
    return left, [[chain for chain in chains if not lost & {*chain}] for chains in evidence]


@settings(max_examples=80)
@given(WORLDS, EVIDENCE, st.data())
def test_an_echo_never_raises_the_count(world: World, evidence: Evidence, data: st.DataObject) -> None:
    """An echo is one more outlet before an existing way, or one more paper that draws on the document of one."""
    chain = data.draw(st.sampled_from([chain for chains in evidence for chain in chains]))
    relayed = [["echo", *chain], ["s6", *chain], ["s6"]]
    louder = world | {"s6": Written(derived_from=(chain[0],))}
    before = judged(corpus(world, evidence))
    for echo in relayed[: 3 if len(chain) == 1 else 2]:
        after = judged(corpus(louder, [*evidence[:-1], [*evidence[-1], echo]]))
        assert after.groups == before.groups
        assert after.independent == before.independent


@settings(max_examples=80)
@given(WORLDS, EVIDENCE)
def test_taking_away_a_chain_or_a_claim_never_raises_the_count(world: World, evidence: Evidence) -> None:
    whole = judged(corpus(world, evidence))
    for number, chains in enumerate(evidence):
        less = judged(corpus(world, evidence[:number] + evidence[number + 1 :]))
        assert {*less.groups} <= {*whole.groups}
        for left_out in range(len(chains)):
            fewer = chains[:left_out] + chains[left_out + 1 :]
            less = judged(corpus(world, [*evidence[:number], fewer, *evidence[number + 1 :]]))
            assert {*less.groups} <= {*whole.groups}


@settings(max_examples=80)
@given(WORLDS, EVIDENCE, st.sampled_from(SOURCES))
def test_taking_away_a_source_never_raises_the_count(world: World, evidence: Evidence, gone: str) -> None:
    left, kept = without(world, evidence, gone)
    assert {*judged(corpus(left, kept)).groups} <= {*judged(corpus(world, evidence)).groups}


@settings(max_examples=80)
@given(WORLDS, EVIDENCE, st.sampled_from(SOURCES))
def test_a_retraction_never_raises_the_count(world: World, evidence: Evidence, gone: str) -> None:
    one = world[gone]
    before = judged(corpus(world | {gone: replace(one, retracted=False)}, evidence))
    after = judged(corpus(world | {gone: replace(one, retracted=True)}, evidence))
    assert {*after.groups} <= {*before.groups}


@settings(max_examples=80)
@given(WORLDS, EVIDENCE.filter(lambda evidence: len(evidence) > 1), st.integers(1, 6), st.randoms())
def test_neither_the_order_of_files_nor_of_chains_matters(world: World, evidence: Evidence, first: int, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = [random.sample(chains, len(chains)) for chains in evidence]
    for denied in (False, True):
        one, two = corpus(world, evidence, denied), corpus(world, shuffled, denied, first)
        for here, there in zip((*claims_of(one), judged(one)), (*claims_of(two), judged(two)), strict=True):
            assert (here.groups, here.outlets, {*here.paths}) == (there.groups, there.outlets, {*there.paths})


@settings(max_examples=80)
@given(WORLDS, EVIDENCE.filter(lambda evidence: len(evidence) > 1))
def test_a_denial_takes_ways_from_what_it_denies_and_from_nothing_else(world: World, evidence: Evidence) -> None:
    plain, denied = claims_of(corpus(world, evidence)), claims_of(corpus(world, evidence, denied=True))
    assert {*denied[0].groups} <= {*plain[0].groups}
    assert {*denied[0].paths} | {*denied[0].denying} == {*plain[0].paths}
    assert denied[1:] == plain[1:]


@settings(max_examples=80)
@given(WORLDS, EVIDENCE)
def test_there_are_never_more_independent_origins_than_ways(world: World, evidence: Evidence) -> None:
    found = judged(corpus(world, evidence))
    assert found.independent + found.unknown <= len(found.paths)
    assert "unknown" not in found.groups


@settings(max_examples=80)
@given(WORLDS, EVIDENCE)
def test_what_fell_and_what_stands_are_all_there_is(world: World, evidence: Evidence) -> None:
    made = corpus(world, evidence)
    entry = made.briefs["one"]
    for claim in entry.brief.claims:
        fallen, standing = fallen_ways(made, entry, claim), claim_lineage(made, entry, claim).paths
        assert not {*fallen} & {*standing}
        assert fallen == () or any(one.retracted for one in world.values())


def test_an_origin_that_has_the_id_of_an_actor_is_no_outlet() -> None:
    rest = "origins: [{id: strelsau-courier, label: a messenger}, {id: o1, label: x}, {id: o2, label: y}]\n"
    assert lineage("[[s1, strelsau-courier]]", rest).outlets == ()
