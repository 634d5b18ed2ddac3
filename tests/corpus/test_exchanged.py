"""A corpus in which briefs were written again is the one that would be built of the files as they are now."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import Corpus, build, exchanged
from bluf.corpus.joined import joined
from bluf.corpus.lines import beginnings
from bluf.load import Document
from tests.rules.examples import documents_of

ASKED = ("brief_ids", "source_ids", "profiled", "listed", "carriers", "successors", "files")
NAMES = ("a", "b", "c", "d")


def brief(
    statement: str = "It is likely.",
    *,
    day: int = 1,
    supersedes: str = "",
    previous: str = "",
    actors: str = "",
    relations: str = "",
) -> str:
    change = f", change: {{status: changed, previous: '{previous}#kj1', because: News.}}" if previous else ""
    lines = (
        f"title: '{statement}'\ndate: 2022-03-0{day}\ntlp: clear\nbluf: It is likely.",
        f"key_judgments:\n  - {{id: kj1, statement: '{statement}'{change}}}",
        f"supersedes: {supersedes}" if supersedes else "",
        f"actors:\n  - {{id: {actors}, name: The {actors}}}" if actors else "",
        f"relations:\n  - {{id: r1, from: {relations}, to: borduria, type: allied-with}}" if relations else "",
    )
    return "\n".join(filter(None, lines)) + "\n"


WORDS = st.lists(
    st.sampled_from(["It is likely.", "Borduria will likely pay.", "Zenda is unlikely to."]), min_size=4, max_size=4
)
FRAME = st.fixed_dictionaries(
    {
        "day": st.integers(1, 2),
        "supersedes": st.sampled_from(["", "", *NAMES]),
        "previous": st.sampled_from(["", "", *NAMES]),
        "actors": st.sampled_from(["", "zenda", "borduria"]),
        "relations": st.sampled_from(["", "zenda"]),
    }
)
FIELDS = ("day", "supersedes", "previous", "actors", "relations")
FRAMES = st.lists(FRAME, min_size=4, max_size=4)
"""What each brief says that concerns the others."""
SECOND = {"briefs/more/a.yaml": brief("It is unlikely.", day=2)}
"""Another file with the id of the first."""


def worked_out(corpus: Corpus) -> object:
    """All that is handed on, as an order can be told, with the briefs that each is joined with."""
    told = [
        list(getattr(corpus, one).items()) if one in ("successors", "files") else getattr(corpus, one) for one in ASKED
    ]
    together = {name: list(of.briefs.items()) for name, of in joined(corpus).items()}
    return told, list(beginnings(corpus).items()), together, corpus.names.made_of


def written(before: tuple[Document, ...], files: dict[str, str]) -> tuple[list[Document], tuple[Document, ...]]:
    """Return the documents that differ, and all as they are now; the others stay the objects they are."""
    now = {one.file: one for one in documents_of(files)}
    anew = [now[one.file] for one in before if now[one.file].text != one.text]
    return anew, tuple(now[one.file] if now[one.file].text != one.text else one for one in before)


def desk(frames: list[dict[str, Any]], words: list[str]) -> dict[str, str]:
    briefs = (brief(said, **frame) for frame, said in zip(frames, words, strict=True))
    return dict(zip((f"briefs/{name}.yaml" for name in NAMES), briefs, strict=True))


def changed(files: dict[str, str], later: dict[str, str], asked: bool) -> Corpus | None:
    """Return a corpus after some files were written again, having seen that it is the one that is built."""
    before = documents_of(files)
    corpus = build(before)
    if asked:
        worked_out(corpus)
    anew, now = written(before, later)
    found = exchanged(corpus, anew)
    if found is not None:
        built = build(now)
        assert found == built
        assert list(found.briefs.items()) == list(built.briefs.items())
        assert worked_out(found) == worked_out(built)
    return found


@given(FRAMES, WORDS, WORDS, st.booleans())
def test_other_words_make_the_corpus_that_is_built(
    frames: list[dict[str, Any]], words: list[str], later: list[str], asked: bool
) -> None:
    assert changed(desk(frames, words), desk(frames, later), asked) is not None


@given(FRAMES, st.tuples(st.sampled_from(FIELDS), FRAME), WORDS, WORDS, st.booleans())
def test_whatever_else_is_written_in_a_brief_makes_that_one_or_none(
    frames: list[dict[str, Any]], move: tuple[str, dict[str, Any]], words: list[str], later: list[str], second: bool
) -> None:
    (field, other), more = move, SECOND if second else {}
    moved = [{**frames[0], field: other[field]}, *frames[1:]]
    changed({**desk(frames, words), **more}, {**desk(moved, later), **more}, asked=True)


DESK = {f"briefs/{name}.yaml": brief() for name in NAMES}


def after(before: dict[str, Any], **fields: Any) -> Corpus | None:
    documents = documents_of({**DESK, "briefs/b.yaml": brief(**before)})
    corpus = build(documents)
    worked_out(corpus)
    anew, _ = written(documents, {**DESK, "briefs/b.yaml": brief(**fields)})
    return exchanged(corpus, anew)


def test_what_is_said_in_other_words_takes_no_look_at_the_other_briefs() -> None:
    found = after({}, statement="Borduria will likely pay.")
    assert found is not None
    handed_on = {name.rpartition(".")[2] for name in found.__dict__}
    assert {*ASKED, "names", "joined", "beginnings"} <= handed_on
    assert found.briefs["b"].brief.title == "Borduria will likely pay."


@pytest.mark.parametrize(
    ("before", "later"),
    [
        ({}, {"day": 2}),
        ({}, {"supersedes": "a"}),
        ({}, {"previous": "a"}),
        ({"supersedes": "a", "previous": "c"}, {"supersedes": "c", "previous": "a"}),
        ({"supersedes": "a"}, {"previous": "a"}),
        ({}, {"actors": "zenda"}),
        ({"actors": "zenda", "relations": "borduria"}, {"actors": "borduria", "relations": "zenda"}),
        ({}, {"relations": "zenda"}),
    ],
    ids=repr,
)
def test_what_moves_a_brief_among_the_others_or_names_an_actor_needs_all_of_them(
    before: dict[str, Any], later: dict[str, Any]
) -> None:
    assert after(before, **later) is None


def test_a_file_that_is_new_is_no_brief_or_has_the_id_of_another_needs_all_of_them() -> None:
    corpus = build(documents_of({**DESK, **SECOND}))
    new = {
        "briefs/e.yaml": brief(),
        "briefs/more/a.yaml": brief(),
        "briefs/actors/b.yaml": "name: B\nkind: state\ntlp: clear\n",
    }
    for file, text in new.items():
        assert exchanged(corpus, documents_of({file: text})) is None
