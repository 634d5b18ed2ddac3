"""What may be said in public of a project: worked out from what leaves, and no word of the rest."""

from dataclasses import replace
from pathlib import Path

import pytest

from bluf.load import load_tree
from bluf.model import Tlp
from bluf.problems import START_OF_FILE, Span
from bluf.public import Public
from bluf.settings import Settings, read_settings
from bluf.walk import Desk, walk
from tests.cli.desk import project

pytestmark = pytest.mark.proof

HIDDEN = "tlp: red\ntitle: The Zenda papers\npublished: 2022-01-01\n"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings(project(tmp_path))


def desk(settings: Settings, **files: str) -> Desk:
    """Write files into the project, by their path with `__` for a slash, and read it."""
    for name, text in files.items():
        path = settings.root / f"{name.replace('__', '/')}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return walk(settings)


def public(settings: Settings, **files: str) -> Public:
    return desk(settings, **files).public


def seen(found: Public) -> set[tuple[str, str]]:
    return {(one.file, one.code) for one in found.problems}


def brief(settings: Settings) -> str:
    return (settings.briefs / "example.yaml").read_text("utf-8")


def test_where_all_may_leave_it_is_all_that_there_is_to_say(settings: Settings) -> None:
    whole = desk(settings, seeds__untold="title: T\ntlp: clear\n")
    assert whole.public.problems == whole.problems
    assert whole.public.problems
    assert whole.public.texts == whole.texts
    assert whole.public.files == {one.file for one in whole.loaded.documents}


def test_a_hidden_record_with_problems_is_not_there(settings: Settings) -> None:
    found = public(settings, seeds__zenda=HIDDEN)
    assert found == public(replace(settings, root=settings.root))
    assert not [one for one in found.problems if "zenda" in one.file]
    assert "seeds/zenda.yaml" not in found.texts.keys() | found.files
    assert [one for one in walk(settings).problems if "zenda" in one.file]


def test_a_higher_ceiling_shows_it(settings: Settings) -> None:
    found = public(replace(settings, max_tlp=Tlp.RED), seeds__zenda=HIDDEN)
    assert [one for one in found.problems if "zenda" in one.file]
    assert "seeds/zenda.yaml" in found.texts


def test_a_record_with_a_tearline_is_told_of_without_a_line_of_it(settings: Settings) -> None:
    torn = brief(settings).replace("tlp: clear", "tlp: clear\ntearline: red", 1)
    found = public(settings, briefs__example=torn)
    assert "briefs/example.yaml" in found.files
    assert "briefs/example.yaml" not in found.texts


def test_parts_are_called_as_on_the_site_and_no_line_tells_of_those_above_them(settings: Settings) -> None:
    base = brief(settings)
    part = "  - {{id: g{}, question: What of {}?, status: answered{}}}\n"
    head, _, tail = base.replace("tlp: clear", "tlp: clear\ntearline: red", 1).partition("\ngaps:\n")
    shown = part.format(99, "Zenda", "")
    with_it = public(
        settings, briefs__example=f"{head}\ngaps:\n{part.format(50, 'Strelsau', ', tlp: red')}{shown}{tail}"
    )
    without_it = public(settings, briefs__example=f"{head}\ngaps:\n{shown}{tail}")
    told = [one for one in with_it.problems if one.code == "T312"]
    assert told
    assert with_it == without_it
    assert "g99" not in "".join(one.message + one.hint for one in with_it.problems)
    assert {one.span for one in with_it.problems if one.file == "briefs/example.yaml"} == {START_OF_FILE}


@pytest.mark.parametrize("text", ["As g99 says.", "As example#g99 says."])
def test_an_id_in_a_text_that_would_change_is_told(settings: Settings, text: str) -> None:
    torn = brief(settings).replace("tlp: clear", f"tlp: clear\ntearline: red\nmethod: {text}", 1)
    torn = torn.replace("\ngaps:\n", "\ngaps:\n  - {id: g98, question: A?, tlp: red}\n  - {id: g99, question: B?}\n", 1)
    assert "g99" in torn.partition("gaps:")[2]
    (told,) = [one for one in public(settings, briefs__example=torn).problems if one.code == "T508"]
    assert told.span == START_OF_FILE
    assert "g99" in told.message


def test_a_line_that_only_what_is_hidden_has_a_tearline_in_binds_nobody(settings: Settings) -> None:
    """Not in public, where it would tell of the tearline. The desk is told."""
    plain = f"{brief(settings)}method: As kj1 says.\nsupersedes: zenda\n".replace("supersedes: earlier\n", "", 1)
    hidden = brief(settings).replace("tlp: clear", "tlp: amber\ntearline: red", 1)
    found = desk(settings, briefs__example=plain, briefs__zenda=hidden)
    assert "T508" in {one.code for one in found.problems if one.file == "briefs/example.yaml"}
    assert "T508" not in {one.code for one in found.public.problems}


