"""Social cards: a picture for whoever shows a link to a page, with its title, its date and its marking."""

import io
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from functools import cache

from PIL import Image, ImageColor

from bluf.model import Tlp
from bluf.typeset.setting import Typesetter
from bluf.views.head import Marking, marking

WIDTH, HEIGHT = 1200, 630
"""In pixels: what the services that show cards ask for."""
_SHEET = 20
"""Cards that are set in one go; more take no less time each, and more memory."""
_LONGEST = 400
"""Characters of a title that are looked at: four lines never hold as many."""
_PAPER, _INK, _BLACK = "#FFFFFF", "#1C2733", "#000000"
_COLOURS = {marking(tlp).code: tlp.colour for tlp in Tlp}
_SHADES = 16
"""Between two colours at the edge of a letter: few enough for a small file, more than an eye tells apart."""


@dataclass(frozen=True)
class Card:
    """What a card shows."""

    title: str
    date: str
    """As it is written; empty for a page without one."""
    marking: Marking

    @property
    def words(self) -> str:
        """What the card says, for those who do not see it."""
        return ". ".join(filter(None, (self.title, self.date, self.marking.label)))


def pictures(typesetter: Typesetter, cards: Sequence[Card]) -> Iterator[bytes]:
    """Yield the PNG of each card; their titles hold no character that the fonts lack. Raise BrokenTemplate."""
    for start in range(0, len(cards), _SHEET):
        sheet = cards[start : start + _SHEET]
        origins = [typesetter.origin("card", repr(card)) for card in sheet]
        kept = [typesetter.cache.get(of) for of in origins]
        missing = [at for at, one in enumerate(kept) if one is None]
        pictured = list(_made(typesetter, [sheet[at] for at in missing]))  # all, before one is kept under a name
        made = {origins[at]: picture for at, picture in zip(missing, pictured, strict=True)}
        typesetter.keep(made)
        yield from (made[of] if one is None else one for of, one in zip(origins, kept, strict=True))


def _made(typesetter: Typesetter, sheet: Sequence[Card]) -> Iterator[bytes]:
    if not sheet:
        return
    shown = [asdict(card) | {"title": card.title[:_LONGEST]} for card in sheet]
    data = {"cards": shown, "ink": _INK, "paper": _PAPER, "colours": _COLOURS}
    for card, picture in zip(sheet, typesetter.pngs("card", data), strict=True):
        yield _flat(picture, card.marking.code)


def _flat(picture: bytes, code: str) -> bytes:
    """Return a picture with the few colours it is made of: a third of the bytes."""
    small = io.BytesIO()
    with Image.open(io.BytesIO(picture)) as full:
        full.convert("RGB").quantize(palette=_palette(code), dither=Image.Dither.NONE).save(small, "PNG")
    return small.getvalue()


@cache
def _palette(code: str) -> Image.Image:
    found = [*_between(_PAPER, _INK), *_between(_BLACK, _COLOURS[code]), *_between(_PAPER, _BLACK)]
    palette = Image.new("P", (1, 1))
    palette.putpalette([value for colour in found for value in colour])
    return palette


def _between(first: str, last: str) -> Iterator[tuple[int, ...]]:
    start, end = ImageColor.getrgb(first), ImageColor.getrgb(last)
    for step in range(_SHADES):
        yield tuple(round(one + (other - one) * step / (_SHADES - 1)) for one, other in zip(start, end, strict=True))
