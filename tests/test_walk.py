"""The one way: read, check against everything, release."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bluf.model import Tlp
from bluf.rules import Rule, all_rules
from bluf.settings import Settings, read_settings
from bluf.walk import Desk, walk, walk_on
from tests.cli.desk import project
from tests.rules.examples import desk, laid_over


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    desk = project(tmp_path)
    brief = (desk / "briefs/earlier.yaml").read_text("utf-8")
    for name, change in (
        ("secret", ("tlp: clear", "tlp: red")),
        ("started", ("tlp: clear", "tlp: clear\nstatus: draft")),
    ):
        (desk / f"briefs/{name}.yaml").write_text(brief.replace(*change), encoding="utf-8")
    return read_settings(desk)


def test_what_is_checked_is_more_than_what_leaves(settings: Settings) -> None:
    desk = walk(settings)
    assert {"secret", "started"} <= desk.corpus.briefs.keys()
    assert not {"secret", "started"} & desk.released.briefs.keys()
    assert "example" in desk.released.briefs


def test_the_ceiling_and_drafts_decide_what_leaves(settings: Settings) -> None:
    assert "secret" in walk(replace(settings, max_tlp=Tlp.RED)).released.briefs
    assert "started" in walk(replace(settings, drafts=True)).released.briefs


def test_below_a_tearline_a_brief_leaves_without_what_is_above_and_without_a_hole(settings: Settings) -> None:
    torn = "tearline: red\ngaps: [{id: g1, question: A?, tlp: red}, {id: g4, question: B?}]\n"
    (settings.briefs / "example.yaml").write_text(laid_over(torn)["briefs/example.yaml"], encoding="utf-8")
    gap = walk(settings).released.briefs["example"].brief.gaps
    assert [(one.id, one.question) for one in gap] == [("g1", "B?")]
    above = walk(replace(settings, max_tlp=Tlp.RED)).released.briefs["example"].brief.gaps
    assert [(one.id, one.question) for one in above] == [("g1", "A?"), ("g2", "B?")]


def test_a_day_decides_what_leaves_and_not_what_is_checked(settings: Settings) -> None:
    desk = walk(replace(settings, as_of=date(2022, 1, 10)))
    assert desk.released.briefs.keys() == {"earlier"}
    assert desk.released.briefs["earlier"].judgments["kj1"].forecast is not None
    assert desk.released.briefs["earlier"].judgments["kj1"].forecast.resolution is None
    assert (desk.corpus, desk.problems) == (walk(settings).corpus, walk(settings).problems)


def test_what_may_not_leave_changes_nothing_as_of_a_day(settings: Settings) -> None:
    """A hidden brief names a record that has no day of its own, and supersedes a brief."""
    secret = (settings.briefs / "secret.yaml").read_text("utf-8")
    letter = settings.seeds / "letter.yaml"
    letter.write_text("title: A letter\ntlp: clear\ndescriptor: A letter.\n", encoding="utf-8")
    (settings.briefs / "secret.yaml").unlink()
    day = replace(settings, as_of=date(2022, 1, 10))
    without = walk(day).released
    secret = secret.replace("sources: [loan-terms]", "sources: [letter]").replace("2022-01-10", "2022-02-01")
    (settings.briefs / "secret.yaml").write_text(f"{secret}supersedes: earlier\n", encoding="utf-8")
    assert walk(day).released == without
    assert "letter" in without.sources


def test_problems_of_options_files_and_rules_come_sorted_together(settings: Settings) -> None:
    (settings.root / "mkdocs.yml").write_text("plugins:\n  - bluf: {drafs: true}\n", encoding="utf-8")
    (settings.seeds / "broken.yaml").write_text("title: [\n", encoding="utf-8")
    actor = "name: Elsewhere\nkind: state\ntlp: clear\nsummary: A state.\ncountry: NO\n"
    (settings.briefs / "actors/elsewhere.yaml").write_text(actor, encoding="utf-8")
    desk = walk(read_settings(settings.root))
    codes = [problem.code for problem in desk.problems if problem.code in {"C002", "T501", "Y002"}]
    assert codes == ["T501", "C002", "Y002"]
    assert {"mkdocs.yml", "seeds/broken.yaml"} <= desk.texts.keys()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: str(rule.code))
def test_what_is_wrong_with_a_file_is_the_same_whether_it_is_asked_for_alone_or_with_all(
    rule: Rule, tmp_path: Path
) -> None:
    desk = project(tmp_path)
    for file, text in laid_over(rule.explanation.bad).items():
        (desk / file).parent.mkdir(parents=True, exist_ok=True)
        (desk / file).write_text(text, "utf-8")
    (desk / "seeds/broken.yaml").write_text("title: [\n", encoding="utf-8")
    found = walk(read_settings(desk))
    files = {*found.texts, *found.loaded.broken}
    assert {problem.file for problem in found.problems} <= files
    for file in files:
        alone = found.problems_in(lambda other, file=file: other == file)  # type: ignore[misc]
        assert alone == tuple(problem for problem in found.problems if problem.file == file)


HIDDEN = {"briefs/secret.yaml", "briefs/started.yaml"}
EARLIER, ACTOR, SEED = "briefs/earlier.yaml", "briefs/actors/borduria.yaml", "seeds/loan-terms.yaml"
WORDS, OTHERS = (EARLIER, "bluf: ", "bluf: It is likely. "), (EARLIER, "title: ", "title: So ")
TORN = """\
tearline: red
supersedes: earlier
gaps: [{id: g1, question: A?, tlp: red}, {id: g4, question: B?}]
"""
EDITS = {
    "other words": [WORDS],
    "a tearline": [(EARLIER, "tlp: clear", "tlp: clear\ntearline: red")],
    "a tearline in its line": [
        ("briefs/example.yaml", desk()["briefs/example.yaml"], laid_over(TORN)["briefs/example.yaml"]),
        (EARLIER, "tlp: clear", "tlp: clear\ngaps: [{id: g4, question: B?}]"),
    ],
    "a stricter marking": [(EARLIER, "tlp: clear", "tlp: red")],
    "a part above its whole": [(EARLIER, "- id: kj1", "- tlp: red\n    id: kj1")],
    "a draft": [(EARLIER, "tlp: clear", "tlp: clear\nstatus: draft")],
    "another day": [(EARLIER, "date: 2022-", "date: 2021-")],
    "an actor above": [(ACTOR, "tlp: clear", "tlp: red")],
    "a source above": [(SEED, "tlp: clear", "tlp: red")],
    "two, of which one may leave": [WORDS, ("briefs/example.yaml", "tlp: clear", "tlp: red")],
    "one of two with the same id": [WORDS, ("briefs/more/earlier.yaml", "bluf: ", "bluf: It is unlikely. ")],
}


@pytest.mark.parametrize("hidden", [True, False], ids=["beside what may not leave", "where all may leave"])
@pytest.mark.parametrize("day", [None, date(2022, 1, 10)], ids=["now", "as of a day"])
@pytest.mark.parametrize("edits", EDITS.values(), ids=EDITS)
def test_who_walks_on_arrives_where_another_walk_would(
    settings: Settings, edits: list[tuple[str, str, str]], day: date | None, hidden: bool
) -> None:
    root = settings.root
    if any(file.startswith("briefs/more/") for file, _, _ in edits):
        (root / "briefs/more").mkdir()
        (root / "briefs/more/earlier.yaml").write_text((root / EARLIER).read_text("utf-8"), "utf-8")
    for file in set() if hidden else HIDDEN:
        (root / file).unlink()
    here = replace(settings, as_of=day)
    last = walk(here)
    before = {root / file: (root / file).read_text("utf-8") for file in {EARLIER, *(file for file, _, _ in edits)}}
    for now in (edits, [*edits, OTHERS], [], [WORDS], edits):
        after = dict(before)
        for file, old, new in now:
            assert old in after[root / file]
            after[root / file] = after[root / file].replace(old, new, 1)
        written = [path for path, text in after.items() if text != path.read_text("utf-8")]
        for path in written:
            path.write_text(after[path], encoding="utf-8")
        further, anew = walk_on(last, written), walk(here)
        assert further is not None
        assert (further.corpus, further.released) == (anew.corpus, anew.released)
        assert further.problems == anew.problems
        last = further


def _walked_on(settings: Settings) -> Desk:
    before, file = walk(settings), settings.root / EARLIER
    assert before.released.briefs
    file.write_text(file.read_text("utf-8").replace(*WORDS[1:]), encoding="utf-8")
    further = walk_on(before, [file])
    assert further is not None
    return further


@pytest.mark.parametrize("level", [Tlp.CLEAR, Tlp.RED])
def test_other_words_take_no_look_at_other_records(
    settings: Settings, level: Tlp, monkeypatch: pytest.MonkeyPatch
) -> None:
    further = _walked_on(replace(settings, max_tlp=level))
    monkeypatch.setattr("bluf.walk.build", lambda _: pytest.fail("a corpus was built anew"))
    assert "It is likely. " in further.corpus.briefs["earlier"].brief.bluf
    assert "It is likely. " in further.released.briefs["earlier"].brief.bluf
    assert ("secret" in further.released.briefs) is (level is Tlp.RED)


def test_a_desk_with_other_options_is_asked_again_what_may_leave(settings: Settings) -> None:
    further = _walked_on(replace(settings, max_tlp=Tlp.RED))
    assert "secret" in further.released.briefs
    assert "secret" not in replace(further, settings=settings).released.briefs
