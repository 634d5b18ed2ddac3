"""How a speaker stands to what it says: how it could know, what it gains, and where it spoke."""

from pydantic import Field

from bluf.model.base import Line, Record, Term


class AccessKind(Term):
    """How the speaker could know."""

    DIRECT = "direct", "Direct", "saw, did or decided it"
    INDIRECT = "indirect", "Indirect", "learnt it from those who did, or from documents"
    CLAIMED = "claimed", "Claimed", "says that it could know, and shows nothing"
    NONE = "none", "None", "had no way to know"
    UNKNOWN = "unknown", "Unknown", "it is not said"


class InterestKind(Term):
    """What the speaker gains by saying it."""

    PARTY = "party", "Party", "is, or speaks for, a party to the matter"
    ALLIED = "allied", "Allied", "sides with a party"
    OTHER = "other", "Interested", "gains by it in another way"
    NONE_EVIDENT = "none-evident", "None evident", "no gain can be seen"
    UNKNOWN = "unknown", "Unknown", "it cannot be told"

    @property
    def interested(self) -> bool:
        """Whether the speaker has a stake that is known."""
        return self in (InterestKind.PARTY, InterestKind.ALLIED, InterestKind.OTHER)


class ForumKind(Term):
    """Where and on what terms the speaker spoke."""

    ON_RECORD = "on-record", "On the record", "under its name, in public"
    UNNAMED = "unnamed", "Unnamed", "to the press, without its name"
    LEAK = "leak", "Leak", "material passed on without leave"
    TESTIMONY = "testimony", "Testimony", "under a duty to tell the truth"
    OWN_PUBLICATION = "own-publication", "Own publication", "in what it publishes itself"
    DOCUMENT = "document", "Document", "in a record not made for the public"
    CONFIDENTIAL = "confidential", "Confidential", "in confidence to others, who passed it on"
    UNKNOWN = "unknown", "Unknown", "it is not said"


class Access(Record):
    """How the speaker could know."""

    kind: AccessKind
    note: Line | None = Field(default=None, description="More, in a few words.")


class Interest(Record):
    """What the speaker gains."""

    kind: InterestKind
    note: Line | None = Field(default=None, description="More, in a few words.")


class Forum(Record):
    """Where and how it spoke."""

    kind: ForumKind
    note: Line | None = Field(default=None, description="More, in a few words.")