def test_what_only_the_hidden_part_makes_wrong_is_not_told(settings: Settings) -> None:
    torn = brief(settings).replace("tlp: clear", "tlp: clear\ntearline: red", 1)
    part = "  - {id: g9, question: What of Zenda?, status: answered, tlp: red}\n"
    torn = torn.replace("\ngaps:\n", f"\ngaps:\n{part}", 1) if "\ngaps:\n" in torn else f"{torn}gaps:\n{part}"
    whole = desk(settings, briefs__example=torn)
    assert ("briefs/example.yaml", "T312") in {(one.file, one.code) for one in whole.problems}
    assert ("briefs/example.yaml", "T312") not in seen(whole.public)


def test_a_reference_to_what_is_hidden_is_told_once_and_from_its_own_side(settings: Settings) -> None:
    naming = brief(settings).replace("sources: [loan-terms]", "sources: [zenda]") + "supersedes: zenda-brief\n"
    hidden = brief(settings).replace("tlp: clear", "tlp: red")
    whole = desk(settings, seeds__zenda=HIDDEN, briefs__example=naming, **{"briefs__zenda-brief": hidden})
    named = [one for one in whole.public.problems if one.code == "T505"]
    assert {one.file for one in named} == {"briefs/example.yaml"}
    assert all("Zenda" not in one.message + one.hint and "red" not in one.message.lower() for one in named)
    assert not [one for one in whole.public.problems if one.code == "X101"]


def test_a_broken_file_that_may_be_seen_is_told_in_full(settings: Settings) -> None:
    found = public(settings, seeds__broken="title: T\ntlp: clear\nzenda: 1\n")
    (problem,) = (one for one in found.problems if one.file == "seeds/broken.yaml")
    assert "`zenda`" in problem.message
    assert "seeds/broken.yaml" in found.texts


@pytest.mark.parametrize("text", ["tlp: red\nzenda: 1\n", "tlp: clear\nstatus: draft\nzenda: 1\n"])
def test_a_broken_file_that_is_hidden_is_not_there(text: str, settings: Settings) -> None:
    before = public(settings)
    assert public(settings, briefs__broken=text) == before


def test_a_broken_draft_is_told_of_where_drafts_are_shown(settings: Settings) -> None:
    text = "tlp: clear\nstatus: draft\nzenda: 1\n"
    assert "briefs/broken.yaml" in public(replace(settings, drafts=True), briefs__broken=text).texts


@pytest.mark.parametrize("text", ["tlp: clear\nclaims: [{text: Zenda, tlp: red}]\n", "tlp: rde\nzenda: Zenda\n"])
def test_a_broken_file_in_doubt_is_told_of_by_line_and_rule(text: str, settings: Settings) -> None:
    found = public(settings, briefs__broken=text)
    told = [one for one in found.problems if one.file == "briefs/broken.yaml"]
    assert told
    assert "briefs/broken.yaml" not in found.texts
    for one in told:
        assert "enda" not in one.message + one.hint
        assert one.span == Span(one.span.line, 1, one.span.line, 1)
        assert "`bluf check`" in one.hint


def test_what_concerns_the_names_of_hidden_files_is_not_told(settings: Settings) -> None:
    (settings.seeds / "con").mkdir()
    whole = desk(settings, **{"seeds__con__zenda": HIDDEN, "seeds__Loan-terms": HIDDEN})
    assert {"Y022", "Y023"} <= {one.code for one in whole.problems}
    assert not {"Y022", "Y023"} & {one.code for one in whole.public.problems}


def test_names_that_collide_among_what_leaves_are_told(settings: Settings) -> None:
    clear = HIDDEN.replace("red", "clear")
    found = public(settings, seeds__ab__one=clear, seeds__AB__two=clear)
    assert "Y023" in {one.code for one in found.problems}


def test_problems_of_the_options_are_told(settings: Settings) -> None:
    (settings.root / "mkdocs.yml").write_text("plugins:\n  - bluf: {drafs: true}\n", encoding="utf-8")
    found = walk(read_settings(settings.root)).public
    assert "C002" in {one.code for one in found.problems}
    assert "mkdocs.yml" in found.texts


def test_it_is_worked_out_without_looking_at_what_is_hidden(settings: Settings) -> None:
    """The loaded tree without the hidden files gives the same, but for what names them."""
    with_it = public(settings, seeds__zenda=HIDDEN, briefs__zenda=brief(settings).replace("tlp: clear", "tlp: red"))
    for name in ("seeds/zenda.yaml", "briefs/zenda.yaml"):
        (settings.root / name).unlink()
    without_it = Desk(settings, load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)).public
    assert with_it == without_it
