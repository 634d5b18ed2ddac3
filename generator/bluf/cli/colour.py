"""Whether what is printed is coloured."""

import os
import sys


def coloured() -> bool:
    """Whether a terminal shows it, and nobody asked for no colours (https://no-color.org)."""
    return bool(sys.stdout) and sys.stdout.isatty() and not os.environ.get("NO_COLOR")
