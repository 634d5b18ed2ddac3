"""`bluf rule`: explains a code, or lists them all."""

import click

from bluf.cli.errors import Misuse
from bluf.load.nearest import did_you_mean
from bluf.report.explain import plain
from bluf.rules import explanations


@click.command()
@click.argument("code", required=False)
def rule(code: str | None) -> None:
    """Explain the rule CODE, given by its code or name; list all rules without one."""
    known = explanations()
    if code is None:
        width = max(len(one.name) for one in known.values())
        for one in known.values():
            click.echo(f"{one.code}  {one.severity:<7}  {one.name:<{width}}  {one.summary}")
        return
    by_name = {one.name: one for one in known.values()}
    found = known.get(code.upper()) or by_name.get(code.lower())
    if found is None:
        near = did_you_mean(code, [*known, *by_name])
        raise Misuse(f"there is no rule `{code}`" + (f"; did you mean {near}?" if near else "; `bluf rule` lists all"))
    click.echo(plain(found), nl=False)
