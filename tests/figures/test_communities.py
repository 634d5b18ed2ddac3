"""Who belongs together stands together, and nobody is left out."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.figures.communities import MOST, communities, is_whole

COUNT = 30
JOINED = st.dictionaries(
    st.tuples(st.integers(0, COUNT - 1), st.integers(0, COUNT - 1)).filter(lambda pair: pair[0] < pair[1]),
    st.integers(1, 6).map(float),
    max_size=60,
)


def _clique(members: range) -> dict[tuple[int, int], float]:
    return {(one, other): 1.0 for one in members for other in members if one < other}


@given(JOINED)
def test_everybody_is_in_one_group(joined: dict[tuple[int, int], float]) -> None:
    groups = communities(COUNT, joined)
    assert sorted(member for group in groups for member in group) == list(range(COUNT))
    assert [group[0] for group in groups] == sorted(group[0] for group in groups)
    assert all(list(group) == sorted(group) for group in groups)


@given(JOINED)
def test_whom_nothing_joins_is_a_group_alone_and_nobody_else_is(joined: dict[tuple[int, int], float]) -> None:
    tied = {member for pair in joined for member in pair}
    assert {group[0] for group in communities(COUNT, joined) if len(group) == 1} == set(range(COUNT)) - tied


@given(JOINED)
def test_the_order_in_which_ties_are_told_does_not_matter(joined: dict[tuple[int, int], float]) -> None:
    assert communities(COUNT, dict(reversed(joined.items()))) == communities(COUNT, joined)


def test_two_crowds_that_one_tie_joins_are_two_groups() -> None:
    joined = {**_clique(range(8)), **_clique(range(8, 16)), (0, 8): 1.0}
    assert communities(16, joined) == (tuple(range(8)), tuple(range(8, 16)))


def test_a_few_go_to_those_they_are_joined_to() -> None:
    joined = {**_clique(range(8)), (7, 8): 1.0, (8, 9): 5.0, (8, 10): 5.0}
    assert communities(11, joined) == (tuple(range(11)),)


def test_many_pairs_share_one_ground_up_to_what_a_group_holds() -> None:
    pairs = {(2 * at, 2 * at + 1): 1.0 for at in range(50)}
    groups = communities(100, pairs)
    assert [len(group) for group in groups] == [MOST, 100 - MOST]


def test_a_large_group_is_split_where_it_can_be() -> None:
    ring = {(at, at + 1): 1.0 for at in range(299)}
    assert max(len(group) for group in communities(300, ring)) <= MOST


def test_a_pool_of_small_groups_is_no_whole_group() -> None:
    joined = {(0, 1): 1.0, (2, 3): 1.0, (1, 4): 1.0}
    assert is_whole((0, 1, 4), joined)
    assert not is_whole((0, 1, 2, 3), joined)
