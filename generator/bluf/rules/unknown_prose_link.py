"""X105: a link in prose leads somewhere."""

from collections.abc import Iterator

from bluf.corpus import Corpus
from bluf.corpus.known import Either, known_to
from bluf.load import Document, Kind
from bluf.load.nearest import did_you_mean
from bluf.model.prose import passages
from bluf.problems import Explanation, Severity
from bluf.release.marked import ROW, names_of
from bluf.rules.base import Finding, Rule, few_per_text


def check(document: Document, corpus: Corpus) -> Iterator[Finding]:
    """Yield a finding for each link in prose that names nothing."""
    targets = _targets(document, corpus)
    for passage in passages(document.model):
        for link in passage.links:
            brief_id, hash_, part_id = link.partition("#")
            if hash_ and brief_id in corpus.briefs:
                parts = corpus.briefs[brief_id].parts
                if part_id not in parts:
                    near = did_you_mean(part_id, parts)
                    said = f"Brief `{brief_id}` has no part `{part_id}`"
                    yield Finding(passage.path, said, _hint(near and f"{brief_id}#{near}"), within=f"[[{link}]]")
            elif hash_ or link not in targets:
                said = f"There is no {'brief' if hash_ else 'actor, brief, source or part of this brief'} `{brief_id}`"
                near = did_you_mean(brief_id, *((corpus.brief_ids,) if hash_ else targets.sets))
                hint = _hint(near and near + hash_ + part_id)
                yield Finding(passage.path, said, hint, within=f"[[{link}]]")


def _targets(document: Document, corpus: Corpus) -> Either:
    """Every id that has a page or a place on one: briefs, sources, actors, and the parts and rows of this brief."""
    known = known_to(corpus, document).values()
    rows = frozenset(name for kind, name in names_of(document.model) if kind == ROW)
    return Either(corpus.listed, rows, *(ids for one in known for ids in one.sets))


def _hint(near: str | None) -> str:
    return f"Did you mean `[[{near}]]`?" if near else "Write the id of one, or take the brackets away."


RULE = Rule(
    Explanation(
        code="X105",
        name="unknown-prose-link",
        severity=Severity.ERROR,
        summary="`[[id]]` in prose names an actor, a brief, a source or a part of this brief; `[[brief#id]]` a part "
        "of another.",
        why="""
A link that leads nowhere would stand on the page as brackets.
""",
        bad="""
body: The talks follow the loan of [[erlier]].
""",
        good="""
body: The talks follow the loan of [[earlier]].
""",
    ),
    few_per_text(check),
    kinds=frozenset(Kind),
)
