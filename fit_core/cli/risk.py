"""``fit risk``: what nobody has acknowledged yet, and stored answers under a lower threshold."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json, print_table

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.course.gate import RiskNote


@click.group()
def risk() -> None:
    """List risk answers that nobody has acknowledged, and look through stored ones.

    They are acknowledged with fit acknowledge CLIENT.
    """


@risk.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the risk answers of all clients that nobody has acknowledged.

    A shared sheet waits for those that say so. The others came into the record late (imported, or
    found by a lower threshold) and are older than the clinic's limit: somebody looks through them.
    """
    clinic = clinic_of(ctx)
    if not as_json:
        print_list(clinic)
        return
    from fit_core.clinic.risk import risk_list

    print_json(
        [
            {
                "client": line.client,
                "day": line.note.date,
                "measure": line.note.measure,
                "item": line.note.item,
                "topic": line.note.topic,
                "value": str(line.note.value),
                "threshold": str(line.note.threshold),
                "came": _came(line.note),
                "sheet_waits": line.blocks,
            }
            for line in risk_list(clinic)
        ]
    )


@risk.command()
@click.pass_context
def review(ctx: click.Context) -> None:
    """Find stored answers that a threshold lowered since then makes risk answers, once.

    They go on the list of what nobody has acknowledged (fit risk list); the forms stay as they are.
    Run this after you lowered a threshold under [risk.thresholds] of the clinic's settings.
    """
    from fit_core.clinic.risk_review import review_risk

    clinic = clinic_of(ctx)
    found = review_risk(clinic)
    if not found:
        click.echo("Every stored answer was looked at; none came on the list.")
        return
    click.secho(f"{counted(len(found), 'risk answer')} came on the list:\n", bold=True)
    print_list(clinic)


def print_list(clinic: Clinic) -> None:
    """Print what nobody has acknowledged, what holds a sheet back first."""
    from fit_core.clinic.risk import risk_list

    rows = [
        (
            line.client,
            line.note.date,
            f"{line.note.measure} item {line.note.item} ({line.note.topic})",
            line.note.value,
            "yes" if line.blocks else f"no, {_came(line.note)}",
        )
        for line in risk_list(clinic)
    ]
    heads = ("client", "day", "risk answer", "value", "sheet waits")
    print_table(heads, rows, "No risk answer waits to be seen.")


def _came(note: RiskNote) -> str:
    """How a risk answer came into the record."""
    return "reviewed" if note.reviewed else "imported" if note.imported else "entered"
