"""SECURITY.md, made from what the page *Security* is made from. `python -m tests.security` writes it anew."""

import textwrap
from pathlib import Path

from bluf.views.security import Promise, PromiseGroup, security_page

FILE = Path(__file__).resolve().parents[1] / "SECURITY.md"

_HEAD = """\
# Security

## How to report a vulnerability

Open the repository on GitHub, choose *Security*, then *Report a vulnerability*. Only the maintainers see the report.
Please do not open an issue for it. Errors in the content of a site are a matter for the desk that publishes it.

## What is promised, and what proves it

Each promise names the tests that show it. The command below it runs a short version of them; `make prove` instead of
`make test` runs the full one, for hours in some cases. `make prove` without ARGS proves every promise, on a Linux that
has unshare and strace.
"""


def security_md() -> str:
    """Return the text of SECURITY.md."""
    page = security_page()
    limits = "\n".join(_filled(limit, "- ") for limit in page.limits)
    return "\n".join([_HEAD, *map(_group, page.groups), f"## What cannot be promised\n\n{limits}\n"])


def _group(group: PromiseGroup) -> str:
    return f"### {group.heading}\n\n" + "\n".join(map(_promise, group.promises))


def _promise(promise: Promise) -> str:
    command = f"make test ARGS='{' '.join(promise.proofs)}'"
    return f"{_filled(promise.text, '- ')}\n\n  ```sh\n  {command}\n  ```\n"


def _filled(text: str, mark: str) -> str:
    return textwrap.fill(
        text, 118, initial_indent=mark, subsequent_indent="  ", break_long_words=False, break_on_hyphens=False
    )


if __name__ == "__main__":
    FILE.write_text(security_md(), encoding="utf-8")
