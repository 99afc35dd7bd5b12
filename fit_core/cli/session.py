"""``fit session``: the therapist's one command, from the client's words to the sheet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of, date_option, pairs, today
from fit_core.cli.record import MODES
from fit_core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fit_core.cli.sitting import Given, Sitting
    from fit_core.clinic.opening import Clinic
    from fit_core.record.model import CancelledBy

#: Who can cancel a session: `fit_core.record.model.CancelledBy`.
BY = ("client", "therapist", "service")
#: What says how forms were answered, and is nothing of a session by itself.
_ABOUT = ("mode", "language")


@click.command()
@click.argument("client", required=False)
@date_option
@click.option("--words", help="What the client says first, in the client's own words.")
@click.option("--answers", multiple=True, metavar="MEASURE=LIST", help="Answers, e.g. phq9=0,1,2.")
@click.option("--total", multiple=True, metavar="MEASURE=N", help="A total, e.g. bdi=17.")
@click.option("--goal", multiple=True, metavar="NUMBER=N", help="Rating of a goal, e.g. 1=6.5.")
@click.option("--mode", type=click.Choice(MODES), default="paper", show_default=True)
@click.option("--language", metavar="TAG", help="In which forms were answered (the client's).")
@click.option("--acknowledge", metavar="WORDS", help="A risk answer was seen; what was done.")
@click.option("--override", metavar="WORDS", help="Print before that; why.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder for the sheet.")
@click.option("--open/--no-open", "show", default=True, help="Open the sheet when it is made.")
@click.option("--cancelled-by", type=click.Choice(BY), help="It was not held: who cancelled it.")
@click.option("--late", is_flag=True, help="Cancelled late, by the clinic's own rule.")
@click.option("--no-ask", is_flag=True, help="Ask nothing; what is not given is left out.")
@click.pass_context
def session(
    ctx: click.Context,
    /,
    client: str | None,
    date: dt.date | None,
    answers: tuple[str, ...],
    total: tuple[str, ...],
    goal: tuple[str, ...],
    out: Path | None,
    show: bool,
    no_ask: bool,
    cancelled_by: CancelledBy | None,
    late: bool,
    **given: str | None,
) -> None:
    """Hold a session: own words, today's forms, risk answers first, the sheet for the table.

    Without CLIENT, choose among those whom you saw last. What is already recorded for the day is
    not asked again, so a session that was interrupted goes on where it stopped. With --cancelled-by
    nothing is held: it is noted that the session was cancelled, and by whom.
    """
    from fit_core.cli.alert import alert_waiting, look_at_given
    from fit_core.cli.sitting import Sitting

    clinic = clinic_of(ctx)
    if cancelled_by or late:
        words = [value for name, value in given.items() if value and name not in _ABOUT]
        said = any([answers, total, goal, words])
        _cancel(clinic, client, date or today(), cancelled_by, late, said)
        return
    look_at_given(clinic, answers)
    client = client or _choose(clinic, no_ask)
    alert_waiting(clinic, client)
    heard = _heard(given, answers=answers, totals=total, goals=goal, ask=not no_ask)
    _hold(Sitting(clinic, client, date or today(), heard), out, show)


def _heard(
    given: Mapping[str, str | None],
    *,
    answers: tuple[str, ...],
    totals: tuple[str, ...],
    goals: tuple[str, ...],
    ask: bool,
) -> Given:
    """What the command line says of a session that is held, read; raises UsageError."""
    from fit_core.cli.sitting import Given
    from fit_core.clinic.form_languages import answered_in

    return Given(
        words=given["words"],
        answers=pairs(answers, "--answers"),
        totals=pairs(totals, "--total"),
        goals=pairs(goals, "--goal"),
        mode=given["mode"] or "paper",
        language=answered_in(given["language"]) if given["language"] else "",
        acknowledge=given["acknowledge"],
        override=given["override"],
        ask=ask,
    )


def _cancel(
    clinic: Clinic,
    client: str | None,
    date: dt.date,
    by: CancelledBy | None,
    late: bool,
    said: bool,
) -> None:
    """Note a session that was cancelled; what belongs to one that was held is refused."""
    from fit_core.clinic.sessions import cancel_session

    if by is None:
        raise UsageError("--late was given alone.", "Say who cancelled: --cancelled-by client")
    if said:
        raise UsageError(
            "A cancelled session has no answers, words or ratings.",
            "Leave them out, or record a form of another day: fit record",
        )
    if client is None:
        raise NotFoundError("No client was named.", "Name one: fit session CODE --cancelled-by ...")
    noted = cancel_session(clinic, client, date, by, late=late)
    click.echo(f"Noted: session of {noted.date} cancelled by {by}{', late' if late else ''}.")


def _hold(sitting: Sitting, out: Path | None, show: bool) -> None:
    sitting.check_given()
    sitting.begin()
    sitting.hear_words()
    sitting.fill_forms()
    sitting.rate_goals()
    sitting.pass_gate()
    printed = sitting.print_sheet(out)
    if show:
        click.launch(str(printed))


def _choose(clinic: Clinic, no_ask: bool) -> str:
    """Let the therapist choose among the clients seen last, with the day beside each."""
    from fit_core.clinic.clients import recent_clients

    lines = recent_clients(clinic)
    if not lines or no_ask:
        raise NotFoundError(
            "No client was named." if lines else "There is no client yet.",
            "Name one: fit session CODE. Or add one: fit client add.",
        )
    for number, line in enumerate(lines, 1):
        seen = f"last session {line.last_session}" if line.last_session else "not seen yet"
        click.echo(f"  {number}  {line.client.code}   {seen}")
    chosen = click.prompt("Which client", type=click.IntRange(1, len(lines)))
    return lines[chosen - 1].client.code
