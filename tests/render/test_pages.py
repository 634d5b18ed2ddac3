"""Rendering a view with its template."""

import json
import re
from pathlib import Path

import pytest

from bluf.corpus import Corpus
from bluf.render import Addresses, BrokenTemplate, Renderer, page_uri
from bluf.resources import templates
from bluf.views.actor import actor_page
from bluf.views.atlas import Atlas
from bluf.views.brief import brief_page
from bluf.views.targets import Target
from tests.rules.examples import corpus_of, desk, laid_over
from tests.views.corpora import empty, full

HOSTILE = "<img src=x onerror=alert(1)>\"'&"


def brief_html(corpus: Corpus, brief: str = "example", directories: bool = True) -> str:
    entry = corpus.briefs[brief]
    renderer = Renderer(templates(), corpus, Addresses(directories))
    return renderer.render("brief", page_uri(Target("brief", brief)), brief_page(corpus, entry), brief=entry).html


def actor_html(corpus: Corpus, actor: str = "ruritania") -> str:
    renderer, uri = Renderer(templates(), corpus, Addresses()), page_uri(Target("actor", actor))
    return renderer.render("actor", uri, actor_page(Atlas(corpus), corpus.actors[actor]), own_actor=actor).html


def test_a_name_that_no_view_has_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/x.html").write_text("{{ page.nothing }}", "utf-8")
    with pytest.raises(BrokenTemplate, match="has no attribute 'nothing'"):
        Renderer(tmp_path, empty(), Addresses()).render("x", "x.md", object())


def test_what_a_template_prints_is_escaped(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "pages/x.html").write_text("<p title='{{ page }}'>{{ page }}</p>", "utf-8")
    html = Renderer(tmp_path, empty(), Addresses()).render("x", "x.md", HOSTILE).html
    assert "<img" not in html
    assert html.count("'") == 2


def test_text_of_a_record_never_becomes_markup() -> None:
    hostile = laid_over(
        f"""
title: {json.dumps(HOSTILE)}
bluf: {json.dumps(HOSTILE)}
desk: {json.dumps(HOSTILE)}
body: {json.dumps(HOSTILE)}
authors: [{json.dumps(HOSTILE)}]
implications: [{json.dumps(HOSTILE)}]
"""
    )
    for html in (brief_html(corpus_of(hostile)), actor_html(corpus_of(hostile))):
        assert "<img src=x" not in html
        assert "&lt;img" in html


def test_ids_in_prose_link_within_the_brief_and_to_other_pages() -> None:
    html = brief_html(corpus_of(desk()))
    for link in (
        '<a href="../../actors/strelsau-courier/">Strelsau Courier</a>',
        '<a href="#claim-c1">c1</a>',
        '<a href="#judgment-kj1">judgment 1</a>',
        '<a href="../earlier/">Borduria is unlikely to cut its loans to Ruritania</a>',
    ):
        assert link in html
    assert '<a href="earlier.html">' in brief_html(corpus_of(desk()), directories=False)


def test_an_actors_page_does_not_link_to_itself() -> None:
    html = actor_html(corpus_of(desk()))
    assert 'href="../ruritania/"' not in html
    assert '<a href="../borduria/">Borduria</a>' in html


def test_ids_of_parts_belong_to_their_brief_only() -> None:
    corpus = corpus_of(laid_over("# briefs/actors/ruritania.yaml\nprofile: See [[kj1]] and [[example#kj1]].\n"))
    assert 'See kj1 and <a href="../../briefs/example/#judgment-kj1">judgment 1</a>' in actor_html(corpus)


@pytest.mark.parametrize("html", [brief_html(full()), actor_html(full())], ids=["brief", "actor"])
def test_no_id_stands_twice_on_a_page(html: str) -> None:
    ids = re.findall(r'\sid="([^"]*)"', html)
    assert len(ids) == len(set(ids))
    assert all(re.match(r"[a-z]+-", one) for one in ids), "an id begins with a word of ours"


def test_a_page_says_what_is_absent_and_does_not_show_it_as_low() -> None:
    html = brief_html(corpus_of(laid_over("key_judgments: [{statement: S}]\nclaims: []\norigins: []\n")))
    assert "Likelihood not stated." in html
    assert "Confidence not stated." in html
    assert "<svg" not in html.partition('id="section-judgments"')[2].partition("<h2")[0]


def test_a_section_that_is_absent_leaves_no_heading() -> None:
    entry = corpus_of(desk())
    html = brief_html(entry, "earlier")
    sections = re.findall(r'<h2 id="section-([a-z]+)"', html)
    assert sections == [
        "bluf",
        "judgments",
        "implications",
        "claims",
        "timeline",
        "actors",
        "alternatives",
        "indicators",
        "sources",
        "annex",
    ]


def test_sections_stand_in_the_order_of_reading() -> None:
    sections = re.findall(r'<h2 id="section-([a-z]+)"', brief_html(full()))
    assert sections == [
        "bluf",
        "judgments",
        "changes",
        "implications",
        "scope",
        "discussion",
        "claims",
        "timeline",
        "actors",
        "alternatives",
        "hypotheses",
        "dissent",
        "assumptions",
        "contradictions",
        "deception",
        "gaps",
        "indicators",
        "forecasts",
        "sources",
        "annex",
    ]
