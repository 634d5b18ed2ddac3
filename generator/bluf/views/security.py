"""The page Security: what the program promises, what it cannot promise, and what proves each promise."""

from dataclasses import dataclass

from bluf.model import Tlp
from bluf.views.head import Marking, marking
from bluf.views.promises import LIMITS, PROMISES


@dataclass(frozen=True)
class Promise:
    """One promise, in Markdown, and the tests that show it, as pytest names them."""

    text: str
    proofs: tuple[str, ...]


@dataclass(frozen=True)
class PromiseGroup:
    """Promises of one subject."""

    heading: str
    anchor: str
    promises: tuple[Promise, ...]


@dataclass(frozen=True)
class SecurityPage:
    """Every promise with its proofs, and what no promise is made of."""

    title: str
    marking: Marking
    groups: tuple[PromiseGroup, ...]
    limits: tuple[str, ...]
    """What cannot be promised, in Markdown."""


def security_page() -> SecurityPage:
    """Return the page."""
    groups = tuple(map(_group, PROMISES.split("\n## ")[1:]))
    return SecurityPage("Security", marking(Tlp.CLEAR), groups, _paragraphs(LIMITS))


def _group(written: str) -> PromiseGroup:
    heading, _, rest = written.partition("\n")
    anchor = f"section-{'-'.join(heading.lower().split())}"
    return PromiseGroup(heading, anchor, tuple(map(_promise, _paragraphs(rest))))


def _promise(paragraph: str) -> Promise:
    words = paragraph.split(" ")
    first = next(at for at, word in enumerate(words) if word.startswith("tests/"))
    return Promise(" ".join(words[:first]), tuple(words[first:]))


def _paragraphs(text: str) -> tuple[str, ...]:
    return tuple(" ".join(part.split()) for part in text.strip().split("\n\n"))
