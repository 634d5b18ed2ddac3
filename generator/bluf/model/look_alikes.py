"""Letters that look like others: skeletons of texts, and words that mix scripts (UTS #39).

The data of confusables.txt comes with the package `homoglyphs_fork`, the scripts with `regex`.
"""

import json
import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from types import MappingProxyType

import regex

_OVERLAY = regex.compile(r"\p{ccc=Overlay}+")
_IGNORABLE = regex.compile(r"\p{Default_Ignorable_Code_Point}+")
_WORD = regex.compile(r"[\p{L}\p{M}\p{N}\u200C\u200D]+")
_MARKS = "\u200e\u200f"
"""Stand around right-to-left letters in the comments of confusables.txt, from which the package reads its data."""
# Quotation marks, hyphens and spaces that stand for each other in print: a name is the same with either.
_TYPOGRAPHY = str.maketrans(
    dict.fromkeys("\u2018\u2019\u02bc\u02b9\u2032", "'")
    | dict.fromkeys("\u201c\u201d", '"')
    | dict.fromkeys("\u2010\u2011\u2012\u2013\u2014", "-")
    | dict.fromkeys(
        "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000", " "
    )
)
_LINES = str.maketrans(dict.fromkeys("\n\t", " "))
_TOGETHER = ("Latn", "Hani", "Hira", "Kana"), ("Latn", "Hani", "Bopo"), ("Latn", "Hani", "Hang")
"""Scripts that languages write in one word (UTS #39, highly restrictive)."""


def plain(text: str) -> str:
    """Return a text with the typewriter's quotation marks, hyphens and spaces, composed (NFC)."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", typed(text).translate(_LINES))


def typed(text: str) -> str:
    """Return a text with the typewriter's quotation marks, hyphens and spaces, every character in its place."""
    return text if text.isascii() else text.translate(_TYPOGRAPHY)


def skeleton(text: str) -> str:
    """Return the skeleton of a text (UTS #39, 4): two texts that look alike have the same.

    What confusables.txt leaves to NFKC, as letters in circles and of full width, counts as the letter that it stands
    for.
    """
    parted = unicodedata.normalize("NFD", text)
    if not parted.isascii():
        parted = _IGNORABLE.sub("", parted)
    return unicodedata.normalize("NFD", parted.translate(_looks()))


def bare_skeleton(text: str) -> str:
    """Return the skeleton of a text without the strokes that are laid over its letters (combining class 1)."""
    return skeleton(text if text.isascii() else _OVERLAY.sub("", unicodedata.normalize("NFD", text)))


def words(text: str) -> list[str]:
    """Return the words of a text: runs of letters, marks and digits."""
    return _WORD.findall(text)


def mixed(word: str) -> bool:
    """Whether a word holds letters of scripts that no language writes in one word."""
    return not word.isascii() and _one_script().fullmatch(word) is None


def deceptive(word: str) -> bool:
    """Whether a word mixes scripts and yet looks as if it did not, like `paypal` with one Cyrillic letter."""
    return mixed(word) and not mixed(skeleton(word))


def strangers(word: str) -> Iterator[str]:
    """Yield the letters of a mixed word that are not ASCII, each once."""
    yield from dict.fromkeys(character for character in word if not character.isascii())


@cache
def _prototypes() -> MappingProxyType[int, str]:
    """Code point to what it looks like. The data says who is like whom, and each prototype is the hub of a star."""
    like: dict[str, set[str]] = {}
    for key, others in json.loads(_data("confusables.json")).items():
        for other in others:
            one, two = _bare(key), _bare(other)
            if one != two:
                like.setdefault(one, set()).add(two)
                like.setdefault(two, set()).add(one)
    first = {ord(one): _hub(one, others, like) for one, others in like.items() if len(one) == 1}
    table = {code: unicodedata.normalize("NFD", hub) for code, hub in first.items() if hub != chr(code)}
    return MappingProxyType({code: hub.translate(table) for code, hub in table.items()})


class _Looks(dict[int, str]):
    """The prototypes, and for what has none what it stands for by compatibility (UAX #15), as far as it is asked."""

    def __missing__(self, code: int) -> str:
        stands_for = unicodedata.normalize("NFKD", chr(code))
        self[code] = found = stands_for.translate(_prototypes()) if stands_for != chr(code) else stands_for
        return found


@cache
def _looks() -> _Looks:
    first, found = _Looks(_prototypes()), _Looks()
    for code, hub in _prototypes().items():
        stands_for = unicodedata.normalize("NFKD", chr(code))
        # a letter in a circle is like the sign of a trade mark, and that is no letter
        nearer = stands_for if stands_for.isalnum() and not any(map(str.isalnum, hub)) else hub
        found[code] = nearer.translate(first)
    return found


def _hub(one: str, others: set[str], like: dict[str, set[str]]) -> str:
    if len(others) > 1:
        return one
    (other,) = others
    return other if len(other) > 1 or len(like[other]) > 1 else min(one, other)


def _bare(written: str) -> str:
    return written.strip(_MARKS) or written


@cache
def _one_script() -> regex.Pattern[str]:
    """Return what matches a word in one script, or in several that belong together; marks and digits fit all."""
    scripts = [(script,) for script in sorted(json.loads(_data("categories.json"))["aliases"])]
    sets = ("".join(rf"\p{{scx={script}}}" for script in (*group, "Zyyy", "Zinh")) for group in (*scripts, *_TOGETHER))
    return regex.compile("|".join(f"[{allowed}]+" for allowed in sets))


def _data(name: str) -> str:
    folder = files("homoglyphs_fork")
    here = folder / name
    return (here if here.is_file() else folder / "data" / name).read_text("utf-8")
