"""Reads and checks made-up files in a process of its own, so that whatever ends it is seen.

`python -m tests.size.fuzzing SEED NUMBER FILE` makes so many inputs of a seed: records of all kinds and pages written
by hand, one in twenty, cut, spliced and overwritten at random. A page that is read is rendered as the host does. FILE
always holds the input at hand. An input that raises, or that takes a second of CPU time, is an example that fails.
"""

import random
import sys
import tempfile
import time
from functools import cache
from pathlib import Path

from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st

from bluf.check import check
from bluf.corpus import build
from bluf.load import Kind, load_tree
from bluf.load.said import marking_said
from bluf.load.text import decode
from bluf.load.tree import read_record
from bluf.problems import in_order
from bluf.report.findings import Findings
from bluf.report.text import text as report
from bluf.rules import all_rules
from tests.site.payloads import ALL
from tests.size import by_hand

ROOT = Path(__file__).resolve().parents[2]
_TIMES = 3
"""How often an input may take too long: on a shared machine a second of another's work counts as one's own."""
A_SECOND = 2.0
"""Of CPU time: on a machine that others use, two of them are one of an idle one."""
_PAGES = 0.05
"""One input in twenty: a page is rendered, too, which takes twenty times as long."""
_FOLDERS = ("tests/rules/desk", "tests/invalid", "briefs/actors", "seeds")
_LARGEST = 8_000
_PIECES = (
    *"-:?,[]{}&*!|>%@`#'\"\\~\t\n\r\x00\x1b\x7f\x85\u2028\ufeff\u200b\u202e\ufffd\U0001f468",
    *(
        "- ",
        ": ",
        "? ",
        "<<: ",
        "---\n",
        "...\n",
        "!!python/none ",
        "&a ",
        "*a",
        "{}",
        "[]",
        "null",
        "~",
        "yes",
        ".inf",
    ),
    *("0x1F", "1_000", "1:30", "08", "-0.0", "1e999", "9" * 400, "2022-02-30", "2022-13", "2022", "0000-00-00"),
    *(
        "clear",
        "red",
        "TLP:AMBER+STRICT",
        "\u0421LEAR",
        "likely",
        "55-80%",
        "almost certain",
        "[[kj1]]",
        "[[nobody|x]]",
    ),
    *(
        "https://example.org/",
        "javascript:alert(1)",
        "http://[::1",
        "mailto:",
        "//",
        "../../etc",
        "](",
        "![",
        "<b>",
        "|-|",
    ),
    *("a" * 300, " " * 300, "\n" * 300, "[" * 30, "  - " * 30),
)

_IN_PAGES = (
    *(
        "<!",
        "<![",
        "<![CDATA[",
        "<?",
        "<!--",
        "-->",
        "<a ",
        "<a href='",
        '<p class="',
        "</",
        "/>",
        "<div markdown>",
        "</div>",
    ),
    *(
        "<b>" * 40,
        "[" * 200,
        "[a](" * 100,
        "- " * 39,
        "> " * 39,
        "    " * 19,
        "\t" * 19,
        "&#",
        "&lt;",
        "~~~",
        "```\n",
        "`",
    ),
    *("hide: 5\n", "search: 5\n", "title: [x]\n", "icon: x\n", "template: x\n", "# ", "===\n", "|-|-|\n", "{: #x .y }"),
)


@cache
def bases() -> tuple[tuple[Kind, bytes], ...]:
    """Return the small records of the project and its tests, right and wrong ones, and of which kind each is."""
    paths = sorted(path for folder in _FOLDERS for path in (ROOT / folder).rglob("*.yaml"))
    small = [path for path in paths if path.stat().st_size <= _LARGEST]
    return tuple((_kind(path.relative_to(ROOT).as_posix()), path.read_bytes()) for path in small)


def _kind(file: str) -> Kind:
    return Kind.ACTOR if "/actors/" in file else Kind.SOURCE if "seeds/" in file else Kind.BRIEF


@cache
def _lines() -> tuple[bytes, ...]:
    return tuple(sorted({line for _, base in bases() for line in base.splitlines(keepends=True)}))


