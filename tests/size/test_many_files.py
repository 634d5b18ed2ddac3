"""Ten thousand files cost no more than their share: ten times as many, about ten times as much."""

from collections.abc import Callable, Mapping

import pytest

from tests.proof import tries
from tests.size.attacks import HEAD, written
from tests.size.measured import Cost, measured

pytestmark = [pytest.mark.proof, pytest.mark.unmeasured]

FEW, MANY = tries(100, 1_000), tries(400, 10_000)
GROWTH = 2.0
"""How much more than its share a file may cost among many: what is sorted, and what a busy machine adds."""

KINDS: Mapping[str, Callable[[int], tuple[str, str]]] = {
    "briefs": lambda one: (f"briefs/b{one}.yaml", written(HEAD)),
    "briefs that name one actor": lambda one: (
        f"briefs/b{one}.yaml" if one else "briefs/actors/ruritania.yaml",
        written({**HEAD, "actors": ["ruritania"]}) if one else "name: Ruritania\ntlp: clear\nkind: state\n",
    ),
    "actors whose names look alike": lambda one: (
        f"briefs/actors/a{one}.yaml",
        f"name: Ruritani{'ilI1'[one % 4]}{one}\ntlp: clear\nkind: state\n",
    ),
    "references to what is nearly called so": lambda one: (
        f"briefs/b{one}.yaml",
        written({**HEAD, "actors": [f"b{one}x"], "sources": [], "bluf": f"Ask [[b{one}y]]."}),
    ),
    "files that are no records": lambda one: (f"briefs/b{one}.yaml", "title: [\n"),
    "sources": lambda one: (f"seeds/s{one}.yaml", "title: Ruritania seeks a loan\ntlp: clear\nkind: newspaper\n"),
}


@pytest.fixture(scope="module")
def costs() -> Mapping[str, Cost]:
    return measured(
        {
            f"{number} {name}": dict(make(one) for one in range(number))
            for name, make in KINDS.items()
            for number in (FEW, MANY)
        }
    )


@pytest.mark.parametrize("name", KINDS)
def test_many_files_cost_no_more_than_their_share(costs: Mapping[str, Cost], name: str) -> None:
    few, many = costs[f"{FEW} {name}"], costs[f"{MANY} {name}"]
    share = MANY / FEW * GROWTH
    assert many.check <= max(few.check, 0.05) * share
    assert many.build <= max(few.build, 0.05) * share
    assert many.megabytes <= max(few.megabytes, 20) * share
