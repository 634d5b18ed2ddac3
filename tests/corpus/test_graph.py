"""The corpus: every record by id, whatever the order of the files."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.corpus import Corpus, build
from tests.rules.examples import corpus_of, desk, documents_of, laid_over

DOCUMENTS = documents_of(desk())


def shape(corpus: Corpus) -> tuple[list[str], ...]:
    return list(corpus.briefs), list(corpus.actors), list(corpus.sources), [one.file for one in corpus.documents]


@given(st.permutations(DOCUMENTS))
def test_the_order_of_files_never_matters(documents: list) -> None:
    assert shape(build(documents)) == shape(build(DOCUMENTS))


def test_briefs_come_newest_first_and_actors_by_name() -> None:
    corpus = corpus_of(desk())
    assert list(corpus.briefs) == ["example", "earlier"]
    assert [actor.name for actor in corpus.actors.values()] == [
        "Borduria",
        "Embassy of Borduria in Strelsau",
        "Ruritania",
        "Strelsau Courier",
    ]
    assert list(corpus.sources) == ["courier-2022-03-13", "embassy-2022-03-13", "loan-terms"]


def test_briefs_of_one_day_come_by_id() -> None:
    files = {f"briefs/{name}.yaml": desk()["briefs/earlier.yaml"] for name in ("b", "a", "c")}
    assert list(corpus_of({**desk(), **files}).briefs) == ["example", "a", "b", "c", "earlier"]


def test_an_actor_nobody_profiled_has_an_entry_from_what_briefs_say() -> None:
    corpus = corpus_of(laid_over("relations: [{id: r1, from: ruritania, to: grand-duchy, type: meets}]\n"))
    duchy, embassy = corpus.actors["grand-duchy"], corpus.actors["bordurian-embassy"]
    assert (duchy.name, duchy.kind, duchy.profile) == ("Grand Duchy", None, None)
    assert (embassy.name, embassy.role) == ("Embassy of Borduria in Strelsau", "Denies knowledge of a request.")


def test_the_newest_brief_describes_an_actor_nobody_profiled() -> None:
    older = "# briefs/earlier.yaml\nactors: [ruritania, {id: bordurian-embassy, name: The old embassy}]\n"
    assert corpus_of(laid_over(older)).actors["bordurian-embassy"].name == "Embassy of Borduria in Strelsau"


def test_a_brief_sees_its_own_sources_first() -> None:
    corpus = corpus_of(laid_over("sources: [{id: loan-terms, title: Our copy}]\n"))
    here, there = corpus.briefs["example"], corpus.briefs["earlier"]
    assert corpus.source(here, "loan-terms").source.title == "Our copy"
    assert corpus.source(here, "loan-terms").brief == "example"
    assert corpus.source(there, "loan-terms").source.title == "Terms of the loan to Ruritania"
    assert corpus.source(there, "s1") is None


def test_the_successor_of_a_brief_is_the_newest_that_supersedes_it() -> None:
    corpus = corpus_of(laid_over("supersedes: earlier\n"))
    assert corpus.successor("earlier").id == "example"
    assert corpus.successor("example") is None


def test_of_two_parts_with_one_id_the_first_counts() -> None:
    entry = corpus_of(laid_over("gaps: [{id: e1, question: Q}]\n")).briefs["example"]
    assert entry.parts["e1"].kind == "event"
    assert [part.kind for part_id, part in entry.listed() if part_id == "e1"] == ["event", "gap"]


def test_parts_are_found_by_id_and_by_kind() -> None:
    entry = corpus_of(desk()).briefs["example"]
    assert set(entry.claims) == {"c1", "c2", "c3"}
    assert set(entry.origins) == {"o1", "o2"}
    assert set(entry.judgments) == {"kj1"}
    assert entry.parts["o2"].path == ("origins", 1)


def test_files_with_one_id_are_kept_apart_by_path() -> None:
    twin = "# briefs/actors/loan-terms.yaml\nname: Loan office\nkind: government-body\ntlp: clear\n"
    files = corpus_of(laid_over(twin)).files["loan-terms"]
    assert [document.file for document in files] == ["briefs/actors/loan-terms.yaml", "seeds/loan-terms.yaml"]


def test_who_is_profiled_listed_and_called_what_is_known() -> None:
    corpus = corpus_of(desk())
    assert corpus.profiled == {"ruritania", "borduria", "strelsau-courier"}
    assert corpus.listed == {"ruritania", "borduria", "bordurian-embassy"}
    assert corpus.carriers["kingdom of ruritania"] == {"ruritania"}
    assert "strelsau" not in corpus.carriers, "a weak alias is nobody's own"
