"""Small graphs of who told whom, each labelled by hand: what an analyst counts who reads it with care.

The rule is that of the tradecraft reference, section 9.5: count independence groups, not outlets; unknown lineage is
never a new group; a circle has no origin; what was retracted drops out; a denial is an origin for the denial only.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Graph:
    """Records, and what stands behind the claim `c1` or the judgment `kj1` in them."""

    name: str
    why: str
    """Why the numbers below are the right ones."""
    claims: Mapping[str, str]
    """Id to fields, as they stand in a brief."""
    of: str = "c1"
    judgment: str = ""
    origins: Mapping[str, str] = field(default_factory=dict)
    inline: Mapping[str, str] = field(default_factory=dict)
    """Sources in the brief itself."""
    seeds: Mapping[str, str] = field(default_factory=dict)
    """Sources with a file of their own."""
    contradictions: str = ""
    outlets: tuple[str, ...] = ()
    origin_ids: tuple[str, ...] = ()
    groups: tuple[str, ...] = ()
    unknown: int = 0
    loops: tuple[tuple[str, ...], ...] = ()
    denying: int = 0
    """Ways that end at a speaker who denies the claim."""
    unaware: int = 0
    """Ways that end at a speaker who says only that it does not know of it."""


CROWN = {"o1": "label: unnamed officials of the crown, independence_group: crown"}
TWO_VOICES = {**CROWN, "o2": "label: the guild of pilots, independence_group: guild"}
DENIED = "{id: x1, between: [c1, c2], kind: denial, treatment: Both kept.}"
UNAWARE = "{id: x1, between: [c1, c2], kind: denial-of-knowledge, treatment: Both kept.}"

GRAPHS = (
    # --- one origin, however often it is told -------------------------------------------------------------------------
    Graph(
        "one document, one origin",
        "The plain case: the document says who spoke.",
        {"c1": "chains: [[courier, o1]]"},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("crown",),
    ),
    Graph(
        "five outlets, one origin",
        "Reach is not confirmation: five papers that quote the same officials are one report.",
        {"c1": "chains: [[digest, post, o1], [digest, globe, o1], [digest, mail, o1], [digest, times, o1]]"},
        origins=CROWN,
        seeds={"digest": "outlet: weekly-digest"},
        outlets=("globe", "mail", "post", "times", "weekly-digest"),
        origin_ids=("o1",),
        groups=("crown",),
    ),
    Graph(
        "the same wire report in translation",
        "A translation draws on the wire report; another language is no other voice.",
        {"c1": "chains: [[courier], [kurier]]"},
        seeds={
            "courier": "outlet: strelsau-courier, derived_from: [wire]",
            "kurier": "outlet: zenda-kurier, language: de, derived_from: [wire]",
            "wire": "outlet: ruritanian-wire, role: primary",
        },
        outlets=("ruritanian-wire", "strelsau-courier", "zenda-kurier"),
        origin_ids=("ruritanian-wire",),
        groups=("ruritanian-wire",),
    ),
    Graph(
        "two officials of one government",
        "Two people who could have agreed on the story share a group and count once; both are listed as origins.",
        {"c1": "chains: [[courier, o1], [courier, o2]]"},
        origins={**CROWN, "o2": "label: a general, independence_group: crown"},
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1", "o2"),
        groups=("crown",),
    ),
    Graph(
        "one government through two offices",
        "The embassy publishes for itself and the ministry is quoted; the brief puts both in one group.",
        {"c1": "chains: [[statement], [courier, o2]]"},
        origins={
            "o1": "label: the embassy, actor: embassy, independence_group: borduria",
            "o2": "label: the ministry, actor: ministry, independence_group: borduria",
        },
        seeds={"statement": "outlet: embassy, role: primary", "courier": "outlet: strelsau-courier"},
        outlets=("embassy", "strelsau-courier"),
        origin_ids=("embassy", "o2"),
        groups=("borduria",),
    ),
    Graph(
        "an actor quoted under two names",
        "Two origins that name one actor without a group are the one actor.",
        {"c1": "chains: [[courier, o1], [courier, o2]]"},
        origins={"o1": "label: the duke in the morning, actor: duke", "o2": "label: the duke at night, actor: duke"},
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1", "o2"),
        groups=("duke",),
    ),
    Graph(
        "a diamond of sources",
        "Two papers draw on one statement, and a digest on both papers: the ways part and meet again at one speaker.",
        {"c1": "chains: [[digest]]"},
        seeds={
            "digest": "outlet: weekly-digest, derived_from: [courier, gazette]",
            "courier": "outlet: strelsau-courier, derived_from: [statement]",
            "gazette": "outlet: zenda-gazette, derived_from: [statement]",
            "statement": "outlet: ministry, role: primary",
        },
        # the statement is entered once, by the first way; the gazette's way to it is the same from there on
        outlets=("ministry", "strelsau-courier", "weekly-digest"),
        origin_ids=("ministry",),
        groups=("ministry",),
    ),
    Graph(
        "the same way written twice",
        "A chain that is listed again says nothing new.",
        {"c1": "chains: [[courier, o1], [courier, o1]]"},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("crown",),
    ),
    Graph(
        "an origin that quotes another",
        "Who speaks last in the chain is the origin; the official in between only passes it on.",
        {"c1": "chains: [[courier, o1, o2]]"},
        origins=TWO_VOICES,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o2",),
        groups=("guild",),
    ),
    # --- more than one origin -----------------------------------------------------------------------------------------
    Graph(
        "one outlet with two origins",
        "One paper that spoke to two parties gives two origins: outlets and origins are counted apart.",
        {"c1": "chains: [[courier, o1], [courier, o2]]"},
        origins=TWO_VOICES,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1", "o2"),
        groups=("crown", "guild"),
    ),
    Graph(
        "a digest that draws on two statements",
        "Both speak for themselves, and they do not act together.",
        {"c1": "chains: [[digest]]"},
        seeds={
            "digest": "outlet: weekly-digest, derived_from: [statement, log]",
            "statement": "outlet: ministry, role: primary",
            "log": "outlet: harbour-office, role: primary",
        },
        outlets=("harbour-office", "ministry", "weekly-digest"),
        origin_ids=("harbour-office", "ministry"),
        groups=("harbour-office", "ministry"),
    ),
    Graph(
        "an outlet that is itself the origin",
        "The paper's own correspondent saw it: a primary source speaks for its publisher.",
        {"c1": "chains: [[courier]]"},
        seeds={"courier": "outlet: strelsau-courier, role: primary"},
        outlets=("strelsau-courier",),
        origin_ids=("strelsau-courier",),
        groups=("strelsau-courier",),
    ),
    Graph(
        "an outlet that is the origin, and is echoed",
        "Whoever repeats what the paper saw adds an outlet and no origin.",
        {"c1": "chains: [[courier], [gazette]]"},
        seeds={
            "courier": "outlet: strelsau-courier, role: primary",
            "gazette": "outlet: zenda-gazette, derived_from: [courier]",
        },
        outlets=("strelsau-courier", "zenda-gazette"),
        origin_ids=("strelsau-courier",),
        groups=("strelsau-courier",),
    ),
    Graph(
        "a primary source without a publisher",
        "A document that speaks for itself is its own origin.",
        {"c1": "sources: [treaty]"},
        seeds={"treaty": "role: primary"},
        origin_ids=("treaty",),
        groups=("treaty",),
    ),
    Graph(
        "a judgment on two claims of one origin",
        "Two things that one voice says are two claims and one origin.",
        {"c1": "chains: [[courier, o1]]", "c2": "chains: [[gazette, o1]]"},
        of="kj1",
        judgment="evidence: [c1, c2]",
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier", "gazette": "outlet: zenda-gazette"},
        outlets=("strelsau-courier", "zenda-gazette"),
        origin_ids=("o1",),
        groups=("crown",),
    ),
    Graph(
        "a judgment on a claim and on a source of its own",
        "What a judgment cites directly counts beside its claims; what speaks against it does not.",
        {"c1": "chains: [[courier, o1]]", "c2": "chains: [[courier, o2]]"},
        of="kj1",
        judgment="evidence: [c1], against: [c2], sources: [log]",
        origins=TWO_VOICES,
        seeds={"courier": "outlet: strelsau-courier", "log": "outlet: harbour-office, role: primary"},
        outlets=("harbour-office", "strelsau-courier"),
        origin_ids=("harbour-office", "o1"),
        groups=("crown", "harbour-office"),
    ),
    # --- unknown lineage ----------------------------------------------------------------------------------------------
    Graph(
        "an origin known only as officials",
        "Nobody can tell whose officials they are, so they may be those of any other report: no group.",
        {"c1": "chains: [[courier, o1]]"},
        origins={"o1": "label: officials"},
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        unknown=1,
    ),
    Graph(
        "officials of unknown lineage beside known ones",
        "The second way may well come from the first origin; it adds nothing that can be counted.",
        {"c1": "chains: [[courier, o1], [gazette, o2]]"},
        origins={**CROWN, "o2": "label: officials, independence_group: unknown-officials"},
        seeds={"courier": "outlet: strelsau-courier", "gazette": "outlet: zenda-gazette"},
        outlets=("strelsau-courier", "zenda-gazette"),
        origin_ids=("o1", "o2"),
        groups=("crown",),
        unknown=1,
    ),
    Graph(
        "two unknown origins",
        "Two unknowns are not two voices: they could be the same one.",
        {"c1": "chains: [[courier, o1], [gazette, o2]]"},
        origins={"o1": "label: officials", "o2": "label: observers, independence_group: unknown"},
        seeds={"courier": "outlet: strelsau-courier", "gazette": "outlet: zenda-gazette"},
        outlets=("strelsau-courier", "zenda-gazette"),
        origin_ids=("o1", "o2"),
        unknown=2,
    ),
    Graph(
        "a newspaper that names nobody",
        "A relay is not an origin, even where the chain ends with it.",
        {"c1": "chains: [[courier], [digest, globe]]"},
        seeds={"courier": "outlet: strelsau-courier", "digest": "outlet: weekly-digest"},
        outlets=("globe", "strelsau-courier", "weekly-digest"),
        unknown=2,
    ),
    Graph(
        "a named person whose ties cannot be told",
        "The brief says that the group is unknown; a name alone does not make a voice independent.",
        {"c1": "chains: [[courier, o1], [leaflet]]"},
        origins={"o1": "label: an exile, actor: exile, independence_group: unknown"},
        seeds={"courier": "outlet: strelsau-courier", "leaflet": "outlet: exile, role: primary"},
        outlets=("exile", "strelsau-courier"),
        origin_ids=("exile", "o1"),
        unknown=2,
    ),
    Graph(
        "a chain that ends in a name nobody knows",
        "A link without a record leads nowhere: unknown lineage, and no outlet either.",
        {"c1": "chains: [[courier, nowhere]]"},
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        unknown=1,
    ),
    # --- read through another -----------------------------------------------------------------------------------------
    Graph(
        "a statement read through two others",
        "The statement speaks for itself however it reached us; the files it came through are outlets.",
        {"c1": "chains: [[statement]]"},
        seeds={
            "statement": "outlet: ministry, role: primary, via: courier",
            "courier": "outlet: strelsau-courier, via: digest",
            "digest": "outlet: weekly-digest",
        },
        outlets=("ministry", "strelsau-courier", "weekly-digest"),
        origin_ids=("ministry",),
        groups=("ministry",),
    ),
    Graph(
        "a report known only through a statement",
        "The report names nobody and was not read; all there is for it is the word of the ministry that tells of it.",
        {"c1": "chains: [[report]]"},
        seeds={
            "report": "outlet: zenda-gazette, via: courier",
            "courier": "outlet: strelsau-courier, via: statement",
            "statement": "outlet: ministry, role: primary",
        },
        outlets=("ministry", "strelsau-courier", "zenda-gazette"),
        origin_ids=("ministry",),
        groups=("ministry",),
    ),
    Graph(
        "a chain that begins where its next link was read",
        "The digest is the road to the report, not its origin, and no circle; the report names nobody.",
        {"c1": "chains: [[digest, report]]"},
        seeds={"digest": "outlet: weekly-digest", "report": "outlet: zenda-gazette, via: digest"},
        outlets=("weekly-digest", "zenda-gazette"),
        unknown=1,
    ),
    Graph(
        "a source of the brief in place of a file",
        "A brief sees its own source first: here a primary one, where the file of that id names nobody.",
        {"c1": "chains: [[bulletin]]"},
        inline={"bulletin": "outlet: radio-zenda, role: primary"},
        seeds={"bulletin": "outlet: strelsau-courier"},
        outlets=("radio-zenda",),
        origin_ids=("radio-zenda",),
        groups=("radio-zenda",),
    ),
    Graph(
        "a source of the brief that draws on a file",
        "Lineage goes on from the brief's own sources into those with a file.",
        {"c1": "sources: [notes]"},
        inline={"notes": "derived_from: [statement]"},
        seeds={"statement": "outlet: ministry, role: primary"},
        outlets=("ministry",),
        origin_ids=("ministry",),
        groups=("ministry",),
    ),
    # --- circles ------------------------------------------------------------------------------------------------------
    Graph(
        "two outlets quoting each other",
        "Each is the other's source and nobody is the first: a circle has no origin.",
        {"c1": "chains: [[courier]]"},
        seeds={
            "courier": "outlet: strelsau-courier, derived_from: [gazette]",
            "gazette": "outlet: zenda-gazette, derived_from: [courier]",
        },
        outlets=("strelsau-courier", "zenda-gazette"),
        unknown=1,
        loops=(("courier", "gazette", "courier"),),
    ),
    Graph(
        "two outlets quoting each other, and one of them a witness",
        "Beside the circle the gazette draws on a statement: that way counts, the circle does not.",
        {"c1": "chains: [[courier]]"},
        seeds={
            "courier": "outlet: strelsau-courier, derived_from: [gazette]",
            "gazette": "outlet: zenda-gazette, derived_from: [courier, statement]",
            "statement": "outlet: ministry, role: primary",
        },
        outlets=("ministry", "strelsau-courier", "zenda-gazette"),
        origin_ids=("ministry",),
        groups=("ministry",),
        unknown=1,
        loops=(("courier", "gazette", "courier"),),
    ),
    Graph(
        "a written chain that comes back",
        "The chain itself meets the courier twice; who began cannot be told, though it ends in a name.",
        {"c1": "chains: [[courier, globe, courier, o1]]"},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("globe", "strelsau-courier"),
        unknown=1,
        loops=(("courier", "globe", "courier", "o1"),),
    ),
    Graph(
        "two sources read through each other",
        "Whoever read one through the other read neither: a circle.",
        {"c1": "chains: [[courier]]"},
        seeds={"courier": "outlet: strelsau-courier, via: gazette", "gazette": "outlet: zenda-gazette, via: courier"},
        outlets=("strelsau-courier", "zenda-gazette"),
        unknown=1,
        loops=(("courier", "gazette", "courier"),),
    ),
    # --- retraction ---------------------------------------------------------------------------------------------------
    Graph(
        "a retraction halfway",
        "The paper in the middle withdrew its report; what the digest took from it has no ground, the rest stands.",
        {"c1": "chains: [[digest, courier, o1], [digest, gazette, o2]]"},
        origins=TWO_VOICES,
        seeds={
            "digest": "outlet: weekly-digest",
            "courier": "outlet: strelsau-courier, retracted: Withdrawn.",
            "gazette": "outlet: zenda-gazette",
        },
        outlets=("weekly-digest", "zenda-gazette"),
        origin_ids=("o2",),
        groups=("guild",),
    ),
    Graph(
        "a retraction halfway, deep in what a source draws on",
        "The only way to the statement ran over the report that was withdrawn: nothing is left.",
        {"c1": "chains: [[digest]]"},
        seeds={
            "digest": "outlet: weekly-digest, derived_from: [courier]",
            "courier": "outlet: strelsau-courier, derived_from: [statement], retracted: Withdrawn.",
            "statement": "outlet: ministry, role: primary",
        },
    ),
    Graph(
        "a way round a retraction",
        "The digest has the statement from a second paper, too; that way still stands.",
        {"c1": "chains: [[digest]]"},
        seeds={
            "digest": "outlet: weekly-digest, derived_from: [courier, gazette]",
            "courier": "outlet: strelsau-courier, derived_from: [statement], retracted: Withdrawn.",
            "gazette": "outlet: zenda-gazette, derived_from: [statement]",
            "statement": "outlet: ministry, role: primary",
        },
        outlets=("ministry", "weekly-digest", "zenda-gazette"),
        origin_ids=("ministry",),
        groups=("ministry",),
    ),
    Graph(
        "what was read through a retracted source",
        "The statement is known only from a paper that took back its report of it; the written origin does not help.",
        {"c1": "chains: [[statement, o1]]"},
        origins=CROWN,
        seeds={
            "statement": "outlet: ministry, via: courier",
            "courier": "outlet: strelsau-courier, retracted: Withdrawn.",
        },
    ),
    Graph(
        "a retracted claim",
        "What nobody says any more is carried by nobody.",
        {"c1": "chains: [[courier, o1]], retracted: Withdrawn."},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier"},
    ),
    Graph(
        "a judgment that keeps a retracted claim among its evidence",
        "Only the claim that stands is counted.",
        {"c1": "chains: [[courier, o1]], retracted: Withdrawn.", "c2": "chains: [[courier, o2]]"},
        of="kj1",
        judgment="evidence: [c1, c2]",
        origins=TWO_VOICES,
        seeds={"courier": "outlet: strelsau-courier"},
        outlets=("strelsau-courier",),
        origin_ids=("o2",),
        groups=("guild",),
    ),
    Graph(
        "a corrected source",
        "A correction is not a retraction: the report stands as corrected.",
        {"c1": "chains: [[courier, o1]]"},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier, corrected: A name was wrong."},
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("crown",),
    ),
    # --- denials ------------------------------------------------------------------------------------------------------
    Graph(
        "an interested denial among the chains of what it denies",
        "The embassy is an origin for its denial only; that a paper printed it beside the report confirms nothing.",
        {"c1": "chains: [[courier, o1], [courier, o2]]", "c2": "chains: [[statement, o2]]"},
        origins={**CROWN, "o2": "label: the embassy, actor: embassy, independence_group: borduria, interest: party"},
        seeds={"courier": "outlet: strelsau-courier", "statement": "outlet: embassy"},
        contradictions=DENIED,
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("crown",),
        denying=1,
    ),
    Graph(
        "the denial itself",
        "For the denial the embassy is as good an origin as any.",
        {"c1": "chains: [[courier, o1]]", "c2": "chains: [[statement, o2]]"},
        of="c2",
        origins={**CROWN, "o2": "label: the embassy, actor: embassy, independence_group: borduria, interest: party"},
        seeds={"courier": "outlet: strelsau-courier", "statement": "outlet: embassy"},
        contradictions=DENIED,
        outlets=("embassy",),
        origin_ids=("o2",),
        groups=("borduria",),
    ),
    Graph(
        "a denial of knowledge among the chains of what it concerns",
        "Who says that it knows nothing of it cannot be its witness.",
        {"c1": "chains: [[statement]]", "c2": "chains: [[courier, o2]]"},
        origins={"o2": "label: the embassy, actor: embassy"},
        seeds={"statement": "outlet: embassy, role: primary", "courier": "outlet: strelsau-courier"},
        contradictions=UNAWARE,
        unaware=1,
    ),
    Graph(
        "another office of the government that denies",
        "The ministry confirms what the embassy denies; a confirmation against interest is a real origin.",
        {"c1": "chains: [[courier, o1]]", "c2": "chains: [[courier, o2]]"},
        origins={
            "o1": "label: the ministry, actor: ministry, independence_group: borduria",
            "o2": "label: the embassy, actor: embassy, independence_group: borduria",
        },
        seeds={"courier": "outlet: strelsau-courier"},
        contradictions=DENIED,
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("borduria",),
    ),
    Graph(
        "a denial that was withdrawn",
        "The embassy took its denial back; nothing stands against its word any more.",
        {"c1": "chains: [[courier, o2]]", "c2": "chains: [[courier, o2]], retracted: Withdrawn."},
        origins={"o2": "label: the embassy, actor: embassy"},
        seeds={"courier": "outlet: strelsau-courier"},
        contradictions=DENIED,
        outlets=("strelsau-courier",),
        origin_ids=("o2",),
        groups=("embassy",),
    ),
    Graph(
        "a difference of emphasis by one speaker",
        "Only a denial takes a way away; who says less at one time still said it.",
        {"c1": "chains: [[courier, o1]]", "c2": "chains: [[courier, o1]]"},
        origins=CROWN,
        seeds={"courier": "outlet: strelsau-courier"},
        contradictions="{id: x1, between: [c1, c2], kind: emphasis}",
        outlets=("strelsau-courier",),
        origin_ids=("o1",),
        groups=("crown",),
    ),
)
