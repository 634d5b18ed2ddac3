"""Characters that are there and cannot be seen: which they are, and where a language needs one all the same.

Decided by properties of Unicode (General_Category, Default_Ignorable_Code_Point, Bidi_Control and the rest) as the
package `regex` carries them, so that every Python sees the same.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

import regex

_ASCII_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
# Besides what Unicode calls ignorable or a format or a control: line and paragraph separators, and what most fonts draw
# as nothing: the blank of Braille, the filler of Khitan, the null note head, the object's place, the blanks of
# hieroglyphs, and what stacks letters or joins numbers. What marks a number or an abbreviation in Arabic, Syriac and
# Kaithi is a format as well, but it is drawn.
_UNSEEN = regex.compile(
    r"(?V1)[[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}"
    r"\u2800\uFFFC\U00016FE4\U0001D159\U00013441\U00013442\p{InSC=Invisible_Stacker}\p{InSC=Number_Joiner}]"
    r"--[\t\n\p{Prepended_Concatenation_Mark}]]"
)
_STACKERS = "Mymr Khmr Lana Sund Mtei Khar Brah Cakm Tutg Diak Zanb Soyo Gonm Gong Kawi".split()  # noqa: SIM905
"""The scripts whose letters stack, or whose numbers join, by a character that is not drawn."""
_GROUPS = r"[\U00013430-\U0001343F]"
_HIEROGLYPH = r"[[\p{Script=Egyp}&&\p{L}]--[\U00013441\U00013442]]"
# What a script puts between its own letters, and shows: by the group that they form.
_IN_ITS_SCRIPT = regex.compile(
    rf"(?V1)(?<={_HIEROGLYPH}{_GROUPS}{{0,4}}){_GROUPS}|{_GROUPS}(?={_GROUPS}{{0,4}}{_HIEROGLYPH})|"
    + "|".join(
        rf"(?<=[\p{{Script={one}}}&&[\p{{L}}\p{{N}}]]\p{{M}}{{0,4}})"
        rf"[[\p{{InSC=Invisible_Stacker}}\p{{InSC=Number_Joiner}}]&&\p{{Script={one}}}]"
        for one in _STACKERS
    )
)
_STACKED = regex.compile(r"\p{M}{31,}")
# Contexts A1, A2 and B of UAX #31, in which a joiner changes what is seen. Runs are bounded, so that time stays linear.
_JOINER = regex.compile(
    r"(?V1)(?<=[\p{jt=L}\p{jt=D}]\p{jt=T}{0,8})\u200C(?=\p{jt=T}{0,8}[\p{jt=R}\p{jt=D}])"
    r"|(?<=\p{L}\p{Mn}{0,8}\p{ccc=Virama}[\p{Mn}--\p{ccc=0}]{0,8})\u200C(?=[\p{Mn}--\p{ccc=0}]{0,8}\p{L})"
    r"|(?<=\p{L}\p{Mn}{0,8}\p{ccc=Virama}[\p{Mn}--\p{ccc=0}]{0,8})\u200D(?!\p{InSC=Vowel_Dependent})"
)
_EMOJI = regex.compile(
    r"(?V1)(?<=[\p{Emoji}--\p{ASCII}])[\uFE0E\uFE0F]|(?<=[0-9#*])\uFE0F(?=\u20E3)"
    r"|(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})"
)
_RIGHT_TO_LEFT = r"[[\p{bc=R}\p{bc=AL}]&&\p{L}]"
_MARK = regex.compile(
    rf"(?V1)(?<={_RIGHT_TO_LEFT}\P{{L}}{{0,8}})[\u200E\u200F\u061C]|[\u200E\u200F\u061C](?=\P{{L}}{{0,8}}{_RIGHT_TO_LEFT})"
    r"|(?<=\p{Unified_Ideograph})[\uFE00-\uFE02\U000E0100-\U000E01EF]"
    r"|(?<=\p{Script=Mongolian})[\u180B-\u180F]"
)


@dataclass(frozen=True)
class Unseen:
    """A character that cannot be seen, and where it stands in its text."""

    start: int
    character: str

    @property
    def code(self) -> str:
        """`U+202E`."""
        return f"U+{ord(self.character):04X}"

    @property
    def name(self) -> str:
        """`right-to-left override`; empty for a control, which has no name."""
        return unicodedata.name(self.character, "").lower()


def hidden(text: str) -> Iterator[Unseen]:
    """Yield what is hidden in a name, a title or another line: only what joins and changes what is seen is none."""
    for start in _unseen(text):
        if not (_JOINER.match(text, start) or _IN_ITS_SCRIPT.match(text, start)):
            yield Unseen(start, text[start])


def hidden_in_prose(text: str) -> Iterator[Unseen]:
    """Yield what is hidden in prose. Sequences of emoji pass, and marks that a script may need (see `marks`)."""
    for start in _unseen(text):
        if not any(allowed.match(text, start) for allowed in (_JOINER, _IN_ITS_SCRIPT, _EMOJI, _MARK)):
            yield Unseen(start, text[start])


def stacked(text: str) -> int | None:
    """Return where more than 30 marks stand upon one letter; None if nowhere.

    No language needs so many (Stream-Safe Text, UAX #15, 13), and to put them in order takes time that grows with their
    square.
    """
    found = _STACKED.search(text) if not text.isascii() else None
    return found.start() if found else None


def marks(text: str) -> Iterator[Unseen]:
    """Yield what prose may hold and somebody should look at.

    Marks of direction beside letters that run from right to left, and selectors of a variant of an ideograph or of a
    Mongolian letter.
    """
    if not text.isascii():
        yield from (Unseen(found.start(), found.group()) for found in _MARK.finditer(text))


def read(prose: str) -> str:
    """Return prose with its entities read, as a browser shows it: `&#x202E;` is a character, too."""
    return html.unescape(prose) if "&" in prose else prose


def visible(text: str) -> str:
    """Return a text for a message, with what cannot be seen by its code."""
    if text.isascii() and not _ASCII_CONTROL.search(text):
        return text
    return _UNSEEN.sub(lambda found: f"[{Unseen(0, found.group()).code}]", text)


def is_unseen(character: str) -> bool:
    """Whether a character cannot be seen, wherever it stands; line breaks and tabs can."""
    return _UNSEEN.match(character) is not None


def _unseen(text: str) -> Iterator[int]:
    pattern = _ASCII_CONTROL if text.isascii() else _UNSEEN
    yield from (found.start() for found in pattern.finditer(text))
