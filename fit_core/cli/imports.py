"""``fit import``: forms from a CSV file or one fillable form, dry run first, all or nothing."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import click

from fit_core.cli.common import Day, clinic_of
from fit_core.cli.output import counted
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.clinic.importing.plan import Plan


@click.command("import")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--profile", type=click.Path(path_type=Path), help="How columns and codes are read.")
@click.option("--measure", help="The measure, where there is no profile.")
@click.option("--codes", type=click.Path(path_type=Path), help="List of ids and client codes.")
@click.option("--language", metavar="TAG", help="In which the forms were answered (the clinic's).")
@click.option("--client", metavar="CODE", help="Whose a fillable form is.")
@click.option("--session", type=Day(), help="The day of its session (the form's date, or today).")
@click.option("--respondent", default="", help="Who filled it in, where it does not say.")
@click.option("--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
@click.option("--yes", is_flag=True, help="Do not ask after the dry run.")
@click.pass_context
def import_(
    ctx: click.Context,
    file: Path,
    profile: Path | None,
    measure: str | None,
    codes: Path | None,
    language: str | None,
    client: str | None,
    session: dt.date | None,
    respondent: str,
    dry_run: bool,
    yes: bool,
) -> None:
    """Take in forms from a FILE: a table (CSV), or one fillable form that came back (PDF).

    A form that fit form --fillable made says itself which measure it is: give --client, and
    --session where it is not the date on the form. Its answers are checked like typed ones.

    A table has one row a form, several forms a row, or one row an answer. Without a profile its
    columns are client, date and the item ids. Columns age, sex (F, M), rater and retired are kept
    with each form where a rule of the measure asks for them, and go before what the client stated
    (fit client set). Forms that were answered in Spanish: fit import FILE --language es; scores of
    forms in another language than before begin a new line. New clients get random codes; the list
    of ids and codes is kept in the clinic's folder (codes.csv), not in the record.

    A file is read and checked whole before anything is written; then all of it is written, or
    none. The same file is never taken in twice.
    """
    from fit_core.clinic.form_languages import answered_in
    from fit_core.clinic.importing.fillable import looks_like_pdf

    tag = answered_in(language) if language else ""
    form_only, table_only = (client, session, respondent), (profile, measure, codes, language)
    if looks_like_pdf(file):
        of_table = "--profile, --measure, --codes and --language are for a table (CSV)"
        _refuse_options(table_only, of_table)
        from fit_core.cli.filled import Whose, import_filled

        whose = Whose(client, session, respondent)
        import_filled(clinic_of(ctx), file, whose, dry_run=dry_run, yes=yes)
        return
    _refuse_options(form_only, "--client, --session and --respondent are for a fillable form")
    said = _Said(profile, measure, codes, tag)
    _import_table(ctx, file, said, dry_run=dry_run, yes=yes)


def _refuse_options(given: tuple[object, ...], what: str) -> None:
    if any(given):
        raise UsageError(f"{what}, which this file is not.", "Leave them out.")


class _Said(NamedTuple):
    """What a person says of a table; ``language`` is empty for the clinic's."""

    profile: Path | None
    measure: str | None
    codes: Path | None
    language: str


def _import_table(ctx: click.Context, file: Path, said: _Said, *, dry_run: bool, yes: bool) -> None:
    from fit_core.answers.profile import Profile, load_profile
    from fit_core.cli.entry import measure_here
    from fit_core.clinic.confirm import key_stands_in
    from fit_core.clinic.importing import (
        find_import,
        import_plan,
        make_plan,
        permit_plan,
        refuse_faults,
    )
    from fit_core.clinic.left_out import remark_draft
    from fit_core.clinic.thresholds import tightened

    clinic = clinic_of(ctx)
    how = load_profile(said.profile) if said.profile else Profile(measure=_named(said.measure))
    asked, _ = measure_here(clinic, said.measure or how.measure)
    stands = key_stands_in(clinic, asked)
    own = tightened(clinic, asked)
    plan = make_plan(asked, file, how, key_stands=stands, thresholds=own)
    _tell(plan, file)
    if not stands:
        remark_draft(clinic, asked)
    refuse_faults(file, plan)
    permit_plan(clinic, asked, plan)
    earlier = find_import(clinic, plan, asked)
    if earlier:
        click.echo(f"This file was imported on {earlier.at:%Y-%m-%d} ({earlier.id}).")
        click.echo("Nothing was written; its forms are in the record.")
        return
    if dry_run or not (yes or click.confirm("Import all of it?")):
        click.echo("Nothing was written.")
        return
    name = said.profile.name if said.profile else "columns named as the items"
    codes = said.codes or clinic.folder / "codes.csv"
    done = import_plan(clinic, asked, plan, name, codes, said.language)
    click.echo(f"Imported: {counted(done.entry.rows, 'form')}, import {done.entry.id}.")


def _named(measure: str | None) -> str:
    if not measure:
        raise UsageError(
            "Neither a profile nor a measure was named.",
            "Give --profile FILE, or --measure ID if the columns are named as the items.",
        )
    return measure


def _tell(plan: Plan, file: Path) -> None:
    statuses = ", ".join(f"{count} {name}" for name, count in sorted(plan.statuses.items()))
    forms, clients = counted(len(plan.forms), "form"), counted(plan.clients, "client")
    click.echo(f"{file.name}: {forms} of {clients} ({statuses}).")
    if plan.risk:
        click.secho(
            f"Risk answers stand in {counted(plan.risk, 'form')}: list them with fit acknowledge.",
            bold=True,
        )
