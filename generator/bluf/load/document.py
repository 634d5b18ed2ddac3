"""A file that was read: its text, its model, and where each field of it stands."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

import yaml

from bluf.load.kinds import Kind
from bluf.load.names import Names
from bluf.load.places import key_span, stretch, value_span
from bluf.load.restricted import RestrictedLoader
from bluf.model import ActorProfile, Brief, SourceRecord, Tlp
from bluf.model.outline import Outline, outline_of
from bluf.problems import START_OF_FILE, FieldPath, Problem, Span


@dataclass(frozen=True)
class Surprise:
    """A plain scalar that other YAML readers take for something else than text."""

    path: FieldPath
    written: str
    read_as: str
    """What YAML 1.1 makes of it: `the boolean false`, `the integer 45045`."""


@dataclass(frozen=True)
class Document:
    """One valid file."""

    file: str
    """Path from the project's root, with forward slashes."""
    id: str
    kind: Kind
    model: Brief | ActorProfile | SourceRecord
    text: str = field(repr=False)
    surprises: tuple[Surprise, ...] = ()
    kept: Mapping[FieldPath, tuple[int, ...]] = field(default_factory=dict, repr=False)
    """Where parts were taken off the model: for each list in the file, the positions that stayed."""

    @cached_property
    def outline(self) -> Outline:
        """What decides its place among others."""
        return outline_of(self.model)

    def span(self, *path: str | int) -> Span:
        """Return where the value at `path` stands; of its nearest written ancestor if it was not written."""
        return value_span(self._root, self._in_file(path))

    def key_span(self, *path: str | int) -> Span:
        """Return where the key at the end of `path` stands."""
        return key_span(self._root, self._in_file(path))

    def _in_file(self, path: FieldPath) -> FieldPath:
        found: FieldPath = ()
        for step in path:
            stayed = self.kept.get(found, ())
            found += (stayed[step] if isinstance(step, int) and step < len(stayed) else step,)
        return found

    def stretch(self, *path: str | int) -> tuple[int, int]:
        """Return where the value at `path` begins and ends, in characters from the beginning of the text."""
        return stretch(self._root, path)

    @property
    def _root(self) -> yaml.Node | None:
        # Composed again, and only when somebody asks for a place: places of clean files cost nothing.
        return _composed(self.text)


@dataclass(frozen=True)
class Said:
    """What can be told of a file that gave no document."""

    whole: Tlp
    """The marking of the whole: nothing of it may be seen below that."""
    strictest: Tlp
    """The strictest label in the file: all of it may be seen from there on."""
    draft: bool = False
    copies: tuple[str, ...] = ()
    """What it seems to name as copies of sources, as it is written."""


@dataclass(frozen=True)
class HandPage:
    """A page written by hand."""

    uri: str
    """Path from the folder of the briefs, with forward slashes."""
    tlp: Tlp
    span: Span = START_OF_FILE
    """Where the marking stands."""
    sound: bool = True
    """Whether nothing is wrong with it. Of one with which something is, only the marking is known."""


@dataclass(frozen=True)
class Loaded:
    """All that was found: valid documents, problems, and the text of each file for excerpts."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    texts: Mapping[str, str]
    """File to text, for every file that could be decoded."""
    broken: tuple[str, ...] = ()
    """Files that gave no document."""
    said: Mapping[str, Said] = field(default_factory=dict)
    """What can be told of those all the same."""
    pages: tuple[HandPage, ...] = ()
    """Pages written by hand that carry a marking."""
    attached: tuple[str, ...] = ()
    """Other files that may be published, from the folder of the briefs."""
    names: tuple[Names, ...] = field(default=(), compare=False, repr=False)
    """The names in the folders of the briefs and of the sources."""


def compose(text: str) -> yaml.Node | None:
    """Return the node tree of text that the pre-scan has passed; None if it holds no document."""
    return yaml.compose(text, Loader=RestrictedLoader)


_composed = lru_cache(maxsize=4)(compose)
"""Who asks for the places of a file asks for all of them; the nodes of many files take more memory than the files."""
