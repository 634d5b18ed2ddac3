"""How much a proof tries: a little with the tests, everything by `make prove`."""

import os


def tries(tested: int, proved: int) -> int:
    """Return how often to try: `tested` with `make test`, `proved` with `make prove`."""
    return proved if os.environ.get("BLUF_PROVE") else tested
