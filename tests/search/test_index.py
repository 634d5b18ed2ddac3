"""The index that Pagefind makes: of what can be found and of nothing else, and the same each time."""

import gzip
import json
from dataclasses import replace
from pathlib import Path

import pytest
from markupsafe import Markup

from bluf.cache import Cache
from bluf.resources import templates
from bluf.search import Searchable, SearchError, pagefind, parts, stored, write_index
from bluf.search.index import index_files
from bluf.site.findable import Findable, Place
from tests.site.fragments import fragments
from tests.site.project import files

HOSTILE = '"><script>canary()</script> & data-pagefind-meta="title:x"'
PAGES = (
    Searchable(
        "actors/zenda/",
        "Zenda",
        Findable("Actor", ("Castle of Zenda", "zenda"), True, (("kind", "Actor"),), (Place("", "A castle."),)),
    ),
    Searchable(
        "briefs/loans/",
        "Zenda may borrow",
        Findable(
            "Brief",
            ("loans",),
            False,
            (("kind", "Brief"), ("topic", HOSTILE)),
            (Place("", "It is likely.", 3), Place("judgment-kj1", "Loans are likely.", 4)),
        ),
        "2022-03-14",
    ),
    Searchable("about/", "About", Findable("Page"), content=Markup("<h2 id='text-a'>Aims</h2><p>We watch rivers.</p>")),
)


def _written(folder: Path, pages: tuple[Searchable, ...] = PAGES) -> Path:
    folder.mkdir()
    write_index(pages, folder, templates(), "en")
    return folder


def test_each_page_is_kept_with_its_kind_date_names_and_facets(tmp_path: Path) -> None:
    kept = fragments(_written(tmp_path / "site"))
    assert set(kept) == {page.url for page in PAGES}
    assert kept["briefs/loans/"]["meta"] == {
        "title": "Zenda may borrow",
        "kind": "Brief",
        "date": "2022-03-14",
        "names": "loans",
    }
    assert kept["briefs/loans/"]["filters"] == {"kind": ["Brief"], "topic": [HOSTILE]}
    assert kept["about/"]["content"] == "About. Aims. We watch rivers."
    entry = json.loads((tmp_path / "site/pagefind/pagefind-entry.json").read_text("utf-8"))
    assert entry["languages"]["en"]["page_count"] == len(PAGES)


def test_a_place_begins_at_its_anchor_and_no_label_is_indexed(tmp_path: Path) -> None:
    kept = fragments(_written(tmp_path / "site"))["briefs/loans/"]
    words = kept["content"].split()
    (anchor,) = [one for one in kept["anchors"] if one["id"] == "judgment-kj1"]
    assert words[anchor["location"] :] == ["Loans", "are", "likely."]
    assert "Judgment" not in kept["content"]


def test_no_text_is_taken_for_an_order_to_pagefind(tmp_path: Path) -> None:
    page = Searchable("a/", HOSTILE, Findable("Brief", (HOSTILE,), False, (), (Place("", HOSTILE),)))
    (kept,) = fragments(_written(tmp_path / "site", (page,))).values()
    assert kept["meta"] == {"title": HOSTILE, "kind": "Brief", "names": HOSTILE}


def test_the_same_pages_give_the_same_bytes(tmp_path: Path) -> None:
    first, *others = (files(_written(tmp_path / str(number))) for number in range(5))  # Pagefind alone gives four sorts
    assert all(other == first for other in others)
    assert any(name.endswith(".pf_index") for name in first)


def test_the_files_of_pages_have_one_name_and_a_number_each_and_other_pages_another_name(tmp_path: Path) -> None:
    one, other = (
        sorted(path.stem for path in (_written(tmp_path / name, pages) / "pagefind/fragment").iterdir())
        for name, pages in (("one", PAGES), ("other", (*PAGES[:2], replace(PAGES[2], title="Us"))))
    )
    assert [name[-1] for name in one] == ["0", "1", "2"]
    assert len({name[:-1] for name in one}) == len({name[:-1] for name in other}) == 1
    assert one[0] != other[0]


MORE = (
    *PAGES,
    Searchable("actors/eclair/", "Éclair", Findable("Actor", places=(Place("", "The éclair, an eclair: loans."),))),
    Searchable(
        "notes/", "Loans", Findable("Page"), content=Markup("<p>Zenda</p><img src='../zebra.png' alt='Quagga'>")
    ),
)


