"""What a matrix of competing hypotheses can tell."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.analysis.matrix import BASE_WEIGHTS, is_diagnostic, unrefuted
from bluf.model import Ach
from bluf.model.technique_terms import Consistency
from bluf.model.techniques import MatrixRow


def row(**cells: str) -> MatrixRow:
    return MatrixRow(id="E1", text="Something seen", cells={name: Consistency(code) for name, code in cells.items()})


def matrix(hypotheses: str, *rows: MatrixRow) -> Ach:
    return Ach.model_validate(
        {
            "hypotheses": [{"id": name, "text": name} for name in hypotheses.split()],
            "evidence": [one.model_dump() for one in rows],
        }
    )


def test_a_row_of_one_base_weight_tells_nothing_apart() -> None:
    assert not is_diagnostic(row(H1="CC", H2="N", H3="NA", H4="C"))
    assert not is_diagnostic(row(H1="II", H2="II"))
    assert not is_diagnostic(row(H1="I"))
    assert is_diagnostic(row(H1="I", H2="II"))
    assert is_diagnostic(row(H1="N", H2="I"))


def test_a_hypothesis_nothing_speaks_against_is_named() -> None:
    ach = matrix("H1 H2 H3", row(H1="I", H2="C"), row(H1="C", H2="CC"))
    assert unrefuted(ach) == ("H2",), "H3 was not rated, so nothing is known of it"


def test_every_code_has_a_base_weight() -> None:
    assert set(BASE_WEIGHTS) == set(Consistency)


@given(st.lists(st.tuples(st.sampled_from(Consistency), st.sampled_from(Consistency)), min_size=1, max_size=6))
def test_more_evidence_never_clears_a_hypothesis(cells: list[tuple[Consistency, Consistency]]) -> None:
    rows = [row(H1=one, H2=two) for one, two in cells]
    assert set(unrefuted(matrix("H1 H2", *rows))) <= set(unrefuted(matrix("H1 H2", *rows[:1])))
