"""``fit form``: the blank form of a measure."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json

if TYPE_CHECKING:
    from fit_core.clinic.blank_forms import PrintedForm


@click.command()
@click.argument("measure")
@click.option("--language", default="", metavar="TAG", help="Of the wording (the clinic's).")
@click.option("--client", default="", metavar="CODE", help="In the language of this client.")
@click.option("--entry", is_flag=True, help="The score-entry sheet, for copying answers.")
@click.option("--fillable", is_flag=True, help="With fields, to fill in on a screen.")
@click.option(
    "--paper",
    type=click.Choice(["A4", "Letter"], case_sensitive=False),
    help="Other paper than usual.",
)
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@json_option
@click.pass_context
def form(
    ctx: click.Context,
    measure: str,
    language: str,
    client: str,
    entry: bool,
    fillable: bool,
    paper: str | None,
    out: Path | None,
    as_json: bool,
) -> None:
    """Write the blank form of a measure, for paper or (--fillable) for a screen.

    With wording, and a licence to print it, this is the client's form. Without wording it is a
    score-entry sheet: numbers, topics of our own, places for the answers. It has room for the
    client's code and never for a name. A fillable form comes back through fit import.
    """
    from fit_core.clinic.blank_forms import print_form

    clinic = clinic_of(ctx)
    if paper:
        clinic.use_paper("Letter" if paper == "Letter" else "A4")
    printed = print_form(
        clinic,
        measure,
        language=language,
        client=client,
        entry=entry,
        fillable=fillable,
        out=out,
    )
    if as_json:
        print_json(_data(printed, measure))
        return
    pages, made = counted(printed.pages, "page"), printed.form
    noun = "form" if made.kind == "client" else "score-entry sheet"
    click.echo(f"The {noun} {made.id}, {pages}, is in {printed.path}")
    if printed.lacking:
        click.echo(
            f"A client's form needs the wording in {printed.lacking}. Begin with: "
            f"fit wording template {measure} --language {printed.lacking}"
        )


def _data(printed: PrintedForm, measure: str) -> dict[str, object]:
    made = printed.form
    return {
        "id": made.id,
        "measure": measure,
        "kind": made.kind,
        "fillable": made.fill_note is not None,
        "language": made.language,
        "paper": made.paper,
        "pages": printed.pages,
        "lacks_wording": printed.lacking or None,
        "path": str(printed.path),
    }
