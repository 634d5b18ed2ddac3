"""What looks like a name and is none, in texts and among names."""

import time
import timeit
from collections.abc import Callable

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from bluf.analysis.look_alikes import Carried, KnownNames
from bluf.model.look_alikes import skeleton
from tests.proof import tries

pytestmark = pytest.mark.proof

NAMES = KnownNames(
    (
        Carried("ruritania", "Ruritania"),
        Carried("ruritania", "Kingdom of Ruritania"),
        Carried("ruritania", "\u0420\u0443\u0440\u0438\u0442\u0430\u043d\u0438\u044f"),
        Carried("illyria", "Illyria"),
        Carried("bank", "People's Bank of Zenda"),
        Carried("ai", "AI"),
        Carried("al-hentzau", "Al Hentzau"),
        Carried("mim", "MIM", weak=True),
        Carried("us", "U.S."),
    )
)


def found(text: str) -> list[tuple[str, str]]:
    return [(text[one.start : one.end], one.name) for one in NAMES.in_text(text)]


@pytest.mark.parametrize(
    ("text", "written", "name"),
    [
        ("Rurit\u0430nia asked.", "Rurit\u0430nia", "Ruritania"),
        ("The lllyria talks", "lllyria", "Illyria"),
        ("in |llyria.", "|llyria", "Illyria"),
        ("| lllyria |", "lllyria", "Illyria"),
        ("|lllyria|", "lllyria", "Illyria"),
        ("pro-lllyria's", "lllyria", "Illyria"),
        ("**lllyria**", "lllyria", "Illyria"),
        ("the Kingd\u043em\n  of Ruritania", "Kingd\u043em\n  of Ruritania", "Kingdom of Ruritania"),
        ("the Kingdom of Rurit\u0430nia", "Kingdom of Rurit\u0430nia", "Kingdom of Ruritania"),
        ("the U\u2024S\u2024 envoy", "U\u2024S\u2024", "U.S."),
        ("the People\u2019s B\u0430nk of Zenda", "People\u2019s B\u0430nk of Zenda", "People's Bank of Zenda"),
        ("Al said so", "Al", "AI"),
        ("AI/Al", "Al", "AI"),
        ("_lllyria_", "lllyria", "Illyria"),
        ("pro-lllyria-based", "lllyria", "Illyria"),
        ("a.lllyria.b", "lllyria", "Illyria"),
        (
            "\uff32\uff55\uff52\uff49\uff54\uff41\uff4e\uff49\uff41 asked",
            "\uff32\uff55\uff52\uff49\uff54\uff41\uff4e\uff49\uff41",
            "Ruritania",
        ),
        ("\u24c7uritania asked", "\u24c7uritania", "Ruritania"),
        ("Rurita\u0336nia asked", "Rurita\u0336nia", "Ruritania"),
        ("the M\u006cM of Ruritani\u0430", "Ruritani\u0430", "Ruritania"),
    ],
)
def test_a_look_alike_in_a_text_is_found(text: str, written: str, name: str) -> None:
    assert found(text) == [(written, name)]


@pytest.mark.parametrize(
    "text",
    [
        "Ruritania and the Kingdom of Ruritania, Illyria's and pro-Illyria",
        "\u0420\u0443\u0440\u0438\u0442\u0430\u043d\u0438\u044f is what it calls itself",
        "the People\u2019s Bank of\u00a0Zenda",
        "Al Hentzau, and AI",
        "MlM, the model",
        "U.S. envoys, U. S. envoys",
        "Illyrian",
        "ruritania",
        "https://desk.example/lllyria",
        "caf\u00e9 \u2013 nothing",
        "",
    ],
)
def test_names_and_other_words_are_no_look_alikes(text: str) -> None:
    assert found(text) == []


def test_a_name_inside_what_looks_like_a_weak_one_is_found() -> None:
    known = KnownNames((Carried("x", "Illyria of MIM", weak=True), Carried("y", "Illyria")))
    assert [one.name for one in known.in_text("lllyria of MlM")] == ["Illyria"]


@pytest.mark.parametrize("name", ["Strelsa\u0336u", "\uff33trelsau", "\u24c8trelsau"])
def test_a_second_actor_whose_letters_are_struck_or_of_another_width_is_found(name: str) -> None:
    assert taken(Carried("x", name), Carried("y", "Strelsau")) == [(name, "Strelsau")]


def taken(*names: Carried) -> list[tuple[str, str]]:
    known = KnownNames(names)
    pairs = ((one.name, known.taken_from(one)) for one in names)
    return [(name, other.name) for name, other in pairs if other]


@pytest.mark.parametrize("alike", ["IIlyria", "Illyri\u0430", "lllyria"])
def test_a_name_that_looks_like_one_of_another_actor_is_found_once(alike: str) -> None:
    names = Carried("x", alike), Carried("y", "Illyria")
    assert len(taken(*names)) == 1
    assert taken(*names) == taken(*reversed(names))
    if not alike.isascii():
        assert taken(*names) == [(alike, "Illyria")]


