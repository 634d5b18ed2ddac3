"""Canaries: words, ids, addresses, dates and numbers that stand nowhere else, in every field of what may not leave.

None is in what is published or said in public, in any form. Where it may leave, it is: so the search can find it.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from bluf.model import ActorProfile, Brief, PartialDate, SourceRecord
from bluf.model.base import Record
from bluf.model.references import kinds_named
from bluf.settings import read_settings
from bluf.walk import walk
from tests.cli.desk import bluf, bluf_process
from tests.hidden.building import FORMATS, PUBLISHED, built, laid_out, report
from tests.hidden.canaries import FIXED, Canaries, inside
from tests.hidden.desks import LEVELS
from tests.hidden.kennel import Kennel, kennel
from tests.hidden.searching import encodings, found
from tests.proof import tries
from tests.site.project import files

pytestmark = [pytest.mark.proof, pytest.mark.site]

PAIRS = [(ceiling, level) for at, ceiling in enumerate(LEVELS) for level in LEVELS[at + 1 :]]
TRIED = PAIRS if tries(0, 1) else [("clear", "green"), ("amber+strict", "red")]

NOT_PRINTED = {
    "alternatives/likelihood/condition",
    "alternatives/likelihood/p",
    "alternatives/moved_because",
    "claims/date/note",
    "claims/regraded",
    "dissent/likelihood/condition",
    "dissent/likelihood/p",
    "events/date/note",
    "events/end/note",
    "forecasts/p",
    "key_judgments/forecast/id",
    "key_judgments/forecast/p",
    "key_judgments/likelihood/p",
    "origins/reliability/because",
    "relations/end/note",
    "relations/start/note",
    "reliability/because",
    "sources/archive/file",
    "sources/archive/sha256",
    "sources/archive/taken",
    "sources/archive/url",
    "written",
}
"""Fields that no page prints, or not to the last figure."""


def everywhere(project: Path) -> dict[str, bytes]:
    """Return all that is published of a project or said in public, by where."""
    site = built(project)
    assert not site.failed, site.log
    said = {f"report as {form}": report(project, form).encode() for form in FORMATS}
    names = {f"name of {path}": path.encode() for path in site.files}
    return {**site.files, **names, **said, "log": site.log.encode()}


def hits(places: dict[str, bytes], of: Kennel) -> dict[str, set[str]]:
    """Return where canaries were found, and which."""
    values = set(of.canaries.set.values())
    seen = {place: found(content, values) for place, content in places.items()}
    return {place: canaries for place, canaries in seen.items() if canaries}


@pytest.mark.parametrize(("ceiling", "level"), TRIED)
def test_nothing_of_what_may_not_leave_is_found_anywhere(ceiling: str, level: str) -> None:
    made = kennel(level, draft=True)
    with laid_out(made.desk.files(), ceiling, PUBLISHED) as project:
        places = everywhere(project)
    assert {".pdf", ".png"} <= {Path(place).suffix for place in places}
    assert hits(places, made) == {}
    print(ceiling, level, len(made.canaries.set), "canaries", len(places), "places")


def test_nothing_of_a_draft_is_found_anywhere_at_the_highest_ceiling() -> None:
    made = kennel("green", draft=True)
    its_own = {place: one for place, one in made.canaries.set.items() if place[0] == "draft"}
    of_draft = Kennel(made.desk, Canaries(its_own))
    assert len(of_draft.canaries.set) > 200
    with laid_out(made.desk.files(), "red") as project:
        assert hits(everywhere(project), of_draft) == {}


def test_where_it_may_leave_every_canary_that_a_page_prints_is_found() -> None:
    made = kennel("red")
    text = "".join((*made.desk.files(), *made.desk.files().values()))
    with laid_out(made.desk.files(), "red") as project:
        assert not [one for one in walk(read_settings(project)).problems if one.severity == "error"]
        seen = set().union(*hits(everywhere(project), made).values())
    missing = {place for place, one in made.canaries.set.items() if one in text and one not in seen}
    fields = {"/".join(step for step in place[1:] if step not in ("second", "path")) for place in missing}
    assert fields - NOT_PRINTED == set()
    assert len(seen) > 900


@pytest.mark.parametrize("form", encodings("zqab12vcd34x"))
@pytest.mark.parametrize("word", ["zqab12vcd34x", "zqkkkkv9999x"])
def test_the_search_finds_a_canary_in_every_form(form: str, word: str) -> None:
    planted = encodings(word)[form]
    around = (b'<p class="bluf">' + planted + b"</p>", b"." + planted) if form != "compressed" else ()
    for content in (planted, *around):
        assert found(content, {word, "zqab12vcd35x"}) == {word}


@pytest.mark.parametrize("value", ["1742-05-17", "Q990042117", "4242137199"])
def test_the_search_finds_dates_and_numbers(value: str) -> None:
    assert found(f"<td>{value}</td>".encode(), {value}) == {value}
    assert found(value.replace("-", "&#45;").encode(), {value}) == {value}
    assert found(b"1742-05-18", {value}) == set()


def test_a_field_of_the_model_has_a_canary_or_is_one_that_cannot() -> None:
    """Terms, switches and counts leave no room for one; what refers to something has that thing's."""
    has = {step for place in kennel("red").canaries.set for step in place[1:]}
    without = {
        info.alias or name
        for record in _all_records((Brief, ActorProfile, SourceRecord))
        for name, info in record.model_fields.items()
        if not kinds_named(record, name) and _leaves_room(info.annotation) and (info.alias or name) not in has
    }
    assert without - FIXED.keys() == {"rule", "where", "hypothesis", "cells"}


def _all_records(records: Iterable[type[Record]]) -> set[type[Record]]:
    found = set(records)
    for record in records:
        for info in record.model_fields.values():
            held = {one for one in inside(info.annotation) if isinstance(one, type) and issubclass(one, Record)}
            found |= _all_records(held)
    return found


def _leaves_room(annotation: Any) -> bool:
    kinds = [one for one in inside(annotation) if isinstance(one, type)]
    plain = [one for one in kinds if one in (str, float) or issubclass(one, PartialDate)]
    return bool(plain) and not any(issubclass(one, Record) for one in kinds)


def test_bluf_build_leaves_nothing_of_it_either() -> None:
    made = kennel("amber", draft=True)
    with laid_out(made.desk.files(), "green") as project:
        run = bluf_process(project, "build", "--output", str(project.parent / "site"))
        assert run.returncode == 0, run.stderr
        assert hits({**files(project.parent / "site"), "said": run.stdout + run.stderr}, made) == {}


def test_as_of_a_day_nothing_of_it_is_found_either() -> None:
    made = kennel("amber", draft=True)
    with laid_out(made.desk.files(), "green", ("!ENV [BLUF_AS_OF, null]", '"2022-03-20"')) as project:
        assert hits(everywhere(project), made) == {}


def test_the_schemas_with_ids_for_editors_are_no_part_of_a_site() -> None:
    """They complete every id, hidden ones too; they lie in a folder that git ignores and no site holds."""
    made = kennel("red")
    with laid_out(made.desk.files(), "clear") as project:
        before = built(project).files
        run = bluf(project, "schema")
        assert run.exit_code == 0, run.output
        written = b"".join(content for path, content in files(project).items() if path.startswith(".bluf/"))
        assert found(written, set(made.canaries.set.values()))
        assert built(project).files == before
    ignored = (Path(__file__).parents[2] / "templates/init/gitignore").read_text("utf-8")
    assert "/.bluf/" in ignored.splitlines()
