"""Matrices of competing hypotheses for tests: a worked one, small ones, and any that hypothesis can think of."""

from collections.abc import Mapping

from hypothesis import strategies as st

from bluf.model import Ach
from bluf.model.technique_terms import Consistency, Weight
from bluf.model.techniques import MatrixRow

WORKED = """
E1   M M  C  C  C  C
E2   M M  C  C  C  N
E3   L M  I  C  CC I
E4   L H  C  N  N  CC
E5   M H  C  C  N  I
E6   M M  C  C  N  N
E7   H M  C  CC CC N
E8   M M  C  C  N  C
E10  L H  N  CC N  N
E9   M M  C  C  I  C
"""
"""Ten rows on four hypotheses: id, credibility, relevance, then a code for H1 to H4.

Reported aid: H1 it was asked for, H2 there was less than a request, H3 there was nothing, H4 it was granted already.
"""
WORKED_SCORES = {"H1": -0.7071, "H2": 0.0, "H3": -1.0, "H4": -2.1213}
"""Computed by hand: H1 and H4 lose 1/sqrt(2) by E3, H4 sqrt(2) by E5, H3 1 by E9."""


def worked() -> Ach:
    """Return the worked matrix."""
    return of(*(line.split() for line in WORKED.strip().splitlines()))


def of(*rows: list[str]) -> Ach:
    """Return a matrix of rows written as id, credibility, relevance and a code for each hypothesis; `-` for a blank."""
    names = [f"H{number}" for number in range(1, len(rows[0]) - 2)]
    return matrix(
        " ".join(names),
        *(
            row(name, credibility, relevance, **dict(zip(names, codes, strict=True)))
            for name, credibility, relevance, *codes in rows
        ),
    )


def row(name: str = "E1", credibility: str = "M", relevance: str = "M", **cells: str) -> MatrixRow:
    """Return a row; a cell of `-` is left blank."""
    rated: Mapping[str, Consistency] = {key: Consistency(code) for key, code in cells.items() if code != "-"}
    return MatrixRow(
        id=name, text="Something seen", credibility=Weight(credibility), relevance=Weight(relevance), cells=rated
    )


def matrix(hypotheses: str, *rows: MatrixRow) -> Ach:
    """Return a matrix on hypotheses named by their ids."""
    return Ach.model_validate(
        {
            "hypotheses": [{"id": name, "text": name} for name in hypotheses.split()],
            "evidence": [one.model_dump() for one in rows],
        }
    )


@st.composite
def matrices(draw: st.DrawFn, blanks: bool = True) -> Ach:
    """Draw a matrix of one to six rows on two to four hypotheses, with or without blank cells."""
    codes = [*(one.value for one in Consistency), *(["-"] if blanks else [])]
    width = draw(st.integers(2, 4))
    weights = st.sampled_from(["L", "M", "H"])
    lines = draw(
        st.lists(
            st.tuples(weights, weights, st.lists(st.sampled_from(codes), min_size=width, max_size=width)),
            min_size=1,
            max_size=6,
        )
    )
    return of(*([f"E{number}", one, two, *cells] for number, (one, two, cells) in enumerate(lines, 1)))
