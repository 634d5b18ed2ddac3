"""What is worked out from records and answers for any text, as names are found in texts that nobody knows before."""

from abc import abstractmethod
from collections.abc import Iterator, Mapping
from typing import TypeVar

from typing_extensions import override

V = TypeVar("V")


class MadeMapping(Mapping[str, V]):
    """From any text to an answer, which is worked out when it is asked for. It lists no texts."""

    @property
    @abstractmethod
    def made_of(self) -> object:
        """All that decides what it answers."""

    @override
    def __iter__(self) -> Iterator[str]:
        return iter(())

    @override
    def __len__(self) -> int:
        return 0
