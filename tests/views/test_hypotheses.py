"""The matrix of competing hypotheses as a reader sees it."""

from bluf.views.hypotheses import MatrixView, score_text
from bluf.views.matrix_reading import joined
from tests.analysis.hypotheses.matrices import WORKED
from tests.analysis.hypotheses.test_sensitivity import DESK
from tests.views.corpora import full_page, page


def shown(example: str) -> MatrixView:
    matrix = page(example).matrix
    assert matrix is not None
    return matrix


def said(example: str) -> dict[str, str]:
    return dict(shown(example).points)


def written(*rows: str, width: int = 4) -> str:
    """YAML of a matrix whose rows are written as id, credibility, relevance and codes; `-` for a blank."""
    lines = ["ach:", "  hypotheses:", *(f"    - {{id: H{one}, text: T}}" for one in range(1, width + 1)), "  evidence:"]
    for name, credibility, relevance, *codes in map(str.split, rows):
        cells = ", ".join(f"H{one}: {code}" for one, code in enumerate(codes, 1) if code != "-")
        lines.append(
            f"    - {{id: {name}, text: T, credibility: {credibility}, relevance: {relevance}, cells: {{{cells}}}}}"
        )
    return "\n".join(lines) + "\n"


WORKED_EXAMPLE = written(*WORKED.strip().splitlines())


def test_a_cell_nobody_rated_stays_blank_and_is_counted() -> None:
    matrix = full_page().matrix
    assert matrix is not None
    (row,) = matrix.rows
    assert row.cells == (("H1", "C", "consistent"), ("H2", "", ""))
    assert (row.credibility, row.relevance) == ("low", "high")
    assert [(one.id, one.text, one.score, one.blank) for one in matrix.hypotheses] == [
        ("H1", "A request was made.", "0.00", 0),
        ("H2", "No request was made.", "", 1),
    ]


def test_a_brief_without_a_matrix_shows_none() -> None:
    assert page(brief="earlier").matrix is None


def test_each_hypothesis_has_its_score_its_count_and_its_place() -> None:
    assert [(one.score, one.count, one.leads, one.anchor) for one in shown(WORKED_EXAMPLE).hypotheses] == [
        ("\N{MINUS SIGN}0.71", 1, False, "hypothesis-1"),
        ("0.00", 0, True, "hypothesis-2"),
        ("\N{MINUS SIGN}1.00", 1, False, "hypothesis-3"),
        ("\N{MINUS SIGN}2.12", 2, False, "hypothesis-4"),
    ]


def test_rows_keep_their_order_and_say_what_they_tell() -> None:
    rows = shown(WORKED_EXAMPLE).rows
    assert [row.id for row in rows] == ["E1", "E2", "E3", "E4", "E5", "E6", "E7", "E8", "E10", "E9"]
    assert [row.id for row in rows if row.diagnostic] == ["E3", "E5", "E9"]
    assert [row.id for row in rows if row.decisive] == ["E3", "E9"]


def test_a_row_says_what_it_rests_on() -> None:
    assert [row.footing for row in shown(DESK).rows] == [
        "one origin (Crown)",
        "one origin (Crown)",
        "one origin (Borduria)",
        "unknown origin",
        "several origins (Borduria, Crown)",
        "one origin (Crown; others not known)",
        "argument",
        "argument",
        "nothing that stands",
    ]


def test_the_result_is_said_in_words() -> None:
    points = said(WORKED_EXAMPLE)
    assert points["Least inconsistent"] == "H2 alone."
    assert points["Nothing against it"].startswith("Nothing is inconsistent with H2.")
    assert points["Diagnostic rows"] == "E3, E5 and E9: 3 of 10 rows."
    assert points["Rows it turns on"] == "Without E3, H1 and H2 would be tied. Without E9, H2 and H3 would be tied."
    assert "Less tested" not in points


def test_origins_are_named_with_their_speakers_and_what_goes_with_them() -> None:
    points = said(DESK)
    assert points["Rows it turns on"] == "No single one: without any one row, H1 would still lead."
    assert points["Origins it turns on"] == (
        "Crown ([[o1]], [[o2]]): without E1, E2 and E6, H2 would lead. "
        "Borduria ([[o3]]): without E3, H1 would still lead."
    )
    assert points["Without a single origin"] == (
        "E4 is of unknown origin. E7 and E8 are arguments. E5 has more than one origin. "
        "E9 has no claim or source left that stands, and should be rated again."
    )


def test_a_tie_is_called_a_tie() -> None:
    points = said(written("E1 M M I C", "E2 M M C I", width=2))
    assert points["Least inconsistent"] == "H1 and H2 are tied."
    assert points["Rows it turns on"] == "Without E1, H1 would lead. Without E2, H2 would lead."


def test_a_matrix_that_tells_nothing_apart_says_so() -> None:
    points = said(written("E1 M M I I", "E2 M M C N", width=2))
    assert points["Diagnostic rows"] == "No row of 2."
    assert points["Rows it turns on"] == "No single one: without any one row, H1 and H2 would still be tied."


def test_a_hypothesis_with_blank_cells_is_said_to_be_less_tested() -> None:
    points = said(written("E1 M M I - -", "E2 M M C C -", width=3))
    assert points["Less tested"] == (
        "H2 is not rated against 1 of 2 rows: a blank counts for nothing. H3 is not rated at all and has no score."
    )


def test_a_matrix_that_nobody_rated_has_no_result() -> None:
    points = said(written("E1 M M - -", width=2))
    assert points == {"Result": "None: no row rates a hypothesis of this matrix."}


def test_scores_are_printed_to_two_places_and_nought_has_no_sign() -> None:
    assert [score_text(score) for score in (0.0, -0.0, -0.004, -0.7071, -12.0)] == [
        "0.00",
        "0.00",
        "0.00",
        "\N{MINUS SIGN}0.71",
        "\N{MINUS SIGN}12.00",
    ]


def test_words_are_joined_as_a_sentence_joins_them() -> None:
    assert [joined(words) for words in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]
