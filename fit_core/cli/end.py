"""``fit end``: an episode of care ends, and how."""

from __future__ import annotations

import datetime as dt
from typing import cast, get_args

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, today
from fit_core.record.model import EndingCode


@click.command()
@click.argument("client")
@click.argument("how", type=click.Choice(get_args(EndingCode)))
@click.option("--date", type=Day(), help="Day of the ending (today).")
@click.pass_context
def end(ctx: click.Context, client: str, how: str, date: dt.date | None) -> None:
    """End a client's episode, with how it ended.

    An ending that was agreed may lie ahead; sessions go on until that day, and their sheets ask
    about the ending from four weeks before.
    """
    from fit_core.clinic.clients import end_episode

    clinic = clinic_for(ctx, client)
    done = end_episode(clinic, client, cast("EndingCode", how), date or today())
    ends = "ends" if done.date > today() else "ended"
    click.echo(f"The episode of client {client} {ends} on {done.date} ({done.code}).")
