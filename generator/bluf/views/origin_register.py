"""The page *Origins*: per independence group who said it first, and everything that rests on that word."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from bluf.analysis.sourcing.voices import Rest, Voice, voices
from bluf.corpus import BriefEntry, Corpus
from bluf.model import Judgment
from bluf.views.head import Marking, marking_of_all
from bluf.views.independence import group_name
from bluf.views.origins import place
from bluf.views.speakers import SpeakerView, speaker_view
from bluf.views.targets import Link, actor_link, anchor, brief_link, judgment_link, part_link, part_target


@dataclass(frozen=True)
class RestingJudgment:
    """A judgment that rests on an origin."""

    link: Link
    text: str
    only: bool
    """Whether no other independence group speaks for it."""


@dataclass(frozen=True)
class RestingBrief:
    """What rests on an origin in one brief."""

    brief: Link
    """Leads to the origin in the brief where it is listed there, else to the brief."""
    claims: tuple[Link, ...]
    judgments: tuple[RestingJudgment, ...]
    superseded: bool


@dataclass(frozen=True)
class OriginEntry:
    """An origin; once, however many briefs carry it on."""

    anchor: str
    speaker: SpeakerView
    actor: Link | None
    briefs: tuple[RestingBrief, ...]


@dataclass(frozen=True)
class OriginGroup:
    """Origins that could coordinate, and so count once."""

    anchor: str
    name: str
    id: str
    """Empty for origins whose lineage is not known."""
    only: int
    """How many judgments of briefs that stand have no other known origin."""
    origins: tuple[OriginEntry, ...]


@dataclass(frozen=True)
class OriginsPage:
    """All origins of all briefs."""

    title: str
    marking: Marking
    groups: tuple[OriginGroup, ...]
    """Those with the most judgments that rest on nobody else come first; unknown lineage comes last."""


def origins_page(corpus: Corpus) -> OriginsPage:
    """Return the page of all origins."""
    grouped: dict[str, list[Voice]] = {}
    for voice in voices(corpus):
        grouped.setdefault(voice.said.group or "", []).append(voice)
    groups = [_group(corpus, group, members) for group, members in grouped.items()]
    return OriginsPage(
        "Origins",
        marking_of_all(document.model for document in corpus.documents),
        tuple(sorted(groups, key=lambda group: (not group.id, -group.only, group.name.casefold(), group.id))),
    )


def _group(corpus: Corpus, group: str, members: Iterable[Voice]) -> OriginGroup:
    entries = tuple(_entry(corpus, voice) for voice in members)
    standing = (brief for entry in entries for brief in entry.briefs if not brief.superseded)
    only = {one.link for brief in standing for one in brief.judgments if one.only}
    name = group_name(corpus, group) if group else "Unknown lineage"
    return OriginGroup(anchor("group", group or "unknown"), name, group, len(only), entries)


def _entry(corpus: Corpus, voice: Voice) -> OriginEntry:
    origin = voice.said.origin
    where = place(corpus, voice.entry, origin.id) if origin else anchor("speaker", voice.id or "none")
    actor = actor_link(corpus, origin.actor) if origin and origin.actor else None
    briefs = tuple(_brief(corpus, voice, rest) for rest in voice.rests)
    return OriginEntry(where, speaker_view(corpus, voice.entry, voice.said), actor, briefs)


def _brief(corpus: Corpus, voice: Voice, rest: Rest) -> RestingBrief:
    entry, brief = rest.entry, brief_link(corpus, rest.entry.id)
    if rest.listed and voice.said.origin:
        brief = replace(brief, target=part_target(entry.id, "origin", voice.said.origin.id))
    return RestingBrief(
        brief,
        tuple(part_link(corpus, entry, claim.id) for claim in rest.claims),
        tuple(_judgment(entry, judgment, judgment.id in rest.alone) for judgment in rest.judgments),
        corpus.successor(entry.id) is not None,
    )


def _judgment(entry: BriefEntry, judgment: Judgment, only: bool) -> RestingJudgment:
    return RestingJudgment(judgment_link(entry, judgment.id), judgment.statement, only)
