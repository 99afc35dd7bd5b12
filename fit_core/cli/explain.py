"""``fit explain``: how all that a printed sheet says came about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json

if TYPE_CHECKING:
    from fit_core.clinic.explain import Explanation
    from fit_core.clinic.explained import Explained
    from fit_core.sheet.origin import Made

_WIDE = 60


@click.command()
@click.argument("sheet_id")
@click.argument("ref", required=False)
@click.option("--all", "everything", is_flag=True, help="Explain all references, one by one.")
@json_option
@click.pass_context
def explain(
    ctx: click.Context, sheet_id: str, ref: str | None, everything: bool, as_json: bool
) -> None:
    """Say how a number or sentence of a printed sheet came about.

    Without REF, all references of the sheet are listed in reading order. Everything is worked out
    again from the stored answers and compared with what was printed.

    SHEET_ID stands in the footer of the sheet. The answer shows single items: it is for the
    therapist, not for the table. That you looked is noted in the audit trail.
    """
    from fit_core.clinic.explain import explain as explain_sheet

    found = explain_sheet(clinic_of(ctx), sheet_id, ref)
    if as_json:
        print_json(found)
    elif ref or everything:
        for entry in found.entries:
            _print(entry)
        _print_made(found)
    else:
        _list(found)


def _list(found: Explanation) -> None:
    click.secho(f"Sheet {found.sheet}, session of {found.date}, issued {found.issued}", bold=True)
    for entry in found.entries:
        printed = f"“{_short(entry.printed)}”  " if entry.printed else ""
        mark = "" if entry.same else "  ≠"
        click.echo(f"[{entry.ref}]".rjust(6) + f" {printed}{entry.what}{mark}")
    different = [entry.ref for entry in found.entries if not entry.same]
    click.echo(f"\n{counted(len(found.entries), 'reference')}, worked out again: ", nl=False)
    click.echo(f"other than issued (≠): {', '.join(different)}" if different else "all the same")
    click.echo(f"One of them: fit explain {found.sheet} {found.entries[0].ref}")


def _short(words: str) -> str:
    line = " ".join(words.split())
    return line if len(line) <= _WIDE else line[: _WIDE - 1] + "…"


def _print(entry: Explained) -> None:
    click.secho(f"[{entry.ref}] {entry.printed}  {entry.what}", bold=True)
    for step in entry.steps:
        click.echo(f"      {step}")
    for name in ("rule", "source"):
        if value := getattr(entry, name):
            grade = f" (grade: {entry.grade})" if name == "source" else ""
            click.echo(f"      {name}: {value}{grade}")
    click.echo(f"      worked out again: {entry.now}\n")


def _print_made(found: Explanation) -> None:
    click.echo(f"Sheet {found.sheet}, session of {found.date}, issued {found.issued}")
    if found.made and found.made == found.now:
        click.echo("Made and worked out again with:")
        _tell_made(found.made)
        return
    for title, made in (("Made with:", found.made), ("Worked out again with:", found.now)):
        click.echo(title)
        _tell_made(made)


def _tell_made(made: Made | None) -> None:
    if made is None:
        click.echo("      not noted")
        return
    click.echo(f"      fit {made.version}")
    told = (
        ("pack", made.packs),
        ("fonts", made.fonts),
        ("layers", made.layers),
        ("sentences", made.sentences),
        ("form of address", (made.form,) if made.form else ()),
        ("gender in sentences", (made.gender,) if made.gender else ()),
    )
    for kind, values in told:
        for value in values:
            click.echo(f"      {kind} {value}")
    for value in made.settings:
        click.echo(f"      {value}")
