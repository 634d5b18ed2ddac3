"""What every brief stands on, and which sources go together."""

from collections.abc import Set

from bluf.analysis.impact.ground import briefs_naming, ground_of
from bluf.analysis.impact.roads import Roads
from bluf.model import Notice, Source
from tests.analysis.impact.desks import corpus


def sources(**links: str) -> dict[str, Source]:
    """Sources by name with what each was read through."""
    return {name: Source(title=name, via=via or None) for name, via in links.items()}


def gone(sources: dict[str, Source], taken: Set[str]) -> Set[str]:
    return Roads(sources).gone(taken)


def test_what_was_read_through_a_source_goes_with_it_however_far() -> None:
    line = sources(s1="s2", s2="s3", s3="", s4="")
    assert gone(line, {"s3"}) == {"s1", "s2", "s3"}
    assert gone(line, {"s1"}) == {"s1"}
    assert gone(line, {"nowhere"}) == frozenset()


def test_what_draws_on_a_source_is_left_to_its_chains() -> None:
    drawn = {"s1": Source(title="s1", derived_from=("s2",)), "s2": Source(title="s2")}
    assert gone(drawn, {"s2"}) == {"s2"}


def test_what_was_retracted_is_gone_already_and_not_named_again() -> None:
    line = sources(s1="s2", s2="s3", s3="")
    line["s2"] = line["s2"].model_copy(update={"retracted": Notice(because="False.")})
    assert Roads(line).withdrawn == {"s1", "s2"}
    assert gone(line, {"s3"}) == {"s3"}
    assert gone(line, {"s2"}) == frozenset()


def test_a_circle_of_sources_has_an_end() -> None:
    assert gone(sources(s1="s2", s2="s1"), {"s1"}) == {"s1", "s2"}


def test_a_line_of_two_thousand_sources_goes_at_once() -> None:
    line = sources(**{f"s{number}": f"s{number + 1}" for number in range(2000)}, s2000="")
    assert len(gone(line, {"s2000"})) == 2001


def test_a_brief_names_everything_that_something_in_it_comes_through() -> None:
    brief = """
key_judgments: [{statement: S, sources: [wire]}]
claims: [{id: c1, text: T, chains: [[s1, courier, o1]]}]
sources: [{id: s1, title: Digest, via: relay}]
origins: [{id: o1, label: a general, actor: rudolf, independence_group: crown}]
"""
    desk = corpus(
        brief, wire="outlet: wire-service\nrole: primary\n", relay="kind: newspaper\n", unread="kind: newspaper\n"
    )
    named = briefs_naming(desk)
    assert {"wire", "wire-service", "s1", "relay", "courier", "rudolf", "crown"} <= named.keys()
    assert "unread" not in named
    assert named["relay"] == ("one",)
    assert ground_of(desk, "one") is ground_of(desk, "one"), "worked out once"
