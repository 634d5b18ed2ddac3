"""Did you mean."""

from hypothesis import given
from hypothesis import strategies as st

from bluf.load.nearest import did_you_mean

WORDS = st.text("abcdefgh-", min_size=1, max_size=8)


def test_the_nearest_word_is_offered_if_one_is_near() -> None:
    assert did_you_mean("borduira", {"borduria", "ruritania"}) == "borduria"
    assert did_you_mean("Borduria", ["borduria"]) == "borduria"
    assert did_you_mean("zenda", ["borduria", "ruritania"]) is None
    assert did_you_mean("zenda", []) is None


def test_a_known_slip_leads_to_the_word_that_is_meant() -> None:
    assert did_you_mean("medium", ["low", "moderate", "high"]) == "moderate"
    assert did_you_mean("WHITE", ["clear", "red"]) == "clear"
    assert did_you_mean("medium", ["low", "mediun"]) == "mediun"


@given(WORDS, st.lists(WORDS, max_size=6), st.randoms())
def test_the_order_of_known_words_never_matters(written: str, known: list[str], random) -> None:  # type: ignore[no-untyped-def]
    shuffled = random.sample(known, len(known))
    assert did_you_mean(written, known) == did_you_mean(written, shuffled)


@given(WORDS, st.lists(WORDS, max_size=6))
def test_a_word_that_is_known_is_its_own_nearest(written: str, known: list[str]) -> None:
    assert did_you_mean(written, [*known, written]) == written
