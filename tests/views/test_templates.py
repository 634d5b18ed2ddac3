"""What a template may see is a view: every field is printed somewhere, and nothing else is asked for."""

import dataclasses
import importlib
import pkgutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from jinja2 import Environment, FileSystemLoader, meta, nodes

import bluf.figures
import bluf.views
from bluf.corpus import Corpus
from bluf.render import Addresses, Renderer, page_uri
from bluf.resources import templates
from bluf.rules import explanations
from bluf.site import build_site
from bluf.site.beside import chain_files
from bluf.views.actor import actor_page
from bluf.views.assumption_register import assumptions_page
from bluf.views.atlas import Atlas
from bluf.views.brief import brief_page
from bluf.views.chronicle import Chronicle
from bluf.views.explore import explore_page
from bluf.views.gap_register import gaps_page
from bluf.views.home import home_page
from bluf.views.impact_page import impact_page
from bluf.views.indexes import actors_page, briefs_page, judgments_page, sources_page
from bluf.views.indicator_register import indicators_page
from bluf.views.ledger import ledger_page
from bluf.views.method import method_page
from bluf.views.network_page import network_page
from bluf.views.origin_register import origins_page
from bluf.views.rules import rule_page, rules_page
from bluf.views.security import security_page
from bluf.views.source import source_page
from bluf.views.targets import Target
from bluf.views.timeline_page import timeline_page
from tests.views.corpora import bare, empty, full

pytestmark = pytest.mark.unmeasured

FOR_THE_HOST = {
    "BriefPage.language": "structured data",
    "BriefPage.events": "search",
    "EventView.date": "search",
    "BriefPage.previous": "neighbours",
    "BriefPage.next": "neighbours",
    "ActorPage.previous": "neighbours",
    "ActorPage.next": "neighbours",
    "SourcePage.previous": "neighbours",
    "SourcePage.next": "neighbours",
    "RulePage.previous": "neighbours",
    "RulePage.next": "neighbours",
    "RulePage.code": "search",
    "RulePage.name": "search",
    "Target.kind": "addresses",
    "Target.anchor": "addresses",
    "Citation.brief": "bibliographies",
    "Citation.number": "bibliographies",
    "Citation.statement": "bibliographies",
    "Citation.language": "bibliographies",
    "HoverCard.title": "cards",
    "HoverCard.facts": "cards",
    "HoverCard.text": "cards",
    "HoverCard.marking": "cards",
    "HoverCard.target": "cards",
    "HomePage.marking": "the theme's banner",
    "ExplorePage.marking": "the theme's banner",
    "BriefsPage.marking": "the theme's banner",
    "ActorsPage.marking": "the theme's banner",
    "NetworkPage.marking": "the theme's banner",
    "TimelinePage.marking": "the theme's banner",
    "TimelinePage.previous": "neighbours",
    "TimelinePage.next": "neighbours",
    "SourcesPage.marking": "the theme's banner",
    "JudgmentsPage.marking": "the theme's banner",
    "LedgerPage.marking": "the theme's banner",
    "GapsPage.marking": "the theme's banner",
    "IndicatorsPage.marking": "the theme's banner",
    "AssumptionsPage.marking": "the theme's banner",
    "ImpactPage.marking": "the theme's banner",
    "MethodPage.marking": "the theme's banner",
    "OriginsPage.marking": "the theme's banner",
    "RulesPage.marking": "the theme's banner",
    "SecurityPage.marking": "the theme's banner",
    "RulePage.marking": "the theme's banner",
}
"""What the room `site` reads for other ends than printing."""

NOT_VIEWS = {
    *("Atlas", "Box", "ChartActor", "ChartTie", "Chronicle", "Dot", "Encounter", "Entry", "Horizon", "Lane", "Members"),
    *("Neighbour", "Period", "Placed", "Point", "Reach", "Share", "Spell", "Station", "TimeAxis"),
}
"""What views and figures are made from."""


def views() -> Iterator[type]:
    """Every frozen dataclass of the views, and of the figures they hold."""
    modules = [
        importlib.import_module(f"{room.__name__}.{found.name}")
        for room in (bluf.views, bluf.figures)
        for found in pkgutil.iter_modules(room.__path__)
    ]
    for module in modules:
        for value in vars(module).values():
            defined_here = isinstance(value, type) and value.__module__ == module.__name__
            if defined_here and dataclasses.is_dataclass(value) and value.__name__ not in NOT_VIEWS:
                yield value


