"""BibTeX, as BibTeX, biber and citation managers read it."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from pylatexenc.latexencode import UnicodeToLatexEncoder  # type: ignore[import-untyped]

from bluf.exports.cited import KIND, Cited, plain

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
"""The names that every style of BibTeX knows."""
_OWN = {"{": "{\\textbraceleft}", "}": "{\\textbraceright}", "<": "{\\textless}", ">": "{\\textgreater}", '"': '"'}
"""BibTeX counts braces, escaped ones too; and a quotation mark is not the two apostrophes that look like it."""
_LIGATURES = re.compile(r"([-',`])(?=\1)|[!?](?=`)")
"""Of two of these fonts make another sign."""
_LATIN = 0x250
"""Where the letters end that every font of TeX holds; it reads others as they are."""


def bibtex(entries: Iterable[Cited]) -> str:
    """Return a bibliography in BibTeX: entries apart by an empty line, which no entry holds."""
    return "\n".join(f"@{_kind(one)}{{{one.of.key},\n{_fields(one)}}}\n" for one in entries)


def tex(text: str) -> str:
    """Return a text as TeX reads it: what TeX would act on is written out, braces are in balance."""
    return _LIGATURES.sub(r"\g<0>{}", "".join(map(_sign, plain(text))))


def _kind(one: Cited) -> str:
    return "incollection" if one.of.number else "techreport"


def _fields(one: Cited) -> str:
    return "".join(f"  {name} = {value},\n" for name, value in _values(one))


def _values(one: Cited) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{' and '.join(_whole(name) for name in one.by)}}}"
    yield "title", f"{{{_whole(one.title)}}}"
    if one.of.number:
        yield "booktitle", f"{{{_whole(one.of.title)}}}"
        yield "publisher", f"{{{tex(one.publisher)}}}"
    else:
        yield "institution", f"{{{tex(one.publisher)}}}"
    yield "type", f"{{{KIND}}}"
    yield "number", f"{{{one.of.brief}}}"
    yield "date", f"{{{one.of.date}}}"
    yield "year", f"{{{one.date[0]}}}"
    if len(one.date) > 1:
        yield "month", _MONTHS[one.date[1] - 1]
    yield "note", f"{{Version {one.of.version}. {tex(one.of.marking)}}}"
    yield "url", f"{{{one.address}}}"


def _whole(text: str) -> str:
    """In braces of its own: no style changes its case, and no name is taken apart."""
    return f"{{{tex(text)}}}"


@cache
def _sign(sign: str) -> str:
    if sign in _OWN:
        return _OWN[sign]
    if ord(sign) >= _LATIN and unicodedata.category(sign)[0] in "LM":
        return sign
    return str(_encoder().unicode_to_latex(sign))


@cache
def _encoder() -> UnicodeToLatexEncoder:
    return UnicodeToLatexEncoder(
        replacement_latex_protection="braces-all", unknown_char_policy="keep", unknown_char_warning=False
    )
