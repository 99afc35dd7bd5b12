"""``fit record``: one form of one client, asked or given."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of, date_option, today

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.record.model import Mode

MODES = ("paper", "screen", "interview")


@click.command()
@click.argument("client")
@click.argument("measure")
@date_option
@click.option("--answers", help="Answers in order, 0,1,2, or by item, 3=2,9=0.")
@click.option("--total", help="The total, for a measure whose items the clinic does not hold.")
@click.option("--mode", type=click.Choice(MODES), default="paper", show_default=True)
@click.option("--language", metavar="TAG", help="In which it was answered (the client's).")
@click.option("--respondent", default="client", show_default=True, help="Who answered.")
@click.option("--goal", type=int, help="Number of the goal that is rated.")
@click.option("--as-printed", is_flag=True, help="The numbers are those that the paper shows.")
@click.option("--amend", metavar="REASON", help="Correct the form of this session, and why.")
@click.pass_context
def record(
    ctx: click.Context,
    client: str,
    measure: str,
    date: dt.date | None,
    answers: str | None,
    total: str | None,
    mode: Mode,
    language: str | None,
    respondent: str,
    goal: int | None,
    as_printed: bool,
    amend: str | None,
) -> None:
    """Record a form of a client in the session of that day. Asks when no answers are given.

    --language: say it where the form was in another language than this client's forms are, whoever
    printed it. Answers in another language than before begin a new line.
    """
    from fit_core.cli.alert import alert_waiting, look_at_given
    from fit_core.cli.entry import look_first, make_entry, measure_here, record_entry, to_ask
    from fit_core.clinic.form_languages import answered_in
    from fit_core.clinic.forms import accept
    from fit_core.clinic.sessions import hold_session

    clinic, tag = clinic_of(ctx), answered_in(language) if language else ""
    if answers is not None:
        look_at_given(clinic, [f"{measure}={answers}"], as_printed=as_printed)
    alert_waiting(clinic, client)
    asked, wording = measure_here(clinic, measure, client, tag)
    if answers is None and total is None:
        wording = to_ask(clinic, asked, wording)
    entry = make_entry(
        clinic,
        asked,
        wording,
        answers=answers,
        total=total,
        mode=mode,
        goal=_goal(clinic, client, goal),
        respondent=respondent,
        as_printed=as_printed,
        language=tag,
    )
    if answers is None:
        look_first(clinic, asked, entry)
    accept(clinic, asked, entry)
    record_entry(clinic, hold_session(clinic, client, date or today()), asked, entry, amend)


def _goal(clinic: Clinic, client: str, number: int | None) -> str | None:
    if number is None:
        return None
    from fit_core.clinic.goals import numbered_goal

    return numbered_goal(clinic, client, number).id
