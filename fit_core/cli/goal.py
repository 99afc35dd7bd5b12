"""``fit goal``: a client's own goals, in the client's own words."""

from __future__ import annotations

import datetime as dt

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, today
from fit_core.cli.output import json_option, print_json, print_table


@click.group()
def goal() -> None:
    """Add, list, reword and close a client's goals. They are rated in fit session."""


@goal.command()
@click.argument("client")
@click.argument("words")
@click.pass_context
def add(ctx: click.Context, client: str, words: str) -> None:
    """Add a goal, written as the client says it."""
    from fit_core.clinic.goals import add_goal

    added = add_goal(clinic_for(ctx, client), client, words)
    click.echo(f"Goal added: {added.words}")


@goal.command("list")
@click.argument("client")
@json_option
@click.pass_context
def list_(ctx: click.Context, client: str, as_json: bool) -> None:
    """List a client's open goals with their numbers."""
    from fit_core.clinic.goals import open_goals

    goals = open_goals(clinic_for(ctx, client, err=as_json), client)
    if as_json:
        print_json([{"number": n, "words": g.words} for n, g in enumerate(goals, 1)])
        return
    rows = [(number, g.words) for number, g in enumerate(goals, 1)]
    print_table(("no.", "goal"), rows, f"No open goal. Add one: fit goal add {client} WORDS")


@goal.command()
@click.argument("client")
@click.argument("number", type=int)
@click.argument("words")
@click.pass_context
def reword(ctx: click.Context, client: str, number: int, words: str) -> None:
    """Put a goal into new words. Ratings so far stay with the old words."""
    from fit_core.clinic.goals import reword_goal

    reworded = reword_goal(clinic_for(ctx, client), client, number, words)
    click.echo(f"Goal {number} now reads: {reworded.words}")


@goal.command()
@click.argument("client")
@click.argument("number", type=int)
@click.option("--date", type=Day(), help="Day on which it was closed (today).")
@click.pass_context
def close(ctx: click.Context, client: str, number: int, date: dt.date | None) -> None:
    """Close a goal: it is not asked any more."""
    from fit_core.clinic.goals import close_goal

    closed = close_goal(clinic_for(ctx, client), client, number, date or today())
    click.echo(f"Closed: {closed.words}")