FLAT = (
    *(replace(page, url=f"{page.url.removesuffix('/')}.html") for page in MORE),
    *(replace(MORE[0], url=url) for url in ("actors/index.html", "subject-index.html", "")),
)
"""As with `use_directory_urls: false`."""


@pytest.mark.parametrize("pages", [MORE, FLAT])
@pytest.mark.parametrize("most", [1, 2, 3])
def test_where_one_part_ends_and_the_next_begins_changes_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pages: tuple[Searchable, ...], most: int
) -> None:
    whole = files(_written(tmp_path / "whole", pages))
    monkeypatch.setattr(parts, "LEAST", most)
    monkeypatch.setattr(parts, "MOST", most)
    assert files(_written(tmp_path / "parts", pages[::-1])) == whole


def test_a_page_may_be_called_as_the_page_of_a_folder_is(tmp_path: Path) -> None:
    assert {"subject-index.html", "actors/", "about.html"} <= set(fragments(_written(tmp_path / "site", FLAT)))


def test_only_the_parts_in_which_something_changed_are_read_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parts, "LEAST", 1)
    kept, changed = Cache(tmp_path / "kept"), (*MORE[:4], replace(MORE[4], title="Gains"))
    index_files(MORE, templates(), "en", kept)
    read, run = list[str](), pagefind.run
    with monkeypatch.context() as seen:
        seen.setenv("BLUF_PROCESSES", "1")
        seen.setattr(pagefind, "run", lambda pages, *of: (read.extend(page.url for page in pages), run(pages, *of))[1])
        warm = index_files(changed, templates(), "en", kept)
    assert read == ["notes/"]
    assert warm == index_files(changed, templates(), "en")


def test_of_whole_indexes_the_newest_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, changed = Cache(tmp_path / "kept"), (*MORE[:4], replace(MORE[4], title="Gains"))
    first, _ = index_files(MORE, templates(), "en", kept), index_files(changed, templates(), "en", kept)
    assert len([*(tmp_path / "kept").glob("[0-9a-f]*")]) == 3, "two parts and one whole"
    with monkeypatch.context() as gone:
        gone.setattr(pagefind, "get_executable", lambda: tmp_path)
        assert index_files(MORE, templates(), "en", kept) == first


def test_words_are_kept_of_fields_that_are_known_alone(tmp_path: Path) -> None:
    wild = Markup('<p>Zenda</p><p data-pagefind-meta="wild[content]" content="okapi"></p>')
    page = Searchable("wild/", "Wild", Findable("Page"), content=wild)
    found = _words(_written(tmp_path / "site", (*MORE, page)))
    assert found >= {"zenda", "eclair", "castl", "quagga", "wild"}
    assert "okapi" not in found


def _words(site: Path) -> set[str]:
    return {word for path in (site / "pagefind/index").iterdir() for word, *_ in stored.read(path)[0]}


@pytest.mark.parametrize(
    ("language", "program"), [("de", "de"), ("pt-BR", "pt-BR"), ("xx", "unknown"), ("sr@latin", "unknown")]
)
def test_the_program_that_knows_the_endings_of_a_language_comes_with_it(
    tmp_path: Path, language: str, program: str
) -> None:
    write_index(PAGES, tmp_path, templates(), language)
    assert [path.name for path in tmp_path.rglob("wasm.*")] == [f"wasm.{program}.pagefind"]


def test_the_newest_comes_first_and_what_has_no_date_last(tmp_path: Path) -> None:
    older = replace(PAGES[1], url="briefs/older/", date="2021-12-31")
    site = _written(tmp_path / "site", (*PAGES, older))
    names = gzip.decompress((site / "pagefind/newest.txt.gz").read_bytes()).decode().split("\n")
    kept = [(site / f"pagefind/fragment/{name}.pf_fragment").read_bytes() for name in names]
    assert [json.loads(stored.unpacked("", one))["meta"].get("date") for one in kept] == [
        "2022-03-14",
        "2021-12-31",
        None,
        None,
    ]


