"""What a search can be narrowed by."""

from bluf.corpus import BriefEntry
from bluf.views.actor import actor_page
from bluf.views.brief import brief_page
from bluf.views.facets import FACETS, JUDGED, actor_facets, brief_facets, source_facets
from bluf.views.source import source_page
from tests.rules.examples import corpus_of, laid_over
from tests.views.corpora import atlas, full


def _of(overlay: str) -> list[tuple[str, str]]:
    corpus = corpus_of(laid_over(overlay))
    entry: BriefEntry = corpus.briefs["example"]
    return list(brief_facets(entry, brief_page(corpus, entry)))


def test_every_facet_of_a_brief_has_a_label() -> None:
    entry = full().briefs["example"]
    found = {code for code, _ in brief_facets(entry, brief_page(full(), entry))}
    assert found <= {*FACETS, JUDGED}
    assert {"kind", "status", "year", "actor", "likelihood", "confidence", JUDGED} <= found


def test_a_value_that_two_judgments_share_stands_there_once() -> None:
    found = _of("")
    assert len(found) == len(set(found))


def test_likelihood_and_confidence_of_one_judgment_are_kept_together() -> None:
    found = _of(
        """
key_judgments:
  - statement: It is likely (55-80%) that Ruritania asked for a loan.
    likelihood: likely
    confidence: {level: low, because: One origin.}
  - statement: It is unlikely (20-45%) that it was given one.
    likelihood: unlikely
    confidence: {level: high, because: Two origins.}
  - statement: Ruritania needs money.
"""
    )
    assert {value for code, value in found if code == JUDGED} == {
        "likely 55-80%, low",
        "unlikely 20-45%, high",
        "not stated, not stated",
    }


def test_a_likelihood_in_other_words_is_counted_in_its_band() -> None:
    found = _of("key_judgments:\n  - statement: It is probable that it asked.\n    likelihood: probable\n")
    assert ("likelihood", "likely 55-80%") in found


def test_an_outlet_is_an_actor_and_an_outlet() -> None:
    desk = atlas()
    found = actor_facets(actor_page(desk, desk.corpus.actors["strelsau-courier"]))
    assert {("kind", "Actor"), ("actor", "Strelsau Courier"), ("outlet", "Strelsau Courier")} <= set(found)


def test_a_source_has_the_year_in_which_it_was_published_and_its_outlet() -> None:
    desk = atlas()
    found = source_facets(source_page(desk, desk.corpus.sources["courier-2022-03-13"]))
    assert found == (("kind", "Source"), ("outlet", "Strelsau Courier"), ("year", "2022"))
