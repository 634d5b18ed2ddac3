"""`bluf new`, `bluf schema` and `bluf init`."""

import json
import os
import re
from datetime import date
from pathlib import Path

import pytest
import yaml

from bluf import __version__
from tests.cli.desk import bluf, project

MODELINE = re.compile(r"# yaml-language-server: \$schema=(\S+)\n")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    return project(tmp_path)


@pytest.mark.parametrize(
    ("kind", "path"),
    [
        ("brief", "briefs/zenda-talks.yaml"),
        ("actor", "briefs/actors/zenda-talks.yaml"),
        ("source", "seeds/zenda-talks.yaml"),
    ],
)
def test_a_new_record_passes_the_check_and_knows_its_schema(kind: str, path: str, desk: Path) -> None:
    result = bluf(desk, "new", kind, "Zenda: talks", "--date", "2022-03-14")
    assert result.output == f"Wrote {path}. Fill it in, then run `bluf check`.\n"
    assert bluf(desk, "check").output == "No problems in 9 files.\n"
    text = (desk / path).read_text("utf-8")
    modeline = MODELINE.match(text)
    assert modeline
    assert ((desk / path).parent / modeline[1]).resolve() == desk / f".bluf/schemas/{kind}.schema.json"
    assert ((desk / path).parent / modeline[1]).is_file()
    assert "Zenda: talks" in yaml.safe_load(text).values()


def test_a_new_brief_cannot_be_published_before_it_is_filled_in(desk: Path) -> None:
    bluf(desk, "new", "brief", "zenda")
    path = desk / "briefs/zenda.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("status: draft", "status: published"), encoding="utf-8")
    result = bluf(desk, "check")
    assert result.exit_code == 1
    assert set(re.findall("error ([A-Z][0-9]+)", result.output)) == {"T504"}
    assert result.output.count("error T504") == re.sub("(?m)^#.*$", "", text).count("[FILL IN")


@pytest.mark.parametrize(("kind", "folder"), [("actor", "briefs/actors"), ("source", "seeds")])
def test_a_new_record_that_is_no_draft_says_nothing_untrue(kind: str, folder: str, desk: Path) -> None:
    bluf(desk, "new", kind, "zenda", "--date", "2022-03-14")
    record = yaml.safe_load((desk / folder / "zenda.yaml").read_text("utf-8"))
    day = date(2022, 3, 14)
    assert (
        record
        == {
            "actor": {"name": "Zenda", "kind": "group", "tlp": "clear", "written": day},
            "source": {
                "title": "Zenda",
                "kind": "other",
                "tlp": "clear",
                "published": {"date": day, "basis": "inferred", "note": "not later than the day it was read"},
                "accessed": day,
                "descriptor": {"summary": "Not assessed yet."},
            },
        }[kind]
    )


def test_a_new_brief_is_a_draft_of_the_given_day(desk: Path) -> None:
    bluf(desk, "new", "brief", "2022-03-14-zenda-talks", "--date", "2022-03-14")
    record = yaml.safe_load((desk / "briefs/2022-03-14-zenda-talks.yaml").read_text("utf-8"))
    assert (record["title"], record["date"], record["status"]) == ("Zenda talks", date(2022, 3, 14), "draft")


def test_a_title_can_be_given(desk: Path) -> None:
    bluf(desk, "new", "actor", "zenda", "--title", 'City of "Zenda" \u2013 #1')
    record = yaml.safe_load((desk / "briefs/actors/zenda.yaml").read_text("utf-8"))
    assert record["name"] == 'City of "Zenda" \u2013 #1'


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("\u00c9lys\u00e9e Palace", "elysee-palace"),
        ("zenda.yaml", "zenda"),
        ("../../etc/passwd", "etc-passwd"),
        ("a" * 200, "a" * 80),
        ("Name", "name"),
    ],
)
def test_a_name_becomes_an_id(name: str, file: str, desk: Path) -> None:
    assert bluf(desk, "new", "source", name, "--date", "2022-03-14").exit_code == 0
    assert (desk / f"seeds/{file}.yaml").is_file()
    assert bluf(desk, "check").exit_code == 0


@pytest.mark.parametrize("name", ["\u041c\u043e\u0441\u043a\u0432\u0430", "...", ""])
def test_a_name_without_letters_or_digits_is_misuse(name: str, desk: Path) -> None:
    result = bluf(desk, "new", "brief", name)
    assert (result.exit_code, result.output) == (
        2,
        f"Error: `{name}` gives no id: it needs letters from a to z or digits\n",
    )


