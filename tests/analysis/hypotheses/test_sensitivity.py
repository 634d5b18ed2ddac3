"""What the result of a matrix hangs on: single rows, and single origins with all their echoes."""

from hypothesis import given

from bluf.analysis.hypotheses.matrix import is_diagnostic, leaders
from bluf.analysis.hypotheses.sensitivity import Ground, LeftOut, by_origin, by_row, footings
from bluf.model import Ach
from tests.analysis.hypotheses.matrices import matrices, of, worked
from tests.rules.examples import corpus_of, laid_over

DESK = """
origins:
  - {id: o1, label: a minister, independence_group: crown}
  - {id: o2, label: a general, independence_group: crown}
  - {id: o3, label: the embassy, independence_group: borduria}
  - {id: o4, label: somebody, independence_group: unknown}
contradictions: []
claims:
  - {id: c1, text: A request was made., chains: [[courier-2022-03-13, o1]]}
  - {id: c2, text: It was large., chains: [[s1, o2]]}
  - {id: c3, text: None was made., chains: [[embassy-2022-03-13, o3]]}
  - {id: c4, text: It was urgent., chains: [[s1, o4]]}
  - {id: c5, text: Envoys met., chains: [[courier-2022-03-13, o1], [embassy-2022-03-13, o3]]}
  - {id: c6, text: Envoys dined., chains: [[courier-2022-03-13, o1], [s1, o4]]}
  - {id: c7, text: Envoys quarrelled., chains: [[s1, o2]], retracted: The bulletin was false.}
ach:
  hypotheses: [{id: H1, text: A request was made.}, {id: H2, text: None was made.}]
  evidence:
    - {id: E1, text: A, ref: c1, cells: {H1: C, H2: I}}
    - {id: E2, text: B, ref: c2, cells: {H1: C, H2: I}}
    - {id: E3, text: C, ref: c3, credibility: L, cells: {H1: I, H2: C}}
    - {id: E4, text: D, ref: c4, cells: {H1: C, H2: C}}
    - {id: E5, text: E, ref: c5, cells: {H1: C, H2: C}}
    - {id: E6, text: F, ref: c6, cells: {H1: C, H2: C}}
    - {id: E7, text: G, ref: a1, cells: {H1: C, H2: C}}
    - {id: E8, text: H, cells: {H1: C, H2: C}}
    - {id: E9, text: I, ref: c7, cells: {H1: C, H2: C}}
"""


def dropped(example: str) -> tuple[LeftOut, ...]:
    corpus = corpus_of(laid_over(example))
    entry = corpus.briefs["example"]
    assert entry.brief.ach
    return by_origin(corpus, entry, entry.brief.ach)


def test_the_lead_of_the_worked_matrix_hangs_on_two_rows() -> None:
    """Without E3 nothing is left against H1, and without E9 nothing against H3: each draws level with H2."""
    assert [(one.what, one.leaders) for one in by_row(worked()) if one.decisive] == [
        ("E3", ("H1", "H2")),
        ("E9", ("H2", "H3")),
    ]


def test_every_row_is_left_out_once_and_alone() -> None:
    assert [(one.what, one.rows) for one in by_row(worked())] == [(one.id, (one.id,)) for one in worked().evidence]


def test_a_lead_that_many_rows_carry_hangs_on_none_of_them() -> None:
    ach = of(["E1", "M", "M", "C", "I"], ["E2", "M", "M", "C", "I"])
    assert not any(one.decisive for one in by_row(ach))


def test_what_a_row_rests_on_is_told_by_its_chains() -> None:
    corpus = corpus_of(laid_over(DESK))
    entry = corpus.briefs["example"]
    assert entry.brief.ach
    assert {one.row: one.ground for one in footings(corpus, entry, entry.brief.ach)} == {
        "E1": Ground.ONE,
        "E2": Ground.ONE,
        "E3": Ground.ONE,
        "E4": Ground.UNKNOWN,
        "E5": Ground.SEVERAL,
        "E6": Ground.ONE,
        "E7": Ground.ARGUMENT,
        "E8": Ground.ARGUMENT,
        "E9": Ground.NOTHING,
    }


def test_echoes_of_one_origin_go_together() -> None:
    """No single row is decisive, for E1 and E2 say the same twice; but both come from the crown."""
    crown, borduria = dropped(DESK)
    assert (crown.what, crown.rows, crown.leaders, crown.decisive) == ("crown", ("E1", "E2", "E6"), ("H2",), True)
    assert (borduria.what, borduria.rows, borduria.decisive) == ("borduria", ("E3",), False)
    corpus = corpus_of(laid_over(DESK))
    assert corpus.briefs["example"].brief.ach
    assert not any(one.decisive for one in by_row(corpus.briefs["example"].brief.ach))


def test_an_echo_more_changes_nothing_for_its_origin() -> None:
    row = "    - {id: E10, text: J, ref: c2, cells: {H1: C, H2: II}}\n"
    assert [(one.what, one.decisive) for one in dropped(DESK + row)] == [("crown", True), ("borduria", False)]


def test_a_second_origin_holds_a_row_up() -> None:
    example = DESK.replace("chains: [[s1, o2]]}", "chains: [[s1, o2], [embassy-2022-03-13, o3]]}")
    crown, _ = dropped(example)
    assert crown.rows == ("E1", "E6")
    assert not crown.decisive


@given(matrices(blanks=False))
def test_only_a_row_that_tells_apart_can_be_decisive(ach: Ach) -> None:
    telling = {one.id for one in ach.evidence if is_diagnostic(one)}
    for left_out in by_row(ach):
        assert left_out.decisive == (set(left_out.leaders) != set(leaders(ach)))
        assert not left_out.decisive or left_out.what in telling
