"""Reads the day as of which a site is built. YAML gives an unquoted date as a date, everything else as text."""

from contextlib import suppress
from datetime import date, datetime

from bluf.load.wording import cut
from bluf.model import PartialDate

AS_OF_VARIABLE = "BLUF_AS_OF"
"""The variable by which both front doors can be told the day, whatever mkdocs.yml says."""


def day_from(written: object) -> date | None:
    """Return the day that is meant; None where nothing is written. Raises ValueError with a sentence."""
    if written is None or written == "":
        return None
    if isinstance(written, date) and not isinstance(written, datetime):
        return written
    with suppress(ValueError):
        day = PartialDate(str(written).strip())
        if day.precision == "day":
            return day.first
    raise ValueError(f"`{cut(str(written))}` is not a day")
