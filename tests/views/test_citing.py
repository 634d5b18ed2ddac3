"""How a brief and its judgments are cited."""

from bluf.views.brief import BriefPage
from bluf.views.targets import Link, Target
from tests.views.corpora import full_page, page


def version(example: str) -> str:
    return page(example).version


def test_a_brief_is_cited_by_its_authors_and_else_by_its_desk() -> None:
    assert full_page().citations[""].by == ("A. Writer", "B. Writer")
    assert page("desk: Balkan\nauthors: []\n").citations[""].by == ("Balkan desk",)
    assert page("desk: null\nauthors: []\n").citations[""].by == ()


def test_each_judgment_is_cited_by_its_number_its_words_and_its_own_place() -> None:
    view = full_page()
    assert list(view.citations) == ["", *(judgment.anchor for judgment in view.judgments)]
    one = view.citations["judgment-kj1"]
    assert (one.key, one.number, one.statement) == ("example:kj1", 1, view.judgments[0].statement)
    assert one.target == Target("brief", "example", "judgment-kj1")
    assert one.title == view.citations[""].title == view.title


def test_a_citation_carries_the_marking_of_its_page() -> None:
    def markings(of: BriefPage) -> set[str]:
        return {one.marking for one in of.citations.values()}

    assert markings(page()) == {"TLP:CLEAR"}
    assert markings(page("tlp: amber\n")) == {"TLP:AMBER"}


def test_any_other_word_is_another_version() -> None:
    states = [version(""), version("title: Another\n"), version("history: [{date: 2022-03-14, note: A word.}]\n")]
    assert len(set(states)) == len(states)


def test_what_others_say_and_how_a_file_is_written_is_no_other_version() -> None:
    other = "# briefs/earlier.yaml\ntitle: Another\n# briefs/actors/ruritania.yaml\nsummary: Another.\n"
    assert version(other) == version("")
    plain, quoted = version("title: One title\n"), version('# A comment\ntitle: "One title"   # another\n')
    assert plain == quoted


def test_that_something_was_held_back_is_no_other_version() -> None:
    assert version("tearline: clear\n") == version("")


def test_a_field_at_its_default_is_no_other_version() -> None:
    assert version("implications: []\n") == version("implications: null\n")


def test_the_files_with_citations_stand_beside_the_page() -> None:
    assert page().citation_files == (
        Link("BibTeX", Target("brief", "example", file="cite.bib")),
        Link("CSL-JSON", Target("brief", "example", file="cite.json")),
    )
