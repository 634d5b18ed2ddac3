"""Actors: who they are, what they are called and by whom, and how they stand to each other."""

import re
from typing import Annotated

import pycountry
from pydantic import AfterValidator, Field, StrictBool
from pydantic_core import PydanticCustomError

from bluf.model.actor_terms import ActorKind, RelationStatus, RelationType, Topic
from bluf.model.base import Id, Line, Lines, Marked, Part, Prose, Record, Url
from bluf.model.grading import Rating
from bluf.model.marking import Marking, Tearline
from bluf.model.references import ActorId, ClaimIds
from bluf.model.short_forms import ONE_TEXT, shorthand
from bluf.model.vocabulary import ConfidenceLevel
from bluf.model.when import Moment, PartialDate

KOSOVO = "XK"


def _country(code: str) -> str:
    if code != KOSOVO and (not re.fullmatch("[A-Z]{2}", code) or not pycountry.countries.get(alpha_2=code)):
        raise PydanticCustomError(
            "bad_country", "`{code}` is not a country code of ISO 3166-1", {"code": code[:40], "wanted": code}
        )
    return code


def country_name(code: str) -> str:
    """Return the English short name of an ISO 3166-1 alpha-2 code; Kosovo has a user-assigned code."""
    if code == KOSOVO:
        return "Kosovo"
    country = pycountry.countries.get(alpha_2=code)
    return str(getattr(country, "common_name", None) or country.name) if country else code


Country = Annotated[str, AfterValidator(_country), Field(description="ISO 3166-1 alpha-2 code in capitals, quoted.")]

WikidataId = Annotated[str, Field(pattern=r"^Q[1-9][0-9]*$", description="Wikidata id; absent rather than guessed.")]


class Name(Marked):
    """Another name of an actor."""

    name: Line = Field(description="The name as it is used.")
    used_by: Line | None = Field(default=None, description="Who uses it.")
    weak: StrictBool = Field(default=False, description="Too common to link in prose; found by search all the same.")
    note: Line | None = None


class Relation(Part):
    """How one actor stands to another."""

    source: ActorId = Field(alias="from", description="The actor the relation starts from.")
    target: ActorId = Field(alias="to", description="The actor the relation points to.")
    type: RelationType = Field(description="What ties them.")
    role: Line | None = Field(default=None, description="The tie in words.")
    status: RelationStatus = Field(default=RelationStatus.ESTABLISHED, description="How sure the tie is.")
    start: Moment | None = None
    end: Moment | None = None
    claims: ClaimIds = Field(default=(), description="Claims it rests on.")
    confidence: ConfidenceLevel | None = None
    note: Line | None = None
    outside_seed: StrictBool = False


class ProfileRelation(Marked):
    """A relation that starts from the actor of this file."""

    target: ActorId = Field(alias="to", description="The actor the relation points to.")
    type: RelationType = Field(description="What ties them.")
    role: Line | None = Field(default=None, description="The tie in words.")
    status: RelationStatus = Field(default=RelationStatus.ESTABLISHED, description="How sure the tie is.")
    start: Moment | None = None
    end: Moment | None = None
    note: Line | None = None


class Actor(Record):
    """A person, state, body, outlet or group."""

    name: Line = Field(description="The name pages print.")
    kind: ActorKind = Field(description="What sort of actor it is.")
    aliases: tuple[Annotated[Name, shorthand("name", str)], ...] = Field(
        default=(), description="Other names; a name, or {name, used_by, weak}."
    )
    country: Country | None = Field(default=None, description='ISO 3166-1 alpha-2 code, quoted: `country: "NO"`.')
    located_in: Country | None = Field(default=None, description="Where it sits, if elsewhere.")
    wikidata: WikidataId | None = None
    website: Url | None = None
    topics: Annotated[tuple[Topic, ...], ONE_TEXT] = Field(default=(), description="FollowTheMoney topics.")
    role: Line | None = Field(default=None, description="Post or function in a few words.")
    summary: Prose | None = Field(default=None, description="One or two sentences.")
    reliability: Rating | None = Field(default=None, description="For an outlet: Admiralty letter, with a reason.")


class ActorProfile(Actor):
    """An actor in a file of its own, `briefs/actors/NAME.yaml`."""

    tlp: Marking
    tearline: Tearline | None = None
    relations: tuple[ProfileRelation, ...] = Field(default=(), description="Standing ties to other actors.")
    profile: Prose | None = Field(default=None, description="The profile, in Markdown.")
    notes: Lines = Field(default=(), description="Remarks on the record itself.")
    basis: Line | None = Field(default=None, description="What the profile rests on.")
    written: PartialDate | None = Field(default=None, description="The day the profile was written.")


class InlineActor(Marked):
    """An actor in a brief: an id, or an id with what is known of it."""

    # editors offer the actors that exist; an actor that nobody profiled may be named all the same
    id: Id = Field(description="Id of the actor.", json_schema_extra={"x-refers-to": ["actor"]})
    name: Line | None = None
    kind: ActorKind | None = None
    aliases: tuple[Annotated[Name, shorthand("name", str)], ...] = ()
    country: Country | None = None
    role: Line | None = Field(default=None, description="The part it plays in this brief.")
    wikidata: WikidataId | None = None
