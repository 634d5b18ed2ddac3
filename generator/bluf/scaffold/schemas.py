"""Writes the JSON Schemas where editors look for them."""

import json
from pathlib import Path

from bluf.corpus import Corpus
from bluf.exports.schema import file_name, known_ids, schema
from bluf.load import Kind
from bluf.scaffold.writing import write_generated

SCHEMAS = Path(".bluf", "schemas")
"""Where the schemas lie, from the root of the project."""


def write_schemas(folder: Path, corpus: Corpus) -> tuple[Path, ...]:
    """Write the schema of each kind of file, with the ids of the corpus for completion; return the files."""
    known = known_ids(corpus)
    written = []
    for kind in Kind:
        path = folder / file_name(kind)
        write_generated(path, json.dumps(schema(kind, known), indent=1, ensure_ascii=False) + "\n")
        written.append(path)
    return tuple(written)
