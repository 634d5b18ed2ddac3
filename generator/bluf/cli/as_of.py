"""The option `--as-of`, for every command that reads records: what was known and published on a day."""

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

import click
from typing_extensions import override

from bluf.load import Document
from bluf.release import as_of as known_on
from bluf.settings import AS_OF_VARIABLE, Settings, day_from

_DO = "write a day, for example 2022-03-14"
C = TypeVar("C", bound=Callable[..., Any])


class Day(click.ParamType[date]):
    """A day, as mkdocs.yml takes it."""

    name = "day"

    @override
    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Return the day; fail on what is none, also on nothing at all: a script's empty variable hides nothing."""
        try:
            day = day_from(value)
        except ValueError as error:
            self.fail(f"{error}; {_DO}", param, ctx)
        return day or self.fail(f"no day is named; {_DO}", param, ctx)


def as_of_option(command: C) -> C:
    """Give a command the parameter `as_of`: a day, or None for what is known now."""
    option = click.option(
        "--as-of",
        type=Day(),
        metavar="DATE",
        envvar=AS_OF_VARIABLE,
        help="Only what was known and published on this day: 2022-03-14.",
    )
    return option(command)


def with_as_of(settings: Settings, as_of: date | None) -> Settings:
    """Return the settings as of the day that the command was told; without one, that of mkdocs.yml stands."""
    return settings if as_of is None else replace(settings, as_of=as_of)


def known(documents: Collection[Document], settings: Settings) -> tuple[Document, ...]:
    """Return the documents that a command reads: those of the day, as they were then, or all as they are."""
    return tuple(documents) if settings.as_of is None else known_on(documents, settings.as_of)
