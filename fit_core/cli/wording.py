"""``fit wording``: the sentences of measures, brought by the clinic from files that it may use."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import clinic_of, pairs
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.cli.wording_out import export, show, template
from fit_core.cli.wording_print import STATUS, language_option, print_proposal, proposal_data
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.clinic.wordings import Brought, Standing
    from fit_core.wording.asked import Asked
    from fit_core.wording.camcops import Key
    from fit_core.wording.propose import Proposal

_QUESTION = "Does each sentence stand under its number, and each answer beside its code?"


@click.group()
def wording() -> None:
    """Bring the sentences of measures, show them, hand them on, remove them."""


wording.add_command(template)
wording.add_command(show)
wording.add_command(export)


@wording.command("import")
@click.argument("measure")
@click.argument("file", type=click.Path(path_type=Path))
@language_option
@click.option("--status", type=STATUS, help="How the sentences came about.")
@click.option("--licence", default="", help="The licence line of the sentences.")
@click.option("--title", default="", help="What stands over the form.")
@click.option("--instruction", default="", help="The printed instruction.")
@click.option("--leave-out", multiple=True, metavar="NAME", help="A question that is no part.")
@click.option("--in-order", is_flag=True, help="Take questions in order, whatever their names say.")
@click.option("--task", default="", help="The task in a CamCOPS file, where it has another name.")
@click.option("--key", multiple=True, metavar="ITEM=STRING[:ANSWERS]", help="CamCOPS strings.")
@click.option("--own-translation", is_flag=True, help="This clinic translated the sentences.")
@click.option("--yes", is_flag=True, help="You have looked; do not ask.")
@json_option
@click.pass_context
def import_(
    ctx: click.Context,
    /,
    measure: str,
    file: Path,
    own_translation: bool,
    yes: bool,
    as_json: bool,
    **said: Any,  # noqa: ANN401 - the options that `_asked` reads
) -> None:
    """Take the sentences of a MEASURE from a FILE, once you have confirmed them item by item.

    FILE is a FHIR R4 Questionnaire (JSON), a CamCOPS string file (XML), or our own template, filled
    in. With --json and without --yes it shows what would be taken and keeps nothing. ANSWERS names
    the strings of an item's answers, with {code} for the code: --key "10=finalq:fa{code}".
    """
    from fit_core.clinic.wordings import bring, look_at

    clinic = clinic_of(ctx)
    found = look_at(clinic, measure, file, _asked(**said), own_translation=own_translation)
    if not as_json:
        print_proposal(found)
        if not yes:
            click.confirm(_QUESTION, abort=True)
    elif not yes:
        print_json(proposal_data(found) | {"saved": False})
        return
    done = bring(clinic, found, own_translation=own_translation)
    if as_json:
        print_json(proposal_data(found) | _outcome(done))
    else:
        _tell(found, done)


@wording.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List every wording that is here: brought by this clinic, or part of a pack."""
    from fit_core.clinic.wordings import list_wordings

    found = list_wordings(clinic_of(ctx))
    if as_json:
        print_json([_as_data(standing) for standing in found])
        return
    heads = ("measure", "language", "state", "status", "brought", "by", "fingerprint")
    print_table(heads, [_as_row(standing) for standing in found], "No wording is here.")


@wording.command()
@click.argument("measure")
@language_option
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def remove(ctx: click.Context, measure: str, language: str, yes: bool) -> None:
    """Delete the sentences that this clinic brought for a MEASURE; answers and scores stay."""
    from fit_core.clinic.wordings import own_language
    from fit_core.clinic.wordings import remove as remove_wording

    clinic = clinic_of(ctx)
    tag = own_language(clinic, measure, language)
    if not yes:
        click.confirm(f"Remove the wording of {measure} in {tag}?", abort=True)
    remove_wording(clinic, measure, tag)
    click.echo(f"The wording of {measure} in {tag} was removed; answers and scores stay.")


def _asked(
    language: str,
    status: str | None,
    licence: str,
    title: str,
    instruction: str,
    leave_out: tuple[str, ...],
    in_order: bool,
    task: str,
    key: tuple[str, ...],
) -> Asked:
    from fit_core.wording.asked import Asked

    return Asked(
        language=language,
        status=status or "",
        licence=licence,
        title=title,
        instruction=instruction,
        leave_out=leave_out,
        in_order=in_order,
        task=task,
        keys=_keys(key),
    )


def _keys(given: tuple[str, ...]) -> dict[str, Key]:
    from fit_core.wording.camcops import Key

    found = {}
    for item, names in pairs(given, "--key").items():
        text, sign, answers = names.partition(":")
        if sign and answers.count("{code}") != 1:
            raise UsageError(
                f"--key {item}={names} does not say where the code stands.",
                'Write it like: --key "10=finalq:fa{code}"',
            )
        found[item] = Key(text, answers)
    return found


def _tell(found: Proposal, done: Brought) -> None:
    measure, language = found.wording.measure, found.wording.language
    click.echo(f"The wording of {measure} in {language} is kept in {done.path}")
    if done.used:
        click.echo("Forms of this clinic show it from now on. Old answers keep their form.")
    else:
        click.echo(f"It is not shown yet: {done.why_not}.")
    click.echo(f"Next: fit form {measure}; or: fit wording show {measure} --language {language}")


def _outcome(done: Brought) -> dict[str, object]:
    return {
        "saved": True,
        "path": str(done.path),
        "used": done.used,
        "why_not": done.why_not,
        "licence_record": done.row.licence,
    }


def _as_row(standing: Standing) -> tuple[str, ...]:
    row = standing.row
    facts = (row.status, f"{row.at:%Y-%m-%d}", row.actor, row.fingerprint[7:19]) if row else ()
    return (standing.measure, standing.language, standing.state, *(facts or ("",) * 4))


def _as_data(standing: Standing) -> dict[str, object]:
    kept = ("version", "status", "licence", "origin", "actor", "at", "fingerprint", "file_sha256")
    facts = {name: getattr(standing.row, name, None) for name in kept}
    head = {"measure": standing.measure, "language": standing.language, "state": standing.state}
    return head | facts
