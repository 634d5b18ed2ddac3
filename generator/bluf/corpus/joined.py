"""Briefs that are joined: one continues another, or one of its judgments, however far. No line leads out of them.

What is asked of a brief and its lines is asked of these briefs alone, which are a corpus of their own. Whoever asks for
that depends on all that it holds: it may be kept where no other corpus may, and what is asked of it need not be noted.
"""

from collections.abc import Mapping

from bluf.corpus.graph import Corpus
from bluf.corpus.once import once
from bluf.corpus.reach import reach


def apart(corpus: Corpus, brief: str) -> Corpus:
    """Return a brief, by its id, and all that are joined with it, without actors and sources; none if it is unknown."""
    return joined(corpus).get(brief) or Corpus({}, {}, {}, ())


@once
def joined(corpus: Corpus) -> Mapping[str, Corpus]:
    """Return for each brief, by its id, the corpus of it and all that are joined with it."""
    beside: dict[str, set[str]] = {}
    for entry in corpus.briefs.values():
        for older in entry.document.outline.continued:
            if older in corpus.briefs:
                beside.setdefault(entry.id, set()).add(older)
                beside.setdefault(older, set()).add(entry.id)
    place = {brief: number for number, brief in enumerate(corpus.briefs)}
    found: dict[str, Corpus] = {}
    for brief in corpus.briefs:
        if brief not in found:
            together = sorted(reach([brief], beside), key=place.__getitem__) if brief in beside else [brief]
            found |= dict.fromkeys(together, Corpus({one: corpus.briefs[one] for one in together}, {}, {}, ()))
    return found
