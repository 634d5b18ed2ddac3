"""What a brief, an actor and a source are: frozen records and the vocabularies of the field. No I/O."""

from bluf.model.actor import Actor, ActorProfile, InlineActor, Name, ProfileRelation, Relation, country_name
from bluf.model.brief import Brief, Revision, Waiver
from bluf.model.evidence import Claim, Contradiction, Origin, SourceSummary
from bluf.model.judgment import Change, Confidence, Forecast, Judgment, Likelihood, RecordedOutcome, Resolution
from bluf.model.marking import Tlp, most_restrictive
from bluf.model.requirement import Check, Event, Gap, Indicator, Outlook, Requirement
from bluf.model.source import Descriptor, InlineSource, Notice, Source, SourceRecord
from bluf.model.techniques import Ach, Alternative, Assumption, DeceptionCheck, Dissent
from bluf.model.when import PartialDate, When

__all__ = [
    "Ach",
    "Actor",
    "ActorProfile",
    "Alternative",
    "Assumption",
    "Brief",
    "Change",
    "Check",
    "Claim",
    "Confidence",
    "Contradiction",
    "DeceptionCheck",
    "Descriptor",
    "Dissent",
    "Event",
    "Forecast",
    "Gap",
    "Indicator",
    "InlineActor",
    "InlineSource",
    "Judgment",
    "Likelihood",
    "Name",
    "Notice",
    "Origin",
    "Outlook",
    "PartialDate",
    "ProfileRelation",
    "RecordedOutcome",
    "Relation",
    "Requirement",
    "Resolution",
    "Revision",
    "Source",
    "SourceRecord",
    "SourceSummary",
    "Tlp",
    "Waiver",
    "When",
    "country_name",
    "most_restrictive",
]
