"""Bad input, each with its exact report beside it.

What can stand in a repository is a file here, under the path it has in a project. What is too big or too odd for one
(ten megabytes, a link, a folder with a file's name) is made when it is needed, by a recipe. After a change of wording,
`python -m tests.invalid.cases` writes all reports anew; read the difference before you keep it.
"""

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).parent
GOOD = """\
title: Talks in Zenda
date: 2022-03-14
tlp: clear
bluf: Ruritania asked for help.
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked for help.
"""
_PAGE = "---\ntlp: clear\n---\n# Talks\n"


def _bytes(content: bytes) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        path.write_bytes(content)

    return make


def _text(content: str) -> Callable[[Path], None]:
    return _bytes(content.encode())


def _dangling(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def _circle(path: Path) -> None:
    path.symlink_to(path.name)


def _leaving(path: Path) -> None:
    outside = path.parents[1].parent / "outside.yaml"
    outside.write_text(GOOD, encoding="utf-8")
    path.symlink_to(outside)


def _folder(path: Path) -> None:
    path.mkdir()
    (path / "inside.yaml").write_text("title: [\n", encoding="utf-8")


def _linked_folder(path: Path) -> None:
    other = path.parents[1].parent / "other"
    other.mkdir()
    path.symlink_to(other)


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _beside(*others: str) -> Callable[[Path], None]:
    """Make a page in a folder of its own, or with others beside it."""

    def make(path: Path) -> None:
        for name in (path.name, *others):
            other = path.parent / name
            other.parent.mkdir(parents=True, exist_ok=True)
            _text(_PAGE)(other)

    return make


def _linked(path: Path) -> None:
    outside = path.parents[1].parent / "outside.md"
    outside.write_text(_PAGE, encoding="utf-8")
    path.hardlink_to(outside)


RECIPES: dict[str, Callable[[Path], None]] = {
    "briefs/not-utf-8.yaml": _bytes(b"title: Talks in Zenda\nbluf: Caf\xe9 talks\n"),
    "briefs/utf-16.yaml": _bytes(GOOD.encode("utf-16")),
    "briefs/byte-order-mark.yaml": _bytes(b"\xef\xbb\xbf" + GOOD.encode()),
    "briefs/null-byte.yaml": _bytes(b"title: Talks\nbluf: in\x00Zenda\n"),
    "briefs/escape-character.yaml": _text("title: Talks\nbluf: \x1b[31mred\x1b[0m\n"),
    "briefs/carriage-returns.yaml": _text(GOOD.replace("\n", "\r\n") + "colour: green\r\n"),
    "briefs/line-separator.yaml": _text("title: Talks\nbluf: one\u2028two\u2028colour: green\n"),
    "briefs/brackets.yaml": _text("title: " + "[" * 100_000 + "\n"),
    "briefs/braces.yaml": _text("{a: " * 30_000),
    "briefs/deep.yaml": _text("".join(f"{'  ' * depth}a:\n" for depth in range(25))),
    "briefs/many-values.yaml": _text(GOOD + "topics: [" + "a, " * 10_000 + "a]\n"),
    "briefs/many-digits.yaml": _text(GOOD + "    likelihood: " + "9" * 5_000 + "\n    confidence: {level: low}\n"),
    "briefs/digits-as-probability.yaml": _text(GOOD + "    likelihood: {p: " + "9" * 5_000 + "}\n"),
    "briefs/ten-megabytes.yaml": _text("title: " + "a" * 10_000_000 + "\n"),
    "briefs/folder.yaml": _folder,
    "briefs/dangling-link.yaml": _dangling,
    "briefs/link-to-itself.yaml": _circle,
    "briefs/link-out-of-the-project.yaml": _leaving,
    "briefs/link-to-a-folder": _linked_folder,
    "briefs/pipe.yaml": _pipe,
    "briefs/" + "a" * 81 + ".yaml": _text(GOOD),
    "briefs/-.yml": _text(GOOD),
    "briefs/con.md": _text(_PAGE),
    "briefs/aux/talks.md": _beside(),
    "briefs/trailing. /talks.md": _beside(),
    "briefs/path\\on\\windows.md": _text(_PAGE),
    "briefs/hidden\u200bname.md": _text(_PAGE),
    "briefs/" + "a" * 200 + "/" + "b" * 60 + ".md": _beside(),
    "briefs/assets/about.md": _beside(),
    "briefs/Actors/about.md": _beside(),
    "briefs/case.md": _beside("Case.md"),
    "briefs/cafe\u0301.md": _beside("caf\u00e9.md"),
    "briefs/one-page.md": _beside("one-page/index.md"),
    "briefs/hard-link.md": _linked,
    "briefs/pipe-as-picture.png": _pipe,
    "briefs/hidden-characters.yaml": _text(
        "title: Talks \u202ein Zenda\ndate: 2022-03-14 # \u200b\ntlp\u00ad: clear\nbluf: Ruritania\U000e0041 asked.\n"
    ),
    "briefs/hidden-in-page.md": _text(f"{_PAGE}Talks\u200b in Zenda\u200f.\n"),
    "briefs/hidden-by-entity.md": _text(f"{_PAGE}Talks &#x202E;in &shy;Zenda.\n"),
    "briefs/too-many-marks-in-page.md": _text(_PAGE + "One. Two!\n" * 2_000),
    "briefs/open-brackets-in-page.md": _text(_PAGE + "[" * 2_500),
    "briefs/open-elements-in-page.md": _text(_PAGE + ("<a " + "word " * 50) * 400),
    "briefs/deep-list-in-page.md": _text(_PAGE + "".join(f"{'    ' * depth}- item\n" for depth in range(25))),
    "briefs/markdown-in-page.md": _text(_PAGE + "<div markdown>\n" * 60),
    "briefs/declaration-in-page.md": _text(f"{_PAGE}\nA <![CDATA[ section ]]>.\n"),
    "briefs/front-matter-of-another-sort.md": _text(
        _PAGE.replace("tlp", "hide: 5\ntags: one\nsearch: [x]\ntitle: {a: b}\ntlp")
    ),
    "briefs/marks-upon-a-letter.yaml": _text(GOOD.replace("Zenda", "Zenda" + "\u0301\u0323" * 16)),
    "briefs/marks-by-code.yaml": _text(GOOD + 'topics: ["a' + "\\u0301" * 31 + '"]\n'),
    "briefs/marks-by-entity.yaml": _text(GOOD + "implications: [a" + "&#769;" * 31 + "]\n"),
    "briefs/marks-in-page.md": _text(f"{_PAGE}Talks" + "\u0301" * 31 + " in Zenda.\n"),
    "briefs/hidden-in-title.md": _text(_PAGE.replace("tlp", 'title: "Talks\\u2066"\ntlp')),
}
"""Path in a project to what makes it."""


@dataclass(frozen=True)
class Case:
    """One bad file."""

    path: str
    """Where it stands in a project."""
    make: Callable[[Path], None]
    report: Path
    """The file with the exact report."""


def cases() -> Iterator[Case]:
    """Yield every case, by path."""
    for file in sorted([*HERE.glob("briefs/**/*.yaml"), *HERE.glob("seeds/*.yaml")]):
        yield Case(file.relative_to(HERE).as_posix(), _bytes(file.read_bytes()), file.with_suffix(".report"))
    for path, make in sorted(RECIPES.items()):
        yield Case(path, make, HERE / "made" / f"{_report(path)}.report")


def _report(path: str) -> str:
    """Return the name of the report: that of the file if every system can hold it."""
    stem = Path(path).stem
    if re.fullmatch("[a-z0-9-]+", stem) and path.count("/") == 1 and stem != "con":
        return stem
    spelt = path.encode("ascii", "backslashreplace").decode()
    return "name-" + re.sub(r"[^A-Za-z0-9]+", "-", spelt.partition("/")[2])[:60].strip("-")


def lay_out(case: Case, folder: Path) -> Path:
    """Make a project in `folder` with the bad file as its only record, and return its root."""
    root = folder / "project"
    (root / "briefs" / "actors").mkdir(parents=True)
    (root / "seeds").mkdir()
    case.make(root / case.path)
    return root


def run_check(root: Path) -> tuple[int, str]:
    """Run `bluf check` in this process; return its exit code and what it prints."""
    from click.testing import CliRunner

    from bluf.cli.main import main

    before = Path.cwd()
    os.chdir(root)
    try:
        result = CliRunner().invoke(main, ["check"], catch_exceptions=False)
    finally:
        os.chdir(before)
    return result.exit_code, result.output


def write_reports() -> None:
    """Write every report anew."""
    for case in cases():
        folder = Path(tempfile.mkdtemp())
        case.report.parent.mkdir(exist_ok=True)
        case.report.write_text(run_check(lay_out(case, folder))[1], encoding="utf-8")
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(write_reports())
