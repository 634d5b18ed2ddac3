"""What a report tells of: the problems, the texts they stand in, and how much was looked at."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from bluf.problems import Problem, Severity, in_order


@dataclass(frozen=True)
class Findings:
    """The outcome of a check."""

    problems: tuple[Problem, ...]
    """Sorted by file and place."""
    files: int
    """How many files were looked at."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """File to text, for excerpts."""
    most: int | None = None
    """How many problems a text for people lists, errors before others; all of them if it is None."""

    @property
    def listed(self) -> tuple[Problem, ...]:
        """The problems that a text for people lists, sorted by file and place."""
        if self.most is None or len(self.problems) <= self.most:
            return self.problems
        return in_order(sorted(self.problems, key=lambda problem: list(Severity).index(problem.severity))[: self.most])

    def count(self, severity: Severity) -> int:
        """Return how many problems have a severity."""
        return sum(problem.severity is severity for problem in self.problems)

    @property
    def failed(self) -> bool:
        """Whether there is an error or a warning; notices alone inform."""
        return any(problem.severity is not Severity.NOTICE for problem in self.problems)

    @property
    def summary(self) -> str:
        """One sentence: `3 errors, 1 warning in 2 files`."""
        if not self.problems:
            return f"No problems in {_counted(self.files, 'file')}."
        counts = [(self.count(severity), severity.value) for severity in Severity]
        said = ", ".join(_counted(count, word) for count, word in counts if count)
        return f"{said} in {_counted(len({problem.file for problem in self.problems}), 'file')}."


def _counted(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"
