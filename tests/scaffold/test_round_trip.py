"""An outcome goes into a file and nothing else in it changes, however the file is written."""

import difflib
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.load import Kind
from bluf.load.tree import read_record
from bluf.model import Brief, Resolution
from bluf.problems import FieldPath
from bluf.resources import starters
from bluf.scaffold.round_trip import UnkeptError, with_resolution
from tests.rules.examples import desk
from tests.site.project import ROOT

YES = Resolution.model_validate(
    {"outcome": "yes", "on": "2022-04-01", "recorded": "2022-04-02", "because": "It did: twice.", "sources": ["s1"]}
)
BLOCK = ['outcome: "yes"', "on: 2022-04-01", "recorded: 2022-04-02", "because: 'It did: twice.'", "sources: [s1]"]
HEAD = "title: T\ndate: 2022-03-14\ntlp: clear\nbluf: B\nkey_judgments: [{statement: S}]\n"
SHIPPED = {path.name: path.read_bytes().decode() for path in sorted((ROOT / "briefs").glob("*.yaml"))}


def brief(text: str) -> Brief:
    document, problems = read_record("briefs/one.yaml", Kind.BRIEF, text)
    assert document, problems
    assert isinstance(document.model, Brief)
    return document.model


def forecasts(model: Brief) -> Iterator[tuple[FieldPath, Resolution | None]]:
    for position, judgment in enumerate(model.key_judgments):
        if judgment.forecast:
            yield ("key_judgments", position, "forecast"), judgment.forecast.resolution
    for position, forecast in enumerate(model.forecasts):
        yield ("forecasts", position), forecast.resolution


def resolution_at(model: Brief, path: FieldPath) -> Resolution | None:
    return dict(forecasts(model))[path]


def without(model: Brief) -> object:
    """The brief without any outcome."""
    fields = model.model_dump()
    for part in (*fields["forecasts"], *(judgment["forecast"] or {} for judgment in fields["key_judgments"])):
        part.pop("resolution", None)
    return fields


def added(before: str, after: str) -> list[str]:
    """The lines that were added; fails if any other was changed, moved or taken away."""
    steps = list(difflib.ndiff(before.split("\n"), after.split("\n"), linejunk=None, charjunk=None))
    assert not [step for step in steps if step.startswith("- ")], "".join(steps)
    return [step[2:] for step in steps if step.startswith("+ ")]


def amended(old: Resolution) -> Resolution:
    return YES.model_copy(
        update={"earlier": (*old.earlier, type(YES).__base__.model_validate(old.model_dump(exclude={"earlier"})))}
    )


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("name", SHIPPED)
def test_every_forecast_of_the_shipped_briefs_can_be_resolved_or_amended(name: str, ending: str) -> None:
    text = SHIPPED[name].replace("\n", ending)
    tried = 0
    for path, old in forecasts(brief(text)):
        made = with_resolution(text, path, amended(old) if old else YES)
        assert resolution_at(brief(made), path) == (amended(old) if old else YES)
        assert without(brief(made)) == without(brief(text))
        assert made.count("\n") == made.count(ending)
        if old is None:
            new = added(text, made)
            assert [line.strip() for line in new] == ["resolution:", *BLOCK]
        else:
            assert set(text.split("\n")) - set(made.split("\n")) <= {
                line for line in text.split("\n") if line.startswith("      ")
            }
            assert {line.strip() for line in text.split("\n")} <= {
                line.strip().removeprefix("- ") for line in made.split("\n")
            } | {line.strip() for line in made.split("\n")}
        tried += 1
    assert tried


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_brief_begun_from_the_template_keeps_its_comments(ending: str) -> None:
    text = (starters("new") / "brief.yaml").read_text("utf-8").replace("$title", "T").replace("$date", "2022-03-14")
    text = text.replace(
        "would_change:", "forecast: {question: Q?, by: 2022-04-01}  # when it is due\n    would_change:"
    )
    text = (
        text.replace("$$", "$") + "\nforecasts: # more\n  - question: Q?\n    p: 0.4 # at first\n\n# the end\n"
    ).replace("\n", ending)
    made = with_resolution(text, ("forecasts", 0), YES)
    assert added(text, made) == [" " * 4 + "resolution:" + ending[:-1]] + [
        " " * 6 + line + ending[:-1] for line in BLOCK
    ]
    assert "p: 0.4 # at first" + ending + "    resolution:" in made
    in_flow = with_resolution(text, ("key_judgments", 0, "forecast"), YES)
    [line] = [line for line in in_flow.split("\n") if line not in text.split("\n")]
    assert "}  # when it is due" in line
    assert resolution_at(brief(in_flow), ("key_judgments", 0, "forecast")) == YES