def test_only_what_the_site_asks_for_is_kept(tmp_path: Path) -> None:
    kept = {path.name for path in (_written(tmp_path / "site") / "pagefind").iterdir() if path.is_file()}
    assert {name for name in kept if not name.endswith(".pf_meta")} == {
        "common.txt.gz",
        "names.json.gz",
        "newest.txt.gz",
        "pagefind-entry.json",
        "pagefind-worker.js",
        "pagefind.js",
        "wasm.en.pagefind",
        "words.txt.gz",
    }


def test_an_index_takes_the_place_of_the_one_before(tmp_path: Path) -> None:
    site = _written(tmp_path / "site")
    write_index(PAGES[:1], site, templates(), "en")
    assert set(fragments(site)) == {"actors/zenda/"}


def test_names_are_those_of_pages_that_are_known_by_name(tmp_path: Path) -> None:
    packed = (_written(tmp_path / "site") / "pagefind/names.json.gz").read_bytes()
    assert json.loads(gzip.decompress(packed)) == [["actors/zenda/", "Zenda", "Actor", "Castle of Zenda", "zenda"]]


def test_a_pagefind_that_cannot_be_run_is_said_in_a_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pagefind, "get_executable", lambda: tmp_path)
    with pytest.raises(SearchError, match="Pagefind cannot be run: Permission denied"):
        _written(tmp_path / "site")


@pytest.mark.parametrize(
    "entry", ['{"languages": {"en": {"hash": "en_1"}}}', '{"languages": []}', '{"languages": {}}', "[]", "{", "\u00e9"]
)
@pytest.mark.parametrize(
    "meta", [b"", b"\x1f\x8b\x08", gzip.compress(b"pagefind_dcd\x85", mtime=0), gzip.compress(b"", mtime=0)]
)
def test_files_of_a_form_that_is_not_known_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, meta: bytes
) -> None:
    (tmp_path / "meta").write_bytes(meta)
    program = tmp_path / "pagefind"
    program.write_text(
        f'#!/bin/sh\nmkdir -p "$4"\necho \'{entry}\' > "$4/pagefind-entry.json"\n'
        f'cp "{tmp_path}/meta" "$4/pagefind.en_1.pf_meta"\n',
        "utf-8",
    )
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: program)
    with pytest.raises(SearchError, match="not of the form that is known"):
        _written(tmp_path / "site")


def test_of_two_pages_at_one_address_the_last_is_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "LEAST", 1)
    pages = (*PAGES, replace(PAGES[0], title="Another"))
    assert fragments(_written(tmp_path / "site", pages))["actors/zenda/"]["meta"]["title"] == "Another"


def test_a_pagefind_that_fails_is_quoted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\necho no room >&2\nexit 3\n")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: program)
    with pytest.raises(SearchError, match="Pagefind failed: no room"):
        _written(tmp_path / "site")


def test_a_pagefind_that_does_not_end_is_ended(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program = tmp_path / "pagefind"
    program.write_text("#!/bin/sh\nexec sleep 600\n")
    program.chmod(0o755)
    monkeypatch.setattr(pagefind, "get_executable", lambda: program)
    monkeypatch.setattr(pagefind, "_LEAST_PATIENCE", 0.2)
    with pytest.raises(SearchError, match=r"Pagefind did not end within 0\.4 seconds"):
        _written(tmp_path / "site")


def test_pages_whose_index_was_kept_are_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept, sites = Cache(tmp_path / "kept"), [tmp_path / name for name in ("cold", "warm", "broken", "off")]
    for site in sites:
        site.mkdir()
    write_index(PAGES, sites[0], templates(), "en", kept)
    with monkeypatch.context() as gone:
        gone.setattr(pagefind, "get_executable", lambda: tmp_path)
        write_index(PAGES, sites[1], templates(), "en", kept)
        for pages, language in ((PAGES[:2], "en"), (PAGES, "de")):
            with pytest.raises(SearchError):
                write_index(pages, sites[2], templates(), language, kept)
    for path in (tmp_path / "kept").iterdir():
        path.write_bytes(path.read_bytes()[:-1])
    write_index(PAGES, sites[2], templates(), "en", kept)
    write_index(PAGES, sites[3], templates(), "en")
    assert files(sites[0])
    assert all(files(site) == files(sites[0]) for site in sites[1:])
