"""Records that go to the limits: as large as they may be, and made to cost as much as they can."""

import json
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from bluf.load.limits import MAX_ACTORS, MAX_LINE, MAX_MARKS, MAX_PARTS, MAX_PROSE, MAX_REFERENCES, marks
from bluf.load.scan import MAX_NODES
from bluf.load.text import MAX_BYTES
from tests.size import by_hand

Files = Mapping[str, str]
BRIEF = "briefs/large.yaml"
HEAD: Mapping[str, Any] = {
    "title": "Ruritania has probably asked Borduria for help",
    "date": "2022-03-14",
    "tlp": "clear",
    "bluf": "It is likely (55-80%) that Ruritania asked Borduria for loans.",
    "key_judgments": [{"statement": "It is likely (55-80%) that Ruritania asked.", "likelihood": "likely"}],
}
LEFT = MAX_PARTS - 1
"""Parts besides the one judgment."""
_ROOM = MAX_BYTES - 2_000


def record(**fields: Any) -> Files:
    """Return a brief with these fields besides those that it must have."""
    return {BRIEF: written({**HEAD, **fields})}


def written(fields: Mapping[str, Any]) -> str:
    """Write fields as YAML, of which JSON is a part."""
    return "".join(f"{name}: {json.dumps(value, ensure_ascii=False)}\n" for name, value in fields.items())


def many(number: int, make: Callable[[int], Any]) -> list[Any]:
    """Return so many of something, numbered from 1."""
    return [make(one) for one in range(1, number + 1)]


