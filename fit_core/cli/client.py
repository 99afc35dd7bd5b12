"""``fit client``: add, list and show clients, state what rules ask; episodes; sessions not kept."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, Literal, TypeVar

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, clinic_of, stated_line, today, ways_line
from fit_core.cli.identity import identity
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.errors import UsageError

F = TypeVar("F", bound=Callable[..., Any])


@click.group()
def client() -> None:
    """Add, list and show clients. A client is a random code; no name is asked for."""


def stated_options(command: F) -> F:
    """The options that state what rules of measures ask of a client."""
    born = click.option("--born", metavar="YYYY-MM", help="Month of birth; no day is kept.")
    sex = click.option("--sex", type=click.Choice(["F", "M"]), help="As the norms have it.")
    retired = click.option("--retired/--not-retired", default=None, help="Whether retired.")
    return born(sex(retired(command)))


@client.command()
@click.option("--started", type=Day(), help="First day of the episode (today).")
@stated_options
@click.pass_context
def add(
    ctx: click.Context,
    started: dt.date | None,
    born: str | None,
    sex: Literal["F", "M"] | None,
    retired: bool | None,
) -> None:
    """Add a client and print the code.

    Month of birth, sex and retirement are asked by the rules of a few measures only, and can be
    stated later: fit client set.
    """
    from fit_core.clinic.clients import add_client
    from fit_core.clinic.persons import Stated

    facts = Stated(born or "", sex or "", retired)
    added = add_client(clinic_of(ctx), started or today(), facts)
    click.echo(f"Client {added.code} was added. Write the code into your own notes.")
    click.echo(f"Next: fit session {added.code}")


@client.command("set")
@click.argument("code")
@stated_options
@click.option(
    "--clear", multiple=True, type=click.Choice(["born", "sex", "retired"]), help="Take it back."
)
@click.option("--scores/--no-scores", default=None, help="Whether sheets show scores.")
@click.pass_context
def set_(
    ctx: click.Context,
    code: str,
    born: str | None,
    sex: Literal["F", "M"] | None,
    retired: bool | None,
    clear: tuple[str, ...],
    scores: bool | None,
) -> None:
    """State what rules of a few measures ask of a client: month of birth, sex, retirement.

    Only a rule that needs one of them reads it, and no sheet prints it. A correction counts for
    every form, since scores are worked out when they are read; earlier versions stay in the record.

    --no-scores: the client does not want to see scores. Sheets then hold the client's words, the
    questions and the room to write, and say why; answers are scored for the therapist as before.
    """
    from fit_core.clinic.clients import want_scores
    from fit_core.clinic.persons import state_facts

    clinic = clinic_for(ctx, code)
    stated = clear or (born, sex, retired) != (None, None, None)
    if stated or scores is None:
        facts = state_facts(clinic, code, born=born, sex=sex, retired=retired, clear=clear)
        click.echo(f"Saved: {stated_line(facts.born, facts.sex, facts.retired)}.")
    if scores is not None:
        want_scores(clinic, code, wanted=scores)
        click.echo(f"Saved: sheets are made {'with' if scores else 'without'} scores.")


@client.command("language")
@click.argument("code")
@click.argument("tag", required=False)
@click.option("--as-clinic", is_flag=True, help="No language chosen: the clinic's, whichever.")
@click.option("--form", type=click.Choice(["neutral", "formal", "informal"]), help="Of address.")
@click.option("--gender", type=click.Choice(["f", "m", "x"]), help="In sentences; x guesses none.")
@click.option("--large-print/--usual-print", default=None, help="Pages in large print.")
@click.pass_context
def language_(
    ctx: click.Context,
    code: str,
    tag: str | None,
    as_clinic: bool,
    form: Literal["neutral", "formal", "informal"] | None,
    gender: Literal["f", "m", "x"] | None,
    large_print: bool | None,
) -> None:
    """Say how a client reads: language, form of address, gender in sentences, large print.

    It is the client's own choice; the program guesses none of it. TAG is a language tag such as cy
    or es-US; sheets and forms of this client are then in that language, and stay in it if the
    clinic takes another. A measure that has no sentences in it stays in the clinic's language,
    whole.
    """
    from fit_core.clinic.ways import choose_ways

    if tag and as_clinic:
        raise UsageError("A language and --as-clinic were given.", "Leave one of them out.")
    clinic = clinic_of(ctx)
    language = "" if as_clinic else tag
    chosen = choose_ways(
        clinic, code, language=language, form=form, gender=gender, large_print=large_print
    )
    click.echo(f"Saved: {ways_line(chosen, clinic.settings.language)}.")


client.add_command(identity)


@client.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List all clients with the day of the last session."""
    from fit_core.clinic.clients import list_clients

    lines = list_clients(clinic_of(ctx))
    if as_json:
        print_json([{"code": li.client.code, "last_session": li.last_session} for li in lines])
        return
    rows = [(li.client.code, li.last_session or "none yet") for li in lines]
    print_table(("client", "last session"), rows, "There is no client yet: fit client add")


@client.command()
@click.argument("code")
@click.option("--components", is_flag=True, help="What the course says of each component.")
@json_option
@click.pass_context
def show(ctx: click.Context, code: str, components: bool, as_json: bool) -> None:
    """Show a client's sessions, forms, goals and what waits. Risk answers come first.

    With --components: trust, empathy, collaboration and the others, each with what is computed,
    what the rules saw, and where it may stand. For the therapist, not for the table.
    """
    if components:
        _show_components(ctx, code, as_json)
        return
    from fit_core.cli.portrait import portrait, print_portrait

    seen = portrait(clinic_of(ctx) if as_json else clinic_for(ctx, code), code)
    if as_json:
        print_json(seen)
    else:
        print_portrait(seen)


def _show_components(ctx: click.Context, code: str, as_json: bool) -> None:
    from fit_core.cli.components import print_components
    from fit_core.clinic.components import client_components

    seen = client_components(clinic_of(ctx) if as_json else clinic_for(ctx, code), code)
    if as_json:
        print_json(seen)
    else:
        print_components(seen)


@client.command()
@click.argument("code")
@click.option("--started", type=Day(), help="First day of the new episode (today).")
@click.pass_context
def begin(ctx: click.Context, code: str, started: dt.date | None) -> None:
    """Begin another episode after the last one has ended."""
    from fit_core.clinic.clients import begin_episode

    episode = begin_episode(clinic_for(ctx, code), code, started or today())
    click.echo(f"Episode {episode.number} began on {episode.started}.")


@client.command()
@click.argument("code")
@click.argument("status", type=click.Choice(["planned", "cancelled", "missed"]))
@click.option("--date", type=Day(), required=True, help="Day of the session.")
@click.pass_context
def note(ctx: click.Context, code: str, status: str, date: dt.date) -> None:
    """Note a session that is planned, or that was cancelled or missed."""
    from fit_core.clinic.sessions import note_session

    note_session(clinic_for(ctx, code), code, date, status)  # type: ignore[arg-type]
    click.echo(f"Noted: session of {date} {status}.")
