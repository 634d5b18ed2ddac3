"""What each score means and how it is made, in plain words: the same on the ledger and on the method page."""

from bluf.analysis.ledger.calibration import SMALL_BIN, SMALL_SAMPLE
from bluf.analysis.ledger.scoring import CLIP

BRIER = (
    "The squared distance of what was said from what happened, averaged over the days it stood. 0 is best, 1 is worst."
)
LOG = (
    "Minus the natural logarithm of the probability given to what happened. 0 is best. Probabilities are cut off at "
    f"{CLIP[0]:g} and {CLIP[1]:g}."
)
BASE_RATE = "The share of what was scored that came out as yes."
SKILL = "The gain over always stating the base rate. 1 is perfect, 0 is no gain, below 0 is worse than that."
RELIABILITY = "How far what came true lies from what was said, band by band. 0 is best."
RESOLUTION = (
    "How far the bands differ in what came true: whether the likely was told apart from the unlikely. Higher is better."
)
UNCERTAINTY = "How hard the questions were, by the base rate alone. The desk cannot change it."
RESIDUAL = "What is left over because the numbers within a band differ. Brier = REL - RES + UNC + residual."
EXPECTED_ERROR = "The mean distance between what was said and what came true, over the bands. 0 is best."

_REVISIONS = """
All are kept. Each counts for the days it stood: from the day it was made until the next, or to the day that decided or
closed the question, that day included. Of two on one day the later counts; a follow-up that repeats an earlier day
counts from the day of its brief. What is said after the outcome was recorded does not count. Every judgment and
forecast weighs the same.
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
edge of two bands a term of ICD 203 decides, else the upper band counts. Numbers below 1 or above 99 percent go into
the outermost bands.
"""
_SMALL = f"""
Below {SMALL_SAMPLE} scores the page says that they cannot carry a conclusion, and a band with fewer than {SMALL_BIN} is
marked. Intervals are Wilson's, of 95 percent. They assume that the questions are independent of each other, which
questions about one matter are not.
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
