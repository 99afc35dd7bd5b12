"""``fit client``: add, list and show clients; begin another episode; note a session not kept."""

from __future__ import annotations

import datetime as dt

import click

from fit_core.cli.common import Day, clinic_of, today
from fit_core.cli.output import json_option, print_json, print_table


@click.group()
def client() -> None:
    """Add, list and show clients. A client is a random code; no name is asked for."""


@client.command()
@click.option("--started", type=Day(), help="First day of the episode (today).")
@click.pass_context
def add(ctx: click.Context, started: dt.date | None) -> None:
    """Add a client and print the code."""
    from fit_core.clinic.clients import add_client

    added = add_client(clinic_of(ctx), started or today())
    click.echo(f"Client {added.code} was added. Write the code into your own notes.")
    click.echo(f"Next: fit session {added.code}")


@client.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List all clients with the day of the last session."""
    from fit_core.clinic.clients import list_clients

    lines = list_clients(clinic_of(ctx))
    if as_json:
        print_json([{"code": li.client.code, "last_session": li.last_session} for li in lines])
        return
    rows = [(li.client.code, li.last_session or "none yet") for li in lines]
    print_table(("client", "last session"), rows, "There is no client yet: fit client add")


@client.command()
@click.argument("code")
@json_option
@click.pass_context
def show(ctx: click.Context, code: str, as_json: bool) -> None:
    """Show a client's sessions, forms, goals and what waits. Risk answers come first."""
    from fit_core.cli.portrait import portrait, print_portrait

    seen = portrait(clinic_of(ctx), code)
    if as_json:
        print_json(seen)
    else:
        print_portrait(seen)


@client.command()
@click.argument("code")
@click.option("--started", type=Day(), help="First day of the new episode (today).")
@click.pass_context
def begin(ctx: click.Context, code: str, started: dt.date | None) -> None:
    """Begin another episode after the last one has ended."""
    from fit_core.clinic.clients import begin_episode

    episode = begin_episode(clinic_of(ctx), code, started or today())
    click.echo(f"Episode {episode.number} began on {episode.started}.")


@client.command()
@click.argument("code")
@click.argument("status", type=click.Choice(["planned", "cancelled", "missed"]))
@click.option("--date", type=Day(), required=True, help="Day of the session.")
@click.pass_context
def note(ctx: click.Context, code: str, status: str, date: dt.date) -> None:
    """Note a session that is planned, or that was cancelled or missed."""
    from fit_core.clinic.sessions import note_session

    note_session(clinic_of(ctx), code, date, status)  # type: ignore[arg-type]
    click.echo(f"Noted: session of {date} {status}.")
