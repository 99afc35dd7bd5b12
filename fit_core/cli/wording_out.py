"""``fit wording template|show|export``: wordings on their way out."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from fit_core.cli.common import clinic_of, library_here
from fit_core.cli.output import json_option, print_json
from fit_core.cli.wording_print import STATUS, language_option, print_wording, wording_data
from fit_core.errors import RefusedError

_out = click.option(
    "--out", type=click.Path(path_type=Path), help="A new file to write (standard output)."
)


@click.command()
@click.argument("measure")
@language_option
@click.option("--status", type=STATUS, default=None, help="How the sentences came about.")
@_out
@click.pass_context
def template(
    ctx: click.Context, measure: str, language: str, status: str | None, out: Path | None
) -> None:
    """Write an empty wording file of a MEASURE: our topics and the codes, ready to fill in."""
    from fit_core.wording.asked import language_tag, status_of
    from fit_core.wording.template import blank_template

    found = library_here(ctx).get(measure)
    tag = language_tag(language or "en")
    text = blank_template(found, tag, status_of(status or "", tag))
    write(text, out, f"Fill it in, then: fit wording import {measure} {out}")


@click.command()
@click.argument("measure")
@language_option
@json_option
@click.pass_context
def show(ctx: click.Context, measure: str, language: str, as_json: bool) -> None:
    """Show the sentences of a MEASURE as its forms have them."""
    from fit_core.clinic.wordings import wording_here
    from fit_core.wording.canonical import fingerprint, text_fingerprint
    from fit_core.wording.rows import rows_of

    found = wording_here(clinic_of(ctx), measure, language)
    rows = rows_of(found.wording, found.measure)
    if not as_json:
        print_wording(found.wording, rows)
        return
    prints = {
        "state": found.standing.state,
        "fingerprint": fingerprint(found.wording),
        "text_fingerprint": text_fingerprint(found.wording, found.measure),
    }
    print_json(wording_data(found.wording, rows) | prints)


@click.command()
@click.argument("measure")
@language_option
@click.option("--as", "form", type=click.Choice(("toml", "fhir")), default="toml", help="Format.")
@_out
@click.pass_context
def export(
    ctx: click.Context,
    measure: str,
    language: str,
    form: Literal["toml", "fhir"],
    out: Path | None,
) -> None:
    """Write the sentences of a MEASURE as our template or as a FHIR R4 Questionnaire."""
    from fit_core.clinic.wordings import wording_here

    found = wording_here(clinic_of(ctx), measure, language)
    if form == "fhir":
        from fit_core.wording.fhir_out import to_fhir

        text = to_fhir(found.measure, found.wording)
    else:
        from fit_core.wording.template import full_template

        text = full_template(found.measure, found.wording)
    write(text, out, f"Take it in elsewhere: fit wording import {measure} {out}")


def write(text: str, out: Path | None, after: str) -> None:
    """Write a text to a file that is not there yet, or to standard output."""
    from fit_core.files.whole import write_whole

    if out is None:
        click.echo(text, nl=False)
        return
    if out.exists():
        raise RefusedError(f"{out} is there already.", "Name a new file; nothing was written.")
    write_whole(out, text.encode())
    click.echo(f"{out} was written.\n{after}")