def test_a_file_without_a_last_line_break_stays_so() -> None:
    text = HEAD + "forecasts:\n- question: Q?\n  p: 0.4"
    made = with_resolution(text, ("forecasts", 0), YES)
    assert made == text + "\n  resolution:\n    " + "\n    ".join(BLOCK)
    windows = with_resolution(text.replace("\n", "\r\n"), ("forecasts", 0), YES)
    assert windows == made.replace("\n", "\r\n")


def test_the_last_line_can_be_amended() -> None:
    text = HEAD + 'forecasts:\n- question: Q?\n  resolution:\n    outcome: "no"'
    stood = resolution_at(brief(text), ("forecasts", 0))
    assert stood
    made = with_resolution(text, ("forecasts", 0), amended(stood))
    assert made.endswith('\n    earlier:\n    - outcome: "no"')
    windows = with_resolution(text.replace("\n", "\r\n"), ("forecasts", 0), amended(stood))
    assert windows == made.replace("\n", "\r\n")


@pytest.mark.parametrize("after", ["", "\n  # below\n", "method: None.\n", "  -\n    question: R?\n"])
def test_a_dash_may_stand_alone_on_its_line(after: str) -> None:
    text = HEAD + "forecasts:\n  -\n    id: f1\n    question: Q?\n" + after
    made = with_resolution(text, ("forecasts", 0), YES)
    assert [line.strip() for line in added(text, made)] == ["resolution:", *BLOCK]
    assert resolution_at(brief(made), ("forecasts", 0)) == YES
    again = with_resolution(made, ("forecasts", 0), amended(YES))
    assert resolution_at(brief(again), ("forecasts", 0)) == amended(YES)


def test_comments_inside_the_forecast_stay_where_they_are() -> None:
    text = HEAD + (
        "forecasts:\n  # the first\n  - id: f1 # ours\n    # what we ask\n    question: Q?\n    by: 2022-04-01 # late\n"
        "    # nothing below\n\n  # the second\n  - {question: R?}\nmethod: None.\n"
    )
    made = with_resolution(text, ("forecasts", 0), YES)
    assert [line.strip() for line in added(text, made)] == ["resolution:", *BLOCK]
    assert made.index("resolution:") < made.index("# the second")


def test_an_amended_outcome_keeps_its_comments_and_its_words() -> None:
    old = """\
    resolution:
      # as we read it
      outcome: "no" # at first
      because: >-
        Nobody
        came.
"""
    text = HEAD + "forecasts:\n  - question: Q?\n" + old + "    p: 0.3\n"
    stood = resolution_at(brief(text), ("forecasts", 0))
    assert stood
    made = with_resolution(text, ("forecasts", 0), amended(stood))
    assert resolution_at(brief(made), ("forecasts", 0)) == amended(stood)
    for kept in ("# as we read it", 'outcome: "no" # at first', "Nobody\n", "came.\n    p: 0.3\n"):
        assert kept in made


@pytest.mark.parametrize(
    "old",
    [
        'resolution: {outcome: "no", recorded: 2022-04-01}',
        'resolution:\n      outcome: "no"\n      earlier: [{outcome: "yes"}]',
        'resolution:\n      outcome: "no"\n      earlier:\n      - outcome: annulled # why?\n      - {outcome: "yes"}',
    ],
)
def test_an_outcome_can_be_amended_again_and_again(old: str) -> None:
    text = HEAD + "forecasts:\n  - question: Q?\n    " + old + "\n\n# below\nmethod: None.\n"
    for _ in range(3):
        stood = resolution_at(brief(text), ("forecasts", 0))
        assert stood
        text = with_resolution(text, ("forecasts", 0), amended(stood))
        assert resolution_at(brief(text), ("forecasts", 0)) == amended(stood)
        assert text.endswith("\n\n# below\nmethod: None.\n")


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("- {question: Q?, p: 0.3}", "- {question: Q?, p: 0.3, resolution: {"),
        ("- {question: Q?, p: 0.3, } # odd", "- {question: Q?, p: 0.3, resolution: {"),
        ('- {question: "Q, or R?", resolution: {outcome: "no"}, p: 0.3}', "p: 0.3}"),
        ("- {question: Q?,\n     p: 0.3 }", "     p: 0.3, resolution: {"),
    ],
)
def test_a_forecast_in_braces_changes_on_one_line(written: str, expected: str) -> None:
    text = HEAD + "forecasts:\n  " + written + "\n  - question: R?\n"
    old = resolution_at(brief(text), ("forecasts", 0))
    wanted = amended(old) if old else YES
    made = with_resolution(text, ("forecasts", 0), wanted)
    assert resolution_at(brief(made), ("forecasts", 0)) == wanted
    assert expected in made
    changed = [pair for pair in zip(text.split("\n"), made.split("\n"), strict=True) if pair[0] != pair[1]]
    assert len(changed) == 1


