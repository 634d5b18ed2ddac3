"""The one clock of the program: what is written by hand is dated today; what is built has its dates in the files."""

from datetime import date, datetime


def today() -> date:
    """Return the day it is where the command runs."""
    return datetime.now().astimezone().date()
