"""``fit session``: the therapist's one command, from the client's words to the sheet."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of, date_option, pairs, today
from fit_core.cli.record import MODES
from fit_core.errors import NotFoundError

if TYPE_CHECKING:
    from fit_core.cli.sitting import Sitting
    from fit_core.clinic.opening import Clinic


@click.command()
@click.argument("client", required=False)
@date_option
@click.option("--words", help="What the client says first, in the client's own words.")
@click.option("--answers", multiple=True, metavar="MEASURE=LIST", help="Answers, e.g. phq9=0,1,2.")
@click.option("--total", multiple=True, metavar="MEASURE=N", help="A total, e.g. bdi=17.")
@click.option("--goal", multiple=True, metavar="NUMBER=N", help="Rating of a goal, e.g. 1=6.5.")
@click.option("--mode", type=click.Choice(MODES), default="paper", show_default=True)
@click.option("--acknowledge", metavar="WORDS", help="A risk answer was seen; what was done.")
@click.option("--override", metavar="WORDS", help="Print before that; why.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder for the sheet.")
@click.option("--open/--no-open", "show", default=True, help="Open the sheet when it is made.")
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
    **given: str | None,
) -> None:
    """Hold a session: own words, today's forms, risk answers first, the sheet for the table.

    Without CLIENT, choose among those whom you saw last. What is already recorded for the day is
    not asked again, so a session that was interrupted goes on where it stopped.
    """
    from fit_core.cli.alert import alert_waiting, look_at_given
    from fit_core.cli.sitting import Given, Sitting

    clinic = clinic_of(ctx)
    look_at_given(clinic, answers)
    client = client or _choose(clinic, no_ask)
    alert_waiting(clinic, client)
    sitting = Sitting(
        clinic,
        client,
        date or today(),
        Given(
            words=given["words"],
            answers=pairs(answers, "--answers"),
            totals=pairs(total, "--total"),
            goals=pairs(goal, "--goal"),
            mode=given["mode"] or "paper",
            acknowledge=given["acknowledge"],
            override=given["override"],
            ask=not no_ask,
        ),
    )
    _hold(sitting, out, show)


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
