"""Pages written by hand in the folder of the briefs."""

from pathlib import Path

import pytest

from bluf.plugin.handwritten import Handwritten, handwritten
from bluf.problems import Problem
from tests.plugin.project import built, configured, project, write

CLEAR = "---\ntlp: clear\n---\n# About\n"


def read(folder: Path, files: dict[str, str], bluf: object = None, **options: object) -> Handwritten:
    write(project(folder, {}, bluf, **options), {f"briefs/{file}": text for file, text in files.items()})
    config, plugin = configured(folder)
    return handwritten(config, plugin.settings(config))


def only(problems: tuple[Problem, ...]) -> Problem:
    (problem,) = problems
    return problem


@pytest.mark.parametrize("front", ["---\ntlp: clear\n---\n", "---\ntlp: TLP:CLEAR\n---\n", "tlp: clear\n\n"])
def test_a_page_carries_the_marking_of_its_front_matter(tmp_path: Path, front: str) -> None:
    found = read(tmp_path, {"about.md": front + "# About\n"})
    assert found.markings["about.md"].label == "TLP:CLEAR"
    assert (found.kept_back, found.problems) == (frozenset(), ())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("# About\n", "`` is not a term of `tlp`"),
        ("---\ntitle: About\n---\n", "`` is not a term of `tlp`"),
        ("---\ntlp: white\n---\n", "`white` is not a term of `tlp`"),
        ("---\ntlp: [clear]\n---\n", "`['clear']` is not a term of `tlp`"),
        ("---\n- tlp\n---\n", "`` is not a term of `tlp`"),
        ("---\ntlp: {\n---\n", "`` is not a term of `tlp`"),
        ("", "`` is not a term of `tlp`"),
    ],
)
def test_a_marking_that_is_missing_or_unknown_is_an_error_and_the_page_is_kept_back(
    tmp_path: Path, text: str, said: str
) -> None:
    found = read(tmp_path, {"about.md": text})
    problem = only(found.problems)
    assert (problem.code, problem.file, problem.message) == ("M004", "briefs/about.md", said)
    assert "tlp: clear" in problem.hint
    assert found.kept_back == {"about.md"}


def test_a_page_above_the_ceiling_is_kept_back_without_a_word(tmp_path: Path) -> None:
    files = {"a.md": "---\ntlp: green\n---\n", "b.md": "---\ntlp: amber+strict\n---\n", "c.md": CLEAR}
    found = read(tmp_path, files, {"ceiling": "green"})
    assert (found.kept_back, found.problems) == ({"b.md"}, ())
    assert sorted(found.markings) == ["a.md", "c.md"]


def test_a_page_that_is_not_text_is_an_error_and_kept_back(tmp_path: Path) -> None:
    write(project(tmp_path, {}), {})
    (tmp_path / "briefs/about.md").write_bytes(b"---\ntlp: clear\n---\n\xff")
    (tmp_path / "briefs/bom.md").write_bytes(b"\xef\xbb\xbf" + CLEAR.encode())
    config, plugin = configured(tmp_path)
    found = handwritten(config, plugin.settings(config))
    assert [(problem.code, problem.file) for problem in found.problems] == [
        ("Y001", "briefs/about.md"),
        ("Y012", "briefs/bom.md"),
    ]
    assert found.kept_back == {"about.md", "bom.md"}


def test_a_link_that_leaves_the_project_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside.md"
    outside.write_text(CLEAR, "utf-8")
    folder = project(tmp_path / "desk")
    (folder / "briefs/about.md").symlink_to(outside)
    config, plugin = configured(folder)
    found = handwritten(config, plugin.settings(config))
    assert only(found.problems).code == "Y013"
    assert found.kept_back == {"about.md"}


@pytest.mark.parametrize("name", ["about.markdown", "about.mkd", "deep/er/about.md", "README.md"])
def test_every_page_that_mkdocs_would_make_is_read(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, {name: "# About\n"}).kept_back == {name}


@pytest.mark.parametrize("name", [".hidden.md", "templates/x.md", "notes/x.md", "about.txt"])
def test_what_mkdocs_leaves_out_needs_no_marking(tmp_path: Path, name: str) -> None:
    assert read(tmp_path, {name: "# About\n"}, exclude_docs="notes/\n") == Handwritten()


def test_a_page_kept_back_is_not_in_the_site_and_a_page_that_may_leave_is(tmp_path: Path) -> None:
    write(project(tmp_path), {"briefs/secret.md": "---\ntlp: red\n---\n", "briefs/about.md": CLEAR})
    _, _, files = built(tmp_path)
    assert files.get_file_from_path("secret.md") is None
    assert files.get_file_from_path("about.md") is not None


@pytest.mark.parametrize("name", ["index.md", "README.md", "briefs/index.md"])
def test_a_page_written_by_hand_takes_the_place_of_the_one_that_would_be_made(tmp_path: Path, name: str) -> None:
    write(project(tmp_path), {f"briefs/{name}": CLEAR})
    _, plugin, files = built(tmp_path)
    places = [file.dest_uri for file in files]
    assert len(places) == len(set(places))
    assert name.replace("README", "index") not in plugin.made


def test_a_page_kept_back_leaves_its_place_to_the_one_that_is_made(tmp_path: Path) -> None:
    write(project(tmp_path), {"briefs/index.md": "---\ntlp: red\n---\n"})
    _, plugin, _ = built(tmp_path)
    assert "index.md" in plugin.made
