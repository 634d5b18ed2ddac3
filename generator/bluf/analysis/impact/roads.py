"""Roads: which sources were read through which (`via`), and so go together."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from bluf.corpus.reach import reach
from bluf.model import Source


@dataclass(frozen=True)
class Roads:
    """The sources of a brief, by how they were read."""

    sources: Mapping[str, Source]

    @cached_property
    def withdrawn(self) -> frozenset[str]:
        """The sources that were retracted, and those that were read through retracted ones."""
        return self._with_what_was_read(name for name, source in self.sources.items() if source.retracted)

    def gone(self, taken: Iterable[str]) -> frozenset[str]:
        """Return the sources that go when some are taken away: those, and what was read through them.

        What was retracted, or read through what was, is gone already. What only draws on a source (`derived_from`)
        stays: a chain that leads on through what goes falls when it is walked.
        """
        return self._with_what_was_read(name for name in taken if name in self.sources) - self.withdrawn

    @cached_property
    def _read_through(self) -> Mapping[str, tuple[str, ...]]:
        found: dict[str, list[str]] = {}
        for name, source in self.sources.items():
            if source.via:
                found.setdefault(source.via, []).append(name)
        return {name: tuple(readers) for name, readers in found.items()}

    def _with_what_was_read(self, names: Iterable[str]) -> frozenset[str]:
        return frozenset(reach(names, self._read_through))
