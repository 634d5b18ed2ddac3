"""Groups of a graph: members that are joined to each other more than to the rest.

By modularity (Clauset, Newman and Moore 2004). networkx finds them. It is imported when a picture is asked for, as most
of what the program does needs none.
"""

from collections.abc import Iterator, Mapping, Sequence

Joined = Mapping[tuple[int, int], float]
"""Pairs of members, the lower number first, with how strongly they are joined."""
MOST = 60
"""Members beyond which a group is split again: a larger one is as hard to read as the whole."""
_FINER = 2.0
_FEWEST = 5
"""A group of fewer goes to the one it is joined to most: a picture of many small pieces shows nothing."""


def communities(count: int, joined: Joined) -> tuple[tuple[int, ...], ...]:
    """Return the groups of members 0 to `count` - 1, those with the lowest member first.

    A member that nothing joins to another is a group of its own.
    """
    found = _found(range(count), joined, 1.0) if joined else [(one,) for one in range(count)]
    return tuple(sorted(_gathered(found, joined)))


def is_whole(group: Sequence[int], joined: Joined) -> bool:
    """Whether all members of a group are joined, if need be through others of it; of a pool they are not."""
    from networkx import Graph, is_connected  # noqa: PLC0415 - as below

    inside = frozenset(group)
    graph: Graph[int] = Graph()
    graph.add_nodes_from(group)
    graph.add_edges_from(pair for pair in joined if inside.issuperset(pair))
    return bool(is_connected(graph))


def _found(members: Sequence[int], joined: Joined, resolution: float) -> list[tuple[int, ...]]:
    from networkx import Graph  # noqa: PLC0415 - a fifth of a second that most commands can do without
    from networkx.algorithms.community import greedy_modularity_communities  # noqa: PLC0415

    graph: Graph[int] = Graph()
    graph.add_nodes_from(members)
    graph.add_weighted_edges_from((one, other, weight) for (one, other), weight in sorted(joined.items()))
    groups: list[tuple[int, ...]] = []
    for group in greedy_modularity_communities(graph, weight="weight", resolution=resolution):
        inside = {pair: weight for pair, weight in joined.items() if group.issuperset(pair)}
        one = tuple(sorted(group))
        if len(one) > MOST and len(one) < len(members):
            groups += _found(one, inside, resolution)
        elif len(one) > MOST and resolution < _FINER:
            groups += _found(one, inside, _FINER)
        else:
            groups.append(one)
    return groups


def _gathered(groups: Sequence[tuple[int, ...]], joined: Joined) -> list[tuple[int, ...]]:
    """Let small groups go to those they are joined to, the smallest first."""
    home = {member: at for at, group in enumerate(groups) for member in group}
    held = {at: list(group) for at, group in enumerate(groups)}
    near: dict[int, list[tuple[int, float]]] = {}
    for (one, other), weight in sorted(joined.items()):
        near.setdefault(one, []).append((other, weight))
        near.setdefault(other, []).append((one, weight))
    for at in sorted(held, key=lambda one: (len(held[one]), held[one])):
        if len(held[at]) >= _FEWEST:
            continue
        drawn: dict[int, float] = {}
        for member in held[at]:
            for other, weight in near.get(member, ()):
                if home[other] != at and len(held[home[other]]) + len(held[at]) <= MOST:
                    drawn[home[other]] = drawn.get(home[other], 0.0) + weight
        if drawn:
            to = max(drawn, key=lambda one: (drawn[one], -one))
            held[to] += held.pop(at)
            home |= dict.fromkeys(held[to], to)
    return [*_pooled([tuple(sorted(group)) for group in held.values()])]


def _pooled(groups: Sequence[tuple[int, ...]]) -> Iterator[tuple[int, ...]]:
    """Yield groups; of small ones that found no other, several as one."""
    pool: tuple[int, ...] = ()
    for group in sorted(groups):
        if not 1 < len(group) < _FEWEST:
            yield group
        elif len(pool) + len(group) > MOST:
            yield pool
            pool = group
        else:
            pool = tuple(sorted(pool + group))
    if pool:
        yield pool
