"""Which pages are made together."""

from bluf.plugin import aside
from bluf.render import page_uri
from bluf.views.targets import Target

INDEX = [page_uri(Target(kind)) for kind in ("briefs", "impact", "security")]
RECORDS = [page_uri(Target("brief", f"b{number}")) for number in range(aside._MANY)]


def test_of_a_small_site_all_pages_are_made_some_at_a_time() -> None:
    names = [*INDEX, *RECORDS[:50]]
    batches = aside._batches(names)
    assert [name for batch in batches for name in batch] == names
    assert [len(batch) for batch in batches] == [20, 20, 13]


def test_of_a_large_site_each_index_page_is_made_alone() -> None:
    names = [*INDEX, *RECORDS]
    batches = aside._batches(names)
    assert [name for batch in batches for name in batch] == names
    assert [list(batch) for batch in batches[:3]] == [[name] for name in INDEX]
    assert {len(batch) for batch in batches[3:]} == {20}
