"""``fit report``: write sheets, of one session or of every client's last one."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, clinic_of, date_option
from fit_core.cli.gave_way import tell_gave_way
from fit_core.cli.output import counted
from fit_core.errors import FitError, UsageError

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic

Kind = Literal["shared", "screen"]
#: Clients that are read within a second or two.
_MANY = 20


@click.group()
def report() -> None:
    """Write sheets from what is recorded."""


@report.command()
@click.argument("client", required=False)
@date_option
@click.option("--all", "everybody", is_flag=True, help="Of every client, the last session.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Other paper than usual.")
@click.option("--screen", is_flag=True, help="For a screen: one HTML file, nothing else in it.")
@click.option("--language", default="", metavar="TAG", help="Another than the client chose.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@click.option(
    "--encrypt", is_flag=True, help="Ask for a password, without which it cannot be read."
)
@click.pass_context
def session(
    ctx: click.Context,
    client: str | None,
    date: dt.date | None,
    everybody: bool,
    paper: str | None,
    screen: bool,
    language: str,
    out: Path | None,
    encrypt: bool,
) -> None:
    """Write the shared sheet of a client's session (the last one by default).

    It is in the language that the client chose (fit client language), or for this once in another.

    With --encrypt the file opens with a password only (AES, 256 bits). Nobody can find a
    lost password again, and need not: the sheet can be written anew from the record.
    """
    if everybody == bool(client):
        raise UsageError("Name one CLIENT, or give --all.", "See fit report session --help.")
    if everybody and encrypt:
        raise UsageError(
            "One password for the sheets of all clients would protect none from another.",
            "Name one CLIENT with --encrypt.",
        )
    clinic = clinic_for(ctx, client) if client else clinic_of(ctx)
    _on_paper(clinic, paper)
    kind: Kind = "screen" if screen else "shared"
    if client:
        _one(clinic, client, (date, out, _password() if encrypt else None, kind, language))
    else:
        _all(clinic, out, kind, language)


@report.command()
@click.argument("client")
@date_option
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Other paper than usual.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@click.pass_context
def clinician(
    ctx: click.Context, client: str, date: dt.date | None, paper: str | None, out: Path | None
) -> None:
    """Write the clinician sheet of a CLIENT's session (the last one by default).

    It is for the practitioner alone: risk answers first, then answers, rules, data, course. A risk
    answer that waits does not hold it back.
    """
    from fit_core.clinic.clinician import print_clinician

    clinic = clinic_for(ctx, client)
    _on_paper(clinic, paper)
    printed = print_clinician(clinic, client, date, out)
    click.echo(f"The clinician sheet {printed.sheet.id} is in {printed.path}")
    click.echo("It is not for the client's copy.")


@report.command()
@click.option("--everyone", is_flag=True, help="Clients of other therapists too.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Other paper than usual.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@click.pass_context
def caseload(ctx: click.Context, everyone: bool, paper: str | None, out: Path | None) -> None:
    """Write a page for supervision: whom to talk about next, and why, by code.

    On it are clients who consented to supervision. It ranks nobody. Clients of other therapists
    are there only with --everyone, which the audit trail notes.
    """
    from fit_core.clinic.caseload import print_caseload

    clinic = clinic_of(ctx)
    _on_paper(clinic, paper)
    printed = print_caseload(clinic, out, everyone=everyone, seen=_tell_progress)
    reasons = sum(bool(need.reasons) for need in printed.needs)
    click.echo(f"The caseload page is in {printed.path}")
    click.echo(f"On it: {counted(len(printed.needs), 'client')}, {reasons} with a reason to talk.")
    if printed.without_consent:
        listed = _few(list(printed.without_consent))
        click.echo(f"Without consent to supervision, not on it: {listed}.", err=True)
        click.echo("Record one with: fit consent CLIENT supervision --text VERSION", err=True)


@report.command()
@click.argument("client", required=False, default="")
@click.option("--language", default="", metavar="TAG", help="Another than the client chose.")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Other paper than usual.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@click.pass_context
def card(
    ctx: click.Context, client: str, language: str, paper: str | None, out: Path | None
) -> None:
    """Write the conversation card: what to ask about a client's world. Nothing on it is scored.

    Thirteen topics to pick from, with room for notes; nothing of it goes into the record.
    """
    from fit_core.clinic.card import print_card

    clinic = clinic_of(ctx)
    _on_paper(clinic, paper)
    click.echo(f"The conversation card is in {print_card(clinic, client, language, out)}")


@report.command()
@click.argument("names", nargs=-1, metavar="[ANALYSIS]...")
@click.option("--until", type=Day(), help="Last day that counts (today).")
@click.option("--paper", type=click.Choice(["A4", "Letter"]), help="Other paper than usual.")
@click.option("--out", type=click.Path(path_type=Path), help="File or folder.")
@click.pass_context
def service(
    ctx: click.Context,
    names: tuple[str, ...],
    until: dt.date | None,
    paper: str | None,
    out: Path | None,
) -> None:
    """Write a report of the service: what its analyses find, how complete the data are first.

    Of clients who consented; groups of fewer than 10 people are not shown, and no therapist is told
    apart. Without names, every analysis but that of therapists (fit analyse therapists).
    """
    from fit_core.clinic.service_page import print_service

    clinic = clinic_of(ctx)
    _on_paper(clinic, paper)
    printed = print_service(clinic, names, until=until, out=out, begin=_tell_begun)
    for name, why in printed.not_made:
        click.echo(f"Not made, {name}: {why}", err=True)
    click.echo(f"The service report is in {printed.path}")


def _tell_begun(name: str) -> None:
    if sys.stderr.isatty():
        click.echo(f"{name} ...", err=True)


def _tell_progress(done: int, of: int) -> None:
    if sys.stderr.isatty() and of > _MANY and (done % _MANY == 0 or done == of):
        click.echo(f"\r{done} of {of} clients", nl=done == of, err=True)


def _on_paper(clinic: Clinic, paper: str | None) -> None:
    if paper:
        clinic.use_paper("Letter" if paper == "Letter" else "A4")


def _password() -> str:
    """Ask twice, and never show it; an option would leave it in the history of the terminal."""
    return str(click.prompt("Password", hide_input=True, confirmation_prompt="The same again"))


def _one(
    clinic: Clinic, client: str, wishes: tuple[dt.date | None, Path | None, str | None, Kind, str]
) -> None:
    from fit_core.clinic.sheets import print_shared

    printed = print_shared(clinic, client, *wishes)
    click.echo(f"The sheet {printed.sheet.id} is in {printed.path}")
    tell_gave_way(printed)


def _all(clinic: Clinic, out: Path | None, kind: Kind, language: str) -> None:
    """Every client's last sheet, with progress; one that cannot be made stops no other."""
    from fit_core.clinic.clients import list_clients
    from fit_core.clinic.sheets import print_shared

    codes = [line.client.code for line in list_clients(clinic) if line.last_session]
    failed: dict[str, list[str]] = {}
    with click.progressbar(codes, label=f"{len(codes)} sheets", width=40) as waiting:
        for code in waiting:
            try:
                print_shared(clinic, code, None, out, kind=kind, language=language)
            except FitError as error:
                reason = f"{error.what} {error.next_step}".replace(code, "CODE")
                failed.setdefault(reason, []).append(code)
    left = sum(map(len, failed.values()))
    click.echo(f"{len(codes) - left} sheets are in {out or clinic.folder / 'sheets'}")
    for reason, those in failed.items():
        click.echo(f"\nNot made for {_few(those)}: {reason}", err=True)
    if failed:
        raise FitError(f"{left} of {len(codes)} sheets were not made.", "See above why.")


def _few(codes: list[str]) -> str:
    """The first codes and how many more."""
    shown = ", ".join(codes[:5])
    return f"{shown} and {len(codes) - 5} more" if len(codes) > 5 else shown
