"""``fit acknowledge``: a risk answer was seen, by whom, and what was done."""

from __future__ import annotations

import click

from fit_core.cli.alert import show_notes
from fit_core.cli.common import clinic_of
from fit_core.cli.risk import print_list
from fit_core.errors import UsageError


@click.command()
@click.argument("client", required=False)
@click.option("--done", help="What was done.")
@click.option("--override", help="Why the sheet may be printed before anything was done.")
@click.pass_context
def acknowledge(
    ctx: click.Context, client: str | None, done: str | None, override: str | None
) -> None:
    """Say that a client's risk answers were seen. The shared sheet waits for this.

    Without CLIENT, lists the risk answers of all clients that nobody has acknowledged. What is on
    the review list is acknowledged with the rest.
    """
    from fit_core.clinic.risk import acknowledge as note_seen
    from fit_core.clinic.risk import client_risk

    if done and override:
        raise UsageError("Both --done and --override were given.", "Give one of the two.")
    clinic = clinic_of(ctx)
    if client is None:
        print_list(clinic)
        return
    notes = client_risk(clinic, client)
    show_notes(notes)
    words = done or override
    if words is None and notes:
        words = str(click.prompt("What was done"))
    given = note_seen(clinic, client, words or "", "override" if override else "seen", notes)
    click.echo(f"Saved: {len(given)} acknowledged by {given[0].actor} ({given[0].kind}).")