@pytest.mark.parametrize("name", ["con", "NUL", "com1.yaml", "LPT9"])
def test_a_name_that_windows_keeps_for_a_device_is_misuse(name: str, desk: Path) -> None:
    result = bluf(desk, "new", "brief", name)
    assert result.exit_code == 2
    assert result.output.startswith("Error: Windows keeps the name `")
    assert not list((desk / "briefs").glob(f"{name[:3].lower()}*"))


@pytest.mark.parametrize("name", ["contact", "com10", "null"])
def test_a_name_that_only_begins_like_a_device_is_in_order(name: str, desk: Path) -> None:
    assert bluf(desk, "new", "brief", name).exit_code == 0


def test_a_title_that_no_record_can_hold_is_misuse(desk: Path) -> None:
    result = bluf(desk, "new", "brief", "talks", "--title", "a\x1bb")
    assert result.exit_code == 2
    assert "the title cannot stand in a file: `title` holds the character U+001B" in result.output
    assert not (desk / "briefs/talks.yaml").exists()


@pytest.mark.parametrize("kind", ["brief", "actor", "source"])
def test_nothing_is_overwritten_and_no_id_is_given_twice(kind: str, desk: Path) -> None:
    before = (desk / "briefs/example.yaml").read_bytes()
    result = bluf(desk, "new", kind, "example")
    assert (result.exit_code, result.output) == (
        2,
        "Error: briefs/example.yaml is there already, and an id belongs to one file\n",
    )
    assert (desk / "briefs/example.yaml").read_bytes() == before


def test_a_dangling_link_is_not_written_through(desk: Path) -> None:
    (desk / "briefs/talks.yaml").symlink_to(desk / "elsewhere.yaml")
    assert bluf(desk, "new", "brief", "talks").exit_code == 2
    assert not (desk / "elsewhere.yaml").exists()


def test_schemas_offer_the_ids_that_exist_and_are_renewed_with_each_record(desk: Path) -> None:
    assert bluf(desk, "schema").output.splitlines()[0] == "Wrote .bluf/schemas/brief.schema.json."
    schema = json.loads((desk / ".bluf/schemas/brief.schema.json").read_text("utf-8"))
    assert "ruritania" in schema["properties"]["actors"]["anyOf"][0]["enum"]
    bluf(desk, "new", "actor", "zenda")
    assert "zenda" in (desk / ".bluf/schemas/brief.schema.json").read_text("utf-8")


def test_schemas_can_go_elsewhere(desk: Path) -> None:
    bluf(desk, "schema", "--output", "for-the-editor")
    assert sorted(path.name for path in (desk / "for-the-editor").iterdir()) == [
        "actor.schema.json",
        "brief.schema.json",
        "source.schema.json",
    ]


def test_schemas_that_have_not_changed_are_left_alone(desk: Path) -> None:
    bluf(desk, "schema")
    path = desk / ".bluf/schemas/brief.schema.json"
    os.utime(path, (0, 0))
    bluf(desk, "schema")
    assert path.stat().st_mtime == 0


def test_schemas_that_cannot_be_written_are_misuse(desk: Path) -> None:
    (desk / ".bluf").write_text("in the way", encoding="utf-8")
    result = bluf(desk, "schema")
    assert result.exit_code == 2
    assert result.output.startswith("Error: ")
    assert result.output.count("\n") == 1


def test_a_new_project_passes_the_check(tmp_path: Path) -> None:
    result = bluf(tmp_path, "init", "desk")
    assert result.exit_code == 0
    assert "Next:" in result.output
    assert bluf(tmp_path / "desk", "check").output == "No problems in 3 files.\n"
    files = {
        path.relative_to(tmp_path / "desk").as_posix() for path in (tmp_path / "desk").rglob("*") if path.is_file()
    }
    assert files == {
        "mkdocs.yml",
        "packages.txt",
        "requirements.txt",
        ".gitignore",
        ".vscode/extensions.json",
        ".vscode/settings.json",
        ".github/workflows/check.yml",
        ".github/workflows/publish.yml",
        ".bluf/schemas/brief.schema.json",
        ".bluf/schemas/actor.schema.json",
        ".bluf/schemas/source.schema.json",
        "briefs/first-brief.yaml",
        "briefs/actors/first-actor.yaml",
        "seeds/first-source.yaml",
    }
    assert f"bluf=={__version__}\n" in (tmp_path / "desk/requirements.txt").read_text("utf-8")


