"""What links lead to, before there is an address."""

import pytest

from bluf.views.targets import Link, Target, actor_link, anchor, brief_link, named_link, part_link, source_link
from tests.rules.examples import corpus_of, desk, laid_over

CORPUS = corpus_of(desk())
EXAMPLE = CORPUS.briefs["example"]


def test_an_anchor_carries_the_kind_of_part() -> None:
    assert anchor("claim", "c1") == "claim-c1"


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("kj1", Target("brief", "example", "judgment-kj1")),
        ("c2", Target("brief", "example", "claim-c2")),
        ("s1", Target("brief", "example", "source-s1")),
        ("earlier#kj1", Target("brief", "earlier", "judgment-kj1")),
        ("ruritania", Target("actor", "ruritania")),
        ("earlier", Target("brief", "earlier")),
        ("loan-terms", Target("source", "loan-terms")),
    ],
)
def test_an_id_in_prose_leads_to_a_part_an_actor_a_brief_or_a_source(written: str, target: Target) -> None:
    link = named_link(CORPUS, EXAMPLE, written)
    assert link is not None
    assert link.target == target


@pytest.mark.parametrize("written", ["nowhere", "hidden#kj1", "earlier#kj9"])
def test_an_id_that_nothing_has_leads_nowhere(written: str) -> None:
    assert named_link(CORPUS, EXAMPLE, written) is None


def test_outside_a_brief_a_part_is_named_with_its_brief() -> None:
    assert named_link(CORPUS, None, "kj1") is None
    assert named_link(CORPUS, None, "earlier#kj9") is None
    link = named_link(CORPUS, None, "earlier#kj1")
    assert link is not None
    assert link.target == Target("brief", "earlier", "judgment-kj1")


def test_in_prose_a_part_of_the_brief_comes_before_an_actor_of_the_same_id() -> None:
    corpus = corpus_of(laid_over("gaps: [{id: ruritania, question: Q}]\n"))
    link = named_link(corpus, corpus.briefs["example"], "ruritania")
    assert link is not None
    assert link.target == Target("brief", "example", "gap-ruritania")


def test_what_was_not_released_stays_text() -> None:
    assert actor_link(CORPUS, "hidden", "note") == Link("hidden", None, "note")
    assert brief_link(CORPUS, "hidden") == Link("hidden")
    assert source_link(CORPUS, EXAMPLE, "hidden") == Link("hidden")
    assert part_link(CORPUS, EXAMPLE, "hidden#c1") == Link("hidden#c1")
