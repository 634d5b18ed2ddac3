"""Small desks of Ruritania for tests of what rests on what."""

from bluf.analysis.impact.losses import BriefImpact, Impact
from bluf.analysis.impact.radius import impact
from bluf.analysis.impact.things import find
from bluf.corpus import Corpus
from tests.rules.examples import corpus_of

HEAD = "title: T\ndate: 2022-03-14\ntlp: clear\nbluf: B\n"


def corpus(brief: str, follow_up: str = "", **others: str) -> Corpus:
    """Return the corpus of a brief `one`, of a follow-up `two`, and of source files."""
    files = {"briefs/one.yaml": HEAD + brief}
    if follow_up:
        files["briefs/two.yaml"] = HEAD.replace("14", "15") + "supersedes: one\n" + follow_up
    seeds = {f"seeds/{name}.yaml": f"title: {name}\ntlp: clear\n{text}" for name, text in others.items()}
    return corpus_of({**files, **seeds})


def taking(desk: Corpus, *written: str) -> Impact:
    """Return what rests on things, all taken away at once."""
    return impact(desk, *(find(desk, one) for one in written))


def in_brief(desk: Corpus, *written: str, brief: str = "one") -> BriefImpact:
    """Return what rests on things in one brief."""
    return next(one for one in taking(desk, *written).briefs if one.entry.id == brief)


def verdicts(desk: Corpus, *written: str) -> dict[str, tuple[str, str]]:
    """Return verdict and reason of every judgment that rests on things, by `brief#kj1`."""
    return {
        f"{brief.entry.id}#{one.id}": (one.verdict.value, one.why.value)
        for brief in taking(desk, *written).briefs
        for one in brief.judgments
    }
