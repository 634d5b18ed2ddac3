"""The PDF of a brief: everything that its page shows, as a document that is marked, tagged and dated."""

import re
from functools import cache
from itertools import pairwise

import pytest

from bluf.corpus import Corpus
from bluf.model import Tlp
from bluf.render import Addresses, BrokenTemplate, Renderer
from bluf.resources import templates
from bluf.typeset import Press
from bluf.typeset.setting import MOST
from bluf.views.brief import brief_page
from tests.documents import Painted, Pdf, Tag, missing, squeezed
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import bare, full, full_page

SITE = "https://desk.example/"


def printed(corpus: Corpus, brief: str = "example", site: str = SITE, paper: str = "a4") -> Pdf:
    press = Press(corpus, templates(), Addresses(), site, paper)
    return Pdf(press.brief(corpus.briefs[brief]).content)


@cache
def whole() -> Pdf:
    return printed(full())


def with_fields(fields: str) -> Corpus:
    return corpus_of(laid_over(fields))


def test_it_is_tagged_and_says_so() -> None:
    pdf = whole()
    assert pdf.root["/MarkInfo"]["/Marked"] is True or str(pdf.root["/MarkInfo"]["/Marked"]) == "True"
    assert str(pdf.root["/Lang"]) == "en"
    assert "pdfuaid:part" in pdf.root["/Metadata"].get_data().decode()
    assert str(pdf.root["/ViewerPreferences"]["/DisplayDocTitle"]) == "True"
    assert all("/StructParents" in page for page in pdf.reader.pages)


def test_its_headings_skip_no_level_and_begin_with_the_title() -> None:
    headings = [tag for tag in whole().tags if re.fullmatch(r"H[1-6]", tag.kind)]
    levels = [int(tag.kind[1:]) for tag in headings]
    assert headings[0] == Tag("H1", "", full_page().title, headings[0].depth)
    assert levels.count(1) == 1
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_heading_of_the_page_is_one_of_the_document() -> None:
    titles = {tag.title for tag in whole().tags if tag.kind == "H2"}
    assert titles == {
        "Bottom line",
        "Key judgments",
        "What changed",
        "Implications and outlook",
        "Scope",
        "Discussion",
        "What the judgments rest on",
        "Claims",
        "Timeline",
        "Actors and ties",
        "Alternatives",
        "Competing hypotheses",
        "Dissent",
        "Assumptions",
        "Contradictions",
        "Deception check",
        "Gaps",
        "Indicators",
        "Forecasts",
        "Sources",
        "Method and history",
    }
    assert [str(one["/Title"]) for one in whole().reader.outline if not isinstance(one, list)] == [full_page().title]


def test_every_figure_has_words_that_say_what_it_shows() -> None:
    page = full_page()
    figures = [tag.alt for tag in whole().tags if tag.kind == "Figure"]
    assert all(figures)
    first = page.judgments[0]
    assert first.likelihood
    assert first.likelihood.spoken in figures
    assert first.history
    assert first.history.spoken in figures
    chains = page.funnels[first.anchor].chains
    assert chains
    assert chains.label in figures


def test_the_matrix_is_a_table_with_heads() -> None:
    kinds = [tag.kind for tag in whole().tags]
    assert kinds.count("Table") == 2  # the deception check is the other
    assert kinds.count("TH") == len(("Evidence", "H1", "H2")) + 5
    assert {"THead", "TBody", "TR", "TD"} <= set(kinds)


def test_the_metadata_are_those_of_the_brief() -> None:
    told = whole().information
    assert told["/Title"] == full_page().title
    assert told["/Author"] == "A. Writer, B. Writer"
    assert told["/Subject"].startswith("TLP:CLEAR. It is likely (55-80%)")
    assert told["/Keywords"].split(", ")[0] == "TLP:CLEAR"
    assert told["/CreationDate"].startswith("D:20220314")
    assert "ModDate" not in told or told["/ModDate"].startswith("D:20220314")
    desk = printed(with_fields("desk: Balkan"))
    assert desk.information["/Author"] == "Balkan desk"


@pytest.mark.parametrize(("date", "stamp"), [("2022", "D:20221231"), ("2022-02", "D:20220228")])
def test_a_date_that_is_known_less_well_is_the_last_day_it_can_mean(date: str, stamp: str) -> None:
    assert printed(with_fields(f"date: {date}")).information["/CreationDate"].startswith(stamp)


