"""Path data of SVG, as the figures write it, in steps that typst draws: from `M1 2V3` to points."""

import re

Stroke = tuple[str, float, float, float, float, float, float]
"""`move`, `line` or `cubic`; for a cubic both control points stand before the end, which is last."""

_COMMAND = re.compile(r"([MLHVC])([^MLHVC]*)")
_NUMBER = re.compile(r"-?[\d.]+")


def strokes(path: str) -> list[Stroke]:
    """Return the strokes of a path of the absolute commands M, L, H, V and C. Raise ValueError for any other."""
    x = y = 0.0
    found: list[Stroke] = []
    if re.search(r"(?![MLHVC])[A-Za-z]", path):
        raise ValueError(f"a path holds more than M, L, H, V and C: {path}")
    for command, written in _COMMAND.findall(path):
        numbers = [float(number) for number in _NUMBER.findall(written)]
        control = (0.0, 0.0, 0.0, 0.0)
        if command == "C":
            control = (numbers[0], numbers[1], numbers[2], numbers[3])
        if command == "H":
            x = numbers[-1]
        elif command == "V":
            y = numbers[-1]
        else:
            x, y = numbers[-2:]
        found.append(({"M": "move", "C": "cubic"}.get(command, "line"), *control, x, y))
    return found
