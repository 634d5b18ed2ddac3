"""A document that was kept is the one that was read, and nobody reads all of it before somebody asks."""

from base64 import b64encode
from dataclasses import replace

import pytest

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
    monkeypatch.setattr(room, "_model", lambda *_: pytest.fail("it was unpacked"))
    assert fingerprint(kept) == fingerprint(DOCUMENTS[0])


def test_what_is_made_of_it_holds_what_was_made() -> None:
    kept = kept_again(DOCUMENTS[0])
    other = DOCUMENTS[0].model.model_copy(update={"tlp": None})
    assert replace(kept, model=other).model is other
    assert replace(kept, model=other).outline is not kept.outline, "it is worked out from the other model"


def test_a_corpus_is_built_without_a_look_into_the_briefs(monkeypatch: pytest.MonkeyPatch) -> None:
    read, model = [], room._model

    def noted(record: Written, kept: bytes) -> room.Model:
        read.append(record[0])
        return model(record, kept)

    monkeypatch.setattr(room, "_model", noted)
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


def test_a_record_in_which_something_is_wrong_cannot_have_been_kept() -> None:
    head, _, _ = kept_of(DOCUMENTS[0]).rpartition(b" ")
    forged = kept_document((DOCUMENTS[0].file, DOCUMENTS[0].kind, "title: ["), head + b" AAAA")
    assert forged
    with pytest.raises(ValueError, match="remove the folder of the cache"):
        _ = forged.model
