"""The Content-Security-Policy of a page."""

import base64
import hashlib

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bluf.site.policy import policy, script_hashes, with_policy, with_script

pytestmark = pytest.mark.proof

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
    html = with_policy(HEAD + "</head><body></body></html>", (hash_of("a"),))
    assert html.startswith(HEAD.partition("<title>")[0] + '<meta http-equiv="Content-Security-Policy"')
    found = directives(html)
    assert found["default-src"] == found["base-uri"] == found["form-action"] == "'none'"
    assert found["script-src"] == f"'self' {hash_of('a')}"
    assert found["connect-src"] == found["style-src"] == found["font-src"] == "'self'"
    assert html.count('<meta name="referrer" content="same-origin">') == 1


@given(st.lists(st.text("ab", min_size=1, max_size=3)))
def test_nothing_but_the_site_itself_may_be_asked_for_anything(scripts: list[str]) -> None:
    for part in policy(tuple(hash_of(script) for script in scripts)).split("; "):
        name, *allowed = part.split()
        hashes = {one for one in allowed if one.startswith("'sha256-")}
        assert set(allowed) - hashes <= {"'self'", "'none'", "data:"}
        assert not hashes or name == "script-src"
        assert "data:" not in allowed or name == "img-src"


@given(st.sampled_from(["title", "p", "head", "nav"]), st.text("ab<>/script", max_size=20))
def test_no_script_of_a_page_has_any_say_in_its_policy(element: str, body: str) -> None:
    plain = f"{HEAD}</head><body></body></html>"
    smuggled = plain.replace("<title>T", f"<title>T</title><{element}><script>{body}</script></{element}>")
    assert policies(with_policy(smuggled, (hash_of("a"),))) == policies(with_policy(plain, (hash_of("a"),)))


def test_a_page_without_a_charset_is_refused() -> None:
    with pytest.raises(ValueError, match="charset"):
        with_policy("<html></html>", ())


def test_only_the_first_charset_is_followed_by_a_policy() -> None:
    assert len(policies(with_policy(f"{HEAD}</head><body><pre>{HEAD}</pre></body></html>", ()))) == 1


def test_one_script_more_may_run_in_a_page_that_has_a_policy() -> None:
    page = with_policy(HEAD + "</head></html>", (hash_of("a"),))
    before, after = directives(page), directives(with_script(page, "b"))
    assert set(after["script-src"].split()) == {"'self'", hash_of("a"), hash_of("b")}
    assert {**after, "script-src": ""} == {**before, "script-src": ""}


def test_a_page_without_a_policy_gets_none_by_one_script_more() -> None:
    assert with_script(HEAD, "b") == HEAD
