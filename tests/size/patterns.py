"""Every regular expression of the package, and texts that make each work as hard as it can.

Patterns are found by looking: compiled ones among the values of all modules and their classes, and those that stand in
a call (`re.sub(...)`) in the source. Attacks follow from the parsed pattern: what each repeat repeats, many times over,
with and without what comes before it, and never what comes after.
"""

import ast
import importlib
import inspect
import pkgutil
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from types import ModuleType
from typing import Any

import regex

import bluf

Pattern = re.Pattern[str] | regex.Pattern[str]
_CALLS = {"compile", "search", "match", "fullmatch", "split", "findall", "finditer", "sub", "subn"}
ANCHORED = {"match", "fullmatch"}
"""Ways to use a pattern that begin at one place only."""


@dataclass(frozen=True)
class Used:
    """A pattern as the package uses it."""

    where: str
    """Module and name, or module and line."""
    pattern: Pattern
    ways: frozenset[str]
    """Methods it is used with; empty where nobody can tell."""

    @property
    def anchored(self) -> bool:
        """Whether it is only ever tried at one place of a text."""
        return bool(self.ways) and self.ways <= ANCHORED


def modules() -> Iterator[ModuleType]:
    """Import and yield every module of the package."""
    for found in pkgutil.walk_packages(bluf.__path__, "bluf."):
        if not found.name.endswith("__main__"):
            yield importlib.import_module(found.name)


def everywhere() -> Iterator[Used]:
    """Yield every pattern that can be found by looking, by module."""
    for module in modules():
        tree = ast.parse(inspect.getsource(module))
        ways = _ways(tree)
        held: dict[tuple[str, int], Used] = {}
        for name, pattern in _compiled(vars(module)):
            used = Used(f"{module.__name__}.{name}", pattern, frozenset(ways.get(name, ())))
            held.setdefault((pattern.pattern, pattern.flags), used)
        for line, method, pattern in _in_calls(tree, module):
            used = Used(f"{module.__name__}:{line}", pattern, frozenset({method} - {"compile"}))
            held.setdefault((pattern.pattern, pattern.flags), used)
        yield from held.values()


def unread() -> Iterator[str]:
    """Yield the calls whose pattern is made from values that are known only when they are there."""
    for module in modules():
        for call in _calls(ast.parse(inspect.getsource(module))):
            if _evaluated(call, module) is None:
                yield f"{module.__name__}: {ast.unparse(call.args[0])}"


def _compiled(values: Mapping[str, Any]) -> Iterator[tuple[str, Pattern]]:
    for name, value in values.items():
        yield from ((name, pattern) for pattern in _patterns(value, 3))


def _patterns(value: Any, depth: int) -> Iterator[Pattern]:
    if isinstance(value, re.Pattern | regex.Pattern):
        if isinstance(value.pattern, str):
            yield value
    elif depth and isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from _patterns(item, depth - 1)
    elif depth and isinstance(value, Mapping):
        yield from _patterns([*value.values()], depth)
    elif depth and isinstance(value, type) and value.__module__.startswith("bluf."):
        yield from _patterns([*vars(value).values()], depth - 1)


def _ways(tree: ast.AST) -> Mapping[str, set[str]]:
    """Return the methods that are called on each name: `_WORD.finditer(text)`."""
    found: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            found.setdefault(node.value.id, set()).add(node.attr)
    return found


def _calls(tree: ast.AST) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _CALLS):
            continue
        if isinstance(node.func.value, ast.Name) and node.func.value.id == "re" and node.args:
            yield node


def _in_calls(tree: ast.AST, module: ModuleType) -> Iterator[tuple[int, str, re.Pattern[str]]]:
    for call in _calls(tree):
        made = _evaluated(call, module)
        if made and isinstance(call.func, ast.Attribute):
            yield call.lineno, call.func.attr, made


def _evaluated(call: ast.Call, module: ModuleType) -> re.Pattern[str] | None:
    """Return the pattern of a call if the values of its module are enough to read it."""
    flags = next((word.value for word in call.keywords if word.arg == "flags"), None)
    places = {"compile": 1, "search": 2, "match": 2, "fullmatch": 2, "findall": 2, "finditer": 2}
    at = places.get(call.func.attr) if isinstance(call.func, ast.Attribute) else None
    if flags is None and at is not None and len(call.args) > at:
        flags = call.args[at]
    try:
        written, options = (_value(node, module) if node else 0 for node in (call.args[0], flags))
    except NameError:
        return None
    return written if isinstance(written, re.Pattern) else re.compile(written, options)


def _value(node: ast.expr, module: ModuleType) -> Any:
    return eval(compile(ast.Expression(node), module.__name__, "eval"), dict(vars(module)))  # noqa: S307 - our source


