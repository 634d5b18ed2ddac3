"""What is worked out from records and answers for any text, as names are found in texts that nobody knows before."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeVar

from typing_extensions import override

V = TypeVar("V")


@dataclass(frozen=True, eq=False)
class MadeMapping(Mapping[str, V]):
    """From any text to an answer, which is worked out when it is asked for. It lists no texts."""

    made_of: object
    """All that decides what it answers."""
    answer: Callable[[str], V]

    @override
    def __getitem__(self, text: str) -> V:
        return self.answer(text)

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(())

    @override
    def __len__(self) -> int:
        return 0
