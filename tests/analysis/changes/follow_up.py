"""Two small briefs, the second of which supersedes the first, and what changed between them."""

import json
from collections.abc import Mapping
from typing import Any

from bluf.analysis.changes.change import Change
from bluf.analysis.changes.comparison import Comparison, compare
from bluf.corpus import Corpus, build
from bluf.load import Kind
from bluf.load.tree import read_record

Fields = Mapping[str, Any]
_SMALLEST: Fields = {"title": "T", "date": "2022-03-14", "tlp": "clear", "bluf": "B"}


def judgment(judgment_id: str = "kj1", **fields: Any) -> Fields:
    """Return a judgment with some fields."""
    return {"id": judgment_id, "statement": "Ruritania seeks support.", **fields}


def corpus_of(**briefs: Fields) -> Corpus:
    """Return the corpus of some briefs, each with the fields that differ from the smallest. JSON is YAML."""
    documents = []
    for name, fields in briefs.items():
        whole = {**_SMALLEST, "key_judgments": [judgment()], **fields}
        text = "\n".join(f"{field}: {json.dumps(value, ensure_ascii=False)}" for field, value in whole.items())
        document, problems = read_record(f"briefs/{name}.yaml", Kind.BRIEF, text)
        assert document is not None, problems
        documents.append(document)
    return build(documents)


def follow_up(older: Fields, newer: Fields) -> Comparison:
    """Compare a brief with the one before it."""
    corpus = corpus_of(older=older, newer={"date": "2022-03-15", "supersedes": "older", **newer})
    return compare(corpus, corpus.briefs["older"], corpus.briefs["newer"])


def between(corpus: Corpus, first: str, second: str) -> Comparison:
    """Compare two briefs of a corpus."""
    return compare(corpus, corpus.briefs[first], corpus.briefs[second])


def told(changes: tuple[Change, ...]) -> list[tuple[str, str, str, str, str]]:
    """Return changes as part, id, aspect, before and after."""
    return [(one.part, one.id, one.aspect.value, one.before, one.after) for one in changes]
