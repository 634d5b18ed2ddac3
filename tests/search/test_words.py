"""The words that a reader may have meant, and those that a search leaves out."""

import gzip

from markupsafe import Markup

from bluf.search import Searchable, words
from bluf.site.findable import Findable, Place


def _page(*texts: str) -> Searchable:
    return Searchable("", "A title", Findable("Brief", places=tuple(Place("", text) for text in texts)))


def _lines(packed: bytes) -> list[str]:
    return gzip.decompress(packed).decode().split("\n")


def _counted(pages: list[Searchable]) -> list[tuple[str, int]]:
    """Count in two parts, as the words of a site are."""
    return words.most_frequent(words.counted(pages[::2]), words.counted(pages[1::2]))


def _common(pages: list[Searchable]) -> list[str]:
    return _lines(words.packed_common(_counted(pages), len(pages)))


def test_the_word_that_stands_in_the_most_pages_comes_first_however_often_it_stands_in_one() -> None:
    pages = [_page("rivers rivers rivers rivers"), _page("Loans, likely"), _page("It is likely", "LIKELY")]
    assert _lines(words.packed_words(_counted(pages))) == ["title", "likely", "loans", "rivers"]


def test_words_of_titles_names_and_pages_written_by_hand_are_among_them() -> None:
    actor = Searchable("", "Zenda", Findable("Actor", ("Castle of Zenda",)), content=Markup("<p>We <b>watch</b>.</p>"))
    assert set(_lines(words.packed_words(_counted([actor])))) == {"zenda", "castle", "watch"}


def test_what_is_too_short_to_be_mended_or_begins_with_a_digit_is_not_among_them() -> None:
    assert _lines(words.packed_words(_counted([_page("The S-400 of 2022sure")]))) == ["s-400", "title"]


def test_a_word_is_common_that_stands_in_two_thirds_of_the_pages_or_more() -> None:
    pages = [_page("the rivers of" if number % 3 else "loans 2022") for number in range(3 * words.LEAST)]
    assert _common(pages) == ["a", "title", "of", "rivers", "the"]
    assert _common([*pages, *[_page("loans")] * 10]) == ["a", "title"]


def test_no_word_is_common_on_a_site_of_few_pages() -> None:
    assert _common([_page("the") for _ in range(words.LEAST - 1)]) == [""]
