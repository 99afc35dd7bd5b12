"""``fit import`` of one fillable form: risk first, then a dry run, then all or nothing."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, NamedTuple

import click

from fit_core.cli.alert import alert_waiting, show_possible, show_risk
from fit_core.cli.entry import measure_here, tell_saved
from fit_core.cli.output import counted
from fit_core.errors import FitError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.clinic.importing.fillable import Filled
    from fit_core.clinic.importing.filled_record import Done, Ready
    from fit_core.clinic.opening import Clinic


class Whose(NamedTuple):
    """What the command line says of a form: its client, its session, who filled it in."""

    client: str | None
    day: dt.date | None
    respondent: str


def import_filled(clinic: Clinic, path: Path, whose: Whose, *, dry_run: bool, yes: bool) -> None:
    """Take in a filled-in form. Its risk answers are shown before anything is refused or written.

    Raises:
        FitError: as for `fit_core.clinic.importing.fillable` and `filled_record`.

    """
    from fit_core.clinic.importing.filled_record import find_earlier, make_ready, record_filled

    filled = _look(clinic, path)
    if not whose.client:
        raise UsageError("Whose form this is was not told.", "Give the client's code: --client")
    alert_waiting(clinic, whose.client)
    if earlier := find_earlier(clinic, filled.opened):
        click.echo(f"This file was imported on {earlier.at:%Y-%m-%d} ({earlier.id}).")
        click.echo("Nothing was written; its form is in the record.")
        return
    ready = make_ready(clinic, filled, whose.client, whose.day, whose.respondent)
    _tell(ready)
    if dry_run or not (yes or click.confirm("Record it?")):
        click.echo("Nothing was written.")
        return
    done = record_filled(clinic, ready)
    _tell_done(clinic, ready, done)


def _look(clinic: Clinic, path: Path) -> Filled:
    """Open a form and show its risk answers, also those of a form that is then refused."""
    from fit_core.clinic.importing.fillable import first_look, identify, open_filled
    from fit_core.clinic.in_use import use_measure

    opened = open_filled(path)
    measure, _ = measure_here(clinic, opened.measure)
    look = first_look(clinic, measure, opened)
    try:
        filled = identify(clinic, use_measure(clinic, opened.measure), opened)
    except FitError:
        show_possible(measure, look.risk)
        raise
    show_risk(measure, look)
    return filled


def _tell(ready: Ready) -> None:
    filled = ready.filled
    kind = "form" if filled.wording else "score-entry sheet"
    answers = counted(ready.answered, "answer")
    click.echo(
        f"{filled.opened.path.name}: {filled.measure.title}, {kind} with {answers}, "
        f"of client {ready.client}, session of {ready.day}."
    )
    if ready.written_day not in ("", ready.day.isoformat()):
        click.echo(f"The form itself says {ready.written_day!r} for its date.")
    for form in ready.forms:
        if form.new_goal:
            click.echo(f"Goal {form.number} is new: {form.new_goal}")


def _tell_done(clinic: Clinic, ready: Ready, done: Done) -> None:
    from fit_core.clinic.left_out import remark_draft, remark_rules

    measure = ready.filled.measure
    for recorded in done.forms:
        tell_saved(measure, recorded)
        if recorded.score is None:
            remark_draft(clinic, measure)
        else:
            remark_rules(clinic, ready.client, measure, recorded.score, recorded.about)
    click.echo(f"Imported: {counted(len(done.forms), 'form')}, import {done.entry.id}.")
    if any(recorded.checked.risk for recorded in done.forms):
        click.secho(
            f"A risk answer waits: talk about it, then fit acknowledge {ready.client}", bold=True
        )
