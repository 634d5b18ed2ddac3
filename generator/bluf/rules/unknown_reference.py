"""X101: every id that a record names exists."""

from collections.abc import Iterator, Mapping

from bluf.corpus import Corpus
from bluf.corpus.known import Either, known_to, parts_by_kind
from bluf.load import Document, Kind
from bluf.load.nearest import did_you_mean
from bluf.model import Brief
from bluf.model.references import OUTSIDE, Mention, mentions
from bluf.problems import Explanation, Severity
from bluf.rules.base import Finding, Rule, with_article


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each id that names nothing of the wanted kinds."""
    known = known_to(corpus, document)
    for mention in mentions(document.model):
        if OUTSIDE in mention.kinds and mention.id == OUTSIDE:
            continue
        finding = _elsewhere(mention, corpus) if "#" in mention.id else _here(mention, known)
        if finding:
            yield finding
    yield from _hypotheses(document)


def _here(mention: Mention, known: Mapping[str, Either]) -> Finding | None:
    if any(mention.id in known[kind] for kind in mention.kinds if kind in known):
        return None
    said = f"There is no {_or(mention.kinds)} `{mention.id}`"
    found = [kind for kind, ids in known.items() if mention.id in ids]
    if found:
        said = f"`{mention.id}` is {with_article(found[0])}, not {with_article(_or(mention.kinds))}"
    wanted = [ids for kind in mention.kinds if kind in known for ids in known[kind].sets]
    near = did_you_mean(mention.id, *wanted)
    return Finding(mention.path, said, f"Did you mean `{near}`?" if near else _remedy(mention.kinds, wanted))


def _elsewhere(mention: Mention, corpus: Corpus) -> Finding | None:
    brief_id, _, part_id = mention.id.partition("#")
    entry = corpus.briefs.get(brief_id)
    if entry is None:
        near = did_you_mean(brief_id, corpus.brief_ids)
        hint = (
            f"Did you mean `{near}#{part_id}`?" if near else "Write the stem of the brief's file name before the `#`."
        )
        return Finding(mention.path, f"There is no brief `{brief_id}`", hint)
    wanted = {name for kind in mention.kinds for name in parts_by_kind(entry).get(kind, ())}
    if part_id in wanted:
        return None
    near = did_you_mean(part_id, wanted)
    hint = (
        f"Did you mean `{brief_id}#{near}`?"
        if near
        else _listed(wanted) or f"Name {with_article(_or(mention.kinds))} of it."
    )
    return Finding(mention.path, f"Brief `{brief_id}` has no {_or(mention.kinds)} `{part_id}`", hint)


def _hypotheses(document: Document) -> Iterator[Finding]:
    if not isinstance(document.model, Brief) or document.model.ach is None:
        return
    known = {hypothesis.id for hypothesis in document.model.ach.hypotheses}
    for position, alternative in enumerate(document.model.alternatives):
        name = alternative.hypothesis
        if name is not None and name not in known:
            yield Finding(("alternatives", position, "hypothesis"), f"There is no hypothesis `{name}`", _listed(known))


_HOW = {
    "actor": "List the id under the brief's `actors:`, or write a profile in `briefs/actors/`.",
    "source": "Write a record in `seeds/`, or describe the source under the brief's `sources:`.",
    "brief": "Write the stem of the brief's file name.",
}


def _remedy(kinds: tuple[str, ...], wanted: list[frozenset[str]]) -> str:
    here = _HOW.get(kinds[0]) or _listed(set[str]().union(*wanted))
    return here or f"Give the id to {with_article(_or(kinds))} of this brief."


def _listed(wanted: set[str]) -> str:
    return f"Write one of: {', '.join(sorted(wanted)[:12])}." if wanted else ""


def _or(kinds: tuple[str, ...]) -> str:
    *first, last = (kind for kind in kinds if kind != OUTSIDE)
    return f"{', '.join(first)} or {last}" if first else last


RULE = Rule(
    Explanation(
        code="X101",
        name="unknown-reference",
        severity=Severity.ERROR,
        summary="An id names a part, a source, an actor or a brief that exists and is of the kind the field wants.",
        why="""
A reference that leads nowhere is a claim without its source, or a judgment without its evidence, and nobody would see
it on the page. An actor needs no profile: it is known as soon as the brief lists its id under `actors:`.
""",
        bad="""
relations:
  - {from: ruritania, to: bordura, type: negotiates-with}
""",
        good="""
relations:
  - {from: ruritania, to: borduria, type: negotiates-with}
""",
    ),
    check,
    kinds=frozenset(Kind),
)