def pages(corpus: Corpus) -> Iterator[tuple[str, Target, Any, dict[str, Any]]]:
    """Template, place, view and further arguments of every page of a corpus."""
    atlas = Atlas(corpus)
    yield "home", Target("home"), home_page(corpus, "Strelsau desk"), {}
    yield "explore", Target("explore"), explore_page(corpus), {}
    yield "briefs", Target("briefs"), briefs_page(corpus), {}
    yield "judgments", Target("judgments"), judgments_page(corpus), {}
    yield "ledger", Target("ledger"), ledger_page(corpus), {}
    yield "actors", Target("actors"), actors_page(corpus), {}
    yield "network", Target("network"), network_page(atlas), {}
    chronicle = Chronicle(corpus)
    yield "timeline", Target("timeline"), timeline_page(chronicle), {}
    for period in chronicle.by_period:
        yield "timeline", Target("period", period.code), timeline_page(chronicle, period), {}
    yield "sources", Target("sources"), sources_page(atlas), {}
    yield "gaps", Target("gaps"), gaps_page(corpus), {}
    yield "indicators", Target("indicators"), indicators_page(corpus), {}
    yield "assumptions", Target("assumptions"), assumptions_page(corpus), {}
    yield "origins", Target("origins"), origins_page(corpus), {}
    yield "impact", Target("impact"), impact_page(corpus), {}
    yield "method", Target("method"), method_page(explanations()), {}
    yield "rules", Target("rules"), rules_page(explanations()), {}
    yield "security", Target("security"), security_page(), {}
    for brief in corpus.briefs.values():
        yield "brief", Target("brief", brief.id), brief_page(corpus, brief), {"brief": brief}
    for actor in corpus.actors.values():
        yield "actor", Target("actor", actor.id), actor_page(atlas, actor), {"own_actor": actor.id}
    for source in corpus.sources.values():
        yield "source", Target("source", source.id), source_page(atlas, source), {}
    for code in explanations():
        yield "rule", Target("rule", code), rule_page(explanations(), code), {}


@contextmanager
def recording() -> Iterator[set[str]]:
    """Collect the fields of views that are read while the block runs."""
    read: set[str] = set()

    def recorder(view: type) -> Callable[[object, str], object]:
        fields = {field.name for field in dataclasses.fields(view)}

        def get(self: object, name: str) -> object:
            if name in fields:
                read.add(f"{view.__name__}.{name}")
            return object.__getattribute__(self, name)

        return get

    with pytest.MonkeyPatch.context() as patch:
        for view in views():
            patch.setattr(view, "__getattribute__", recorder(view))
        yield read


def test_every_field_of_every_view_is_printed_or_used_by_the_host() -> None:
    renderer = Renderer(templates(), full(), Addresses())
    made = list(pages(full()))
    with recording() as read:
        for template, target, view, further in made:
            renderer.render(template, page_uri(target), view, **further)
            for file in chain_files(renderer, view) if template == "brief" else ():
                assert "<svg" in file.content
    fields = {f"{view.__name__}.{field.name}" for view in views() for field in dataclasses.fields(view)}
    assert fields - read - FOR_THE_HOST.keys() == set()
    # the renderer asks a target for its kind and anchor, no template does
    assert read & FOR_THE_HOST.keys() <= {"Target.kind", "Target.anchor"}


def test_what_no_template_prints_the_site_reads() -> None:
    with recording() as read:
        build_site(full(), explanations(), templates(), Addresses(), "Strelsau desk")
    assert FOR_THE_HOST.keys() <= read


def sources_of_templates() -> list[Path]:
    return [path for folder in ("pages", "parts") for path in sorted((templates() / folder).glob("*.html"))]


ENVIRONMENT = Environment(loader=FileSystemLoader(templates()), autoescape=True)
ENVIRONMENT.filters |= {"href": str, "permanent": str, "prose": str, "prose_block": str}
OF_JINJA = {"loop", "first", "last", "index0", "list", "grouper"}
"""Names that loops and groups bring."""


@pytest.mark.parametrize("path", sources_of_templates(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_asks_only_for_what_some_view_has(path: Path) -> None:
    tree = ENVIRONMENT.parse(path.read_text("utf-8"))
    known = {field.name for view in views() for field in dataclasses.fields(view)} | OF_JINJA
    macros = {macro.name for one in sources_of_templates() for macro in _macros(one)}
    asked = {node.attr for node in tree.find_all(nodes.Getattr)}
    assert asked - known - macros == set()


def _macros(path: Path) -> Iterator[nodes.Macro]:
    return ENVIRONMENT.parse(path.read_text("utf-8")).find_all(nodes.Macro)


@pytest.mark.parametrize("path", sources_of_templates(), ids=lambda path: f"{path.parent.name}/{path.name}")
def test_a_template_is_given_the_page_and_the_function_to(path: Path) -> None:
    assert meta.find_undeclared_variables(ENVIRONMENT.parse(path.read_text("utf-8"))) <= {"page", "to"}


def test_every_part_is_imported_by_a_page() -> None:
    reached: set[str] = set()
    waiting = [f"pages/{path.name}" for path in (templates() / "pages").glob("*.html")]
    while waiting:
        name = waiting.pop()
        if name not in reached:
            reached.add(name)
            waiting += filter(
                None, meta.find_referenced_templates(ENVIRONMENT.parse((templates() / name).read_text("utf-8")))
            )
    assert {f"parts/{path.name}" for path in (templates() / "parts").glob("*.html")} <= reached


@pytest.mark.parametrize("corpus", [full, bare, empty], ids=["everything", "next to nothing", "nothing"])
@pytest.mark.parametrize("directories", [True, False])
def test_every_page_renders_from_everything_and_from_next_to_nothing(
    corpus: Callable[[], Corpus], directories: bool
) -> None:
    renderer = Renderer(templates(), corpus(), Addresses(directories))
    for template, target, view, further in pages(corpus()):
        fragment = renderer.render(template, page_uri(target), view, **further)
        assert [heading.level for heading in fragment.headings].count(1) == 1
        assert "None" not in fragment.html, target


def test_every_page_has_a_template_and_every_template_a_page() -> None:
    assert {path.stem for path in (templates() / "pages").glob("*.html")} == {page[0] for page in pages(full())}
