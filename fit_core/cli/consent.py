"""``fit consent``: what a client's data may be used for, beyond care."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, today
from fit_core.cli.output import json_option, print_json, print_table

if TYPE_CHECKING:
    import datetime as dt

_PURPOSES = ("supervision", "service-evaluation", "research")


@click.command()
@click.argument("code", metavar="CLIENT")
@click.argument("purpose", type=click.Choice(_PURPOSES), required=False)
@click.option("--text", "text_version", metavar="VERSION", help="The text that the client read.")
@click.option("--withdraw", is_flag=True, help="The client takes the consent back.")
@click.option("--date", type=Day(), help="Day of the consent or withdrawal; today by default.")
@json_option
@click.pass_context
def consent(
    ctx: click.Context,
    code: str,
    purpose: str | None,
    text_version: str | None,
    withdraw: bool,
    date: dt.date | None,
    as_json: bool,
) -> None:
    """Record a client's consent to a purpose, or its withdrawal; without a purpose, show it.

    Analyses of the service, baselines and expected ranges read the data of those clients only
    whose consent to service evaluation stands on the day.
    """
    from fit_core.clinic.consents import consents_of, give_consent, withdraw_consent

    clinic = clinic_for(ctx, code, err=as_json)
    if purpose is not None and withdraw:
        withdraw_consent(clinic, code, purpose, date or today())
    elif purpose is not None:
        give_consent(clinic, code, purpose, text_version or "", date or today())
    found = consents_of(clinic, code)
    if as_json:
        print_json(found)
        return
    heads = ("purpose", "text", "given", "withdrawn")
    rows = [(c.purpose, c.text_version, c.given_on, c.withdrawn_on or "-") for c in found]
    print_table(heads, rows, "This client consented to nothing beyond care.")
