"""``fit therapist``: who works in this clinic."""

from __future__ import annotations

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json, print_table


@click.group()
def therapist() -> None:
    """Add and list therapists. fit --actor ID acts as one of them."""


@therapist.command()
@click.argument("actor", metavar="ID")
@click.argument("name")
@click.pass_context
def add(ctx: click.Context, actor: str, name: str) -> None:
    """Add a therapist under a short ID, with the NAME that is printed on sheets."""
    from fit_core.clinic.therapists import add_therapist

    added = add_therapist(clinic_of(ctx), actor, name)
    click.echo(f"{added.name} ({added.id}) was added. Act as them: fit --actor {added.id} COMMAND")


@therapist.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the therapists of this clinic."""
    from fit_core.clinic.therapists import list_therapists

    all_ = list_therapists(clinic_of(ctx))
    if as_json:
        print_json([{"id": one.id, "name": one.name} for one in all_])
        return
    print_table(("id", "name"), [(one.id, one.name) for one in all_], "Nobody yet.")
