"""What is reached from some things, however many steps lead there."""

from collections.abc import Collection, Iterable, Mapping


def reach(names: Iterable[str], steps: Mapping[str, Collection[str]]) -> set[str]:
    """Return some things, by their names, and all to which steps lead from them; each is entered once."""
    found = {*names}
    waiting = [*found]
    while waiting:
        further = {*steps.get(waiting.pop(), ())} - found
        found |= further
        waiting += further
    return found
