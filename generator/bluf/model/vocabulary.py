"""The controlled vocabularies of a brief. Each term carries its label and meaning for pages, editors and messages."""

from bluf.model.base import Term


class Status(Term):
    """Where a brief stands."""

    DRAFT = "draft", "Draft", "not released; kept out of the published site"
    PUBLISHED = "published", "Published", "released"
    SUPERSEDED = "superseded", "Superseded", "released, and replaced by a later brief"


class ConfidenceLevel(Term):
    """Analytic confidence, in the tiers of the US National Intelligence Council; ICD 203 does not define them."""

    LOW = (
        "low",
        "Low",
        "information is questionable, fragmentary or poorly corroborated, or its sources are in serious doubt",
    )
    MODERATE = (
        "moderate",
        "Moderate",
        "information is credible and plausible, but not good or corroborated enough for high confidence",
    )
    HIGH = (
        "high",
        "High",
        "information is of high quality, or the issue allows a solid judgment; still not a certainty",
    )


class Basis(Term):
    """How a date or another detail is known."""

    STATED = "stated", "stated", "the source says so"
    INFERRED = "inferred", "inferred", "worked out by the analyst"
    UNKNOWN = "unknown", "basis unknown", "it is not known how this is known"


class ClaimKind(Term):
    """What sort of statement a claim is (ICD 203, tradecraft standard 3, keeps these apart)."""

    FACT = "fact", "Fact", "observed or documented, and not disputed"
    REPORTED = "reported", "Reported", "said by a source about the world"
    ASSUMPTION = "assumption", "Assumption", "supposed by a source in order to argue"
    SOURCE_JUDGMENT = "judgment-of-source", "Source's judgment", "concluded by a source, not observed"
    HEADLINE = "headline", "Headline claim", "said in a title; the text may not support it"


class ContradictionKind(Term):
    """How two statements stand against each other."""

    DENIAL = "denial", "Denial", "one says that the other is not so"
    DENIAL_OF_KNOWLEDGE = (
        "denial-of-knowledge",
        "Denial of knowledge",
        "a party says that it does not know of it, which is not to say that it is not so",
    )
    INCOMPATIBLE_FACT = "incompatible-fact", "Incompatible facts", "both cannot be true"
    EMPHASIS = "emphasis", "Different emphasis", "both can be true, and one claims more"
    TIMING = "timing", "Timing", "both can be true, at different times"
    FACTUAL_ERROR = "factual-error", "Factual error", "one is wrong on a matter of record"


class ContradictionSeverity(Term):
    """How much of the statement a contradiction touches."""

    MINOR = "minor", "Minor", "a detail"
    PARTIAL = "partial", "Partial", "a part of the substance"
    FULL = "full", "Full", "the substance"


class ChangeStatus(Term):
    """How a judgment stands to the one before it (ICD 203, tradecraft standard 7)."""

    INITIAL = "initial", "New", "made for the first time"
    UNCHANGED = "unchanged", "Unchanged", "made before and kept"
    CHANGED = "changed", "Changed", "made before and altered"
    WITHDRAWN = "withdrawn", "Withdrawn", "made before and no longer held"


class ChangeCause(Term):
    """What moved a judgment."""

    NEW_INFORMATION = "new-information", "New information", "something was learnt"
    NEW_REASONING = "new-reasoning", "New reasoning", "the same information was weighed anew"
    CORRECTION = "correction", "Correction", "an error was found"
    EXPIRED = "expired", "Expired", "the time it spoke of has passed"


class Outcome(Term):
    """How a forecast was resolved. Only yes and no can be scored."""

    YES = "yes", "Yes", "it happened"
    NO = "no", "No", "it did not happen"
    ANNULLED = "annulled", "Annulled", "the question fell away"
    AMBIGUOUS = "ambiguous", "Ambiguous", "the record does not decide it"


class EventCertainty(Term):
    """How sure it is that an event took place."""

    ESTABLISHED = "established", "Established", "on the public record and undisputed"
    REPORTED = "reported", "Reported", "said by sources"
    INFERRED = "inferred", "Inferred", "worked out by the analyst"
    ALLEGED = "alleged", "Alleged", "said by a party with a stake, or denied"
    SCHEDULED = "scheduled", "Scheduled", "announced and not yet due"


class SourceKind(Term):
    """What sort of document a source is."""

    NEWSPAPER = "newspaper", "Newspaper", ""
    NEWS_SITE = "news-site", "News site", ""
    NEWS_AGENCY = "news-agency", "News agency", ""
    BROADCASTER = "broadcaster", "Broadcaster", ""
    SPECIALIST_BLOG = "specialist-blog", "Specialist blog", ""
    OFFICIAL_STATEMENT = "official-statement", "Official statement", ""
    LEGAL = "legal", "Law, treaty or court document", ""
    ACADEMIC = "academic", "Academic work", ""
    REPORT = "report", "Report", ""
    DATASET = "dataset", "Data set", ""
    SOCIAL_MEDIA = "social-media", "Social media", ""
    INTERVIEW = "interview", "Interview", ""
    IMAGERY = "imagery", "Imagery", ""
    PUBLIC_RECORD = "public-record", "Public record", "well-known public record, cited without a single document"
    OTHER = "other", "Other", ""


class SourceRole(Term):
    """How near a source stands to the event."""

    PRIMARY = "primary", "Primary", "the publisher speaks of what it did, saw or decided itself"
    SECONDARY = "secondary", "Secondary", "reports what others said or did"
    TERTIARY = "tertiary", "Tertiary", "compiles reports"


class Region(Term):
    """Regions of the world (STIX 2.1, region-ov)."""

    AFRICA = "africa", "Africa"
    EASTERN_AFRICA = "eastern-africa", "Eastern Africa"
    MIDDLE_AFRICA = "middle-africa", "Middle Africa"
    NORTHERN_AFRICA = "northern-africa", "Northern Africa"
    SOUTHERN_AFRICA = "southern-africa", "Southern Africa"
    WESTERN_AFRICA = "western-africa", "Western Africa"
    AMERICAS = "americas", "Americas"
    LATIN_AMERICA_CARIBBEAN = "latin-america-caribbean", "Latin America and the Caribbean"
    SOUTH_AMERICA = "south-america", "South America"
    CARIBBEAN = "caribbean", "Caribbean"
    CENTRAL_AMERICA = "central-america", "Central America"
    NORTHERN_AMERICA = "northern-america", "Northern America"
    ASIA = "asia", "Asia"
    CENTRAL_ASIA = "central-asia", "Central Asia"
    EASTERN_ASIA = "eastern-asia", "Eastern Asia"
    SOUTHERN_ASIA = "southern-asia", "Southern Asia"
    SOUTH_EASTERN_ASIA = "south-eastern-asia", "South-eastern Asia"
    WESTERN_ASIA = "western-asia", "Western Asia"
    EUROPE = "europe", "Europe"
    EASTERN_EUROPE = "eastern-europe", "Eastern Europe"
    NORTHERN_EUROPE = "northern-europe", "Northern Europe"
    SOUTHERN_EUROPE = "southern-europe", "Southern Europe"
    WESTERN_EUROPE = "western-europe", "Western Europe"
    OCEANIA = "oceania", "Oceania"
    ANTARCTICA = "antarctica", "Antarctica"
    AUSTRALIA_NEW_ZEALAND = "australia-new-zealand", "Australia and New Zealand"
    MELANESIA = "melanesia", "Melanesia"
    MICRONESIA = "micronesia", "Micronesia"
    POLYNESIA = "polynesia", "Polynesia"
