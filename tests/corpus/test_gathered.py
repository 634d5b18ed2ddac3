"""What is gathered from all briefs is, after some were written again, what would be gathered from them then."""

from collections import Counter
from collections.abc import Mapping
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.impact.ground import briefs_naming
from bluf.corpus import Corpus, appearances, build, exchanged, leanings
from bluf.corpus.once import CHANGES, known_as
from bluf.views.company import company
from bluf.views.neighbours import brief_order
from tests.edited import exchanges
from tests.rules.examples import desk, documents_of

STEPS = 150
SOURCES = ("courier-2022-03-13", "embassy-2022-03-13", "loan-terms")
ACTORS = ("ruritania", "borduria", "fenwick")
CLAIM = st.tuples(
    st.sampled_from(["Nothing was said.", "Ruritania asked Borduria.", "Fenwick knows of nothing."]),
    st.lists(st.sampled_from(ACTORS), max_size=2, unique=True),
    st.lists(st.sampled_from([*SOURCES, "s1"]), min_size=1, max_size=3, unique=True),
)
BRIEF = st.lists(CLAIM, min_size=1, max_size=3)
Claims = list[tuple[str, list[str], list[str]]]


def brief(claims: Claims) -> str:
    told = (
        f"  - {{id: c{n % 2}, text: {text}, actors: {actors}, chains: [[{', '.join(links)}, o1]]}}\n"
        for n, (text, actors, links) in enumerate(claims, 1)
    )
    actors = ", ".join(f"{{id: {actor}}}" for actor in ACTORS)
    # each is named anyway, so that no brief begins or ceases to name one
    events = (f"{{id: e-{actor}, title: It went., date: 2022-03-12, actors: [{actor}]}}" for actor in ACTORS)
    return f"""\
title: A brief
date: 2022-03-14
tlp: clear
bluf: It is likely.
actors: [{actors}]
origins: [{{id: o1, label: the envoy, actor: borduria, independence_group: envoys}}]
sources: [{{id: s1, title: A letter, kind: report, via: loan-terms}}]
key_judgments:
  - {{id: kj1, statement: Fenwick is unlikely to., evidence: [c1]}}
events: [{", ".join(events)}]
claims:
{"".join(told)}"""


def all_that_changes(corpus: Corpus) -> dict[str, object]:
    found = dict[str, object]()
    for name in CHANGES:
        function = known_as(name)
        assert function
        held: Mapping[object, object] = corpus.kept(name, function)  # type: ignore[assignment]
        # a count of nothing equals none, and is none on a page
        found[name] = {key: dict(one) if isinstance(one, Counter) else one for key, one in held.items()}
    return found


@given(st.lists(BRIEF, min_size=3, max_size=3), st.lists(BRIEF, min_size=2, max_size=2))
def test_whatever_two_of_three_briefs_say_now(before: list[Claims], later: list[Claims]) -> None:
    files = {f"briefs/b{number}.yaml": brief(claims) for number, claims in enumerate(before)}
    documents = documents_of({**desk(), **files})
    corpus = build(documents)
    all_that_changes(corpus)
    again = {f"briefs/b{number}.yaml": brief(claims) for number, claims in enumerate(later)}
    anew = {one.file: one for one in documents_of(again)}
    changed = exchanged(corpus, anew.values())
    assert changed is not None
    assert {name for name in CHANGES if name in changed.__dict__} == {*CHANGES}, "nothing is gathered anew"
    built = build(anew.get(one.file, one) for one in documents)
    assert all_that_changes(changed) == all_that_changes(built)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_was_edited(seed: int) -> None:
    handed = 0
    for what, corpus, documents in islice(exchanges(seed), STEPS):
        handed += bool({*CHANGES} & corpus.__dict__.keys())
        assert all_that_changes(corpus) == all_that_changes(build(documents)), what
    assert handed > STEPS / 10


def test_these_tell_how_they_change() -> None:
    told = (appearances, leanings, briefs_naming, company, brief_order)
    assert {f"{one.__module__}.{one.__qualname__}" for one in told} <= {*CHANGES}
