"""T102 knows the terms of the declared lexicon, and says where a foreign one belongs."""

import pytest

from tests.rules.lone_brief import findings, judged

_ALL_OF_ICD203 = (
    "Write one of: almost no chance, very unlikely, unlikely, roughly even chance, likely, very likely, almost certain."
)
FIELDS = [
    ("icd203", "highly likely", "it belongs to PHIA yardstick", "Did you mean `very likely` (80-95%)?"),
    ("icd203", "realistic possibility", "it belongs to PHIA yardstick", "Did you mean `roughly even chance` (45-55%)?"),
    ("icd203", "virtually certain", "it belongs to IPCC AR5", "Did you mean `almost certain` (95-99%)?"),
    ("icd203", "quite likely", "", "Did you mean `likely` (55-80%)?"),
    ("icd203", "even chance", "", "Did you mean `roughly even chance` (45-55%)?"),
    ("phia", "very highly likely", "", "Did you mean `highly likely` (80-90%)?"),
    (
        "icd203",
        "not likely",
        "",
        _ALL_OF_ICD203,
    ),
    ("icd203", "likley", "", "Did you mean `likely` (55-80%)?"),
    ("icd203", "roughly even chances", "", "Did you mean `roughly even chance` (45-55%)?"),
    ("phia", "remote", "it belongs to ICD 203", "Did you mean `remote chance` (>0-5%)?"),
    ("phia", "very likely", "it belongs to ICD 203 and IPCC AR5", "Did you mean `highly likely` (80-90%)?"),
    ("ipcc", "nearly certain", "it belongs to ICD 203", "Did you mean `extremely likely` (95-100%)?"),
]
GOOD_FIELDS = [
    ("icd203", "Very  Likely"),
    ("icd203", "remote"),
    ("phia", "realistic possibility"),
    ("ipcc", "about as likely as not"),
]
TEXTS = [
    ("icd203", "It is highly likely that it asked.", "highly likely", "very likely (80-95%)"),
    (
        "icd203",
        "There is a realistic possibility that it asked.",
        "realistic possibility",
        "roughly even chance (45-55%)",
    ),
    ("icd203", "It is more likely than not.", "more likely than not", "likely (55-80%)"),
    ("phia", "It is very likely that it asked.", "very likely", "highly likely (80-90%)"),
    ("ipcc", "It is almost certain.", "almost certain", "extremely likely (95-100%)"),
    ("icd203", "It is quite likely.", "quite likely", "likely (55-80%)"),
    ("icd203", "It is not likely that the U.S. asked.", "not likely", "a term of the lexicon: almost no chance, "),
]
GOOD_TEXTS = [
    ("icd203", "It is very likely that it asked."),
    ("icd203", 'The U.K. called it "highly likely". It is likely.'),
    ("icd203", "New talks make it more likely."),
    ("icd203", "The most likely buyer is Borduria."),
    ("phia", "It is highly likely, or there is a remote chance."),
    ("ipcc", "It is extremely likely."),
]


@pytest.mark.parametrize(("lexicon", "term", "home", "hint"), FIELDS)
@pytest.mark.parametrize("part", ["key_judgments", "alternatives", "dissent"])
def test_a_term_of_no_or_another_lexicon_is_reported_in_the_field(
    part: str, lexicon: str, term: str, home: str, hint: str
) -> None:
    fields: dict[str, object] = judged("It asked.", term)
    if part == "alternatives":
        fields = {"alternatives": [{"text": "It asked.", "likelihood": {"term": term}}]}
    elif part == "dissent":
        fields = {"dissent": [{"by": "Balkan desk", "text": "It asked.", "likelihood": term}]}
    (finding,) = findings("T102", lexicon=lexicon, **fields)
    assert finding.path == (part, 0, "likelihood", "term")
    assert finding.message.startswith(f"`{term}` is not a term of ")
    assert home in finding.message
    assert finding.hint == hint


@pytest.mark.parametrize("lexicon", ["icd203", "phia", "ipcc"])
def test_a_word_near_to_no_term_gets_the_list(lexicon: str) -> None:
    (finding,) = findings("T102", lexicon=lexicon, **judged("It asked.", "yes"))
    assert finding.hint.startswith("Write one of: ")


@pytest.mark.parametrize(("lexicon", "term"), GOOD_FIELDS)
def test_a_term_of_the_lexicon_passes_in_any_case(lexicon: str, term: str) -> None:
    assert findings("T102", lexicon=lexicon, **judged("It asked.", term)) == []


@pytest.mark.parametrize(("lexicon", "text", "term", "better"), TEXTS)
@pytest.mark.parametrize("field", ["title", "bluf", "statement"])
def test_a_foreign_or_home_made_term_is_reported_in_the_words(
    field: str, lexicon: str, text: str, term: str, better: str
) -> None:
    fields = judged(text) if field == "statement" else {field: text}
    (finding,) = findings("T102", lexicon=lexicon, **fields)
    assert finding.path == (("key_judgments", 0, "statement") if field == "statement" else (field,))
    assert f"`{term}`" in finding.message
    assert finding.piece == term
    assert better in finding.hint


@pytest.mark.parametrize(("lexicon", "text"), GOOD_TEXTS)
def test_own_terms_quotations_and_comparisons_pass_in_the_words(lexicon: str, text: str) -> None:
    assert findings("T102", lexicon=lexicon, bluf=text, **judged(text)) == []


@pytest.mark.parametrize(
    ("term", "hint"),
    [
        ("70%", "Write `0.7`."),
        ("70 percent", "Write `0.7`."),
        ("2.5 %", "Write `0.025`."),
        ("0,72", "Write `0.72`, without quotes."),
        ("0.7", "Write `0.7`, without quotes."),
        ("1", "Write `1`, without quotes."),
        ("55-80%", "Write `likely`, whose range that is."),
        (
            "60-70%",
            "Write one number in place of a range, such as `0.65`, or a term of the lexicon.",
        ),
    ],
)
def test_a_number_that_was_written_as_a_term_is_told_how_to_be_one(term: str, hint: str) -> None:
    (finding,) = findings("T102", **judged("It asked.", term))
    assert finding.hint == hint


@pytest.mark.parametrize("term", ["1,5", "70", "40% of the outlets", "170%", "70% or 80%"])
def test_what_is_no_probability_is_not_turned_into_one(term: str) -> None:
    (finding,) = findings("T102", **judged("It asked.", term))
    assert finding.hint.startswith("Write one of: ")


def test_a_range_behind_a_term_does_not_hide_the_term() -> None:
    (finding,) = findings("T102", **judged("It asked.", "likely (55-80%)"))
    assert finding.hint == "Did you mean `likely` (55-80%)?"
