"""`bluf check --max-tlp LEVEL`: a repository holds nothing above the level that it is open to."""

from pathlib import Path

import pytest

from bluf.model import Tlp
from tests.cli.desk import bluf, project

pytestmark = pytest.mark.proof

HINT_WHOLE = "  Keep it in a repository that only those may read who may read it.\n  rule above-level\n"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


def put(desk: Path, file: str, text: str) -> None:
    (desk / file).parent.mkdir(parents=True, exist_ok=True)
    (desk / file).write_text(text, encoding="utf-8")


def change(desk: Path, file: str, old: str, new: str) -> None:
    text = (desk / file).read_text("utf-8")
    assert old in text
    put(desk, file, text.replace(old, new, 1))


def refused(desk: Path, level: str = "clear", *paths: str) -> list[str]:
    """The places and messages of what is refused."""
    result = bluf(desk, "check", "--max-tlp", level, *paths)
    found = [line for line in result.output.splitlines() if ": error " in line]
    assert result.exit_code == (1 if found else 0), result.output
    return found


def test_a_tree_at_the_level_passes(desk: Path) -> None:
    assert bluf(desk, "check", "--max-tlp", "clear").output == "No problems in 8 files.\n"


@pytest.mark.parametrize("file", ["briefs/earlier.yaml", "briefs/actors/borduria.yaml", "seeds/loan-terms.yaml"])
@pytest.mark.parametrize("marking", Tlp)
@pytest.mark.parametrize("level", [Tlp.CLEAR, Tlp.AMBER])
def test_a_record_is_refused_above_the_level_and_at_no_other(file: str, marking: Tlp, level: Tlp, desk: Path) -> None:
    change(desk, file, "tlp: clear", f"tlp: {marking}")
    line = (desk / file).read_text("utf-8").splitlines().index(f"tlp: {marking}") + 1
    wanted = f"{file}:{line}:6: error C007 This file is marked {marking.label}"
    assert refused(desk, level) == ([wanted] if list(Tlp).index(marking) > list(Tlp).index(level) else [])


def test_the_report_shows_the_marking_and_what_to_do(desk: Path) -> None:
    change(desk, "briefs/earlier.yaml", "tlp: clear", "tlp: TLP:AMBER")
    assert bluf(desk, "check", "--max-tlp", "TLP:GREEN").output == (
        "briefs/earlier.yaml:3:6: error C007 This file is marked TLP:AMBER\n"
        "  3 | tlp: TLP:AMBER\n"
        "    |      ^^^^^^^^^\n" + HINT_WHOLE + "\n1 error in 1 file.\n"
    )


def test_a_part_above_the_level_is_refused_where_its_marking_stands_tearline_or_not(desk: Path) -> None:
    parts = "tearline: clear\nsources:\n  - {title: A cable, tlp: green}\n  - {title: Another, tlp: red}\n"
    change(desk, "briefs/earlier.yaml", "tlp: clear\n", f"tlp: clear\n{parts}")
    (found,) = refused(desk)
    assert found == "briefs/earlier.yaml:7:27: error C007 This file holds a part that is marked TLP:RED"


@pytest.mark.parametrize(
    "text",
    [
        "title: [\n",
        "title: Talks\n",
        "title: Talks\ntlp: [clear, red]\n",
        "title: Talks\ntlp: \u0441lear\n",
        "title: Talks\ntlp: clear\ntlp: clear\n",
        "title: Talks\ntlp: white\n",
    ],
    ids=["no YAML", "none", "a list", "a look-alike", "two", "of TLP 1.0"],
)
def test_a_record_whose_marking_cannot_be_read_counts_as_red(text: str, desk: Path) -> None:
    put(desk, "briefs/talks.yaml", text)
    said = "briefs/talks.yaml:1:1: error C007 The marking of this file cannot be read and counts as TLP:RED"
    assert refused(desk, "amber+strict") == [said]
    assert refused(desk, "red") == []


