"""Lineage against graphs that were labelled by hand."""

import pytest

from bluf.analysis.sourcing.origins import Lineage, claim_lineage, judgment_lineage
from bluf.corpus import Corpus
from tests.analysis.sourcing.chain_graphs import GRAPHS, Graph
from tests.rules.examples import corpus_of


def corpus(graph: Graph, backwards: bool = False) -> Corpus:
    """Return the records of a graph, read from files in one order or the other."""
    brief = "title: T\ndate: 2022-03-14\ntlp: clear\nbluf: B\nkey_judgments: [{id: kj1, statement: S, JUDGMENT}]\n"
    brief = brief.replace(", JUDGMENT", f", {graph.judgment}" if graph.judgment else "")
    brief += "claims:\n" + _listed(graph.claims, "text: T")
    brief += ("origins:\n" + _listed(graph.origins)) if graph.origins else ""
    brief += ("sources:\n" + _listed(graph.inline, "title: T")) if graph.inline else ""
    brief += f"contradictions: [{graph.contradictions}]\n"
    brief += "actors: [globe, mail, post, times]\n"  # outlets that relay without a document of theirs on file
    files = {"briefs/one.yaml": brief}
    for name, fields in graph.seeds.items():
        files[f"seeds/{name}.yaml"] = f"{{title: T, tlp: clear, {fields}}}\n"
    return corpus_of(dict(reversed(files.items())) if backwards else files)


def _listed(parts: object, further: str = "") -> str:
    assert isinstance(parts, dict)
    return "".join(
        f"  - {{id: {part}, {', '.join(filter(None, (further, fields)))}}}\n" for part, fields in parts.items()
    )


def lineage(graph: Graph, backwards: bool = False) -> Lineage:
    made = corpus(graph, backwards)
    entry = made.briefs["one"]
    if graph.of in entry.claims:
        return claim_lineage(made, entry, entry.claims[graph.of])
    return judgment_lineage(made, entry, entry.judgments[graph.of])


@pytest.mark.parametrize("graph", GRAPHS, ids=lambda graph: graph.name)
def test_a_graph_has_the_numbers_it_was_labelled_with(graph: Graph) -> None:
    found = lineage(graph)
    assert (found.outlets, found.origins, found.groups) == (graph.outlets, graph.origin_ids, graph.groups), graph.why
    assert (found.independent, found.unknown) == (len(graph.groups), graph.unknown), graph.why
    assert tuple(path.links for path in found.loops) == graph.loops, graph.why
    assert (len(found.denying), len(found.unaware)) == (graph.denying, graph.unaware), graph.why


@pytest.mark.parametrize("graph", GRAPHS, ids=lambda graph: graph.name)
def test_the_order_of_files_does_not_matter(graph: Graph) -> None:
    assert lineage(graph) == lineage(graph, backwards=True)


def test_there_are_enough_graphs_and_no_two_have_one_name() -> None:
    names = {graph.name for graph in GRAPHS}
    assert len(names) == len(GRAPHS) >= 30
