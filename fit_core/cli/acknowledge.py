"""``fit acknowledge``: a risk answer was seen, by whom, and what was done."""

from __future__ import annotations

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.risk import show_notes
from fit_core.errors import UsageError


@click.command()
@click.argument("client")
@click.option("--done", help="What was done.")
@click.option("--override", help="Why the sheet may be printed before anything was done.")
@click.pass_context
def acknowledge(ctx: click.Context, client: str, done: str | None, override: str | None) -> None:
    """Say that a client's risk answers were seen. The shared sheet waits for this."""
    from fit_core.clinic.risk import acknowledge as note_seen
    from fit_core.clinic.risk import client_risk

    if done and override:
        raise UsageError("Both --done and --override were given.", "Give one of the two.")
    clinic = clinic_of(ctx)
    notes = client_risk(clinic, client)
    show_notes(notes)
    words = done or override
    if words is None and notes:
        words = str(click.prompt("What was done"))
    given = note_seen(clinic, client, words or "", "override" if override else "seen")
    click.echo(f"Saved: {len(given)} acknowledged by {given[0].actor} ({given[0].kind}).")