def test_a_record_that_is_wrong_otherwise_counts_as_it_is_marked(desk: Path) -> None:
    put(desk, "briefs/talks.yaml", "titel: Talks\ntlp: green\n")
    assert refused(desk, "green") == []
    assert refused(desk) == ["briefs/talks.yaml:1:1: error C007 This file is marked TLP:GREEN"]


def test_a_page_written_by_hand_counts_as_it_is_marked(desk: Path) -> None:
    put(desk, "briefs/about.md", "---\nhide: [toc]\ntlp: amber\n---\n# About\n")
    put(desk, "briefs/bare.md", "# Bare\n")
    put(desk, "briefs/two.md", "---\ntlp: clear\nTLP: red\n---\n# Two\n")
    assert refused(desk) == [
        "briefs/about.md:3:6: error C007 This file is marked TLP:AMBER",
        "briefs/bare.md:1:1: error C007 The marking of this file cannot be read and counts as TLP:RED",
        "briefs/two.md:1:1: error C007 The marking of this file cannot be read and counts as TLP:RED",
    ]


@pytest.mark.parametrize(
    "file",
    ["briefs/map.png", "seeds/copy.pdf", "briefs/talks.yaml~", "briefs/.talks.yaml.swp", "seeds/.drafts/a.yaml"],
)
def test_a_file_without_a_marking_counts_as_red(file: str, desk: Path) -> None:
    put(desk, file, "x")
    assert refused(desk) == [f"{file}:1:1: error C007 This file carries no marking and counts as TLP:RED"]


def test_an_empty_file_and_gits_own_lists_hold_nothing(desk: Path) -> None:
    put(desk, "seeds/.keep", "")
    put(desk, "seeds/.gitkeep", "")
    put(desk, "briefs/.gitignore", "# what stays here\n/internal/\n")
    put(desk, "briefs/.gitattributes", "*.yaml text\n")
    assert refused(desk) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("briefs/.gitkeep", "secret"),
        ("seeds/.gitignore", "# TLP:RED\n"),
        ("seeds/.gitignore", "tlp: red\ntitle: T\n"),
        ("seeds/.gitattributes", "x\x00"),
        ("seeds/.gitattributes", "x \u202e"),
        ("seeds/.gitignore", "x\n" * 40_000),
    ],
)
def test_a_file_of_git_that_git_has_no_use_for_counts_as_red(file: str, text: str, desk: Path) -> None:
    put(desk, file, text)
    assert refused(desk) == [f"{file}:1:1: error C007 This file carries no marking and counts as TLP:RED"]


def test_a_link_to_a_list_of_git_is_refused(desk: Path) -> None:
    put(desk, "briefs/.gitignore", "/internal/\n")
    (desk / "seeds/.gitignore").symlink_to("../briefs/.gitignore")
    assert [line.split(":")[0] for line in refused(desk)] == ["seeds/.gitignore"]


@pytest.mark.parametrize("copy", [".hidden/talks.yaml", ".cable.pdf", "cable.md", "link.pdf", "linked/cable.pdf"])
def test_a_record_vouches_for_no_link_nor_anything_hidden_nor_a_page(copy: str, desk: Path) -> None:
    outside = desk.parent / "outside"
    outside.mkdir(exist_ok=True)
    put(outside, "cable.pdf", "x")
    if copy == "link.pdf":
        (desk / "seeds/link.pdf").symlink_to(outside / "cable.pdf")
    elif copy == "linked/cable.pdf":
        (desk / "seeds/linked").symlink_to(outside)
    else:
        put(desk, f"seeds/{copy}", "title: T\ntlp: red\n")
    change(desk, "seeds/loan-terms.yaml", "tlp: clear", f"tlp: clear\narchive: {{file: {copy}}}")
    (found,) = refused(desk)
    assert found.startswith(f"seeds/{copy.partition('/')[0] if 'linked' in copy else copy}:1:1: error C007")


