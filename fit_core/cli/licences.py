"""``fit measures licence``: record, list and end what a clinic holds; the page for the file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import Day, clinic_of, library_here, today
from fit_core.cli.output import counted, json_option, print_json, print_table
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.rights import Rights
    from fit_core.measure.licence import Held
    from fit_core.measure.vocabulary import Verb

_KINDS = ("statement", "permission", "licence")


@click.group()
def licence() -> None:
    """Record and list the licences, permissions and statements that this clinic holds."""


@licence.command()
@click.argument("measure")
@click.option("--for", "verbs", required=True, metavar="VERBS", help="What for: print,screen …")
@click.option("--kind", type=click.Choice(_KINDS), required=True, help="What the clinic holds.")
@click.option("--source", required=True, help="Where it stands, or who states it.")
@click.option("--number", default="", help="Its number.")
@click.option("--granted", type=Day(), help="First day on which it holds (today).")
@click.option("--expires", type=Day(), help="Last day on which it holds (no end).")
@click.option("--language", default="", help="The language it is for (every one).")
@click.option("--version", default="", help="The version of the measure it is for (every one).")
@click.pass_context
def add(
    ctx: click.Context,
    measure: str,
    verbs: str,
    kind: Any,  # noqa: ANN401 - one of _KINDS, which click checks
    source: str,
    number: str,
    granted: dt.date | None,
    expires: dt.date | None,
    language: str,
    version: str,
) -> None:
    """Record a licence, a permission or a statement about a MEASURE.

    VERBS are those that a refusal names, joined with commas: score, enter-total, keep, show-items,
    print, screen, translate, export, fit-model.
    """
    from fit_core.clinic.licences import NewLicence, record_licence

    new = NewLicence(
        measure=measure,
        verbs=_verbs(verbs),
        kind=kind,
        source=source.strip(),
        number=number.strip(),
        granted_on=granted or today(),
        expires_on=expires,
        language=language,
        version=version,
    )
    clinic = clinic_of(ctx)
    held = record_licence(clinic, new)
    click.echo(f"{_named(held)} for {held.measure} was recorded: {_reach(held)}.")
    for line in _short_of(ctx, held):
        click.echo(f"fit: {line}", err=True)


@licence.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List every record, ended ones too."""
    from fit_core.clinic.licences import held_by

    records = held_by(clinic_of(ctx))
    if as_json:
        print_json(records)
        return
    rows = [(r.id[:8], r.measure, f"{r.kind} {r.number}", _reach(r), _state(r)) for r in records]
    heads = ("id", "measure", "record", "for", "holds")
    print_table(heads, rows, "Nothing is recorded: fit measures licence add MEASURE")


@licence.command()
@click.argument("record")
@click.option("--date", type=Day(), help="First day on which you no longer rely on it (today).")
@click.pass_context
def end(ctx: click.Context, record: str, date: dt.date | None) -> None:
    """Rely on a RECORD no longer; it stays in the list. RECORD is its id, from the list."""
    from fit_core.clinic.licences import end_licence

    held = end_licence(clinic_of(ctx), record, date or today())
    click.echo(f"{_named(held)} for {held.measure} is not relied on from {held.ended_on}.")


def _verbs(written: str) -> tuple[Verb, ...]:
    """Read verbs joined with commas; each once, in the order of the table."""
    from fit_core.measure.licence import VERBS
    from fit_core.measure.say import suggestion

    names = {name.strip() for name in written.split(",") if name.strip()}
    for unknown in sorted(names - set(VERBS)):
        raise UsageError(f"There is no verb {unknown!r}.", suggestion(unknown, VERBS))
    return tuple(verb for verb in VERBS if verb in names)


def _named(held: Held) -> str:
    from fit_core.measure.refusal import named

    words = named(held)
    return words[0].upper() + words[1:]


def _reach(held: Held) -> str:
    """What a record is for, and until when."""
    parts = [", ".join(held.verbs)]
    parts += [f"language {held.language}"] if held.language else []
    parts += [f"version {held.version}"] if held.version else []
    parts += [f"until {held.expires_on}"] if held.expires_on else []
    return ", ".join(parts)


def _state(held: Held) -> str:
    if held.ended_on:
        return f"ended {held.ended_on}"
    if held.granted_on > today():
        return f"from {held.granted_on}"
    return "expired" if held.expires_on and held.expires_on < today() else "yes"


def _short_of(ctx: click.Context, held: Held) -> list[str]:
    """What a new record does not do although somebody may expect it."""
    from fit_core.measure.licence import Act, allowed
    from fit_core.measure.refusal import refusal

    measure = library_here(ctx).get(held.measure)
    acts = [Act(measure, verb, held.language) for verb in held.verbs]
    verdicts = [(act, allowed(act, [held], max(today(), held.granted_on))) for act in acts]
    lines = [refusal(*pair)[0] for pair in verdicts if not pair[1].allowed]
    idle = [act.verb for act in acts if act.needs == "nothing"]
    if idle:
        terms = measure.licence.terms
        lines.append(f"{', '.join(idle)}: open under {terms} terms; no record was needed.")
    return lines


@licence.command()
@click.option("--out", type=click.Path(path_type=Path), help="The PDF file to write.")
@click.option(
    "--all", "all_", is_flag=True, help="Every measure that is here, not only those in use."
)
@json_option
@click.pass_context
def summary(ctx: click.Context, out: Path | None, all_: bool, as_json: bool) -> None:
    """Write the page that a clinic can file: terms, owners, records, what is refused."""
    from fit_core.cli.rights import print_rights
    from fit_core.clinic.licences import held_by
    from fit_core.clinic.rights import at_hand, rights, used_measures

    if out is None and not as_json:
        raise UsageError("No file is named.", "Name it: --out licences.pdf (or print --json).")
    clinic = clinic_of(ctx)
    used, held = used_measures(clinic), held_by(clinic)
    found = tuple(rights(at_hand(clinic.library, used), held))
    if not all_:
        names = {measure.id for measure in used}
        found = tuple(one for one in found if one.held or one.measure.id in names)
    if as_json:
        print_rights(found, as_json=True)
    if out:
        _write(clinic, found, out, "all measures" if all_ else "measures in use or with a record")


def _write(clinic: Clinic, found: Sequence[Rights], out: Path, chosen: str) -> None:
    from fit_core.clinic.licence_page import licence_page
    from fit_core.clinic.printing import print_document

    page = licence_page(clinic, found, today().isoformat(), chosen)
    path = print_document(clinic, page, out)
    click.echo(f"The page on {counted(len(found), 'measure')} is in {path}", err=True)
