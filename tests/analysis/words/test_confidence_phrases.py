"""What says how sure the analyst is, is found; the confidence of others is not."""

import pytest

from bluf.analysis.words.confidence_phrases import confidence_phrases

PHRASES = {
    "We assess with high confidence that it asked": ("high confidence", "high"),
    "With **moderate confidence**, it asked": ("moderate confidence", "moderate"),
    "medium confidence": ("medium confidence", "moderate"),
    "Low confidence": ("Low confidence", "low"),
    "a low-confidence judgment": ("low-confidence", "low"),
    "a high degree of confidence": ("high degree of confidence", "high"),
    "moderate analytic confidence": ("moderate analytic confidence", "moderate"),
    "the highest confidence": ("highest confidence", "high"),
    "lower confidence": ("lower confidence", "low"),
    "Our confidence is low": ("Our confidence is low", "low"),
    "Confidence remains moderate": ("Confidence remains moderate", "moderate"),
    "Confidence: high": ("Confidence: high", "high"),
    "confidence (low)": ("confidence (low", "low"),
    "Confidence in this judgment is only moderate": ("Confidence in this judgment is only moderate", "moderate"),
    "our confidence in this, with one origin, is at best low": (
        "our confidence in this, with one origin, is at best low",
        "low",
    ),
    "The desk\u2019s confidence stays low": ("The desk\u2019s confidence stays low", "low"),
    "We are confident that it asked": ("We are confident", None),
    "Analysts remain highly confident": ("Analysts remain highly confident", None),
    "it is confident that": ("confident that", None),
    "We can confidently say": ("We can confidently", None),
    "high\nconfidence": ("high\nconfidence", "high"),
    "Confidence in the first judgment is low": ("Confidence in the first judgment is low", "low"),
    "confidence that it asked is moderate": ("confidence that it asked is moderate", "moderate"),
    "confidence in what the officials said is low": ("confidence in what the officials said is low", "low"),
    "We are very sure that it asked": ("We are very sure", None),
    "We are not sure that it asked": ("We are not sure", None),
    "Fairly sure that it asked": ("Fairly sure", None),
    "the desk, fairly sure of this": ("fairly sure", None),
    "it is quite sure that": ("it is quite sure ", None),
}
OTHERS = [
    "It survived a vote of confidence",
    "a vote of no confidence is high on the list",
    "Public confidence is low",
    "Consumer confidence remains high",
    "a confidence-building measure",
    "The king is self-confident",
    "He spoke in confidence",
    "Our confidence rests on one origin",
    "highly classified",
    "confidence in the rouble is low",
    "Confidence in the government of Borduria remains high",
    "Borduria is fairly sure of the loan",
    "They were very sure that it asked",
    "The king is not very sure of his ministers",
    "They make sure that it is paid",
    "",
]


@pytest.mark.parametrize(("text", "found"), PHRASES.items(), ids=PHRASES.keys())
def test_a_phrase_of_confidence_is_found_with_its_level(text: str, found: tuple[str, str | None]) -> None:
    assert [(text[one.start : one.end], one.level) for one in confidence_phrases(text)] == [found]


@pytest.mark.parametrize("text", OTHERS)
def test_the_confidence_of_others_is_no_phrase(text: str) -> None:
    assert confidence_phrases(text) == ()


def test_each_phrase_of_a_sentence_is_found_once() -> None:
    found = confidence_phrases("We have high confidence in the first; our confidence in the second is low.")
    assert [one.level for one in found] == ["high", "low"]
