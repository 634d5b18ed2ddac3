"""The Content-Security-Policy of a page."""

import base64
import hashlib

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.site.policy import policy, script_hashes, with_policy

HEAD = '<!doctype html><html><head><meta charset="utf-8"><title>T</title>'


def hash_of(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def policies(html: str) -> list[str]:
    tree = html5lib.parse(html, namespaceHTMLElements=False)
    metas = tree.findall("head/meta")
    return [meta.attrib["content"] for meta in metas if meta.attrib.get("http-equiv") == "Content-Security-Policy"]


def directives(html: str) -> dict[str, str]:
    (content,) = policies(html)
    return dict(part.split(" ", 1) for part in content.split("; "))


@pytest.mark.parametrize(
    "tag",
    [
        "<script>",
        "<SCRIPT>",
        "<script type=module>",
        '<script type="text/javascript">',
        "<script data-src='x'>",
        "<script id=x>",
    ],
)
def test_a_script_that_runs_has_its_hash(tag: str) -> None:
    assert script_hashes(f"{tag}let a = 1;</script>") == (hash_of("let a = 1;"),)


@pytest.mark.parametrize(
    "tag",
    [
        '<script src="a.js">',
        "<script src=a.js>",
        '<script type="application/json">',
        "<script type='application/ld+json'>",
    ],
)
def test_a_script_from_a_file_and_a_block_of_data_need_none(tag: str) -> None:
    assert script_hashes(f"{tag}let a = 1;</script>") == ()


@given(st.lists(st.text("ab<>&\"' \n\r=;é", max_size=20), max_size=6))
def test_hashes_are_those_a_browser_computes(bodies: list[str]) -> None:
    html = "".join(f"<script>{body}</script>" for body in bodies)
    tree = html5lib.parseFragment(html, namespaceHTMLElements=False)
    assert set(script_hashes(html)) == {hash_of(script.text or "") for script in tree.iter("script")}


def test_hashes_are_sorted_and_said_once() -> None:
    html = "<script>b</script><script>a</script><script>b</script>"
    assert script_hashes(html) == tuple(sorted({hash_of("a"), hash_of("b")}))


def test_a_page_says_its_policy_right_behind_its_charset() -> None:
    html = with_policy(HEAD + "<script>a</script></head><body></body></html>")
    assert html.startswith(HEAD.partition("<title>")[0] + '<meta http-equiv="Content-Security-Policy"')
    found = directives(html)
    assert found["default-src"] == "'none'"
    assert found["script-src"] == f"'self' {hash_of('a')}"
    assert found["connect-src"] == found["style-src"] == found["font-src"] == "'self'"
    assert "'unsafe-inline'" not in str(found)


def test_nothing_but_the_site_itself_may_be_asked_for_anything() -> None:
    for part in policy((), preview=False).split("; "):
        assert set(part.split()[1:]) <= {"'self'", "'none'", "data:"}


def test_a_script_in_the_content_gets_no_hash() -> None:
    content = "<p>x</p><script>alert(1)</script>"
    html = with_policy(f"{HEAD}<script>a</script></head><body>{content}</body></html>", content)
    assert directives(html)["script-src"] == f"'self' {hash_of('a')}"
    assert content in html


def test_a_preview_lets_inline_scripts_run_and_says_no_hash() -> None:
    scripts = directives(with_policy(HEAD + "<script>a</script></head></html>", preview=True))["script-src"]
    assert scripts == "'self' 'unsafe-inline'"


def test_a_page_without_a_charset_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html></html>")


def test_only_the_first_charset_is_followed_by_a_policy() -> None:
    assert len(policies(with_policy(f"{HEAD}</head><body><pre>{HEAD}</pre></body></html>"))) == 1
