"""`bluf check --max-tlp LEVEL`: what a repository must not hold that is open to readers up to a level."""

from collections.abc import Callable
from typing import Any

import click
from typing_extensions import override

from bluf.load import load_tree
from bluf.model import Tlp
from bluf.model.marking import marking_written
from bluf.problems import in_order
from bluf.release.above import above
from bluf.report import Findings
from bluf.settings import Settings


class Level(click.ParamType[Tlp]):
    """A marking, written as in a record: `amber` or `TLP:AMBER`."""

    name = "LEVEL"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Tlp:
        """Return the marking that is meant; anything else is misuse."""
        return marking_written(value) or self.fail(f"{value!r} is not one of {', '.join(Tlp)}", param, ctx)


def guarded(settings: Settings, level: Tlp, wanted: Callable[[str], bool]) -> Findings:
    """Return every wanted file above the level. Options that cannot be read are told too: they say where to look."""
    loaded = load_tree(settings.root, settings.briefs, settings.seeds, settings.attachments)
    found = above(
        loaded,
        level,
        settings.root,
        (settings.briefs, settings.seeds),
        attachments=settings.attachments,
        ceiling=settings.max_tlp,
    )
    return Findings(
        problems=in_order([one for one in (*settings.problems, *found) if wanted(one.file)]),
        files=sum(map(wanted, {*loaded.texts, *loaded.broken})),
        texts={**loaded.texts, **settings.texts},
    )
