"""What each score means and how it is made, in plain words: the same on the ledger and on the method page."""

from bluf.analysis.ledger.calibration import SMALL_BIN, SMALL_SAMPLE
from bluf.analysis.ledger.scoring import CLIP

BRIER = "The squared distance of what was said from what happened, averaged over its days. 0 is best, 1 is worst."
LOG = f"-ln of the probability of what happened. 0 is best. Probabilities are cut off at {CLIP[0]:g} and {CLIP[1]:g}."
BASE_RATE = "The share of the scored lines that came out as yes."
SKILL = "Against always naming the base rate. 1 is perfect, 0 is no better than that, below 0 is worse."
RELIABILITY = "How far what came true lies from what was said, band by band. Lower is better."
RESOLUTION = "How far the bands differ in what came true: whether likely was told from unlikely. Higher is better."
UNCERTAINTY = "How hard the questions were, by the base rate alone. It is not the desk's to change."
RESIDUAL = "What is left over because a band holds different numbers. Brier = REL - RES + UNC + residual."
EXPECTED_ERROR = "The mean distance of what was said from what came true, in shares, over the bands. Lower is better."

_REVISIONS = """
All are kept. Each counts for the days it stood: from the day it was made until the next, or to the day that decided the
question, that day included. Of two on one day the later counts. Every line weighs the same.
"""
_TERMS = """
The middle of the term's band stands for it, and the score's range over the whole band is shown beside it.
"""
_CONDITIONS = """
What is said on a condition is not scored, unless its question has a probability of its own. What is withdrawn is scored
for the days until then. What a later brief no longer mentions stays in the ledger.
"""
_BANDS = """
The diagram sorts all forecasts into the seven bands of ICD 203 by their number, those of other lexicons too. On the
edge of two bands a term of ICD 203 decides, else the upper band counts. Numbers beyond 1 and 99 percent go into the
outermost bands.
"""
_SMALL = f"""
Below {SMALL_SAMPLE} scored lines the page says that they cannot carry a conclusion, and a band with fewer than
{SMALL_BIN} is marked. Intervals are Wilson's, of 95 percent. They suppose that the questions do not hang together,
which questions about one matter do.
"""

METHOD = tuple(
    (name, " ".join(text.split()))
    for name, text in (
        ("What is scored", "Outcomes yes and no. Annulled and ambiguous ones are shown and not scored."),
        ("Brier score, single form", f"{BRIER} The sum form, which others print, is twice as large."),
        ("Log score", LOG),
        ("Skill", SKILL),
        ("Reliability, resolution, uncertainty", f"{RELIABILITY} {RESOLUTION} {UNCERTAINTY} {RESIDUAL} (Murphy 1973.)"),
        ("Expected calibration error", EXPECTED_ERROR),
        ("Revisions", _REVISIONS),
        ("A term without a number", _TERMS),
        ("Conditions and withdrawals", _CONDITIONS),
        ("Bands", _BANDS),
        ("Small samples", _SMALL),
    )
)
"""How scores are made: name and text."""
