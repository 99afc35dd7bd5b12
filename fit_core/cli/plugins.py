"""``fit plugins``: what is installed, what acts, why not, and what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli import Wishes
from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.errors import FitError, NotFoundError, ProblemsError

if TYPE_CHECKING:
    from fit_core.clinic.plugins import Changed
    from fit_core.hooks.packs import Pack
    from fit_core.hooks.trust import Standing


@click.group()
def plugins() -> None:
    """List, enable and disable plugins. Data packs act on install; code waits for a person."""


@plugins.command("list")
@json_option
@click.option(
    "--requirements", is_flag=True, help="Print what pip needs to install the same again."
)
@click.option("--strict", is_flag=True, help="Leave with status 1 unless all are active.")
@click.option("--grades", is_flag=True, help="Work out the grade of each pack; takes longer.")
@click.pass_context
def list_(
    ctx: click.Context, as_json: bool, requirements: bool, strict: bool, grades: bool
) -> None:
    """List every installed pack with its state and the reason."""
    standings = _standings(ctx)
    if requirements:
        for line in sorted({f"{s.pack.distribution}=={s.pack.version}" for s in standings}):
            click.echo(line)
    elif as_json:
        print_json([_as_data(standing, _grade(standing, grades)) for standing in standings])
    else:
        _print_list(standings, grades)
    idle = [s.pack.name for s in standings if s.state != "active"]
    if strict and idle:
        raise FitError(f"Not active: {', '.join(idle)}.", "See why: fit plugins why NAME")


@plugins.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def enable(ctx: click.Context, name: str, yes: bool) -> None:
    """Let an installed code plugin act, as its files are now."""
    from fit_core.clinic.plugins import enable_plugin, find_pack

    clinic = clinic_of(ctx)
    pack = find_pack(clinic, name)
    if not yes:
        click.echo(f"{pack.name} {pack.version}: {pack.purpose} ({pack.publisher}, {pack.licence})")
        click.confirm("It will run with all your rights. Enable it?", abort=True)
    pinned = enable_plugin(clinic, name)
    click.echo(f"{name} {pinned.version} is enabled; its files are pinned.")


@plugins.command()
@click.argument("name")
@click.pass_context
def disable(ctx: click.Context, name: str) -> None:
    """Switch a plugin or data pack off in this clinic."""
    from fit_core.clinic.plugins import disable_plugin

    if disable_plugin(clinic_of(ctx), name):
        click.echo(f"{name} is off. fit plugins enable {name} switches it on again.")
    else:
        click.echo(f"{name} is not installed any more; this clinic has forgotten it.")


@plugins.command()
@click.option("--yes", is_flag=True, help="Accept all of it without asking.")
@click.pass_context
def review(ctx: click.Context, yes: bool) -> None:
    """Show what changed since it was accepted, and accept all of it in one answer."""
    from fit_core.clinic.plugins import accept, changed

    clinic = clinic_of(ctx)
    what = changed(clinic)
    if not what.plugins and not what.measures:
        click.echo("Nothing has changed since it was accepted.")
        return
    _show_changed(what)
    if not yes and not click.confirm("Accept all of it?", default=False):
        click.echo("Nothing was accepted.")
        return
    accept(clinic, what)
    click.echo("Accepted.")
    for standing in what.plugins:
        _compare_issued(ctx, standing.pack.name)


def _compare_issued(ctx: click.Context, name: str) -> None:
    """Say whether a plugin, as accepted now, scores earlier forms as it did."""
    from fit_core.clinic.scoring import compare_issued

    count, different = compare_issued(clinic_of(ctx), name)
    if count:
        click.echo(f"{name} scores {count - len(different)} of its last {count} scores as before.")
    for one in different:
        click.echo(
            f"  {one.measure} {one.issued.scale} of {one.date}: issued {one.issued.value} "
            f"by {one.issued.version}, now {one.now.value}; what was issued stays"
        )


@plugins.command()
@click.argument("name")
@click.pass_context
def diff(ctx: click.Context, name: str) -> None:
    """Show what is different from what was accepted, of a plugin or of a measure in use."""
    from fit_core.clinic.in_use import differences
    from fit_core.clinic.plugins import file_differences

    clinic = clinic_of(ctx)
    is_pack = any(s.pack.name == name and s.pack.kind != "data" for s in clinic.standings)
    lines = file_differences(clinic, name) if is_pack else differences(clinic, name)
    click.echo("\n".join(lines) or f"{name} is as it was accepted.")


@plugins.command()
@click.argument("name")
@click.pass_context
def why(ctx: click.Context, name: str) -> None:
    """Say why a plugin is in its state, with what went wrong when it was loaded."""
    from fit_core.clinic.plugins import why as ask_why

    standing, told = ask_why(clinic_of(ctx), name)
    pack = standing.pack
    click.secho(f"{pack.name} {pack.version} ({pack.kind}): {standing.state}", bold=True)
    click.echo(standing.reason or "It acts.")
    click.echo(f"Purpose: {pack.purpose}\nPublisher: {pack.publisher}, licence: {pack.licence}")
    click.echo(f"Files: {pack.folder}\n       {pack.fingerprint}")
    for line in told:
        click.echo(f"\n{line}")


@plugins.command()
@click.argument("what")
@click.argument("name")
@click.pass_context
def choose(ctx: click.Context, what: str, name: str) -> None:
    """Choose between plugins that declare one name, e.g. fit_scorers.doubled harbour."""
    from fit_core.clinic.plugins import choose as choose_plugin

    choose_plugin(clinic_of(ctx), what, name)
    click.echo(f"{what} is taken from {name}.")


def _show_changed(what: Changed) -> None:
    for standing in what.plugins:
        name = standing.pack.name
        click.echo(f"plugin   {name} {standing.pack.version}: see fit plugins diff {name}")
    for used in what.measures:
        click.echo(
            f"measure  {used.measure.id} of {used.pack}: see fit plugins diff {used.measure.id}"
        )


def _standings(ctx: click.Context) -> tuple[Standing, ...]:
    """The packs as this clinic sees them, or as anybody would where there is no clinic."""
    from fit_core.clinic.held import take_up
    from fit_core.hooks.packs import installed_packs
    from fit_core.hooks.trust import standing
    from fit_core.settings.clinic import read_settings
    from fit_core.settings.places import clinic_folder

    wishes = ctx.find_object(Wishes)
    folder = clinic_folder(wishes.folder if wishes else None)
    try:
        pins, held = read_settings(folder).plugins, take_up(folder)
    except NotFoundError:
        pins, held = {}, {}
    return tuple(standing(pack, pins, held) for pack in installed_packs())


def _print_list(standings: tuple[Standing, ...], grades: bool) -> None:
    heads = ["name", "version", "kind", *(["grade"] if grades else []), "state", "reason"]
    rows = [
        (
            *(s.pack.name, s.pack.version, s.pack.kind),
            *([_grade(s, grades) or "none"] if grades else []),
            *(s.state, s.reason),
        )
        for s in standings
    ]
    print_table(heads, rows, "No pack is installed.")


def _grade(standing: Standing, wanted: bool) -> str | None:
    """The grade that a pack holds, worked out from its files; None when nobody asked."""
    if not wanted or standing.pack.fault:
        return None
    from fit_core.checks.run import check_name

    return check_name(standing.pack.name).grade


def _as_data(standing: Standing, grade: str | None) -> dict[str, Any]:
    """One pack in the form that design part 12 fixes."""
    pack = standing.pack
    return {
        "name": pack.name,
        "version": pack.version,
        "kind": pack.kind,
        "state": standing.state,
        "reason": standing.reason,
        "contributes": _contributes(standing),
        "publisher": pack.publisher,
        "licence": pack.licence,
        "purpose": pack.purpose,
        "grade": grade,
        "api": pack.api,
        "files_hash": pack.fingerprint,
    }


def _contributes(standing: Standing) -> list[dict[str, str]] | None:
    """What a data pack holds, read from its files; None where only an import could tell."""
    pack = standing.pack
    if pack.kind != "data" or pack.folder is None or standing.state == "broken":
        return None
    from fit_core.measure.library import read_library

    library = read_library([(pack.name, pack.folder)])
    measures = [{"type": "measure", "name": entry.id} for entry in library.entries]
    return measures + [{"type": "font", "name": name} for name in _fonts(pack)]


def _fonts(pack: Pack) -> list[str]:
    """The families of fonts that a pack holds; none where they are not in order."""
    from fit_core.clinic.fonts import GROUP
    from fit_core.sheet.fonts import load_fonts

    if GROUP not in pack.groups or pack.folder is None:
        return []
    try:
        return [family.name for family in load_fonts(pack.name, pack.folder)]
    except ProblemsError:  # told by fit check
        return []