def filled(piece: str, before: str = "", after: str = "", room: int = _ROOM) -> str:
    """Return a text of one piece over and over, as long as the limits let it be."""
    written_out = len(json.dumps(piece, ensure_ascii=False).encode()) - 2
    most = (room - len(before.encode()) - len(after.encode())) // written_out
    if marks(piece):
        most = min(most, (MAX_MARKS - marks(before + after) - 60) // marks(piece))
    return before + piece * most + after


# Files that are no records. None of these gets past the reader, and each has to be refused as fast as it is read.


def _flow(piece: str, field: str = "topics: [{}]", room: int = _ROOM) -> Files:
    """Fill a field with one piece after the other, on one line, up to the limit of values."""
    values = piece.count(":") * 2 + 1 if "{" not in field else piece.count(",") * 2 + 2
    number = min(MAX_NODES - 50, room // (len(piece.encode()) + 8)) // max(values, 1)
    return {
        BRIEF: written(HEAD) + field.format(", ".join(many(number, lambda one: piece.replace("#", str(one))))) + "\n"
    }


def _lines(piece: str, room: int = _ROOM) -> Files:
    number = min((MAX_NODES - 50) // 2, room // (len(piece.encode()) + 6))
    return {BRIEF: written(HEAD) + "".join(many(number, lambda one: piece.replace("#", str(one)) + "\n"))}


UNREADABLE: Mapping[str, Callable[[], Files]] = {
    "terms that are none": lambda: _flow("oceanja#", "regions: [{}]"),
    "ids that are none": lambda: _flow("Öceanja #"),
    "long ids that are none": lambda: _flow("-" * 100 + "#"),
    "an id of nothing but hyphens": lambda: record(topics=["-" * _ROOM]),
    "an id of nothing but full stops": lambda: record(topics=["." * _ROOM]),
    "a country of nothing but articles": lambda: record(events=[{"title": "T", "country": "the " * (_ROOM // 4)}]),
    "a grade of nothing but blanks": lambda: record(claims=[{"text": "T", "grade": " /-" * (_ROOM // 3)}]),
    "a date of nothing but digits": lambda: record(events=[{"title": "T", "date": "2" * _ROOM}]),
    "an address of nothing but labels": lambda: record(
        sources=[{"title": "T", "url": "https://" + "a." * (_ROOM // 2)}]
    ),
    "fields that no brief has": lambda: _lines("unknown_field_#: x"),
    "long fields that no brief has": lambda: _lines("judgment_keys_" * 5 + "#: x"),
    "a field with a name of 200 KB": lambda: {BRIEF: written(HEAD) + "? " + "key_judgments" * 15_000 + "\n: x\n"},
    "fields in braces that no requirement has": lambda: _flow("quest#: x", "requirement: {{{}}}"),
    "one field over and over": lambda: _lines("title: x"),
    "merge keys": lambda: _flow("<<: x", "requirement: {{{}}}"),
    "fields that are no words": lambda: _flow("[]: x", "requirement: {{{}}}"),
    "texts that commas cut": lambda: _flow("q#: x, p#", "requirement: {{{}}}"),
    "one text that commas cut": lambda: _flow("p#", "requirement: {{scope: x, {}}}"),
    "anchors on one line": lambda: _flow("&a# x"),
    "tags on one line": lambda: _flow("!a# x"),
    "aliases on one line": lambda: _flow("*a"),
    "wide letters behind anchors on one line": lambda: _flow("&a# 漢字漢"),
    "texts that number signs cut": lambda: {BRIEF: written(HEAD) + "topics:\n" + "- some text #9 goes\n" * 9_000},
    "claims that are empty": lambda: _flow("{}", "claims: [{}]"),
    "countries that are none": lambda: record(events=many(2_000, lambda one: {"title": "T", "country": f"Rusia{one}"})),
    "dates that are none": lambda: record(
        history=many(1_900, lambda one: {"date": f"2022-13-{one % 90}", "note": "N"})
    ),
    "cells that are none": lambda: record(
        ach={
            "hypotheses": [],
            "evidence": [{"id": "E", "text": "T", "cells": {f"H{one}": "X" for one in range(4_900)}}],
        }
    ),
    "hypotheses that are none": lambda: record(
        ach={
            "hypotheses": [],
            "evidence": [{"id": "E", "text": "T", "cells": {f"H_{one}": "C" for one in range(4_900)}}],
        }
    ),
    "nothing but brackets": lambda: {BRIEF: "title: " + "[" * _ROOM},
    "nothing but braces": lambda: {BRIEF: "{a: " * (_ROOM // 4)},
    "nothing but hyphens": lambda: {BRIEF: "- " * (_ROOM // 2)},
    "nothing but question marks": lambda: {BRIEF: "? " * (_ROOM // 2)},
    "nothing but tabs": lambda: {BRIEF: written(HEAD) + "\tx: y\n" * 40_000},
    "nothing but line breaks": lambda: {BRIEF: "\n" * _ROOM},
    "an error before 250,000 line breaks": lambda: {BRIEF: "x: ]" + "\n" * _ROOM},
    "an error behind 250,000 line breaks": lambda: {BRIEF: "\n" * _ROOM + "x: ["},
    "a quotation mark that is never closed": lambda: {BRIEF: written(HEAD) + 'body: "' + "a " * 120_000},
    "empty lists in lists": lambda: {BRIEF: written(HEAD) + "ach: " + "[" * 17 + "[], " * 9_000 + "]" * 17 + "\n"},
    "more parts than there may be": lambda: record(claims=many(4_900, lambda one: "x")),
    "more marks than there may be": lambda: record(body="*" * _ROOM),
    "more actors than there may be": lambda: record(actors=many(9_000, lambda one: f"actor-{one}")),
    "more references than there may be": lambda: record(
        claims=many(100, lambda one: {"text": "T", "actors": many(90, lambda other: f"a{other}")})
    ),
    "long lines that there may not be": lambda: record(authors=many(200, lambda one: "word " * 230)),
    "marks upon one letter": lambda: record(body="a" + "\u0301\u0323" * 55_000),
    "marks upon one letter, by their codes": lambda: {
        BRIEF: written(HEAD) + 'body: "a' + "\\u0301\\u0323" * 20_000 + '"\n'
    },
    "marks upon one letter, as entities": lambda: record(body="a" + "&#769;&#803;" * 18_000),
    "front matter that never ends": lambda: {"briefs/page.md": "---\n" + "a: b\n" * 50_000},
    "front matter of nothing but dashes": lambda: {"briefs/page.md": "---\n" * 60_000},
}

# Records that may be published. Every one is legal, or breaks rules only.

PROSE: Mapping[str, Callable[[], str]] = {
    "words": lambda: filled("word "),
    "sentences": lambda: filled("A word here. "),
    "one word": lambda: filled("x"),
    "words of likelihood": lambda: filled("likely "),
    "words with their range": lambda: filled("It is likely (55-80%). "),
    "hedges": lambda: filled("may "),
    "modifiers": lambda: filled("Clearly. "),
    "reports": lambda: filled("reportedly "),
    "confidence": lambda: filled("our confidence in this "),
    "confidence in the end": lambda: filled("confidence that ", after="is low"),
    "degrees": lambda: filled("very "),
    "very with gaps": lambda: filled("_", "very"),
    "comparisons": lambda: filled("more "),
    "digits": lambda: filled("5"),
    "percentages": lambda: filled("5% "),
    "ranges that are never closed": lambda: filled("between 5 and "),
    "blanks": lambda: filled(" ", "a", "b"),
    "blanks before line breaks": lambda: filled("a" + " " * 25 + "\n"),
    "line breaks": lambda: filled("a\n"),
    "paragraphs": lambda: filled("a\n\n"),
    "hyphens": lambda: filled("-"),
    "colons": lambda: filled(":"),
    "hyphens behind words": lambda: filled("a-"),
    "full stops": lambda: filled("."),
    "full stops apart": lambda: filled(". "),
    "ellipses": lambda: filled("… "),
    "brackets": lambda: filled("("),
    "sentences in brackets": lambda: filled("(A. "),
    "marks behind a sentence": lambda: filled(")", "A."),
    "stars behind a sentence": lambda: filled("*", "A. "),
    "footnotes": lambda: filled("A.[^1] "),
    "abbreviations": lambda: filled("U.S. govt. "),
    "numbers of items": lambda: filled("1. A "),
    "opening square brackets": lambda: filled("["),
    "square brackets in pairs": lambda: filled("[", after="]" * 4_900, room=5_000),
    "links that are never closed": lambda: filled("[a]("),
    "links to nowhere": lambda: filled("[a][b"),
    "names of records that are never closed": lambda: filled("[[a"),
    "names of records": lambda: filled("[[kj1]] "),
    "names of no records": lambda: filled("[[nobody]] "),
    "pictures": lambda: filled("!["),
    "emphasis": lambda: filled("*a"),
    "emphasis of two kinds": lambda: filled("*a_ "),
    "emphasis of all lengths": lambda: filled("a***b**c*"),
    "backticks": lambda: filled("`"),
    "backticks of all lengths": lambda: "".join(many(130, lambda one: "e" + "`" * one)),
    "angle brackets": lambda: filled("<a:"),
    "comments": lambda: filled("<!--"),
    "ampersands": lambda: filled("&a"),
    "backslashes": lambda: filled("\\"),
    "quoted lines": lambda: filled("> a\n"),
    "lines that go on a quotation": lambda: filled("a\n", ">" * 1_000),
    "lists in lists": lambda: "".join(many(450, lambda one: " " * (2 * (one % 50)) + "- a\n")),
    "items": lambda: filled("- a\n"),
    "items apart": lambda: filled("- a\n\n"),
    "items without text": lambda: filled("-\n"),
    "rules": lambda: filled("---\n\n"),
    "underlined headings": lambda: filled("a\n===\n"),
    "headings": lambda: filled("# a\n"),
    "headings of one name": lambda: filled("# a\n\n"),
    "fences": lambda: filled("```\n"),
    "code": lambda: filled("    a\n"),
    "a table": lambda: "|a|b|\n|-|-|\n" + "|c|d|\n" * 1_400,
    "a wide table": lambda: "|" + "a|" * 1_100 + "\n|" + "-|" * 1_100 + "\n" + ("|" + "b|" * 1_100 + "\n") * 2,
    "a table that is filled up": lambda: "|" + "a|" * 100 + "\n|" + "-|" * 100 + "\n" + "b\n" * 95,
    "a table with a long heading": lambda: "|" + "x" * 200_000 + "\n|-\n" + "a\n" * 4_000,
    "tables": lambda: filled("|a|\n|-|\n\n"),
    "definitions": lambda: filled("[a#]: b\n"),
    "a definition that is never closed": lambda: filled("x\n", "[a]: b '"),
    "brackets on lines": lambda: filled("[\n"),
    "a definition used often": lambda: filled("[a] ", "[a]: b\n\n"),
    "quotation marks": lambda: filled('" '),
    "single quotation marks": lambda: filled("' "),
    "single quotation marks without blanks": lambda: filled("'"),
    "curly quotation marks": lambda: filled("“a "),
    "angled quotation marks": lambda: filled("«"),
    "addresses": lambda: filled("https://"),
    "one address": lambda: filled("a", "https://"),
    "Chinese": lambda: filled("漢"),
    "sentences in Chinese": lambda: filled("漢。"),
    "letters with 30 marks": lambda: filled("a" + "\u0301\u0323" * 15),
    "letters of full width": lambda: filled("\uff4c "),
    "letters of two scripts": lambda: filled("l\u043ean "),
}


def _followed(claims: int, sources: int, drawn: Callable[[int], Sequence[str]]) -> Files:
    """Claims that rest on the first source, and sources that draw on others."""
    return record(
        claims=many(claims, lambda one: {"text": "T", "sources": f"s{(one - 1) % sources + 1}"}),
        sources=many(sources, lambda one: {"title": "T", "derived_from": drawn(one)}),
    )


def _matrix(hypotheses: int, rows: int, cell: Callable[[int, int], str | None]) -> Files:
    def cells(row: int) -> dict[str, str]:
        found = {f"H{one}": cell(row, one) for one in range(1, hypotheses + 1)}
        return {name: code for name, code in found.items() if code}

    return record(
        ach={
            "hypotheses": many(hypotheses, lambda one: {"id": f"H{one}", "text": "T"}),
            "evidence": many(rows, lambda one: {"id": f"E{one}", "text": "T", "cells": cells(one)}),
        }
    )


def _reference_matrix() -> Files:
    rows = LEFT // 3 - 2
    made = _matrix(2, rows, lambda row, one: "I" if (row + one) % 2 else "C")
    fields = {
        "claims": many(rows, lambda one: {"text": "T", "chains": [f"s{one}", f"o{one % 9 + 1}"]}),
        "sources": many(rows, lambda one: {"title": "T"}),
        "origins": many(1, lambda one: {"id": f"o{one}", "label": "L"}),
    }
    text = made[BRIEF]
    for row in range(1, rows + 1):
        text = text.replace(f'"id": "E{row}",', f'"id": "E{row}", "ref": "c{row}",')
    return {BRIEF: text + written(fields)}


def _everyone(text: str, parts: int) -> Files:
    """Texts that name as many actors as they can, all of them the brief's own."""
    actors = many(MAX_ACTORS - 1, lambda one: {"id": f"a{one}", "name": f"Z{one}"})
    return record(actors=actors, claims=many(parts, lambda one: {"text": text}))


_NAMES = " ".join(f"Z{one}" for one in range(1, MAX_ACTORS))

PARTS: Mapping[str, Callable[[], Files]] = {
    "claims": lambda: record(claims=many(LEFT, lambda one: "Ruritania asks.")),
    "judgments": lambda: record(
        key_judgments=many(MAX_PARTS, lambda one: {"statement": "It may ask.", "likelihood": "likely"})
    ),
    "judgments that are sure": lambda: record(
        key_judgments=many(MAX_PARTS, lambda one: {"statement": "It will ask.", "confidence": "high"})
    ),
    "judgments that rest on all claims": lambda: record(
        claims=many(44, lambda one: {"text": "T", "sources": "s1"}),
        sources=[{"title": "T"}],
        key_judgments=many(
            44,
            lambda one: {"statement": "It may ask.", "confidence": "high", "evidence": many(44, lambda two: f"c{two}")},
        ),
    ),
    "judgments that rest on all claims with many chains": lambda: record(
        claims=many(
            30, lambda one: {"text": "T", "chains": many(10, lambda two: [f"s{two}", f"o{(one + two) % 30 + 1}"])}
        ),
        sources=many(10, lambda one: {"title": "T"}),
        origins=many(30, lambda one: {"id": f"o{one}", "label": "L"}),
        key_judgments=many(40, lambda one: {"statement": "It may ask.", "evidence": many(30, lambda two: f"c{two}")}),
    ),
    "long texts under all judgments": lambda: record(
        claims=many(40, lambda one: {"text": "word " * (MAX_PROSE // 5 - 1)}),
        key_judgments=many(45, lambda one: {"statement": "It may ask.", "evidence": many(40, lambda two: f"c{two}")}),
    ),
    "texts full of marks under all judgments": lambda: record(
        claims=many(40, lambda one: {"text": "*a" * 110}),
        key_judgments=many(45, lambda one: {"statement": "It may ask.", "evidence": many(40, lambda two: f"c{two}")}),
    ),
    "events": lambda: record(events=many(LEFT, lambda one: {"title": "T", "date": f"2022-03-{one % 28 + 1:02}"})),
    "events of many years": lambda: record(
        events=many(
            LEFT, lambda one: {"title": "T", "date": f"{one:04}-{one % 12 + 1:02}", "end": f"{one + 400:04}-06"}
        )
    ),
    "events of the last years": lambda: record(
        events=many(LEFT, lambda one: {"title": "T", "date": f"{2022 - one // 12}-{one % 12 + 1:02}"})
    ),
    "actors with names of many words": lambda: record(
        actors=many(199, lambda one: {"id": f"a{one}", "name": f"{'a b c d e ' * 99}{one}"})
    ),
    "actors whom nothing joins": lambda: record(actors=many(199, lambda one: f"a{one}")),
    "sources": lambda: record(sources=many(LEFT, lambda one: {"title": "T"})),
    "sources with a claim each": lambda: _followed(LEFT // 2, LEFT // 2, lambda one: []),
    "sources with an origin each": lambda: record(
        claims=many(LEFT // 2, lambda one: {"text": "T", "chains": ["s1", f"o{one}"]}),
        sources=[{"title": "T"}],
        origins=many(LEFT // 2, lambda one: {"id": f"o{one}", "label": "L", "independence_group": f"g{one}"}),
    ),
    "one claim with all origins": lambda: record(
        claims=[{"text": "T", "chains": many(LEFT - 2, lambda one: ["s1", f"o{one}"])}],
        sources=[{"title": "T"}],
        origins=many(LEFT - 2, lambda one: {"id": f"o{one}", "label": "L"}),
    ),
    "one chain through all sources": lambda: record(
        claims=[{"text": "T", "chains": [many(LEFT - 1, lambda one: f"s{one}")]}],
        sources=many(LEFT - 1, lambda one: {"title": "T"}),
    ),
    "sources that draw on the next": lambda: _followed(
        1, LEFT - 1, lambda one: [f"s{one + 1}"] if one < LEFT - 1 else []
    ),
    "claims on sources that draw on the next": lambda: _followed(
        LEFT // 2, LEFT // 2, lambda one: [f"s{one + 1}"] if one < LEFT // 2 else []
    ),
    "a few claims on sources that draw on the next": lambda: _followed(
        60, 60, lambda one: [f"s{one + 1}"] if one < 60 else []
    ),
    "sources that draw on all that follow": lambda: _followed(
        55, 55, lambda one: many(55 - one, lambda two: f"s{one + two}")
    ),
    "sources that draw on all others": lambda: _followed(43, 43, lambda one: many(43, lambda two: f"s{two}")),
    "sources read through the next": lambda: record(
        claims=many(LEFT // 2, lambda one: {"text": "T", "sources": f"s{one}"}),
        sources=many(LEFT // 2, lambda one: {"title": "T", "via": f"s{one % (LEFT // 2) + 1}"}),
    ),
    "sources that were all retracted": lambda: record(
        claims=many(60, lambda one: {"text": "T", "sources": f"s{one}"}),
        sources=many(
            LEFT - 60,
            lambda one: {"title": "T", "retracted": "R", "derived_from": [f"s{one + 1}"] if one < 300 else []},
        ),
    ),
    "denials of one claim": lambda: record(
        claims=many(LEFT // 2, lambda one: {"text": "T", "chains": ["s1", "o1"]}),
        sources=[{"title": "T"}],
        origins=[{"id": "o1", "label": "L"}],
        contradictions=many(LEFT // 2 - 2, lambda one: {"between": ["c1", f"c{one + 1}"], "kind": "denial"}),
    ),
    "actors": lambda: record(actors=many(MAX_ACTORS, lambda one: f"actor-{one}")),
    "actors with an alias each": lambda: record(
        actors=many(
            MAX_ACTORS - 1,
            lambda one: {"id": f"a{one}", "name": f"Zenda {one}", "aliases": [f"Z{one}"], "kind": "state"},
        )
    ),
    "aliases and a text of their beginnings": lambda: record(
        actors=[{"id": "zenda", "name": "Zenda", "aliases": many(LEFT - 1, lambda one: f"Zenda{one}")}],
        body=filled("Zenda ", room=_ROOM - 20_000),
    ),
    "long aliases and a text of their words": lambda: record(
        actors=[{"id": "z", "name": "Z", "aliases": many(60, lambda one: f"{'Z ' * 480}{one}")}],
        body=filled("Z ", room=_ROOM - 65_000),
    ),
    "aliases of all lengths and a text of their words": lambda: record(
        actors=[{"id": "z", "name": "Z", "aliases": many(300, lambda one: f"{'Z ' * one}Z")}],
        body=filled("Z ", room=_ROOM - 100_000),
    ),
    "names of all lengths that look like others": lambda: record(
        actors=[{"id": "z", "name": "I", "aliases": many(300, lambda one: f"{'I ' * one}I")}],
        body=filled("l ", room=_ROOM - 100_000),
    ),
    "aliases of all lengths and a text of what looks like their words": lambda: record(
        actors=[{"id": "z", "name": "I", "aliases": many(380, lambda one: f"{'I ' * one}b")}],
        body=filled("l ", room=_ROOM - 170_000),
    ),
    "aliases of all lengths and a text of words with hyphens": lambda: record(
        actors=[{"id": "z", "name": "I", "aliases": many(380, lambda one: f"I{'-l' * one}b")}],
        body=filled("l-", room=_ROOM - 170_000),
    ),
    "everyone in every claim": lambda: _everyone(_NAMES, LEFT - MAX_ACTORS),
    "everyone in a few claims": lambda: _everyone(_NAMES, 12),
    "ties": lambda: record(
        actors=["a", "b"], relations=many(LEFT - 2, lambda one: {"from": "a", "to": "b", "type": "meets"})
    ),
    "ties from one to all": lambda: record(
        actors=many(199, lambda one: f"a{one}"),
        relations=many(198, lambda one: {"from": "a1", "to": f"a{one + 1}", "type": "meets"}),
    ),
    "a full matrix": lambda: _matrix(45, 100, lambda row, one: ("CC", "I", "N", "II")[row * one % 4]),
    "a wide matrix": lambda: _matrix(LEFT - 1, 1, lambda row, one: "I"),
    "a long matrix": lambda: _matrix(2, LEFT - 2, lambda row, one: "I" if one == 1 else "C"),
    "an empty matrix": lambda: _matrix(LEFT // 2, LEFT // 2, lambda row, one: None),
    "a matrix on claims": _reference_matrix,
    "assumptions": lambda: record(
        assumptions=many(LEFT, lambda one: {"text": "T", "linchpin": True, "supports": "kj1"})
    ),
    "alternatives": lambda: record(alternatives=many(LEFT, lambda one: {"text": "T", "likelihood": "likely"})),
    "dissent": lambda: record(dissent=many(LEFT, lambda one: {"by": "B", "text": "T", "on": "kj1"})),
    "gaps": lambda: record(gaps=many(LEFT, lambda one: {"question": "Q", "affects": "kj1"})),
    "indicators": lambda: record(indicators=many(LEFT, lambda one: {"text": "T", "raises": "kj1"})),
    "looks at one indicator": lambda: record(
        indicators=[{"text": "T", "checks": many(LEFT - 1, lambda one: {"date": "2022-03-14", "status": "observed"})}]
    ),
    "forecasts": lambda: record(
        forecasts=many(
            LEFT,
            lambda one: {
                "question": "Q",
                "made": "2022-03-14",
                "by": "2022-04-14",
                "p": one / 1_000,
                "resolution": {"outcome": "yes", "on": "2022-04-01", "recorded": "2022-04-15"},
            },
        )
    ),
    "waivers": lambda: record(waivers=many(LEFT, lambda one: {"rule": "no-confidence-or-likelihood", "because": "B"})),
    "revisions": lambda: record(history=many(LEFT, lambda one: {"date": "2022-03-14", "note": "N"})),
    "topics": lambda: record(topics=many(9_900, lambda one: f"t{one}")),
    "implications": lambda: record(implications=many(9_900, lambda one: "x")),
    "implications that are times of day": lambda: _flow("12:30", "implications: [{}]"),
    "references that lead nowhere": lambda: record(
        claims=many(100, lambda one: {"text": "T", "sources": many(19, lambda two: f"source-x{one}-{two}")}),
        sources=many(LEFT - 100, lambda one: {"id": f"source-{one}", "title": "T"}),
    ),
    "links that lead nowhere": lambda: record(
        body=" ".join(many(1_600, lambda one: f"[[source-x{one}]]")),
        sources=many(LEFT, lambda one: {"id": f"source-{one}", "title": "T"}),
    ),
    "one id for all": lambda: record(events=many(LEFT, lambda one: {"id": "e1", "title": "T"})),
    "long lines": lambda: record(authors=many(240, lambda one: "w" * MAX_LINE)),
    "a long title": lambda: record(title="w" * MAX_LINE),
    "wide letters in a figure": lambda: record(
        claims=[{"text": "T", "chains": many(50, lambda one: ["s1", f"o{one}"])}],
        sources=[{"title": "漢" * MAX_LINE}],
        origins=many(50, lambda one: {"id": f"o{one}", "label": "漢" * MAX_LINE}),
        key_judgments=[{"statement": "It may ask.", "evidence": "c1"}],
    ),
    "statements of likelihood": lambda: record(
        key_judgments=many(50, lambda one: {"statement": "likely " * (MAX_PROSE // 7), "likelihood": "likely"})
    ),
    "statements of percentages": lambda: record(
        key_judgments=many(50, lambda one: {"statement": "5 percent " * (MAX_PROSE // 10), "likelihood": "likely"})
    ),
    "statements of hedges": lambda: record(
        key_judgments=many(50, lambda one: {"statement": "may " * (MAX_PROSE // 4), "likelihood": "likely"})
    ),
    "a profile with ties": lambda: {
        "briefs/actors/zenda.yaml": written(
            {
                "name": "Zenda",
                "kind": "state",
                "tlp": "clear",
                "relations": many(MAX_ACTORS, lambda one: {"to": f"a{one}", "type": "meets"}),
                "aliases": many(MAX_PARTS - MAX_ACTORS, lambda one: f"Zenda {one}"),
            }
        )
    },
    "a profile of its own name": lambda: {
        "briefs/actors/zenda.yaml": written(
            {"name": "Zenda", "kind": "state", "tlp": "clear", "profile": filled("Zenda says. ")}
        )
    },
    "a source that draws on thousands": lambda: {
        "seeds/paper.yaml": written(
            {"title": "T", "tlp": "clear", "derived_from": many(MAX_REFERENCES, lambda one: f"x{one}")}
        )
    },
}


def _follow_up(before: Mapping[str, Any], after: Mapping[str, Any]) -> Files:
    second = {**HEAD, **after, "date": "2022-03-15", "supersedes": "one"}
    return {"briefs/one.yaml": written({**HEAD, **before}), "briefs/two.yaml": written(second)}


def _judged(texts: Sequence[str]) -> Mapping[str, Any]:
    return {"key_judgments": [{"statement": text, "likelihood": "likely"} for text in texts]}


def _words(number: int, every: int, other: str) -> str:
    """Words of which one in `every` is `other`."""
    return " ".join(other if one % every == 0 else f"w{one % 90}" for one in range(number))


FOLLOW_UPS: Mapping[str, Callable[[], Files]] = {
    "one word of two is another": lambda: _follow_up(
        _judged([_words(1_200, 9_999, "")] * 50), _judged([_words(1_200, 2, "x")] * 50)
    ),
    "the same words backwards": lambda: _follow_up(
        _judged([" ".join(f"w{one}" for one in range(900))] * 50),
        _judged([" ".join(f"w{one}" for one in reversed(range(900)))] * 50),
    ),
    "one word over and over": lambda: _follow_up(_judged(["word " * 900] * 50), _judged(["word " * 899] * 50)),
    "every part is another": lambda: _follow_up(
        {"claims": many(LEFT, lambda one: f"word a{one}")}, {"claims": many(LEFT, lambda one: f"word b{one}")}
    ),
    "every judgment is another": lambda: _follow_up(
        _judged(many(MAX_PARTS, lambda one: f"word a{one}")), _judged(many(MAX_PARTS, lambda one: f"word b{one}"))
    ),
}


def in_body(text: str) -> Files:
    """Return a brief with a text as its body."""
    return record(body=text)


def every() -> dict[str, Callable[[], Files]]:
    """Return all attacks by what they are."""
    prose = {f"a body of {name}": _body(make) for name, make in PROSE.items()}
    pages = {f"a page of {name}": _page(make) for name, make in {**by_hand.LEGAL, **by_hand.TOO_MUCH}.items()}
    return {**UNREADABLE, **PARTS, **FOLLOW_UPS, **prose, **pages}


def _body(make: Callable[[], str]) -> Callable[[], Files]:
    return lambda: in_body(make())


def _page(make: Callable[[], str]) -> Callable[[], Files]:
    return lambda: {by_hand.PAGE: by_hand.HEAD + make()}
