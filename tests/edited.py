"""Desks that are edited at random, a little at a time, and stay readable: for what is kept from one to the next."""

import random
from collections.abc import Iterator, Mapping
from functools import cache

import yaml

from bluf.corpus import Corpus, build, exchanged
from bluf.load import Document, Kind
from bluf.load.tree import read_record
from tests.crowd import crowd
from tests.release.stages import LAST
from tests.rules.examples import laid_over
from tests.site.project import ROOT
from tests.views.corpora import EVERYTHING

Files = dict[str, str]


@cache
def whole() -> Mapping[str, str]:
    """Return a desk that holds every field, lines of briefs, a crowd of actors, and the shipped records."""
    shipped = {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for folder in ("briefs", "seeds")
        for path in sorted((ROOT / folder).rglob("*.yaml"))
    }
    return {**crowd(12), **shipped, **LAST, **laid_over(EVERYTHING)}


def edits(seed: int) -> Iterator[tuple[str, tuple[Document, ...]]]:
    """Yield, without end, what was edited and the documents that can be read then; the first is the whole desk."""
    chance, files = random.Random(seed), dict(whole())  # noqa: S311 - the same edits in every run
    yield "nothing", _read(files)
    while True:
        what = chance.choice((_word, _word, _word, _field, _ids, _file))(files, chance)
        yield what, _read(files)


def exchanges(seed: int) -> Iterator[tuple[str, Corpus, tuple[Document, ...]]]:
    """Yield the same with a corpus that is made from the one before where it can be, as a preview does."""
    corpus: Corpus | None = None
    for what, documents in edits(seed):
        ordered = sorted(documents, key=lambda one: one.file)
        if corpus and [one.file for one in ordered] == [one.file for one in corpus.documents]:
            anew = [one for one, before in zip(ordered, corpus.documents, strict=True) if one is not before]
            corpus = exchanged(corpus, anew) or build(documents)
        else:
            corpus = build(documents)
        yield what, corpus, documents


@cache
def _document(file: str, text: str) -> Document | None:
    kind = Kind.SOURCE if file.startswith("seeds/") else Kind.ACTOR if "/actors/" in file else Kind.BRIEF
    return read_record(file, kind, text)[0]


def _read(files: Mapping[str, str]) -> tuple[Document, ...]:
    return tuple(filter(None, (_document(file, text) for file, text in files.items())))


def _word(files: Files, chance: random.Random) -> str:
    """Put another word, name or id in place of one."""
    file = chance.choice(sorted(files))
    words = [one for one in files[file].split() if one.isalpha() and len(one) > 3]
    others = [one for text in files.values() for one in text.split() if one.isalpha() and len(one) > 3]
    if words:
        old, new = chance.choice(words), chance.choice(sorted(set(others)))
        files[file] = files[file].replace(f" {old}", f" {new}", 1)
        return f"{file}: {old} to {new}"
    return "nothing"


def _field(files: Files, chance: random.Random) -> str:
    """Take a field of a record away."""
    file = chance.choice(sorted(files))
    data = yaml.load(files[file], yaml.CSafeLoader) if _document(file, files[file]) else None
    if isinstance(data, dict) and len(data) > 3:
        gone = chance.choice(sorted(set(data) - {"title", "name", "date", "tlp", "bluf"}) or ["tlp"])
        del data[gone]
        files[file] = yaml.safe_dump(data, sort_keys=False, allow_unicode=True)
        return f"{file}: without {gone}"
    return "nothing"


def _ids(files: Files, chance: random.Random) -> str:
    """Call a record otherwise, and in half of the cases where it is named, too."""
    file = chance.choice(sorted(files))
    old = file.rpartition("/")[2].removesuffix(".yaml")
    new = f"{old[:60]}-{chance.randrange(10)}"
    files[file.replace(f"{old}.yaml", f"{new}.yaml")] = files.pop(file)
    if chance.random() < 0.5:
        for one in files:
            files[one] = files[one].replace(old, new)
    return f"{old} to {new}"


def _file(files: Files, chance: random.Random) -> str:
    """Bring a record back as it was, or take one away."""
    gone = sorted(set(whole()) - set(files))
    if gone and chance.random() < 0.7:
        file = chance.choice(gone)
        files[file] = whole()[file]
        return f"{file} again"
    file = chance.choice(sorted(files))
    del files[file]
    return f"without {file}"