@pytest.mark.proof
@pytest.mark.parametrize("tlp", list(Tlp))
def test_the_marking_stands_at_the_head_and_the_foot_of_every_page_in_its_colour_on_black(tlp: Tlp) -> None:
    pdf = printed(with_fields(f'tlp: "{tlp.value}"'))
    assert len(pdf.pages) > 2
    colour = [int(tlp.colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    for number, text in enumerate(pdf.pages):
        assert len(re.findall(rf"{re.escape(tlp.label)}(?!\+)", text)) >= 2
        head, foot = _marks(pdf, number, colour)
        assert head.y > float(pdf.reader.pages[number].mediabox.height) - 60
        assert foot.y < 60


def _marks(pdf: Pdf, page: int, colour: list[float]) -> list[Painted]:
    """Return the letters of a page in 12 points and in a colour, each painted right after a black box round them."""
    found = []
    for before, one in pairwise(pdf.painted(page)):
        on_black = before.what == "box" and set(before.colour) == {0} and 0 < one.x - before.x < 20
        if on_black and one.what == "letters" and one.size == 12 and one.colour == pytest.approx(colour, abs=0.01):
            found.append(one)
    return found


def test_pages_are_numbered_with_how_many_there_are() -> None:
    pages = whole().pages
    for number, text in enumerate(pages, 1):
        assert f"{number} of {len(pages)}" in text


@pytest.mark.parametrize(("paper", "size"), [("a4", (595.28, 841.89)), ("us-letter", (612, 792))])
def test_both_sizes_of_paper_hold_lines_of_the_same_length(paper: str, size: tuple[float, float]) -> None:
    pdf = printed(full(), paper=paper)
    for page in pdf.reader.pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(size, abs=0.01)
    assert pdf.text.replace(f"of{len(pdf.pages)}", "")
    method = [line for line in "\n".join(pdf.pages).splitlines() if line.startswith("It is likely")]
    assert method == [line for line in "\n".join(whole().pages).splitlines() if line.startswith("It is likely")]


@pytest.mark.parametrize("brief", ["example", "earlier"])
def test_what_the_page_says_the_document_says(brief: str) -> None:
    entry = full().briefs[brief]
    renderer = Renderer(templates(), full(), Addresses())
    view = brief_page(full(), entry, pdf=True)
    page = renderer.render("brief", f"briefs/{brief}.md", view, brief=entry).html
    assert missing(printed(full(), brief), page) == set()
    assert "Ruritania" in missing(printed(bare(), "bare"), page)


@pytest.mark.parametrize("corpus", [bare, full], ids=["next to nothing", "everything"])
def test_every_brief_can_be_set(corpus: object) -> None:
    made: Corpus = corpus()  # type: ignore[operator]
    for brief in made.briefs:
        assert squeezed(made.briefs[brief].brief.title) in printed(made, brief).text


def test_superseded_briefs_say_by_what_on_their_first_page() -> None:
    first = squeezed(printed(full(), "earlier").pages[0])
    assert squeezed(f"Superseded by {full_page().title} (2022-03-14)") in first


def test_drafts_and_published_briefs_say_which_they_are() -> None:
    assert "Published" in whole().pages[0]
    assert "Draft" in printed(with_fields("status: draft")).pages[0]


def _many(number: int) -> str:
    words = "which is what the desk has to say of the loans, and of the letters, and of the envoys "
    return "key_judgments:\n" + "".join(
        f"  - statement: It is likely that part {at} holds, {words * (at % 7)}and no more.\n"
        f"    likelihood: {{term: likely, p: 0.7}}\n"
        f"    confidence: {{level: low, because: 'For reason {at}, {words * (at % 5)}and no other.'}}\n"
        "    sources: [courier-2022-03-13]\n"
        for at in range(number)
    )


@pytest.mark.parametrize("paper", ["a4", "us-letter"])
def test_no_judgment_is_split_between_two_pages(paper: str) -> None:
    number = 24
    pages = [squeezed(page) for page in printed(with_fields(_many(number)), paper=paper).pages]
    assert sum("Itislikelythatpart" in page for page in pages) > 3
    for at in range(number):
        begins = squeezed(f"Judgment {at + 1}It is likely that part {at} holds,")
        on = [page for page in pages if begins in page]
        assert len(on) == 1
        own = on[0][on[0].index(begins) :]
        ends = re.search(r"andnoother\.1outlet,originunknown;[^.]*countsfornothing\.", own)
        assert ends
        assert "Judgment" not in own[len("Judgment") : ends.end()]


def test_a_judgment_that_no_page_holds_runs_on() -> None:
    words = " ".join(f"word{at}" for at in range(500))
    reasons = " ".join(f"reason{at}" for at in range(500))
    fields = f"key_judgments: [{{statement: {words}, confidence: {{level: low, because: {reasons}}}, sources: [s1]}}]"
    text = printed(with_fields(fields)).text
    assert all(f"word{at}" in text and f"reason{at}" in text for at in range(500))


def test_names_of_parts_lead_to_them() -> None:
    pdf = whole()
    assert len(pdf.ways) > 40
    assert any(start != end for start, end in pdf.ways)
    claims = next(at for at, page in enumerate(pdf.pages) if re.search(r"^Claims", page, re.MULTILINE))
    assert any(end == claims and start < claims for start, end in pdf.ways)


def test_an_address_elsewhere_is_a_link_and_stands_in_a_footnote() -> None:
    address = "https://letters.example/of-march?page=2"
    pdf = printed(
        with_fields(f"implications: ['See [the letters]({address}), or [write](mailto:desk@letters.example).']")
    )
    assert pdf.addresses.count(address) == 2  # at the word, and in the note
    assert "mailto:desk@letters.example" in pdf.addresses
    assert squeezed(address) in pdf.text
    assert "mailto:" not in pdf.text
    assert "Note" in {tag.kind for tag in pdf.tags}


def test_an_address_that_is_shown_has_no_footnote() -> None:
    pdf = printed(with_fields("implications: ['See <https://letters.example/of-march>.']"))
    assert "Note" not in {tag.kind for tag in pdf.tags}
    assert pdf.addresses.count("https://letters.example/of-march") == 1


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://letters.example/x", "/etc"])
def test_no_other_address_is_a_link(address: str) -> None:
    pdf = printed(with_fields(f"implications: ['See [the letters]({address}).']"))
    assert squeezed(f"See [the letters]({address}).") in pdf.text
    assert all(one.startswith("https://") for one in pdf.addresses)


def test_actors_and_other_briefs_lead_to_the_site_if_others_can_open_it() -> None:
    assert f"{SITE}actors/ruritania/" in whole().addresses
    assert f"{SITE}briefs/earlier/" in whole().addresses
    assert squeezed(f"On the web {SITE}briefs/example/") in whole().text
    alone = printed(full(), site="")
    assert [one for one in alone.addresses if SITE in one or "127.0.0.1" in one] == []
    assert "Ontheweb" not in alone.text


def test_prose_is_set_as_the_page_reads_it() -> None:
    body = (
        "body: |\n  # What *we* know\n\n  One **strong** word, `code_1` and [[kj1|the judgment]].\n\n"
        "  3. third\n  4. fourth\n     - inner\n\n  > said\n\n  ###### Deep\n\n"
        "  | a | b |\n  |---|--:|\n  | 1 | [x](https://letters.example/) |\n\n  ---\n\n      as it is  <b>\n"
    )
    pdf = printed(with_fields(body))
    text = pdf.text
    for said in ("Whatweknow", "Onestrongword,code_1andthejudgment.", "3.third", "4.fourth", "said", "asitis<b>"):
        assert said in text, said
    kinds = [tag.kind for tag in pdf.tags]
    assert {"BlockQuote", "L", "LI", "Strong", "Code"} <= set(kinds)


def test_a_brief_that_would_take_minutes_to_set_is_refused_with_its_file_and_its_length() -> None:
    with pytest.raises(BrokenTemplate) as refused:
        printed(with_fields(f"body: {'word ' * (MOST // 5)}"))
    problem = refused.value.problem
    assert (problem.code, problem.file) == ("P002", "briefs/example.yaml")
    assert re.fullmatch(r"The PDF of this brief would be set from 6\d\d,\d{3} characters; .*", problem.message)
    assert printed(with_fields(f"body: {'word ' * (MOST // 20)}")).pages


@pytest.mark.parametrize(
    ("body", "said"),
    [
        ("|a|b|\n  |-|-|\n", "ab"),
        ("| |\n  |-|\n  |cell|\n", "cell"),
        ("#\n\n  below", "below"),
        ("> " * 19 + "deep", "deep"),
        ("- " * 9 + "deep", "deep"),
        ("1. " * 9 + "deep", "deep"),
        (f"|{'long ' * 100}|\n  |-|\n" + "  |row|\n" * 200, "row" * 20),
        ("x" * 5_000, "x" * 40),
    ],
)
def test_what_nobody_writes_is_set_all_the_same(body: str, said: str) -> None:
    pdf = printed(with_fields(f"body: |\n  {body}\n"))
    assert said in pdf.text
    assert pdf.text.count("long" * 100) <= 1


def test_the_same_brief_gives_the_same_bytes_and_another_gives_others() -> None:
    def content(corpus: Corpus) -> bytes:
        return Press(corpus, templates(), Addresses(), SITE, "a4").brief(corpus.briefs["example"]).content

    assert content(full()) == content(full())
    assert content(full()) != content(with_fields("title: Another"))


def test_a_part_marked_stricter_than_the_brief_says_so_in_its_place() -> None:
    pdf = printed(
        with_fields("tearline: red\ntlp: green\nimplications: [x]\nclaims:\n  - {id: c1, text: Money., tlp: amber}")
    )
    assert "Money.TLP:AMBER" in pdf.text
