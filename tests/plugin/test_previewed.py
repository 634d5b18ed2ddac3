"""What a preview shows is the newest state, written once, and never in place of what the host wrote."""

from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from bluf.plugin.previewed import Previewed, Shown


class Pages:
    """Two pages and a file beside one."""

    def at(self, place: str) -> str | None:
        return place if place in ("index.html", "actors/index.html") else None

    def beside(self, place: str) -> Any:
        return SimpleNamespace(content="{}") if place == "actors/card.json" else None


def shown(site: Path, state: str, written: list[str]) -> Any:
    def page(place: str) -> str:
        written.append(place)
        return f"{state} of {place}, \ud83d"

    made: Callable[[Any], str] = page
    return Shown(Pages(), made, site)  # type: ignore[arg-type]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return tmp_path / "site"


def test_a_page_is_written_when_it_is_asked_for_and_once_for_each_state(site: Path) -> None:
    previewed, written = Previewed(), list[str]()
    assert not previewed.write("index.html"), "there is nothing yet"
    previewed.show(shown(site, "one", written), None)  # type: ignore[arg-type]
    assert previewed.write("actors/index.html")
    assert previewed.write("actors/index.html")
    assert previewed.write("actors/card.json")
    assert not previewed.write("nowhere.html")
    assert written == ["actors/index.html"]
    assert sorted(path.name for path in site.rglob("*") if path.is_file()) == ["card.json", "index.html"]
    previewed.show(shown(site, "two", written), None)  # type: ignore[arg-type]
    assert [path for path in site.rglob("*") if path.is_file()] == [], "nothing of the state before is left"
    assert previewed.write("actors/index.html")
    assert (site / "actors/index.html").read_text("utf-8").startswith("two of ")


def test_what_the_host_wrote_into_a_folder_of_its_own_stays(site: Path) -> None:
    previewed = Previewed()
    previewed.show(shown(site, "one", []), None)  # type: ignore[arg-type]
    previewed.write("index.html")
    (site / "index.html").write_text("the host's", "utf-8")
    previewed.forget()
    previewed.show(None, None)  # type: ignore[arg-type]
    assert (site / "index.html").read_text("utf-8") == "the host's"
    assert not previewed.write("index.html")


def test_where_there_is_no_site_nothing_is_made(site: Path) -> None:
    previewed, written = Previewed(), list[str]()
    previewed.show(shown(site, "one", written), None)  # type: ignore[arg-type]
    previewed.nothing()
    assert not previewed.write("index.html")
    assert previewed.document("briefs/x.pdf") is None
    assert previewed.document("pagefind/x.js") is None
    assert written == []