def test_a_project_can_begin_in_a_folder_that_holds_other_things(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("Desk\n", encoding="utf-8")
    assert bluf(tmp_path, "init", ".").exit_code == 0


@pytest.mark.parametrize("there", ["mkdocs.yml", "briefs/mine.yaml", "requirements.txt"])
def test_a_project_is_never_written_over(there: str, tmp_path: Path) -> None:
    (tmp_path / there).parent.mkdir(exist_ok=True)
    (tmp_path / there).write_text("mine\n", encoding="utf-8")
    result = bluf(tmp_path, "init", ".")
    assert result.exit_code == 2
    assert "already; nothing was written" in result.output
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [tmp_path / there]


def test_a_new_project_leaves_what_a_folder_shares_with_others_and_says_so(tmp_path: Path) -> None:
    (tmp_path / ".vscode").mkdir()
    mine = {".gitignore": "*.tmp\n", ".vscode/settings.json": "{}\n"}
    for file, text in mine.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    result = bluf(tmp_path, "init", ".")
    assert result.exit_code == 0
    assert {file: (tmp_path / file).read_text("utf-8") for file in mine} == mine
    assert "Left .gitignore as it was; what bluf would have written:\n    /.bluf/\n" in result.output
    assert "Left .vscode/settings.json as it was" in result.output
    assert "Wrote .vscode/extensions.json\n" in result.output
    assert "Wrote .gitignore" not in result.output
    assert bluf(tmp_path, "check").exit_code == 0


def test_a_link_to_nothing_in_place_of_a_shared_file_is_left_too(tmp_path: Path) -> None:
    (tmp_path / ".gitignore").symlink_to("elsewhere")
    assert bluf(tmp_path, "init", ".").exit_code == 0
    assert not (tmp_path / "elsewhere").exists()


def test_the_next_command_can_be_copied_whatever_the_folder_is_called(tmp_path: Path) -> None:
    assert "  cd 'my desk; true'\n" in bluf(tmp_path, "init", "my desk; true").output


def test_a_new_project_checks_what_it_will_publish(tmp_path: Path) -> None:
    bluf(tmp_path, "init", "desk")
    workflows = tmp_path / "desk/.github/workflows"
    steps = yaml.safe_load((workflows / "check.yml").read_text("utf-8"))["jobs"]["briefs"]["steps"]
    set_up, check, build = [step["run"].splitlines()[-1] for step in steps if "run" in step][-3:]
    assert set_up == "pip install --require-hashes --only-binary :all: -r requirements.txt"
    assert (check, build) == ("bluf check --format github", "mkdocs build --strict")
    published = (workflows / "publish.yml").read_text("utf-8")
    assert f"run: {build}\n" in published
    assert f"  {set_up}\n" in published


def test_a_project_in_a_place_that_is_a_file_is_misuse(tmp_path: Path) -> None:
    (tmp_path / "desk").write_text("in the way", encoding="utf-8")
    result = bluf(tmp_path, "init", "desk/inner")
    assert result.exit_code == 2
    assert result.output.count("\n") == 1


def test_the_workflows_of_a_new_project_use_the_same_actions_as_our_own(tmp_path: Path) -> None:
    bluf(tmp_path, "init", "desk")
    ours = Path(__file__).parents[2] / ".github/workflows"
    for name in ("check.yml", "publish.yml"):
        text = (tmp_path / "desk/.github/workflows" / name).read_text("utf-8")
        used = set(re.findall(r"uses: (\S+)", text))
        assert used
        assert used <= set(re.findall(r"uses: (\S+)", (ours / name).read_text("utf-8")))
        assert "${{ " in text
        assert "make " not in text


def test_the_editor_settings_of_a_new_project_are_our_own(tmp_path: Path) -> None:
    bluf(tmp_path, "init", "desk")
    for name in ("extensions.json", "settings.json"):
        ours = Path(__file__).parents[2] / ".vscode" / name
        assert (tmp_path / "desk/.vscode" / name).read_text("utf-8") == ours.read_text("utf-8")


def test_the_version_is_told() -> None:
    assert bluf(Path.cwd(), "--version").output == f"bluf, version {__version__}\n"