def test_a_name_may_look_like_another_of_the_same_actor() -> None:
    assert taken(Carried("x", "CCCP"), Carried("x", "\u0421\u0421\u0421\u0420")) == []


def test_case_does_not_hide_a_look_alike() -> None:
    assert taken(Carried("a", "Zenda Bank"), Carried("b", "ZEND\u0410 BANK")) == [("ZEND\u0410 BANK", "Zenda Bank")]


def test_a_weak_alias_in_another_script_may_look_like_a_name_and_one_in_the_same_may_not() -> None:
    customs, service = Carried("customs", "CBP"), Carried("service", "\u0421\u0412\u0420", weak=True)
    assert taken(customs, service) == []
    assert taken(customs, Carried("service", "\u0421\u0412\u0420")) == [("\u0421\u0412\u0420", "CBP")]
    assert taken(customs, Carried("service", "C\u0412P", weak=True)) == [("C\u0412P", "CBP")]
    assert len(taken(Carried("x", "lllyria", weak=True), Carried("y", "Illyria"))) == 1


SWAPS = {
    "a": "\u0430",
    "i": "\u0456",
    "I": "l",
    "o": "\u043e",
    "e": "\u0435",
    "R": "\U0001d411",
    "K": "\u039a",
    "y": "\u0443",
}


@settings(max_examples=tries(200, 20_000))
@given(st.sampled_from(("Ruritania", "Kingdom of Ruritania", "Illyria")), st.data(), st.text(" .,(\n*", max_size=3))
def test_no_swap_of_letters_passes(name: str, data: st.DataObject, around: str) -> None:
    places = [place for place, letter in enumerate(name) if letter in SWAPS]
    swapped = data.draw(st.sets(st.sampled_from(places), min_size=1))
    written = "".join(SWAPS[letter] if place in swapped else letter for place, letter in enumerate(name))
    assert skeleton(written) == skeleton(name)
    assert found(f"{around}{written}{around}") == [(written, name)]
    assert taken(Carried("other", written), Carried("x", name))


@pytest.mark.parametrize("written", ["lllyri\u00e0", "lllyria\u0300", "A\u00cc"])
def test_a_letter_with_another_mark_is_another_letter(written: str) -> None:
    assert found(written) == []


@settings(max_examples=tries(100, 20_000))
@given(st.text())
@example("A\u00cc")
def test_what_is_found_stands_in_the_text_and_looks_like_the_name(text: str) -> None:
    text = f"{text} lllyria {text}"
    for one in NAMES.in_text(text):
        assert skeleton(" ".join(text[one.start : one.end].split())) == skeleton(one.name) or "|" in text
    assert ("lllyria", "Illyria") in found(text)


def test_time_grows_with_the_text_and_hardly_with_the_names() -> None:
    many = KnownNames(tuple(Carried(f"a{number}", f"Zenda Bank {number}") for number in range(2_000)))

    def cost(size: int) -> float:
        texts = [f"Zend\u0430 Bank {number} and lllyria " * (size // 30) for number in range(3)]
        return min(
            timeit.repeat(lambda: [many.in_text(text) for text in texts], timer=time.process_time, number=1, repeat=2)
        )

    assert cost(40_000) < 12 * cost(10_000) + 0.05


@pytest.mark.parametrize(
    "carried",
    [
        lambda number: Carried(f"a{number}", "Illyria"),
        lambda number: Carried("a", f"lllyria {'Il'[number % 2]}{number}"),
        lambda number: Carried(f"a{number}", "".join("Il"[number >> place & 1] for place in range(12))),
        lambda number: Carried("a", "".join("Il"[number >> place & 1] for place in range(12)), weak=True),
    ],
)
def test_four_thousand_names_that_look_alike_cost_less_than_a_second(carried: Callable[[int], Carried]) -> None:
    names = tuple(map(carried, range(4_000)))
    known = KnownNames(names)
    begun = time.process_time()
    for one in names:
        known.taken_from(one)
    assert time.process_time() - begun < 1


@pytest.mark.parametrize(
    ("aliases", "text"),
    [
        ([f"{'I ' * number}b" for number in range(1, 381)], "l " * 45_000),
        ([f"I{'-' * number}b" for number in range(1, 381)], "l" + "-" * 90_000),
        ([f"I{'.' * number}b" for number in range(1, 381)], "l." * 45_000),
        ([f"{'I ' * number}b" for number in range(1, 381)], "I l " * 22_000 + "b"),
    ],
    ids=["words", "hyphens", "full stops", "two letters"],
)
def test_aliases_of_all_lengths_cost_a_text_no_more_than_one(aliases: list[str], text: str) -> None:
    one = KnownNames((Carried("z", "I"), Carried("z", aliases[0])))
    many = KnownNames(tuple(Carried("z", name) for name in ("I", *aliases)))
    many.in_text("lllyria l")  # what is made once costs no text anything

    def cost(known: KnownNames) -> float:
        return min(timeit.repeat(lambda: known.in_text(text), timer=time.process_time, number=1, repeat=2))

    assert cost(many) < 3 * cost(one) + 0.1
