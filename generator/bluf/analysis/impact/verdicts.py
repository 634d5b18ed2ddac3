"""What the loss of something does to a judgment: it falls, it is weakened, or it is touched and nothing counts less."""

from dataclasses import dataclass

from bluf.analysis.sourcing.origins import Lineage, Path
from bluf.model.base import Term


class Verdict(Term):
    """What becomes of a judgment; no verdict says how likely the judgment then is."""

    FALLS = "falls", "Falls", "no known origin is left to carry it, or an assumption it cannot do without is gone"
    WEAKENED = "weakened", "Weakened", "fewer independent origins or less evidence stand behind it"
    TOUCHED = "touched", "Touched", "something it cites goes, but its counts stay as they are"


class Why(Term):
    """Why a verdict is what it is."""

    NOTHING_LEFT = "nothing-left", "Nothing is left", "no claim and no source that speaks for it"
    UNKNOWN_LEFT = "unknown-left", "Only what is of unknown origin is left"
    VOIDED = "voided", "It leans on the assumption", "whose impact is high: if it is wrong, the judgment is void"
    FEWER_ORIGINS = "fewer-origins", "Fewer independent origins"
    LESS_EVIDENCE = "less-evidence", "Less evidence"
    FEWER_WAYS = "fewer-ways", "Fewer ways to the same evidence"
    AGAINST = "against", "What would be lost speaks against it"
    ASSUMED = (
        "assumed",
        "It leans on the assumption",
        "whose impact is not high: if it is wrong, scope or degree change",
    )


@dataclass(frozen=True)
class Footing:
    """What speaks for a judgment."""

    claims: tuple[str, ...]
    """Ids of the claims listed as evidence that stand, in the order of the judgment."""
    sources: tuple[str, ...]
    """Ids of the sources it names itself that stand."""
    ways: frozenset[Path]

    @property
    def origins(self) -> int:
        """The number of independent known origins."""
        return Lineage(tuple(self.ways), ()).independent

    @property
    def unknown(self) -> int:
        """The number of ways whose origin is unknown."""
        return Lineage(tuple(self.ways), ()).unknown


@dataclass(frozen=True)
class Loss:
    """What a judgment loses besides the ways of its evidence."""

    against: tuple[str, ...] = ()
    """Claims against it that no longer stand."""
    assumption: bool = False
    voids: bool = False
    """Whether the assumption's impact is high."""


def verdict(before: Footing, after: Footing, loss: Loss) -> tuple[Verdict, Why] | None:
    """Say what becomes of a judgment, the gravest first; None when it does not rest on what goes."""
    rules = (
        (loss.voids, Verdict.FALLS, Why.VOIDED),
        (_stands(before) and not _stands(after), Verdict.FALLS, Why.NOTHING_LEFT),
        (before.origins > 0 and after.origins == 0, Verdict.FALLS, Why.UNKNOWN_LEFT),
        (after.origins < before.origins, Verdict.WEAKENED, Why.FEWER_ORIGINS),
        (_listed(after) < _listed(before), Verdict.WEAKENED, Why.LESS_EVIDENCE),
        (len(after.ways) < len(before.ways), Verdict.TOUCHED, Why.FEWER_WAYS),
        (bool(loss.against), Verdict.TOUCHED, Why.AGAINST),
        (loss.assumption, Verdict.TOUCHED, Why.ASSUMED),
    )
    return next(((what, why) for holds, what, why in rules if holds), None)


def _stands(footing: Footing) -> bool:
    return _listed(footing) > 0


def _listed(footing: Footing) -> int:
    return len(footing.claims) + len(footing.sources)
