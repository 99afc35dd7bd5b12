"""``fit explain``: how the numbers of a printed sheet came about."""

from __future__ import annotations

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json
from fit_core.sheet.model import Figure


@click.command()
@click.argument("sheet_id")
@click.argument("ref", required=False)
@json_option
@click.pass_context
def explain(ctx: click.Context, sheet_id: str, ref: str | None, as_json: bool) -> None:
    """Say how a printed number came about. Without REF, all numbers of the sheet.

    SHEET_ID stands in the footer of the sheet. The answer shows single items: it is for the
    therapist, not for the table.
    """
    from fit_core.clinic.explain import explain as explain_figures

    figures = explain_figures(clinic_of(ctx), sheet_id, ref)
    if as_json:
        print_json(figures)
        return
    for figure in figures:
        _print(figure)


def _print(figure: Figure) -> None:
    click.secho(f"[{figure.ref}] {figure.printed}  {figure.what}", bold=True)
    for step in figure.steps:
        click.echo(f"      {step}")
    click.echo(f"      rule: {figure.rule}")
    click.echo(f"      source: {figure.source} (grade: {figure.grade})\n")
