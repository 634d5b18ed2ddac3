"""Vocabularies of the structured analytic techniques."""

from bluf.model.base import Term


class AssumptionKind(Term):
    """Where an assumption does its work."""

    FRAMING = "framing", "Framing", "sets how the question is seen"
    SCOPING = "scoping", "Scoping", "sets what is left out"
    EVIDENCE = "evidence", "Evidence", "says what a piece of evidence is worth"
    LOGIC = "logic", "Logic", "carries the step from evidence to judgment"
    BRIDGING = "bridging", "Bridging", "fills a gap in the evidence"


class AssumptionClass(Term):
    """What the key assumptions check found (Heuer and Pherson)."""

    SOLID = "solid", "Solid", "basically solid"
    CAVEATED = "caveated", "Caveated", "correct with caveats"
    UNSUPPORTED = "unsupported", "Unsupported", "unsupported or questionable: a key uncertainty"


class Impact(Term):
    """What follows if an assumption is wrong."""

    LOW = "low", "Low", "alters scope, timing or degree"
    HIGH = "high", "High", "voids the judgment"


class Weight(Term):
    """Credibility or relevance of a row of an ACH matrix."""

    LOW = "L", "low"
    MEDIUM = "M", "medium"
    HIGH = "H", "high"


class Consistency(Term):
    """A cell of an ACH matrix: if the hypothesis were true, would one expect to see this?"""

    VERY_CONSISTENT = "CC", "very consistent"
    CONSISTENT = "C", "consistent"
    NEUTRAL = "N", "neutral: can be read both ways"
    NOT_APPLICABLE = "NA", "not applicable"
    INCONSISTENT = "I", "inconsistent"
    VERY_INCONSISTENT = "II", "very inconsistent"


class Mom(Term):
    """Motive, opportunity and means to deceive."""

    FULL = "full", "full"
    PARTIAL = "partial", "partial"
    INSUFFICIENT = "insufficient", "insufficient"


class Pop(Term):
    """Past opposition practices."""

    CONSISTENT = "consistent", "consistent"
    INCONSISTENT = "inconsistent", "inconsistent"
    UNKNOWN = "unknown", "unknown"


class Moses(Term):
    """Manipulability of sources."""

    HIGH = "high", "high"
    MEDIUM = "medium", "medium"
    LOW = "low", "low"


class Eve(Term):
    """Evaluation of evidence."""

    ROBUST = "robust", "robust"
    MIXED = "mixed", "mixed"
    FRAGILE = "fragile", "fragile"


class GapLevel(Term):
    """Level of an intelligence requirement."""

    PIR = "pir", "PIR", "priority intelligence requirement: a question tied to a decision"
    EEI = "eei", "EEI", "essential element of information"
    SIR = "sir", "SIR", "specific information requirement"


class GapStatus(Term):
    """Where a gap stands."""

    OPEN = "open", "Open", ""
    TASKED = "tasked", "Tasked", "somebody is collecting"
    PARTLY_ANSWERED = "partly-answered", "Partly answered", ""
    ANSWERED = "answered", "Answered", ""
    RETIRED = "retired", "Retired", "no longer matters"


class IndicatorStatus(Term):
    """Where an indicator stands."""

    NOT_OBSERVED = "not-observed", "Not observed", ""
    EMERGING = "emerging", "Emerging", ""
    OBSERVED = "observed", "Observed", ""
    RECEDED = "receded", "Receded", "was observed and no longer is"
    UNKNOWN = "unknown", "Unknown", "nobody was able to check"


class Technique(Term):
    """Techniques of alternative analysis."""

    DEVILS_ADVOCACY = "devils-advocacy", "Devil's advocacy"
    TEAM_A_B = "team-a-b", "Team A, team B"
    HIGH_IMPACT_LOW_PROBABILITY = "high-impact-low-probability", "High impact, low probability"
    WHAT_IF = "what-if", "What if"
    RED_TEAM = "red-team", "Red team"
    ALTERNATIVE_FUTURES = "alternative-futures", "Alternative futures"
    PREMORTEM = "premortem", "Premortem"
    ACH = "ach", "Analysis of competing hypotheses"
    OUTSIDE_VIEW = "outside-view", "Outside view"
    QUALITY_CHECK = "quality-of-information-check", "Quality of information check"
    ASSUMPTIONS_CHECK = "key-assumptions-check", "Key assumptions check"
    INDICATORS = "indicators", "Indicators"
