"""``fit review``: the talk about a sheet, the client's right of reply first."""

from __future__ import annotations

import datetime as dt

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import date_option


@click.command()
@click.argument("client")
@date_option
@click.option("--discussed/--not-discussed", default=None, help="Was the sheet talked about?")
@click.option("--fits", help="What fits, in the client's words.")
@click.option("--does-not-fit", help="What does not fit; it stands above the next sheet's curve.")
@click.option("--agreed", help="What we will try.")
@click.option("--look-again", help="When we look again.")
@click.pass_context
def review(
    ctx: click.Context,
    /,
    client: str,
    date: dt.date | None,
    discussed: bool | None,
    **parts: str | None,
) -> None:
    """Note the talk about a session's sheet. Asks for what was not given."""
    from fit_core.clinic.sessions import hold_review

    clinic = clinic_for(ctx, client)
    asked = discussed is None
    talked = click.confirm("Did you talk about the sheet?", default=True) if asked else discussed
    told = {name: _part(name, value, bool(asked and talked)) for name, value in parts.items()}
    hold_review(clinic, client, date, discussed=bool(talked), **told)
    click.echo("The review is saved.")


_QUESTIONS = {
    "fits": "What fits",
    "does_not_fit": "What does not fit",
    "agreed": "What you will try",
    "look_again": "When you look again",
}


def _part(name: str, given: str | None, ask: bool) -> str:
    if given is not None or not ask:
        return given or ""
    return str(click.prompt(_QUESTIONS[name], default="", show_default=False))