@cache
def pages() -> tuple[bytes, ...]:
    """Return small pages: honest ones, ones that go to the limits, and one for each payload."""
    texts = [*(make()[:_LARGEST] for make in (*by_hand.HONEST.values(), *by_hand.LEGAL.values())), *ALL]
    return tuple((by_hand.HEAD + text).encode("utf-8", "surrogatepass") for text in texts)


def made(chance: random.Random) -> tuple[Kind | None, bytes]:
    """Return a kind of record, or none for a page, and bytes that were one before they were edited."""
    if chance.random() < _PAGES:
        return None, _edited(chance, chance.choice(pages()), (*_PIECES, *_IN_PAGES), pages())
    kind, raw = chance.choice(bases())
    raw = _edited(chance, raw, _PIECES, _lines())
    return chance.choice([kind, kind, kind, *Kind]), raw


def _edited(chance: random.Random, raw: bytes, pieces: tuple[str, ...], others: tuple[bytes, ...]) -> bytes:
    for _ in range(chance.randint(0, 6)):
        start = chance.randint(0, len(raw))
        end = chance.choice((start, chance.randint(start, min(len(raw), start + 40)), len(raw)))
        letters = "".join(chr(chance.choice((chance.randint(0, 0x17F), chance.randrange(0x110000)))) for _ in range(6))
        put = chance.choice(
            (
                chance.choice(pieces).encode(),
                chance.choice(others),
                letters[: chance.randint(0, 6)].encode("utf-8", "surrogatepass"),
                chance.randbytes(chance.randint(0, 4)),
                raw[start:end] * 3,
            )
        )
        raw = raw[:start] + put + raw[end:]
    return raw


def read_and_checked(kind: Kind, raw: bytes) -> None:
    """Read a record, check it by itself, and print the report of it."""
    file = {Kind.BRIEF: "briefs/a.yaml", Kind.ACTOR: "briefs/actors/a.yaml", Kind.SOURCE: "seeds/a.yaml"}[kind]
    text, problems = decode(raw, file)
    if text is not None:
        document, found = read_record(file, kind, text)
        problems += found
        marking_said(file, text)
        if document:
            problems += check([document], build([document]))
    report(Findings(in_order(problems), 1, {file: text or ""}))


def page_read(root: Path, raw: bytes) -> bool:
    """Read a page and print the report of it; return whether nothing is wrong."""
    path = root / by_hand.PAGE
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(raw)
    loaded = load_tree(root, root / "briefs", root / "seeds")
    report(Findings(in_order(loaded.problems), 1, {}))
    return bool(loaded.pages and not loaded.problems)


def page_read_and_rendered(root: Path, raw: bytes) -> None:
    """Read a page, print the report of it, and render it if nothing is wrong."""
    if page_read(root, raw):
        by_hand.rendered(root, root / by_hand.PAGE)


def fuzz(number: int, of: int, at_hand: Path) -> None:
    """Try so many inputs of a seed; raises on the first that bluf does."""

    @seed(of)
    @settings(
        max_examples=number,
        database=None,
        deadline=None,
        phases=(Phase.generate,),
        suppress_health_check=list(HealthCheck),
    )
    @given(st.randoms(use_true_random=True))  # one choice for each input: hypothesis takes longer over many than bluf
    def each(chance: random.Random) -> None:
        kind, raw = made(chance)
        at_hand.write_bytes(raw)
        spent = A_SECOND
        for _ in range(_TIMES):
            begun = time.process_time()
            if kind is None:
                page_read_and_rendered(root, raw)
            else:
                read_and_checked(kind, raw)
            spent = time.process_time() - begun
            if spent < A_SECOND:
                break
        assert spent < A_SECOND, f"{spent:.1f} s of CPU time, {_TIMES} times"

    at_hand.touch()
    read_and_checked(Kind.BRIEF, b"")  # what is made once costs no input anything
    all_rules()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        page_read_and_rendered(root, by_hand.HEAD.encode())
        each()


if __name__ == "__main__":
    fuzz(int(sys.argv[2]), int(sys.argv[1]), Path(sys.argv[3]))
