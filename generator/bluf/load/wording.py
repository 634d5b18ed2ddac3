"""How problems speak of what was written: the nearest legal id, a place in words, a short form."""

import re
import unicodedata

from bluf.problems import FieldPath


def as_id(text: str) -> str:
    """Return the nearest legal id to a text, accents dropped; `name` if none of its characters can stand in one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "name"


def id_hint(text: str) -> str:
    """Return what to write instead of a text that cannot be an id."""
    file = re.search(r"(?:^|[/\\])([^/\\]+)\.ya?ml$", text.strip(), flags=re.IGNORECASE)
    better = as_id(file[1] if file else text)
    return f"Write `{better}`." if better != "name" else "Write it with the letters a to z, digits and hyphens."


def cut(text: str, length: int = 60) -> str:
    """Return a text short enough for a message."""
    return text if len(text) <= length else text[: length - 3] + "..."


def quoted(text: str) -> str:
    """Return a text as YAML reads it back: in double quotes, or in single ones if there is a mark to escape in it."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def last_name(path: FieldPath) -> str:
    """Return the name of the field a path ends in."""
    return next((step for step in reversed(path) if isinstance(step, str)), "the file")


def spoken(path: FieldPath) -> str:
    """Say a place as an analyst would: `key_judgments[1].likelihood`, counting from 1."""
    text = ""
    for step in path:
        text += f"[{step + 1}]" if isinstance(step, int) else f".{step}" if text else step
    return text
