"""How risk answers are shown: at once, before anything else, in plain words."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted

if TYPE_CHECKING:
    from fit_core.answers.model import Checked, RiskAnswer
    from fit_core.clinic.opening import Clinic
    from fit_core.course.gate import RiskNote
    from fit_core.measure.model import Measure

_ASK = "Ask about it before anything else."


def look_at_given(clinic: Clinic, given: Iterable[str], *, as_printed: bool = False) -> None:
    """Show the risk answers in ``MEASURE=LIST`` texts, whatever is wrong with them or beside them.

    The first thing that a command does with answers: nothing is refused before it, nothing written,
    and no plugin is asked for a measure that is in use or lies in a file.
    """
    from fit_core.clinic.given import read_given

    for text in given:
        found = read_given(clinic, text, as_printed=as_printed)
        if found is None:
            continue
        measure, checked, possible = found
        show_possible(measure, possible)
        if checked is not None:
            show_risk(measure, checked)


def show_risk(measure: Measure, checked: Checked) -> None:
    """Show the risk answers of a form, and safety items that were not answered."""
    for risk in checked.risk:
        _say("RISK ANSWER", measure, risk)
    for item in checked.safety_missing:
        topic = next((i.topic for i in measure.items if i.id == item), "")
        click.secho(
            f"\nNOT ANSWERED  {measure.title}, safety item {item} ({topic})."
            "\nA missing answer is no answer: ask.\n",
            bold=True,
        )


def show_possible(measure: Measure, found: Iterable[RiskAnswer]) -> None:
    """Show what may be risk answers in a list that cannot be read as it stands."""
    for risk in found:
        _say("POSSIBLE RISK ANSWER", measure, risk, ", in a list that cannot be read as it stands")


def _say(what: str, measure: Measure, risk: RiskAnswer, where: str = "") -> None:
    answer = f"{measure.title}, item {risk.item} ({risk.topic}): {risk.value}{where}."
    click.secho(f"\n{what}  {answer}\n{_ASK}\n", bold=True)


def show_notes(notes: Iterable[RiskNote], *, err: bool = False) -> None:
    """Show stored risk answers that nobody has acknowledged."""
    for note in notes:
        answer = f"{note.measure}, item {note.item} ({note.topic}): {note.value}, on {note.date}."
        click.secho(f"RISK ANSWER NOT ACKNOWLEDGED  {answer}", bold=True, err=err)


def clinic_for(ctx: click.Context, code: str, *, err: bool = False) -> Clinic:
    """Open the clinic for a command on one client; what waits of the client is shown first."""
    clinic = clinic_of(ctx)
    alert_waiting(clinic, code, err=err)
    return clinic


def alert_waiting(clinic: Clinic, code: str, *, err: bool = False) -> None:
    """Show what waits of a client before a command does its own work; nothing where nothing waits.

    Args:
        clinic: whose record is asked. code: of the client; raises NotFoundError for none.
        err: on standard error, for a command whose output is read by a program.

    """
    from fit_core.clinic.risk import client_reviews

    lines = client_reviews(clinic, code)
    urgent = [line.note for line in lines if line.blocks]
    show_notes(urgent, err=err)
    if urgent:
        click.secho(f"Talk about it, then: fit acknowledge {code} --done WORDS\n", err=err)
    if len(lines) > len(urgent):
        late = counted(len(lines) - len(urgent), "older risk answer")
        click.echo(f"On the review list of {code}: {late}. See: fit risk list\n", err=err)
