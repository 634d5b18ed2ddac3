"""What is wrong with a template, as a problem with a file and a line, from whatever Jinja raised."""

import traceback
from collections.abc import Mapping
from pathlib import Path

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError

from bluf.load.faults import fault
from bluf.problems import Problem, Span, lines_of
from bluf.render.templates import unreadable

Folders = Mapping[Path, str]
"""Folder of templates to the name it has in a report. One in another one stands before it."""


class BrokenTemplate(Exception):  # noqa: N818 - a template is what it is
    """A template cannot be read, or cannot be filled in: at all, or with so much."""

    def __init__(self, problem: Problem, text: str) -> None:
        """Take the problem and, for an excerpt, what the template holds: nothing if that cannot be read."""
        super().__init__(f"{problem.place}: {problem.message}. {problem.hint}")
        self.problem, self.text = problem, text


def broken_template(error: Exception, folders: Folders, asked: str = "") -> BrokenTemplate | None:
    """Return what is wrong with which template of these folders; None if the error comes from none of them.

    `asked` is the template that was asked for, which may not be there at all.
    """
    place = _place(error, folders, asked)
    if place is None:
        return None
    path, file, line = place
    try:
        text = path.read_text("utf-8")
    except (OSError, ValueError):
        text = ""
    width = len(lines_of(text)[line - 1]) + 1 if line <= len(lines_of(text)) else 1
    said, do = _words(error, file)
    return BrokenTemplate(fault("P001", file, Span(line, 1, line, width), said=said, do=do), text)


def unusable_template(path: Path, file: str) -> BrokenTemplate | None:
    """Return why a template that others rely on is not there or is not text; None if it is. `file` is its name."""
    try:
        path.read_bytes().decode("utf-8")
    except FileNotFoundError:
        return BrokenTemplate(fault("P001", file, said="There is no such file", do="Put it back."), "")
    except (UnicodeDecodeError, OSError) as error:
        line, said = unreadable(error)
        span, said = Span(line, 1, line, 1), f"This is not a template: {said}"
        return BrokenTemplate(fault("P001", file, span, said=said, do="Save the file as UTF-8."), "")
    return None


def _place(error: Exception, folders: Folders, asked: str) -> tuple[Path, str, int] | None:
    """Return the path, the name and the line of the innermost template that the error passed through."""
    if isinstance(error, TemplateSyntaxError) and error.filename:
        passed = [(error.filename, error.lineno)]
    else:
        frames = traceback.extract_tb(error.__traceback__)
        passed = [(frame.filename, frame.lineno or 1) for frame in frames if not frame.filename.endswith((".py", ">"))]
    if passed:
        path, line = Path(passed[-1][0]), max(passed[-1][1], 1)
    elif isinstance(error, TemplateNotFound) and error.name == asked:
        path, line = next(iter(folders)) / asked, 1
    else:
        return None
    inside = (folder for folder in folders if path.is_relative_to(folder))
    return next(((path, f"{folders[one]}/{path.relative_to(one).as_posix()}", line) for one in inside), None)


def _words(error: Exception, file: str) -> tuple[str, str]:
    if isinstance(error, TemplateNotFound):
        if file.endswith(f"/{error.name}"):
            return "There is no such template", "Put it back."
        return f"The template asks for `{error.name}`, which is not there", "Put that file back, or mend the name."
    if isinstance(error, TemplateSyntaxError):
        return f"This is not a template: {_one_line(error.message or '')}", "Mend the template here or above."
    if isinstance(error, UndefinedError):
        said = f"The template asks for what the page does not have: {_one_line(error.message or '')}"
        return said, "Mend the name; the views say which there are."
    return f"The template cannot be filled in: {_one_line(str(error)) or type(error).__name__}", "Mend the template."


def _one_line(text: str) -> str:
    return " ".join(text.split()).rstrip(".")[:200]
