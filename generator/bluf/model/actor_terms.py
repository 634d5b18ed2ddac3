"""Vocabularies of actors: kinds, ties with their reverse names, and topics."""

from typing import Self

from bluf.model.base import Term


class ActorKind(Term):
    """What sort of actor it is (after FollowTheMoney schemata and STIX identity classes)."""

    PERSON = "person", "Person", "Person"
    STATE = "state", "State", "PublicBody"
    GOVERNMENT_BODY = "government-body", "Government body", "PublicBody"
    PARTY = "party", "Party or party organ", "Organization"
    ARMED_FORCE = "armed-force", "Armed force or service", "Organization"
    COMPANY = "company", "Company", "Company"
    MEDIA_OUTLET = "media-outlet", "Media outlet", "Organization"
    INTERGOVERNMENTAL = "intergovernmental-body", "Intergovernmental body", "Organization"
    GROUP = "group", "Group or movement", "Organization"
    CYBER_CLUSTER = "cyber-cluster", "Cyber cluster", "Organization"


class RelationStatus(Term):
    """How sure a tie is."""

    ESTABLISHED = "established", "Established", "on the public record and undisputed"
    REPORTED = "reported", "Reported", "said by sources"
    ALLEGED = "alleged", "Alleged", "said by a party with a stake, or denied"
    ASSESSED = "assessed", "Assessed", "our own judgment"
    SOURCE_ASSESSED = "assessed-by-source", "Assessed by a source", "the judgment of a source"
    SCHEDULED = "scheduled", "Scheduled", "announced and not yet due"
    ENDED = "ended", "Ended", "no longer holds"


class RelationType(Term):
    """What ties two actors; `reverse` names the same tie from the other end, so back-links come from the model."""

    reverse: str

    def __new__(cls, code: str, label: str, reverse: str = "") -> Self:
        """Keep the reverse name beside the label; a symmetric tie has one name."""
        term = str.__new__(cls, code)
        term._value_ = code
        term.label = label
        term.reverse = reverse or label
        term.meaning = f"reverse: {term.reverse}"
        return term

    REQUESTS_SUPPORT_FROM = "requests-support-from", "requests support from", "is asked for support by"
    SUPPORTS = "supports", "supports", "is supported by"
    AT_WAR_WITH = "at-war-with", "is at war with"
    ALLIED_WITH = "allied-with", "is allied with"
    PRESSURES = "pressures", "puts pressure on", "is under pressure from"
    SANCTIONS = "sanctions", "has sanctions on", "is under sanctions of"
    MEETS = "meets", "meets"
    NEGOTIATES_WITH = "negotiates-with", "negotiates with"
    ADVISES = "advises", "advises", "is advised by"
    LEADS = "leads", "leads", "is led by"
    LEADS_OFFICE_OF = "leads-office-of", "leads the office of", "has its office led by"
    CHAIRS = "chairs", "chairs", "is chaired by"
    SPEAKS_FOR = "speaks-for", "speaks for", "has as spokesperson"
    REPRESENTS = "represents", "represents", "is represented by"
    DECIDES_ON_AID_TO = "decides-on-aid-to", "would decide on aid to", "depends for aid on"
    MEMBER_OF = "member-of", "is a member of", "has as member"
    PART_OF = "part-of", "is part of", "includes"
    WORKS_FOR = "works-for", "works for", "employs"
    WRITES_FOR = "writes-for", "writes for", "publishes"
    OWNS = "owns", "owns", "is owned by"
    CONTROLS = "controls", "controls", "is controlled by"
    SUCCEEDS = "succeeds", "succeeds", "is succeeded by"
    FAMILY_OF = "family-of", "is a relative of"
    LINKED_TO = "linked-to", "is linked to"


class Topic(Term):
    """Tags of actors (FollowTheMoney topics, a selection)."""

    GOV = "gov", "Government"
    GOV_NATIONAL = "gov.national", "National government"
    GOV_STATE = "gov.state", "Regional government"
    GOV_HEAD = "gov.head", "Head of state or government"
    GOV_EXECUTIVE = "gov.executive", "Executive"
    GOV_ADMIN = "gov.admin", "Administration"
    GOV_LEGISLATIVE = "gov.legislative", "Legislature"
    GOV_JUDICIAL = "gov.judicial", "Judiciary"
    GOV_SECURITY = "gov.security", "Security service"
    GOV_IGO = "gov.igo", "Intergovernmental organisation"
    GOV_SOE = "gov.soe", "State-owned enterprise"
    MIL = "mil", "Military"
    PARTY = "pol.party", "Political party"
    UNION = "pol.union", "Union"
    MEDIA = "media", "Media"
    PEP = "role.pep", "Politically exposed person"
    DIPLOMAT = "role.diplo", "Diplomat"
    SPY = "role.spy", "Intelligence officer"
    JOURNALIST = "role.journo", "Journalist"
    JUDGE = "role.judge", "Judge"
    CIVIL_SERVANT = "role.civil", "Civil servant"
    OLIGARCH = "role.oligarch", "Oligarch"
    LOBBYIST = "role.lobby", "Lobbyist"
    ACTIVIST = "role.act", "Activist"
    ASSOCIATE = "role.rca", "Relative or close associate"
    CRIME = "crime", "Crime"
    CYBERCRIME = "crime.cyber", "Cybercrime"
    TERRORISM = "crime.terror", "Terrorism"
    SANCTIONED = "sanction", "Sanctioned entity"
    SANCTION_LINKED = "sanction.linked", "Linked to a sanctioned entity"
    EXPORT_CONTROL = "export.control", "Export controlled"
    WANTED = "wanted", "Wanted"
    OF_INTEREST = "poi", "Person of interest"
