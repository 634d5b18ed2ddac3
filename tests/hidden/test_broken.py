"""Hidden files that are broken, files whose marking nobody can tell, and what leaves but names what does not."""

import re

import pytest

from bluf.settings import read_settings
from bluf.walk import walk
from tests.hidden.building import FORMATS, Built, built, laid_out, report
from tests.site.records import BRIEF, SMALLEST

pytestmark = [pytest.mark.proof, pytest.mark.site]

CANARY = "zqvx7canary"
WHOLE = {
    "briefs/hidden-brief.yaml": SMALLEST[BRIEF].replace("Ruritania", CANARY).replace("tlp: clear", "tlp: red"),
    "briefs/actors/hidden-actor.yaml": f"name: {CANARY}\nkind: state\ntlp: red\nwritten: 2022-03-14\n",
    "seeds/hidden-source.yaml": f"title: {CANARY}\ntlp: red\npublished: 2022-03-13\ndescriptor: {CANARY}\n",
}
"""Hidden records, each valid."""
BREAKS = {
    "unknown field": lambda text: f"{text}{CANARY}: 1\n",
    "wrong type": lambda text: f"{text}tlp2: [{CANARY}]\n".replace("tlp2", "title" if "name:" in text else "serial"),
    "bad date": lambda text: re.sub(r"(date|published|written): 2022-03-1\d", rf"\1: {CANARY}", text),
    "bad term": lambda text: text.replace("tlp: red", f"tlp: red\nlanguage: [{CANARY}]"),
}
UNREADABLE = {
    "misspelt": ("tlp: red", f"tlp: {CANARY}"),
    "missing": ("tlp: red\n", ""),
    "misspelt field": ("tlp: red", "tpl: red"),
    "listed": ("tlp: red", "tlp: [red]"),
    "twice": ("tlp: red", "tlp: clear\ntlp: red"),
    "look-alike": ("tlp: red", "tlp: \u0441lear"),
    "empty": ("tlp: red", "tlp:"),
    "an anchor": ("tlp: red", f"tlp: &{CANARY} red"),
    "no YAML": ("tlp: red", f"tlp: red\n{CANARY}: ]"),
    "a tab": ("tlp: red", f"tlp: red\n\t{CANARY}: x"),
    "a lower label than a part": ("tlp: red", f"tlp: clear\n{CANARY}: {{tlp: red}}"),
    "a part with a misspelt label": ("tlp: red", f"tlp: clear\n{CANARY}: {{tpl: red}}"),
}


def _attached(pattern: str) -> tuple[str, str]:
    return "- bluf:", f"- bluf:\n      attachments: ['{pattern}']"


def outcome(files: dict[str, str], ceiling: str = "clear", attached: str = "") -> tuple[Built, tuple[str, ...]]:
    """Return what a build of the smallest desk with these files is, and every public report."""
    with laid_out({**SMALLEST, **files}, ceiling, *([_attached(attached)] if attached else [])) as project:
        return built(project), tuple(report(project, form) for form in FORMATS)


@pytest.fixture(scope="module")
def alone() -> tuple[Built, tuple[str, ...]]:
    """What the smallest desk is without anything hidden."""
    return outcome({})


@pytest.mark.parametrize("file", WHOLE)
@pytest.mark.parametrize("broken", BREAKS)
def test_a_hidden_record_that_is_broken_is_as_if_it_were_deleted(
    file: str, broken: str, alone: tuple[Built, tuple[str, ...]]
) -> None:
    text = BREAKS[broken](WHOLE[file])
    with laid_out({**SMALLEST, file: text}, "red") as project:
        assert walk(read_settings(project)).loaded.broken == (file,)
    assert outcome({file: text}) == alone


def test_a_draft_that_is_broken_is_as_if_it_were_deleted(alone: tuple[Built, tuple[str, ...]]) -> None:
    draft = SMALLEST[BRIEF].replace("tlp: clear", f"tlp: clear\nstatus: draft\n{CANARY}: 1")
    assert outcome({"briefs/draft.yaml": draft}) == alone


def test_what_names_collide_with_a_hidden_file_is_as_if_it_were_deleted(alone: tuple[Built, tuple[str, ...]]) -> None:
    hidden = WHOLE["briefs/hidden-brief.yaml"]
    files = {
        "briefs/zz/loans.yaml": hidden,
        "briefs/ZZ/x.yaml": hidden,
        "seeds/Courier-2022-03-13.yaml": WHOLE["seeds/hidden-source.yaml"],
    }
    assert outcome(files) == alone


