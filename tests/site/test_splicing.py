"""What surrounds a page is the theme's: set together from parts or rendered as a whole, a page is the same."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.site.project import EDIT_URI, SITE_URL, built, copy, files, options, write
from tests.site.records import BRIEF, SMALLEST, SOURCE

pytestmark = pytest.mark.site

HOSTILE = (
    "A plain title",
    "Another plain title",
    "A & B <b>bold</b> &amp; \\\"quoted\\\" 'so'",
    "{{ 7 * 7 }} </title> hole0 $1 \\\\1",
    "Ünïcode 中 — edit/blob",
    "100% <!-- --> \\\\g<0> %20+",
)
WITNESS = "def on_post_page(output, **_):\n    return output\n"
"""A hook that changes nothing, which nobody can know: pages are rendered as a whole."""


def _desk(folder: Path) -> Path:
    """The shipped desk, with six briefs, actors and sources more whose texts are hostile."""
    project = copy(folder)
    options(project, ("social_cards: true", "social_cards: true\n      max_tlp: green"), ("max_tlp: clear\n", ""))
    for number, title in enumerate(HOSTILE):
        tlp = "green" if number == 3 else "clear"
        brief = SMALLEST[BRIEF].replace("title: Ruritania has probably asked Borduria for help", f'title: "{title}"')
        brief = brief.replace("tlp: clear", f"tlp: {tlp}").replace("[ruritania, borduria]", f"[x{number}]")
        source = SMALLEST[SOURCE].replace("title: Ruritania seeks a loan", f'title: "{title}"')
        actor = f'name: "{title}"\nkind: state\ntlp: clear\nsummary: "{title}"\nbasis: Made up.\n'
        write(
            project,
            {
                f"briefs/edit-{number}.yaml": brief.replace("2022-03-14", f"2022-04-1{9 - number}"),
                f"briefs/actors/x{number}.yaml": actor,
                SOURCE: SMALLEST[SOURCE],
                f"seeds/s{number}.yaml": source,
            },
        )
    return project


def _both(project: Path, **environment: str) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """Build a project with parts set in, and as a whole."""
    spliced = files(built(project, project.parent / "spliced", **environment))
    (project / "witness.py").write_text(WITNESS, "utf-8")
    text = (project / "mkdocs.yml").read_text("utf-8")
    (project / "mkdocs.yml").write_text(f"{text}\nhooks: [witness.py]\n", "utf-8")
    return spliced, files(built(project, project.parent / "whole", **environment))


@pytest.mark.parametrize(
    ("more", "environment"),
    [
        ("", {"EDIT_URI": EDIT_URI, "SITE_URL": SITE_URL}),
        ("", {}),
        ("use_directory_urls: false\n", {"EDIT_URI": EDIT_URI, "SITE_URL": "https://strelsau.example/?a&b"}),
        (
            "repo_url: https://github.com/ruritania/desk\nextra: {consent: {title: Cookies, description: None.}}\n",
            {"EDIT_URI": EDIT_URI},
        ),
    ],
    ids=["as it is shipped", "without addresses", "with addresses of files", "with more of the theme"],
)
def test_every_page_is_the_same_to_the_letter(more: str, environment: dict[str, str], tmp_path: Path) -> None:
    project = _desk(tmp_path / "desk")
    features = ("navigation.prune", "navigation.sections", "navigation.indexes")
    added = "".join(f"    - {one}\n" for one in features) if "repo_url" in more else ""
    options(
        project, ("docs_dir: briefs", f"{more}docs_dir: briefs"), ("    - toc.follow\n", f"    - toc.follow\n{added}")
    )
    spliced, whole = _both(project, **environment)
    assert len([path for path in whole if path.endswith(".html")]) > 150
    assert spliced.keys() == whole.keys()
    assert [path for path in whole if spliced[path] != whole[path]] == []


def test_a_desk_that_lays_templates_over_the_theme_s_may_ask_for_anything_of_a_page(tmp_path: Path) -> None:
    project = _desk(tmp_path / "desk")
    options(project, ("  name: material\n", "  name: material\n  custom_dir: over\n"), ("pdf: true", "pdf: false"))
    asked = "{{ page.file.src_uri }} {{ page.title | upper }} {{ page.content | length }} {{ 'x1' in page.url }}"
    write(project, {"over/partials/copyright.html": f"{{% if page %}}<p>{asked}</p>{{% endif %}}\n"})
    spliced, whole = _both(project, EDIT_URI=EDIT_URI, SITE_URL=SITE_URL)
    assert spliced == whole
    assert b"<p>briefs/edit-3.md {{ 7 * 7 }}" in whole["briefs/edit-3/index.html"].replace(b"&#123;", b"{")
