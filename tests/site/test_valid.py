"""Every kind of page keeps the rules of HTML: the Nu Html Checker finds nothing to complain about."""

from pathlib import Path

import pytest

from tests.proof import tries
from tests.site.hostile import FOLD, folded
from tests.site.payloads import ALL
from tests.site.project import built, copy, make, options, write
from tests.site.records import SMALLEST
from tests.site.vnu import complaints

pytestmark = [pytest.mark.site, pytest.mark.proof]

BY_HAND = """\
---
tlp: clear
title: How this "desk" <works> & why
---

# How this desk works

Text with *weight*, a [link](https://example.org/?a=1&b=2), `code` and a [place](#a-table).

## A table

| left | centre | right |
|:-----|:------:|------:|
| a    |   b    |     c |

1. one
2. two

```
code
```

!!! note "Mind the gap"
    It is wide.
"""
OPTIONS = """\
repo_url: https://github.com/ruritania/desk
copyright: The desk
markdown_extensions: [admonition, attr_list, footnotes, md_in_html, tables]
extra:
  homepage: https://example.org/
  social: [{icon: fontawesome/brands/mastodon, link: https://example.org/@desk, name: The desk}]
"""


def _pages(site: Path) -> list[Path]:
    return sorted(site.rglob("*.html"))


def test_every_page_of_the_shipped_site_is_valid(site: Path) -> None:
    assert (site / "404.html").is_file()
    assert complaints(_pages(site)) == []


def test_pages_of_other_desks_are_valid(tmp_path: Path) -> None:
    """Desks that are as small, as odd and as differently set up as they come."""
    empty = make(tmp_path / "empty", {})
    smallest = make(tmp_path / "smallest", SMALLEST)
    by_hand = copy(tmp_path / "by-hand")
    write(by_hand, {"briefs/about.md": BY_HAND})
    options(by_hand, ("docs_dir: briefs", OPTIONS + "use_directory_urls: false\ndocs_dir: briefs"))
    options(by_hand, ("    - toc.follow", "    - toc.follow\n    - toc.integrate"))
    hostile = make(tmp_path / "hostile", folded(ALL[:: tries(12, 1)], FOLD))
    sites = [built(desk, tmp_path / "sites" / desk.name) for desk in (empty, smallest, by_hand, hostile)]
    found = [page for site in sites for page in _pages(site) if "/rules/" not in page.as_posix()]
    assert (tmp_path / "sites" / "by-hand" / "about.html") in found
    assert complaints(found) == []


def test_the_checker_would_complain(tmp_path: Path) -> None:
    page = tmp_path / "x.html"
    page.write_text("<!doctype html><html lang=en><title>x</title><p id=a><p id=a><img src=x>", encoding="utf-8")
    assert len(complaints([page])) == 2