@pytest.mark.parametrize(
    "written",
    [
        'forecasts: [{question: Q?, resolution: {outcome: "no",\n   recorded: 2022-04-01}}]',
        'forecasts:\n  - question: Q?\n    resolution: {outcome: "no"} # doubtful',
        'forecasts:\n  - question: Q?\n    resolution: # doubtful\n      {outcome: "no"}',
        'forecasts:\n  - resolution: {outcome: "no"}\n    question: Q?',
    ],
)
def test_what_cannot_be_kept_is_refused(written: str) -> None:
    text = HEAD + written + "\n"
    old = resolution_at(brief(text), ("forecasts", 0))
    with pytest.raises(UnkeptError):
        with_resolution(text, ("forecasts", 0), amended(old) if old else YES)


FIELDS = {
    "question": [
        "question: Q?",
        'question: "Q, twice?"',
        "question: >-\n{in}  Q\n{in}  and R?",
        "question: |\n{in}  Q?\n\n",
    ],
    "by": ["by: 2022-04-01", "by:   '2022-04-01'"],
    "p": ["p: 0.30", "p: 0.3   # a guess", "p:\n{in}  0.3"],
    "resolved_by": [
        "resolved_by: A word\n{in}  and another.",
        "resolved_by: >\n{in}  A word.\n\n",
        "resolved_by: '#1'",
    ],
}
BETWEEN = ["", "{in}# a remark\n", "\n", "# far left\n", "\n\n{in}# two\n", "   \n"]
AFTER = [
    "",
    "method: None.\n",
    "\n# more\nmethod: >-\n  None\n  at all.\n",
    "\n\n\n",
    "  # the next\n  - question: R?\n",
]


@st.composite
def layouts(draw: st.DrawFn) -> str:
    """A brief with one forecast or two, laid out in some way."""
    names = ["question", *draw(st.permutations(["by", "p", "resolved_by"]))[: draw(st.integers(0, 3))]]
    names = draw(st.permutations(names))
    dash = draw(st.sampled_from(["- ", "  - ", "    -   "]))
    inner = " " * len(dash)
    text = (
        HEAD
        + draw(st.sampled_from(BETWEEN)).format(**{"in": ""})
        + "forecasts:"
        + draw(st.sampled_from(["", " # some"]))
    )
    text += "\n"
    for position, name in enumerate(names):
        field = draw(st.sampled_from(FIELDS[name])).format(**{"in": inner})
        text += (inner if position else dash) + field.rstrip("\n") + "\n" + "\n" * field.count("\n\n")
        text += draw(st.sampled_from(BETWEEN)).format(**{"in": inner})
    after = draw(st.sampled_from(AFTER))
    text += after if dash == "  - " or "question" not in after else ""
    text = text.rstrip("\n") if draw(st.booleans()) else text
    return text.replace("\n", "\r\n") if draw(st.booleans()) else text


@given(layouts())
def test_however_a_brief_is_laid_out_only_the_outcome_is_added(text: str) -> None:
    before = brief(text)
    made = with_resolution(text, ("forecasts", 0), YES)
    if text.endswith("\n"):
        lines = added(text, made)
    else:
        lines = added(text + ("\r\n" if "\r\n" in text else "\n"), made + ("\r\n" if "\r\n" in text else "\n"))
    assert [line.strip() for line in lines] == ["resolution:", *BLOCK]
    after = brief(made)
    assert without(after) == without(before)
    assert resolution_at(after, ("forecasts", 0)) == YES


def test_the_base_desk_can_be_resolved() -> None:
    for file, text in desk().items():
        if file.startswith("briefs/e"):
            for path, old in forecasts(brief(text)):
                made = with_resolution(text, path, amended(old) if old else YES)
                assert resolution_at(brief(made), path) == (amended(old) if old else YES)
