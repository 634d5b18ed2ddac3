"""What becomes of a judgment: the gravest reason is the one that is told."""

import pytest

from bluf.analysis.impact.verdicts import Footing, Loss, Verdict, Why, verdict
from bluf.analysis.sourcing.origins import Path

CROWN, GUILD = Path(("wire", "o1"), "o1", "crown"), Path(("wire", "o2"), "o2", "guild")
ECHO = Path(("radio", "o1"), "o1", "crown")
NOBODY = Path(("wire",), None, None)


def footing(claims: int, *ways: Path, sources: int = 0) -> Footing:
    return Footing(
        tuple(f"c{number}" for number in range(claims)), tuple(f"s{n}" for n in range(sources)), frozenset(ways)
    )


WHOLE = footing(3, CROWN, GUILD, ECHO, NOBODY, sources=1)


@pytest.mark.parametrize(
    ("before", "after", "loss", "expected"),
    [
        (WHOLE, WHOLE, Loss(), None),
        (WHOLE, footing(0), Loss(), (Verdict.FALLS, Why.NOTHING_LEFT)),
        (WHOLE, footing(1, NOBODY), Loss(), (Verdict.FALLS, Why.UNKNOWN_LEFT)),
        (WHOLE, footing(0, NOBODY, sources=1), Loss(), (Verdict.FALLS, Why.UNKNOWN_LEFT)),
        (WHOLE, WHOLE, Loss(assumption=True, voids=True), (Verdict.FALLS, Why.VOIDED)),
        (WHOLE, footing(3, CROWN, ECHO, NOBODY, sources=1), Loss(), (Verdict.WEAKENED, Why.FEWER_ORIGINS)),
        (WHOLE, footing(2, CROWN, GUILD, sources=1), Loss(), (Verdict.WEAKENED, Why.LESS_EVIDENCE)),
        (WHOLE, footing(3, CROWN, GUILD, ECHO, NOBODY), Loss(), (Verdict.WEAKENED, Why.LESS_EVIDENCE)),
        (WHOLE, footing(3, CROWN, GUILD, NOBODY, sources=1), Loss(), (Verdict.TOUCHED, Why.FEWER_WAYS)),
        (WHOLE, WHOLE, Loss(against=("c9",)), (Verdict.TOUCHED, Why.AGAINST)),
        (WHOLE, WHOLE, Loss(assumption=True), (Verdict.TOUCHED, Why.ASSUMED)),
        (footing(2, NOBODY), footing(1, NOBODY), Loss(), (Verdict.WEAKENED, Why.LESS_EVIDENCE)),
        (footing(1, NOBODY), footing(0), Loss(), (Verdict.FALLS, Why.NOTHING_LEFT)),
        (footing(0), footing(0), Loss(), None),
    ],
)
def test_the_gravest_reason_is_told(before: Footing, after: Footing, loss: Loss, expected: object) -> None:
    assert verdict(before, after, loss) == expected


def test_a_footing_counts_groups_and_not_ways() -> None:
    assert (WHOLE.origins, WHOLE.unknown) == (2, 1)


def test_verdicts_stand_gravest_first() -> None:
    assert list(Verdict) == [Verdict.FALLS, Verdict.WEAKENED, Verdict.TOUCHED]
