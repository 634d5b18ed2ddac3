"""What works in the background lets others go first."""

import time

_MOMENT = 0.001


def give_way() -> None:
    """Wait for a moment, in which whoever waits for a lock takes it: else this thread would have it again at once."""
    time.sleep(_MOMENT)
