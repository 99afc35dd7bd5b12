"""``fit measures confirm``: compare a draft's key with the manual, and say so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of, folder_of
from fit_core.cli.output import json_option, print_json
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.measure.model import Measure
    from fit_core.record.rights import Confirmation


@click.command()
@click.argument("measure")
@click.option("--manual", metavar="TEXT", help="What you compared with: edition and year.")
@click.option("--yes", is_flag=True, help="Every line is as in the manual; do not ask.")
@json_option
@click.pass_context
def confirm(ctx: click.Context, measure: str, manual: str | None, yes: bool, as_json: bool) -> None:
    """Confirm the key of a draft, after comparing it with your own manual.

    A draft is a measure whose key was read in no source. It scores nothing until somebody in the
    clinic has compared the key that is shown here, line by line, with the manual. Who did, when
    and with which manual is kept. A key that changes needs another confirmation. With --json and
    without --yes the key is shown and nothing is written.
    """
    from fit_core.cli.entry import measure_here
    from fit_core.clinic.confirm import confirm_key, refuse_needless

    clinic = clinic_of(ctx)
    asked, _ = measure_here(clinic, measure)
    refuse_needless(clinic, asked)
    if not as_json:
        _show(asked)
        manual = manual or _ask_manual(yes)
        yes = yes or click.confirm(f"Is every line as in {manual}?")
    if not yes:
        print_json(_told(asked, None)) if as_json else click.echo("Nothing was written.")
        return
    done = confirm_key(clinic, asked, manual or _ask_manual(yes))
    if as_json:
        print_json(_told(asked, done))
        return
    click.echo(f"Confirmed by {clinic.actor}: {asked.title} scores from now on.")
    click.echo("Answers that were recorded before are scored with it.")


def key_state(ctx: click.Context, measure: Measure) -> str:
    """Of a draft, who confirmed its key here, or why it is not scored; else nothing."""
    from fit_core.clinic.confirm import told
    from fit_core.clinic.licences import clinic_at
    from fit_core.scoring.compile import is_draft, unconfirmed

    if not is_draft(measure):
        return ""
    clinic = clinic_at(folder_of(ctx))
    return (told(clinic, measure) if clinic else "") or " ".join(unconfirmed(measure))


def _show(measure: Measure) -> None:
    from fit_core.measure.identity import structure_hash
    from fit_core.scoring.compile import holds_key
    from fit_core.scoring.key import key_lines

    click.secho(f"{measure.title}  ({measure.id}, version {measure.version})", bold=True)
    click.echo(f"structure {structure_hash(measure)[:19]}; {measure.key_source}\n")
    for line in key_lines(measure):
        click.echo(f"  {line}")
    if not holds_key(measure):
        click.echo(
            "\nThis file holds no key. What you confirm is that these are the scales and their "
            "ranges;\nscores are made by hand and typed in."
        )
    click.echo()


def _ask_manual(yes: bool) -> str:
    if yes:
        raise UsageError(
            "No manual was named, so there is nothing to have compared the key with.",
            "Name it with --manual 'Manual, 2nd edition, 2011'.",
        )
    return str(click.prompt("Compared with which manual (edition, year)"))


def _told(measure: Measure, done: Confirmation | None) -> dict[str, object]:
    from fit_core.measure.identity import structure_hash
    from fit_core.scoring.key import key_lines

    return {
        "measure": measure.id,
        "version": measure.version,
        "structure": structure_hash(measure),
        "key": key_lines(measure),
        "manual": done.manual if done else None,
        "actor": done.actor if done else None,
        "at": done.at if done else None,
    }