_PAGE = "---\ntlp: {}\n---\n# A page\n\nIt holds {}.\n"
_RECORD = SMALLEST[BRIEF]
_HIDDEN = _RECORD.replace("Ruritania", CANARY).replace("tlp: clear", "tlp: red")
BESIDE = {
    "a folder that differs in case": ({"briefs/zz/lent.yaml": _RECORD}, {"briefs/ZZ/hidden.yaml": _HIDDEN}),
    "two pages that collide": (
        {"briefs/pg/aB.md": _PAGE.format("clear", "x"), "briefs/pg/ab.md": _PAGE.format("clear", "y")},
        {"briefs/pg/AB.md": _PAGE.format("red", CANARY)},
    ),
    "two pages at one address": (
        {"briefs/pg/FOO/index.md": _PAGE.format("clear", "x"), "briefs/pg/foo.md": _PAGE.format("clear", "y")},
        {"briefs/pg/FOO.md": _PAGE.format("red", CANARY)},
    ),
    "an attachment in a folder with a device's name": (
        {"briefs/con/map.png": "x"},
        {"briefs/con/hidden.yaml": _HIDDEN},
    ),
    "a page with a line break in its name": (
        {"briefs/b.md": _PAGE.format("clear", "x")},
        {"briefs/x\nb.md": _PAGE.format("red", CANARY), "briefs/x\u2028b.md": _PAGE.format("red", CANARY)},
    ),
    "a page with a character that cannot be seen": (
        {"briefs/b.md": _PAGE.format("clear", "x")},
        {"briefs/c.md": _PAGE.format("red", f"{CANARY}\u202e")},
    ),
    "a copy of what it draws on": (
        {"briefs/map.png": "x"},
        {"briefs/copies/cable.png": CANARY, "briefs/hidden.yaml": _HIDDEN + (
            "sources: [{id: s1, title: T, kind: newspaper, published: 2022-03-13, accessed: 2022-03-14,"
            " descriptor: D., archive: {file: ./copies/cable.png}}]\n")},
    ),
    "a copy of what is broken": (
        {"briefs/map.png": "x"},
        {"briefs/copies/cable.png": CANARY, "briefs/hidden.yaml": _HIDDEN + (
            "sources: [{id: s1, titel: T, archive: {file: copies/cable.png}}]\n")},
    ),
}  # fmt: skip
"""What leaves, and what does not and lies beside it."""


@pytest.mark.parametrize("beside", BESIDE)
def test_what_leaves_is_told_of_and_built_as_if_what_does_not_were_deleted(beside: str) -> None:
    shown, hidden = BESIDE[beside]
    assert outcome({**shown, **hidden}, attached="*.png") == outcome(shown, attached="*.png")


def test_a_copy_that_what_leaves_names_too_leaves() -> None:
    archived = "archive: {file: copies/cable.png}"
    sources = "sources: [{{id: s1, title: T, kind: newspaper, published: 2022-03-13, accessed: 2022-03-14, {}}}]\n"
    files = {"briefs/copies/cable.png": "x", "briefs/hidden.yaml": _HIDDEN + sources.format(archived)}
    site, _ = outcome({**files, BRIEF: _RECORD + sources.format(archived)}, attached="*.png")
    assert site.files["copies/cable.png"] == b"x"
    with laid_out({**SMALLEST, **files}, "clear", _attached("*.png")) as project:
        told = [one for one in walk(read_settings(project)).problems if one.file == "briefs/copies/cable.png"]
    assert [(one.code, one.severity.value) for one in told] == [("Y018", "error")], "but the desk is told"


@pytest.mark.parametrize("hard", [True, False])
@pytest.mark.parametrize("target", ["hidden.md", ".hidden.yaml~"])
def test_a_link_does_not_publish_what_may_not_leave(target: str, hard: bool) -> None:
    with laid_out(
        {**SMALLEST, f"briefs/{target}": _PAGE.format("red", CANARY)}, "clear", _attached("*.png")
    ) as project:
        link = project / "briefs/images/a.png"
        link.parent.mkdir()
        if hard:
            link.hardlink_to(project / "briefs" / target)
        else:
            link.symlink_to(f"../{target}")
        site = built(project)
    assert site.failed
    assert "briefs/images/a.png" in site.log
    assert target not in site.log
    assert site.files == {}


@pytest.mark.parametrize(("shown", "hidden"), [("README", "index"), ("index", "README")])
def test_of_two_pages_at_one_address_the_one_that_may_leave_is_there(shown: str, hidden: str) -> None:
    """MkDocs keeps one of README.md and index.md, and says which: before the plugin can take the other away."""
    page = "---\ntlp: {}\n---\n# A page\n\nIt holds {}.\n"
    files = {f"briefs/desk/{shown}.md": page.format("clear", "letters")}
    assert outcome({**files, f"briefs/desk/{hidden}.md": page.format("red", CANARY)}) == outcome(files)


