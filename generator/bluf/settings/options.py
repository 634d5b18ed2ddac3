"""What bluf can be told, by either front door: folders, what may leave, and how much each rule weighs."""

import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from bluf.check import Selection
from bluf.load.faults import fault
from bluf.load.nearest import did_you_mean
from bluf.model import Tlp
from bluf.model.marking import marking_written
from bluf.problems import START_OF_FILE, FieldPath, Problem, Severity, Span
from bluf.rules import explanations
from bluf.settings.day import day_from
from bluf.settings.elsewhere import Place, asks_elsewhere
from bluf.settings.published import public_address

BRIEFS = "briefs"
SEEDS = "seeds"
OPTIONS = ("attachments", "bluf_as_of", "drafts", "max_tlp", "paper", "pdf", "rules", "seeds", "social_cards")
PAPERS = ("a4", "us-letter")
"""Sizes of paper, as typst names them; the first is meant where none is named."""
OFF = "off"
_SEVERITIES = (*(severity.value for severity in Severity), OFF)


@dataclass(frozen=True)
class Settings:
    """The options of one project. Where an option cannot be read, the strictest value stands."""

    root: Path
    """The folder of mkdocs.yml; absolute."""
    briefs: Path
    seeds: Path
    max_tlp: Tlp = Tlp.CLEAR
    """The most restrictive marking that may leave."""
    drafts: bool = False
    rules: Selection = field(default_factory=Selection)
    attachments: tuple[str, ...] = ()
    """Patterns of files in the folder of the briefs that may be published though they carry no marking."""
    as_of: date | None = None
    """The day as of which records leave, as they were then; None for what they are now."""
    pdf: bool = True
    """Whether the site holds each brief as a PDF, too."""
    paper: str = PAPERS[0]
    social_cards: bool = True
    """Whether each page has a picture for those who show links to it."""
    address: str = ""
    """Where others can read the site, with a slash at the end; empty where it is nowhere, or on this machine only."""
    directories: bool = True
    """Whether the address of a page is that of a folder."""
    problems: tuple[Problem, ...] = ()
    """What is wrong with the options themselves."""
    texts: Mapping[str, str] = field(default_factory=dict)
    """mkdocs.yml, for excerpts."""


@dataclass(frozen=True)
class Written:
    """The options as they are written below `plugins: bluf:`, and where."""

    options: Mapping[str, Any]
    docs_dir: str | Path = BRIEFS
    file: str = "mkdocs.yml"
    text: str = ""
    place: Callable[[FieldPath, bool], Span] = lambda path, at_key: START_OF_FILE
    """From the path of an option to its place; of its key if the second argument is true."""
    site: Mapping[str, Any] = field(default_factory=dict)
    """What mkdocs.yml says besides, from its top."""
    site_place: Place = lambda path: START_OF_FILE


def settings_from(root: Path, written: Written) -> Settings:
    """Build the settings of the project in the folder `root`."""
    root, options = root.resolve(), written.options
    seeds = options.get("seeds")
    settings = Settings(
        root=root,
        briefs=root / written.docs_dir,
        seeds=root / (seeds if isinstance(seeds, str) and seeds else SEEDS),
        max_tlp=_max_tlp(options) or Tlp.CLEAR,
        drafts=options.get("drafts") is True,
        rules=Selection(dict(_chosen(options.get("rules")))),
        attachments=_patterns(options.get("attachments")) or (),
        as_of=_as_of(options),
        pdf=options.get("pdf") is not False,
        paper=_paper(options) or PAPERS[0],
        social_cards=options.get("social_cards") is not False,
        address=public_address(written.site.get("site_url")),
        directories=written.site.get("use_directory_urls") is not False,
    )
    elsewhere = asks_elsewhere(written.site, written.file, written.site_place)
    problems = (*_problems(written), *_overlap(settings, written), *elsewhere)
    return replace(settings, problems=problems, texts={written.file: written.text} if problems else {})


def _overlap(settings: Settings, written: Written) -> Iterator[Problem]:
    one, other = (Path(os.path.realpath(folder)) for folder in (settings.briefs, settings.seeds))  # of a circle, too
    if one.is_relative_to(other) or other.is_relative_to(one):
        said = "the folders of the briefs and of the sources lie one in the other"
        span = written.place(("seeds",), False)
        yield fault("C003", written.file, span, said=said, do="Name two folders beside each other.")


