"""Lays a rule's example over the base desk: a small, clean set of records that passes every rule.

An example is YAML whose top-level fields replace those of `briefs/example.yaml`. A comment line that is a path, such as
`# seeds/courier-2022-03-13.yaml`, says that the fields after it belong to that file, which is begun if it is not there.
`field: null` and `field: []` take a field away. Files are changed as text: what is plain and what is quoted stays so.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from bluf.check import Selection, check
from bluf.corpus import Corpus, build
from bluf.load import Document, Kind
from bluf.load.tree import read_record
from bluf.problems import Problem

DESK = Path(__file__).parent / "desk"
BRIEF = "briefs/example.yaml"
_FILE = re.compile(r"#\s+((?:briefs|seeds)/\S+\.yaml)\s*")
_FIELD = re.compile(r"([A-Za-z_]+)\s*:(.*)", re.DOTALL)


@cache
def desk() -> Mapping[str, str]:
    """Return the base desk: file to text."""
    return {path.relative_to(DESK).as_posix(): path.read_text("utf-8") for path in sorted(DESK.rglob("*.yaml"))}


def laid_over(example: str, base: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the files of the base desk, or of another, with an example laid over them."""
    files = dict(desk() if base is None else base)
    for file, fields in _sections(example):
        blocks = _blocks(files.get(file, "").splitlines(keepends=True))
        for name, block in _blocks(fields).items():
            match = _FIELD.fullmatch(block)
            if name and match and match[2].strip() in ("null", "[]"):
                blocks.pop(name, None)
            elif block.strip():
                blocks[name] = block
        files[file] = "".join(blocks.values())
    return files


def _sections(example: str) -> list[tuple[str, list[str]]]:
    sections: list[tuple[str, list[str]]] = [(BRIEF, [])]
    for line in example.strip("\n").splitlines():
        match = _FILE.fullmatch(line)
        if match:
            sections.append((match[1], []))
        else:
            sections[-1][1].append(line + "\n")
    return [(file, lines) for file, lines in sections if lines]


def _blocks(lines: list[str]) -> dict[str, str]:
    """Split a file at its top-level fields; what stands before the first has the empty name."""
    blocks: dict[str, str] = {"": ""}
    name = ""
    for line in lines:
        match = _FIELD.match(line)
        if match:
            name = match[1]
            assert name not in blocks, f"the field {name} is written twice"
            blocks[name] = ""
        blocks[name] += line
    return blocks


def kind_of(file: str) -> Kind:
    """Return the kind of record that a file holds, by its folder."""
    if file.startswith("seeds/"):
        return Kind.SOURCE
    return Kind.ACTOR if file.startswith("briefs/actors/") else Kind.BRIEF


def read(files: Mapping[str, str]) -> tuple[tuple[Document, ...], tuple[Problem, ...]]:
    """Read files; return the documents and what kept others from being documents."""
    documents, problems = [], []
    for file, text in files.items():
        document, found = read_record(file, kind_of(file), text)
        documents += [document] if document else []
        problems += found
    return tuple(documents), tuple(problems)


def documents_of(files: Mapping[str, str]) -> tuple[Document, ...]:
    """Read files that are all valid."""
    documents, problems = read(files)
    assert not problems, [f"{problem.place} {problem.message} {problem.hint}" for problem in problems]
    return documents


def corpus_of(files: Mapping[str, str]) -> Corpus:
    """Return the corpus of files that are all valid."""
    return build(documents_of(files))


def reported(example: str = "", selection: Selection | None = None) -> tuple[Problem, ...]:
    """Return every problem the rules report in the base desk with an example laid over it."""
    documents = documents_of(laid_over(example))
    return check(documents, build(documents), selection)


def excerpt(problem: Problem, files: Mapping[str, str]) -> str:
    """Return the text that a problem points at; to the end of the line if the span is empty."""
    line = files[problem.file].splitlines()[problem.span.line - 1]
    start, end = problem.span.column - 1, problem.span.end_column - 1
    return line[start:end] if end > start else line[start:]


def pointed_at(example: str, code: str) -> list[tuple[str, str]]:
    """Return what each problem of a code points at, and its message, in the base desk with an example laid over it."""
    files = laid_over(example)
    return [(excerpt(problem, files), problem.message) for problem in reported(example) if problem.code == code]


def codes(example: str) -> set[str]:
    """Return the codes reported in the base desk with an example laid over it."""
    return {problem.code for problem in reported(example)}
