"""A desk whose every text tries to become a part of the page."""

import json

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
TITLE = f"</title><script>alert(1)</script> {IMAGE} {{{{ 7*7 }}}} [[../../x]] & 'done'"
ALIAS = f"Zenda{SCRIPT}"
BODY = f"""\
# __config

## x {{#evil onclick="alert(1)"}}

{SCRIPT} and <svg onload=alert(1)> and <a href="javascript:alert(1)">there</a>.

<div id="__config" onclick="alert(1)">raw</div>

![image](https://example.org/x.png) [run](javascript:alert(1)) [run](JaVaScRiPt:alert(1)) [data](data:text/html,x)
[[ruritania]]{SCRIPT} <javascript:alert(1)> [ref][r]
{{{{ 7*7 }}}} {{% include "/etc/passwd" %}} {{{{ config }}}} --8<-- "/etc/passwd"

[r]: javascript:alert(1) "t"

```html
</code></pre>{SCRIPT}
```
"""
_EVERY = (
    f"{SCRIPT} {IMAGE} [run](javascript:alert(1)) ![i](https://example.org/i.png) {{{{ 7*7 }}}} {{% include 'x' %}}"
)

_BRIEF = {
    "title": TITLE,
    "date": "2022-03-14",
    "tlp": "clear",
    "desk": SCRIPT,
    "authors": [SCRIPT, IMAGE],
    "language": "en",
    "bluf": f"It is likely (55-80%) </title>{_EVERY}",
    "requirement": {"question": _EVERY, "decision": _EVERY, "scope": _EVERY},
    "key_judgments": [
        {
            "id": "kj1",
            "statement": f"It is likely (55-80%) that Ruritania asked. {_EVERY}",
            "likelihood": {"term": "likely", "p": 0.7, "condition": SCRIPT},
            "confidence": {"level": "low", "because": _EVERY},
            "evidence": ["c1"],
            "would_change": _EVERY,
        }
    ],
    "claims": [{"id": "c1", "text": _EVERY, "kind": "reported", "chains": [["courier", "o1"]], "note": _EVERY}],
    "origins": [
        {
            "id": "o1",
            "label": _EVERY,
            "access": {"kind": "claimed", "note": _EVERY},
            "interest": {"kind": "party", "note": _EVERY},
            "forum": {"kind": "leak", "note": _EVERY},
            "independence_group": "one",
        }
    ],
    "sources": [{"id": "s1", "title": _EVERY, "kind": "newspaper", "authors": [_EVERY], "locator": _EVERY}],
    "events": [{"title": _EVERY, "date": "2022-03-14"}],
    "actors": ["ruritania", {"id": "someone", "name": f"{IMAGE} someone", "kind": "person", "role": _EVERY}],
    "gaps": [{"id": "g1", "question": _EVERY}],
    "indicators": [{"id": "i1", "text": _EVERY}],
    "implications": [_EVERY],
    "alternatives": [_EVERY],
    "assumptions": [{"id": "a1", "text": _EVERY}],
    "source_summary": _EVERY,
    "body": BODY,
}
_ACTOR = {
    "name": f"Ruritania {SCRIPT}",
    "kind": "state",
    "tlp": "clear",
    "aliases": [ALIAS, {"name": f"Strelsau {IMAGE}", "used_by": _EVERY, "note": _EVERY}],
    "role": _EVERY,
    "summary": _EVERY,
    "profile": BODY,
    "notes": [_EVERY],
    "basis": _EVERY,
}
_SOURCE = {
    "title": f"</title>{_EVERY}",
    "tlp": "clear",
    "kind": "newspaper",
    "published": "2022-03-13",
    "accessed": "2022-03-14",
    "authors": [_EVERY],
    "locator": _EVERY,
    "descriptor": {"access": _EVERY, "summary": _EVERY},
    "note": _EVERY,
}


def _record(fields: dict[str, object]) -> str:
    return "".join(f"{name}: {json.dumps(value)}\n" for name, value in fields.items())


HOSTILE = {
    "briefs/hostile.yaml": _record(_BRIEF),
    "briefs/actors/ruritania.yaml": _record(_ACTOR),
    "seeds/courier.yaml": _record(_SOURCE),
}
"""File to text. JSON is YAML."""
