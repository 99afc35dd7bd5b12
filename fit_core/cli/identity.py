"""``fit client identity``: who a client says to be, for the client's therapist alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.clinic.identities import Identity
    from fit_core.clinic.opening import Clinic


@click.command()
@click.argument("code")
@click.option("--words", help="In the client's own words; empty takes them away.")
@click.option("--group", "groups", multiple=True, metavar="ID", help="That a layer declares.")
@click.option("--no-group", is_flag=True, help="The client names no group any more.")
@click.option("--setting", metavar="NAME", help="Where the client is seen, if not as usual here.")
@click.option("--country", metavar="CC", help="Where the client lives, if not where the clinic is.")
@click.option("--on-sheet/--off-sheet", default=None, help="Do the words stand on the sheet?")
@click.option("--take-back", is_flag=True, help="Empty all that the client ever said of it.")
@json_option
@click.pass_context
def identity(
    ctx: click.Context,
    code: str,
    words: str | None,
    groups: tuple[str, ...],
    no_group: bool,
    setting: str | None,
    country: str | None,
    on_sheet: bool | None,
    take_back: bool,
    as_json: bool,
) -> None:
    """Write down or read who a client says to be. Only the client's therapist can.

    The words are the client's. Groups, setting and country choose among published norms; nothing
    is ever inferred, and none of it stands in a table, a list or an export.
    """
    from fit_core.clinic import identities

    clinic = clinic_of(ctx)
    said: dict[str, object] = {"words": words, "setting": setting, "country": country}
    said["on_sheet"] = on_sheet
    if groups or no_group:
        if groups and no_group:
            raise UsageError("--group and --no-group exclude each other.", "Leave out one.")
        said["groups"] = groups
    changes = {name: value for name, value in said.items() if value is not None}
    if take_back:
        if changes:
            raise UsageError("--take-back stands alone.", "Say anew what holds in a second step.")
        _taken_back(clinic, code)
        return
    if changes:
        found = identities.say_identity(clinic, code, **changes)  # type: ignore[arg-type]
    else:
        found = identities.read_identity(clinic, code)
    _print(clinic, code, found, as_json=as_json)


def _taken_back(clinic: Clinic, code: str) -> None:
    from fit_core.clinic.identities import take_back_identity

    count = take_back_identity(clinic, code)
    click.echo(f"Emptied: all that {code} said of the own background ({count} versions).")


def _print(clinic: Clinic, code: str, found: Identity, *, as_json: bool) -> None:
    if as_json:
        print_json(found)
        return
    titles = {group: one.value.title for group, one in clinic.adaptation.groups.items()}
    lines = {
        "in the own words": found.words,
        "groups": ", ".join(titles.get(group, group) for group in found.groups),
        "setting": found.setting,
        "country": found.country,
        "on the sheet": "the words, as the client wants it" if found.on_sheet else "",
    }
    told = [f"{name}: {value}" for name, value in lines.items() if value]
    click.echo(f"What {code} said of the own background, for you alone:" if told else "")
    for line in told:
        click.echo(f"  {line}")
    if not told:
        click.echo(f'{code} has said nothing. Ask first: fit client identity {code} --words "…"')
