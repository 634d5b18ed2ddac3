"""Whether something dated is known to have been there on a day. A date that is vague counts as its last day."""

from datetime import date

from bluf.model import PartialDate


def known(written: PartialDate | None, day: date) -> bool:
    """Whether it was certainly there; what has no date is not known to have been."""
    return written is not None and written.last <= day


def later(written: PartialDate | None, day: date) -> bool:
    """Whether it has a date and may be later."""
    return written is not None and written.last > day