def attacks(pattern: Pattern, length: int) -> Iterator[str]:
    """Yield texts of about a length that might make a pattern go over the same characters again and again."""
    if not isinstance(pattern, re.Pattern):  # its classes by property are beyond the parser of the standard library
        yield from (_filled(piece, length) for piece in (*BASICS, *_UNUSUAL))
        yield from (one + _filled(other, length) for one in _UNUSUAL for other in _UNUSUAL)
        return
    pieces = _Sampler(pattern.flags)
    tree = parser.parse(pattern.pattern, pattern.flags & ~re.DEBUG)
    pumps = dict.fromkeys((before, pump) for before, pump in pieces.pumps(list(tree), ""))
    letters = sorted({letter for before, pump in pumps for letter in before + pump}) or ["a"]
    whole = dict.fromkeys(pieces.sample(list(tree)) for _ in range(3))
    repeated = dict.fromkeys((*letters, *(a + b for a in letters[:12] for b in letters[:12]), *whole, *BASICS))
    for text in repeated:
        yield _filled(text, length)
    for before, pump in pumps:
        many = _filled(pump, length)
        for end in ("", "\x00", "\n", "!"):
            yield before + many + end
        yield _filled(before + pump, length)
        yield _filled(before, length)
        yield _filled(before + pump * 20, length)
        yield _filled(before, length // 2) + _filled(pump, length // 2)


BASICS = (
    " ",
    "\n",
    "\t",
    "a",
    "A",
    "1",
    "a ",
    "A. ",
    "[",
    "(",
    "[[",
    "](",
    '"',
    "'",
    "`",
    "*",
    "_",
    "-",
    "--",
    "<",
    "&",
    ".",
)
"""What is tried on every pattern."""


_UNUSUAL = (
    "\u200b",
    "\u200c",
    "\u200d",
    "\u202e",
    "\ufe0f",
    "\u05d0",
    "\u0301",
    "\u0915\u094d",
    "\U0001f468",
    "#",
    "\u4e00",
)
"""Characters without width, of direction, joiners, selectors, and what may stand beside them."""


def _filled(piece: str, length: int) -> str:
    return piece * (length // len(piece)) if piece else ""


class _Sampler:
    """Makes texts that parts of a parsed pattern match."""

    def __init__(self, flags: int) -> None:
        self._random = random.Random(4)  # noqa: S311 - the same attacks every time
        self._groups: dict[int, str] = {}

    def pumps(self, nodes: list[Any], before: str) -> Iterator[tuple[str, str]]:
        """Yield, for every repeat of a pattern, a text that leads to it and a text that it repeats."""
        for operator, argument in nodes:
            if operator in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
                _, most, inner = argument
                inside = list(inner)
                if most is codes.MAXREPEAT or most > 10:
                    for _ in range(3):
                        pump = self.sample(inside)
                        if pump:
                            yield before, pump
                yield from self.pumps(inside, before)
            elif operator is codes.SUBPATTERN:
                yield from self.pumps(list(argument[3]), before)
            elif operator is codes.ATOMIC_GROUP:
                yield from self.pumps(list(argument), before)
            elif operator is codes.BRANCH:
                for branch in argument[1]:
                    yield from self.pumps(list(branch), before)
            elif operator in (codes.ASSERT, codes.ASSERT_NOT):
                yield from self.pumps(list(argument[1]), before)
            before += self.sample([(operator, argument)])

    def sample(self, nodes: Iterable[Any]) -> str:
        """Return a text that these nodes match, as well as can be told without looking around."""
        return "".join(self._one(operator, argument) for operator, argument in nodes)

    def _one(self, operator: Any, argument: Any) -> str:
        choose = self._random.choice
        if operator is codes.LITERAL:
            return chr(argument)
        if operator is codes.NOT_LITERAL:
            return "a" if argument != ord("a") else "b"
        if operator is codes.ANY:
            return choose("a .")
        if operator is codes.IN:
            return self._of_set(argument)
        if operator is codes.BRANCH:
            return self.sample(choose(argument[1]))
        if operator is codes.SUBPATTERN:
            self._groups[argument[0] or 0] = text = self.sample(argument[3])
            return text
        if operator is codes.ATOMIC_GROUP:
            return self.sample(argument)
        if operator is codes.GROUPREF:
            return self._groups.get(argument, "")
        if operator is codes.GROUPREF_EXISTS:
            return self.sample(argument[1])
        if operator in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
            least, most, inner = argument
            times = max(least, min(1, most) if most is not codes.MAXREPEAT else 1)
            return "".join(self.sample(inner) for _ in range(times))
        return ""

    def _of_set(self, items: Iterable[Any]) -> str:
        wanted, refused = [], False
        for operator, argument in items:
            if operator is codes.NEGATE:
                refused = True
            elif operator is codes.LITERAL:
                wanted.append(chr(argument))
            elif operator is codes.RANGE:
                wanted += [chr(argument[0]), chr(argument[1])]
            elif operator is codes.CATEGORY:
                wanted.append(_CATEGORIES.get(argument, "a"))
        if not refused:
            return self._random.choice(wanted)
        return next(letter for letter in "a 1.-\n\x00" if letter not in wanted)


_CATEGORIES = {
    codes.CATEGORY_DIGIT: "1",
    codes.CATEGORY_NOT_DIGIT: "a",
    codes.CATEGORY_SPACE: " ",
    codes.CATEGORY_NOT_SPACE: "a",
    codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_WORD: " ",
}
