"""Non-interference: what may not leave changes no byte of a site, and no word of what is said in public.

Desks are made up, each with records and parts at every marking; beside each stands the same with everything deleted
that may not leave. How it is deleted is written down here a second time, from the words of the promise.
"""

from collections import Counter
from collections.abc import Iterator

import pytest

from bluf.check import check
from bluf.corpus import build as corpus_of_documents
from bluf.problems import Severity
from tests.cli.desk import bluf_process
from tests.hidden.building import FORMATS, PUBLISHED, Built, built, laid_out, report, without_times
from tests.hidden.deleting import LISTS, delete_hidden
from tests.hidden.desks import LEVELS
from tests.hidden.made_up import desk
from tests.proof import tries
from tests.rules.examples import documents_of
from tests.site.project import build, files

pytestmark = [pytest.mark.proof, pytest.mark.site]

TRIES = tries(2, 200)
PARTS = [(level, start) for level in LEVELS for start in range(0, TRIES, 10)]
"""Ten desks at a time, so that processes can share the work."""


def numbers(level: str, start: int) -> Iterator[int]:
    """Yield the numbers of desks; no two ceilings have one in common."""
    first = 1000 * LEVELS.index(level) + start
    yield from range(first, min(first + 10, first - start + TRIES))


def differing(one: Built, other: Built) -> set[str]:
    """Return the names of the files that differ, or that one has and the other has not."""
    return {path for path in one.files.keys() | other.files.keys() if one.files.get(path) != other.files.get(path)}


@pytest.mark.parametrize(("level", "start"), PARTS)
def test_a_site_with_what_may_not_leave_is_the_site_without_it(level: str, start: int) -> None:
    counted: Counter[str] = Counter()
    for number in numbers(level, start):
        whole = desk(number)
        rest = delete_hidden(whole, level)
        as_of = () if number % 5 else (("!ENV [BLUF_AS_OF, null]", '"2022-03-11"'), PUBLISHED)
        with laid_out(whole.files(), level, *as_of) as project:
            with_it, said_with_it = built(project), report(project, [*FORMATS][number % 3])
        with laid_out(rest.files(), level, *as_of) as project:
            without_it, said_without_it = built(project), report(project, [*FORMATS][number % 3])
        assert not with_it.failed, (number, with_it.log)
        assert differing(with_it, without_it) == set(), number
        assert with_it.log == without_it.log, number
        assert said_with_it == said_without_it, number
        counted += Counter(desks=1, files=len(with_it.files), bytes=sum(map(len, with_it.files.values())))
        counted += Counter(hidden=len(whole.files()) - len(rest.files()), as_of=bool(as_of))
    print(level, dict(counted))


@pytest.mark.parametrize("number", range(tries(1, 10)))
def test_the_command_says_and_writes_the_same_too(number: int) -> None:
    """`mkdocs build` and `bluf build`, each as a user runs it: what they write, and what they print by default."""
    level = LEVELS[number % 4]
    whole = desk(7000 + number)
    ran = []
    for one in (whole, delete_hidden(whole, level)):
        with laid_out(one.files(), level, PUBLISHED) as project:
            run = build(project, project.parent / "site")
            ran.append((run.returncode, without_times(run.stdout + run.stderr, project)))
            ran.append(files(project.parent / "site"))
            run = bluf_process(project, "build", "--output", str(project.parent / "again"))
            said = (run.stdout + run.stderr).decode().replace("/again", "/site")
            ran.append((run.returncode, without_times(said, project)))
            ran.append(files(project.parent / "again"))
    assert ran[:4] == ran[4:], number
    assert ran[0][0] == 0, ran[0]
    assert (ran[1], ran[0]) == (ran[3], ran[2])


def test_the_desks_hold_what_has_to_be_held_back() -> None:
    """So the promise is tried: files of every kind that are deleted, and parts of every list that come off."""
    deleted: Counter[str] = Counter()
    for number in range(80):
        whole = desk(number)
        rest = delete_hidden(whole, LEVELS[number % 4])
        deleted.update(_kind(path) for path in {*whole.records, *whole.pages} - {*rest.records, *rest.pages})
        for path, record in rest.records.items():
            for name in record.keys() & whole.records[path].keys():
                deleted[name] += record[name] != whole.records[path][name]
    wanted = {"brief", "actor", "source", "page", *LISTS, "ach", "aliases", "relations", "outlook", "source_summary"}
    assert {name for name in wanted if not deleted[name]} == set()


def _kind(path: str) -> str:
    kinds = {"seeds/": "source", "briefs/actors/": "actor"}
    named = (kind for folder, kind in kinds.items() if path.startswith(folder))
    return next(named, "page" if path.endswith(".md") else "brief")


def test_made_up_desks_are_legal() -> None:
    """No error at the desk, where everything is seen: so nothing is held back for another reason than its marking."""
    for number in range(tries(20, 400)):
        documents = documents_of({path: text for path, text in desk(number).files().items() if path.endswith(".yaml")})
        found = check(documents, corpus_of_documents(documents))
        assert not [one for one in found if one.severity is Severity.ERROR], number