def test_a_name_says_nothing_of_a_marking(desk: Path) -> None:
    """What is wrong with the name of a folder, `bluf check` says."""
    text = (desk / "seeds/loan-terms.yaml").read_text("utf-8")
    put(desk, "seeds/con/one.yaml", text)
    put(desk, "seeds/CON/two.yaml", text)
    assert refused(desk) == []


def test_a_copy_counts_as_the_strictest_record_that_names_it(desk: Path) -> None:
    put(desk, "seeds/copies/cable.pdf", "x")
    change(desk, "seeds/loan-terms.yaml", "tlp: clear", "tlp: clear\narchive: {file: copies/cable.pdf}")
    assert refused(desk) == []
    change(desk, "seeds/embassy-2022-03-13.yaml", "tlp: clear", "tlp: green\narchive: {file: copies/cable.pdf}")
    copy, record = refused(desk)
    assert copy == "seeds/copies/cable.pdf:1:1: error C007 This file is marked TLP:GREEN"
    assert record.startswith("seeds/embassy-2022-03-13.yaml:")


def test_a_record_cannot_vouch_for_a_file_outside_its_folder(desk: Path) -> None:
    put(desk, "briefs/.cable.pdf", "x")
    change(desk, "seeds/loan-terms.yaml", "tlp: clear", "tlp: green\narchive: {file: ../briefs/.cable.pdf}")
    assert [line.split(":")[0] for line in refused(desk)] == ["briefs/.cable.pdf", "seeds/loan-terms.yaml"]


def test_an_attachment_counts_as_marked_with_the_ceiling_of_the_site(desk: Path) -> None:
    put(desk, "briefs/images/map.png", "x")
    options = "plugins:\n  - bluf:\n      attachments: [images/*.png]\n"
    put(desk, "mkdocs.yml", options)
    assert refused(desk) == []
    put(desk, "mkdocs.yml", f"{options}      max_tlp: amber\n")
    assert refused(desk) == ["briefs/images/map.png:1:1: error C007 This file is marked TLP:AMBER"]
    assert refused(desk, "amber") == []


def test_a_link_is_refused_and_not_followed(desk: Path) -> None:
    outside = desk.parent / "outside"
    outside.mkdir(exist_ok=True)
    put(outside, "cable.yaml", "x")
    links = {"briefs/.hidden": outside, "briefs/elsewhere": outside, "briefs/notes": outside / "cable.yaml"}
    for link, target in links.items():
        (desk / link).symlink_to(target)
    assert [line.split(":")[0] for line in refused(desk)] == list(links)


def test_only_the_named_files_are_refused(desk: Path) -> None:
    put(desk, "briefs/map.png", "x")
    put(desk, "briefs/plan.png", "x")
    assert [line.split(":")[0] for line in refused(desk, "clear", "briefs/map.png")] == ["briefs/map.png"]


def test_nothing_but_markings_is_refused(desk: Path) -> None:
    change(desk, "briefs/earlier.yaml", "bluf: It is unlikely (20-45%)", "bluf: It is unlikely (20-40%)")
    assert bluf(desk, "check").exit_code == 1
    assert refused(desk) == []


def test_options_that_cannot_be_read_are_refused_as_they_say_where_to_look(desk: Path) -> None:
    put(desk, "mkdocs.yml", "docs_dir: [\n")
    assert refused(desk)[0].startswith("mkdocs.yml:")


def test_a_level_that_is_no_marking_is_misuse(desk: Path) -> None:
    result = bluf(desk, "check", "--max-tlp", "wite")
    assert result.exit_code == 2
    assert "'wite' is not one of clear, green, amber, amber+strict, red" in result.output


def test_github_gets_the_file_and_the_line_of_the_marking(desk: Path) -> None:
    change(desk, "briefs/earlier.yaml", "tlp: clear", "tlp: amber")
    said = bluf(desk, "check", "--max-tlp", "clear", "--format", "github").output
    assert said.startswith(
        "::error file=briefs/earlier.yaml,line=3,endLine=3,col=6,endColumn=10,title=C007 above-level::"
    )
