"""``fit demo``: a made-up client's eighth session, through the same commands' code."""

from __future__ import annotations

import datetime as dt
import tempfile
from pathlib import Path

import click

from fit_core.cli.made_up import CLIENT, GOAL, SESSIONS, THERAPIST, WORDS
from fit_core.cli.output import quoted
from fit_core.errors import FitError


@click.command()
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("fit-demo"),
    show_default=True,
    help="Folder for the sheet.",
)
@click.option("--paper", type=click.Choice(["A4", "Letter"]), default="A4", show_default=True)
def demo(out: Path, paper: str) -> None:
    """Build a made-up client's eighth session in a throw-away clinic and write the sheet.

    Every step is a command that you could type yourself; the clinic is removed afterwards and
    only the sheet is left.
    """
    click.echo(f"Everybody here is made up. {CLIENT}\n")
    with tempfile.TemporaryDirectory(prefix="fit-demo-") as folder:
        play = Play(Path(folder))
        play.open_clinic(paper)
        play.welcome_client()
        for number, session in enumerate(SESSIONS, 1):
            play.hold(number, session, out)
        click.echo("The throw-away clinic is removed; the sheet stays.")
    click.echo("\nNext, your own clinic: fit init --plain")


class Play:
    """The demo's steps. Each prints the command that it runs."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._code = ""

    def open_clinic(self, paper: str) -> None:
        """Make the throw-away clinic, with every installed plugin enabled in it only."""
        from fit_core.settings.crisis import MADE_UP

        about = ["--name", "Riverside Practice (made up)", "--crisis-text", MADE_UP]
        about += ["--therapist", THERAPIST, "--id", "demo", "--paper", paper]
        fitting = ["--norm", "phq9=nhs-talking-therapies", "--enable-all"]
        self._run("init", "--plain", *about, *fitting)

    def welcome_client(self) -> None:
        """Add the client, with a goal in the client's own words."""
        from fit_core.clinic.clients import list_clients
        from fit_core.clinic.opening import Clinic

        self._run("client", "add", "--started", _day(1))
        self._code = list_clients(Clinic(self._folder))[0].client.code
        self._run("goal", "add", self._code, GOAL)

    def hold(self, number: int, session: tuple[str, str, str], out: Path) -> None:
        """Hold one session; the last one ends with the sheet."""
        if session == ("", "", ""):
            self._run("client", "note", self._code, "missed", "--date", _day(number))
            return
        phq9, checkin, goal = session
        last = number == len(SESSIONS)
        given = ["--date", _day(number), "--no-ask", "--no-open", "--goal", f"1={goal}"]
        given += ["--answers", f"phq9={phq9}", "--answers", f"session-checkin={checkin}"]
        given += ["--words", WORDS] if last else []
        self._run("session", self._code, *given, "--out", str(out if last else self._folder))

    def _run(self, *arguments: str) -> None:
        """Run one command exactly as the command line does."""
        from fit_core.cli import fit

        click.secho(f"$ fit {quoted(arguments)}", bold=True)
        try:
            fit.main(["--clinic", str(self._folder), *arguments], "fit", standalone_mode=False)
        except FitError as error:
            raise FitError(f"The demo stopped: {error.what}", error.next_step) from error
        click.echo()


def _day(number: int) -> str:
    """A fixed Tuesday for each session, so that the same demo is made on every day."""
    return (dt.date(2026, 1, 13) + dt.timedelta(weeks=number - 1)).isoformat()
