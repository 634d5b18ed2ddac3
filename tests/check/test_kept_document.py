"""A document that was kept is the one that was read, and nobody reads all of it before somebody asks."""

import json
import pickle
from base64 import b64encode
from dataclasses import replace
from functools import cached_property

import pytest

from bluf.cache import CacheError
from bluf.check import kept_document as room
from bluf.check.kept_document import KeptDocument, kept_document, kept_of
from bluf.corpus import build
from bluf.corpus.fingerprint import fingerprint
from bluf.load import Document
from bluf.load.tree import Written
from bluf.model.outline import outline_of
from tests.rules.examples import desk, documents_of

DOCUMENTS = documents_of(desk())
each = pytest.mark.parametrize("document", DOCUMENTS, ids=[one.id for one in DOCUMENTS])


def record_of(document: Document) -> Written:
    return document.file, document.kind, document.text


def kept_again(document: Document) -> KeptDocument:
    kept = kept_document(record_of(document), kept_of(document))
    assert kept
    return kept


def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the files of documents whose models are unpacked from now on."""
    read, model = list[str](), KeptDocument.model.func  # type: ignore[attr-defined]

    def noted(document: KeptDocument) -> room.Model:
        read.append(document.file)
        found: room.Model = model(document)
        return found

    again = cached_property(noted)
    again.__set_name__(KeptDocument, "model")
    monkeypatch.setattr(KeptDocument, "model", again)
    return read


@each
def test_it_equals_what_was_read(document: Document) -> None:
    kept = kept_again(document)
    assert (kept, document) == (document, kept)
    assert kept != replace(document, text="title: Another")
    assert kept.outline == document.outline == outline_of(document.model)
    assert fingerprint(kept) == fingerprint(document) == fingerprint(replace(kept))
    assert kept.span("tlp") == document.span("tlp")


def test_its_fingerprint_is_told_without_a_look_into_it(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = kept_again(DOCUMENTS[0])
    read = seen(monkeypatch)
    assert fingerprint(kept) == fingerprint(DOCUMENTS[0])
    assert not read


def test_what_is_made_of_it_holds_what_was_made() -> None:
    kept = kept_again(DOCUMENTS[0])
    other = DOCUMENTS[0].model.model_copy(update={"tlp": None})
    assert replace(kept, model=other).model is other
    assert replace(kept, model=other).outline is not kept.outline, "it is worked out from the other model"


def test_a_corpus_is_built_without_a_look_into_the_briefs(monkeypatch: pytest.MonkeyPatch) -> None:
    read = seen(monkeypatch)
    kept = [kept_again(document) for document in DOCUMENTS]
    corpus = build(kept)
    assert corpus.listed == build(DOCUMENTS).listed
    assert not [file for file in read if "/actors/" not in file and file.startswith("briefs/")]
    assert [*corpus.briefs] == [*build(DOCUMENTS).briefs]
    assert next(iter(corpus.briefs.values())).brief == next(iter(build(DOCUMENTS).briefs.values())).brief
    assert [file for file in read if "/actors/" not in file and file.startswith("briefs/")]


@each
@pytest.mark.parametrize("model", [b"", b"!", b64encode(b"not packed"), room.packed(b"{}"), room.packed(b"[")])
def test_a_model_that_cannot_be_unpacked_is_read_from_the_text(document: Document, model: bytes) -> None:
    head, _, _ = kept_of(document).rpartition(b" ")
    kept = kept_document(record_of(document), head + b" " + model)
    assert kept
    assert kept.model == document.model


@pytest.mark.parametrize("kept", [b"", b"{}", b"{} AAAA", b"[1] AAAA", b'{"id": "a"} AAAA', b"\xff"])
def test_what_has_no_outline_was_not_kept(kept: bytes) -> None:
    assert kept_document(record_of(DOCUMENTS[0]), kept) is None


@pytest.mark.parametrize("fingerprint", ["", "00", "zz" * 12, "\u0663" * 24])
def test_nor_was_what_has_no_fingerprint(fingerprint: str) -> None:
    kept = kept_of(DOCUMENTS[0])
    head = json.loads(kept.rpartition(b" ")[0])
    assert kept_document(record_of(DOCUMENTS[0]), json.dumps(head).encode() + b" AAAA")
    head["fingerprint"] = fingerprint
    assert kept_document(record_of(DOCUMENTS[0]), json.dumps(head).encode() + b" AAAA") is None


def test_it_can_be_sent_to_another_process() -> None:
    assert pickle.loads(pickle.dumps(kept_again(DOCUMENTS[0]))) == DOCUMENTS[0]  # noqa: S301


def test_a_record_in_which_something_is_wrong_cannot_have_been_kept() -> None:
    head, _, _ = kept_of(DOCUMENTS[0]).rpartition(b" ")
    forged = kept_document((DOCUMENTS[0].file, DOCUMENTS[0].kind, "title: ["), head + b" AAAA")
    assert forged
    with pytest.raises(CacheError, match="Remove its folder"):
        _ = forged.model