def _max_tlp(options: Mapping[str, Any]) -> Tlp | None:
    return marking_written(options.get("max_tlp", Tlp.CLEAR))


def _as_of(options: Mapping[str, Any]) -> date | None:
    try:
        return day_from(options.get("bluf_as_of"))
    except ValueError:
        return date.min  # when nobody can say which day is meant, nothing was known


def _paper(options: Mapping[str, Any]) -> str | None:
    written = str(options.get("paper", PAPERS[0])).strip().lower()
    return written if written in PAPERS else None


def _patterns(written: object) -> tuple[str, ...] | None:
    if isinstance(written, list) and all(isinstance(pattern, str) and pattern for pattern in written):
        return tuple(written)
    return None


def fixed(code: str) -> bool:
    """Whether the severity of a known code cannot be set: what no brief can waive, no project can switch off."""
    return not explanations()[code].waivable


def _severity(written: object) -> str | None:
    """Return the severity that is meant, or None. MkDocs reads an unquoted `off` as false."""
    word = OFF if written is False else str(written).lower()
    return word if word in _SEVERITIES else None


def _chosen(rules: object) -> Iterator[tuple[str, Severity | None]]:
    for code, written in rules.items() if isinstance(rules, Mapping) else ():
        word = _severity(written)
        if word and code in explanations() and not fixed(code):
            yield code, None if word == OFF else Severity(word)


def _problems(written: Written) -> Iterator[Problem]:
    options, file, places = written.options, written.file, written.place
    for option in options:
        if option not in OPTIONS:
            near = did_you_mean(str(option), OPTIONS)
            do = f"Did you mean `{near}`?" if near else f"Options: {', '.join(OPTIONS)}."
            yield fault("C002", file, places((option,), True), option=option, do=do)
    if _max_tlp(options) is None:
        do = f"Write one of: {', '.join(marking.value for marking in Tlp)}."
        said = f"`{options['max_tlp']}` is not a marking"
        yield fault("C003", file, places(("max_tlp",), False), said=said, do=do)
    if _paper(options) is None:
        said, do = f"`{options['paper']}` is not a size of paper", f"Write one of: {', '.join(PAPERS)}."
        yield fault("C003", file, places(("paper",), False), said=said, do=do)
    for option, kind, wanted, do in (
        ("pdf", bool, "true or false", "Write `false` to make no PDFs, or remove the line."),
        ("social_cards", bool, "true or false", "Write `false` to make no social cards, or remove the line."),
        ("drafts", bool, "true or false", "Write `true` to show drafts, or remove the line."),
        ("seeds", str, "the name of a folder", "Write the folder of the source records, for example `seeds`."),
        ("rules", Mapping, "a mapping of codes to severities", "Write one line for each rule: `T101: warning`."),
    ):
        value = options.get(option)
        if value is not None and not (isinstance(value, kind) and value != ""):
            yield fault("C003", file, places((option,), False), said=f"`{option}` must be {wanted}", do=do)
    try:
        day_from(options.get("bluf_as_of"))
    except ValueError as error:
        do = "Write a day, for example `2022-03-14`, or remove the line."
        yield fault("C003", file, places(("bluf_as_of",), False), said=str(error), do=do)
    if options.get("attachments") is not None and _patterns(options["attachments"]) is None:
        said, do = "`attachments` must be a list of patterns", "Write for example `[images/*.png]`."
        yield fault("C003", file, places(("attachments",), False), said=said, do=do)
    if isinstance(options.get("rules"), Mapping):
        yield from _rule_problems(written)


def _rule_problems(config: Written) -> Iterator[Problem]:
    file, places = config.file, config.place
    for code, written in config.options["rules"].items():
        path = ("rules", code)
        if code not in explanations():
            near = did_you_mean(str(code), explanations())
            do = f"Did you mean `{near}`?" if near else "`bluf rule` lists them all."
            yield fault("C004", file, places(path, True), wanted=code, do=do)
        elif fixed(code):
            yield fault("C005", file, places(path, True), wanted=code)
        elif _severity(written) is None:
            said, do = f"`{written}` is not a severity", f"Write one of: {', '.join(_SEVERITIES)}."
            yield fault("C003", file, places(path, False), said=said, do=do)