@pytest.mark.parametrize("file", WHOLE)
@pytest.mark.parametrize("unreadable", UNREADABLE)
def test_a_file_whose_marking_cannot_be_read_fails_the_build_without_a_word_of_it(file: str, unreadable: str) -> None:
    text = WHOLE[file].replace(*UNREADABLE[unreadable])
    assert text != WHOLE[file]
    site, reports = outcome({file: text})
    assert site.failed
    assert not site.files
    for said in (site.log, *reports):
        assert file in said
        assert CANARY not in said
    assert "run `bluf check`" in site.log.lower()
    line = reports[1].split(f"file={file},line=")[1].split(",")[0]
    assert 1 <= int(line) <= len(text.splitlines()) + 1
    assert f"file={file},line={line},endLine={line},col=1,endColumn=1" in reports[1], "no more than the line"


@pytest.mark.parametrize(
    "front", [f"tlp: {CANARY}", f"tlp: [{CANARY}]", f"{CANARY}: 1\ntlp: rde", f"tlp: &{CANARY} red"]
)
def test_a_page_whose_marking_cannot_be_read_fails_the_build_without_a_word_of_it(front: str) -> None:
    site, reports = outcome({"briefs/notes.md": f"---\n{front}\n---\n# {CANARY}\n\n{CANARY}\n"})
    assert site.failed
    for said in (site.log, *reports):
        assert "briefs/notes.md" in said
        assert CANARY not in said


def test_a_page_without_a_marking_is_told_what_to_write() -> None:
    site, _ = outcome({"briefs/notes.md": f"# {CANARY}\n"})
    assert site.failed
    assert "Begin the page with three lines" in site.log


TORN = """\
tearline: red
claims:
  - {id: c1, text: Ruritania asked Borduria for loans., sources: [courier-2022-03-13]}
  - {id: c2, text: zqvx7canary, sources: [courier-2022-03-13], tlp: red}
"""
NAMING = {
    "a brief": ("supersedes: hidden-brief\n", "hidden-brief"),
    "an actor in a list": ("events: [{id: e1, title: T., actors: [hidden-actor]}]\n", "hidden-actor"),
    "a source in a list": ("claims: [{id: c1, text: T., sources: [hidden-source]}]\n", "hidden-source"),
    "a link to a brief": ("body: See [[hidden-brief]].\n", "hidden-brief"),
    "a link to a part of a brief": ("body: See [[hidden-brief#kj1]].\n", "hidden-brief#kj1"),
    "a part in a link": (f"{TORN}body: See [[c2]].\n", "c2"),
    "a part in a text": (f"{TORN}body: As c2 says.\n", "c2"),
    "a part in a line": (f"{TORN}desk: As c2 says\n", "c2"),
    "a part in a pair": (f"{TORN}contradictions: [{{between: [c1, c2], kind: denial, treatment: T.}}]\n", "c2"),
}  # fmt: skip


@pytest.mark.parametrize("naming", NAMING)
def test_what_leaves_and_names_what_does_not_is_an_error_that_names_its_own_side_only(naming: str) -> None:
    text, name = NAMING[naming]
    site, reports = outcome({**WHOLE, BRIEF: SMALLEST[BRIEF] + text})
    assert site.failed
    for said in (site.log, *reports):
        assert "T505" in said
        assert BRIEF in said
        assert f"`{name}` stands for something" in said
        for word in (CANARY, *(path for path in WHOLE), "TLP:RED", "red\n"):
            assert word not in said.replace("red\nexit", "")
    assert "X101" not in "".join(reports[:2])


def test_an_id_that_two_files_have_means_the_one_that_leaves(alone: tuple[Built, tuple[str, ...]]) -> None:
    assert outcome({"briefs/zz/courier-2022-03-13.yaml": WHOLE["briefs/hidden-brief.yaml"]}) == alone


def test_the_place_of_the_projects_own_folder_is_not_told(alone: tuple[Built, tuple[str, ...]]) -> None:
    """But for MkDocs' own line that says where it builds to."""
    with laid_out(SMALLEST, "clear") as project:
        site, reports = built(project), [report(project, form) for form in FORMATS]
    folder = project.parent.as_posix()
    assert site == alone[0]
    assert not [path for path, content in site.files.items() if folder.encode() in content]
    assert folder not in "".join((site.log, *reports))
    assert "Building documentation to directory: /site" in site.log
