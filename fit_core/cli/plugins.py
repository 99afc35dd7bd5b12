"""``fit plugins``: what is installed, what acts, and why not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli import Wishes
from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.errors import NotFoundError

if TYPE_CHECKING:
    from fit_core.hooks.trust import Standing


@click.group()
def plugins() -> None:
    """List, enable and disable plugins. Data packs act on install; code waits for a person."""


@plugins.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List every installed pack with its state and the reason."""
    standings = _standings(ctx)
    if as_json:
        print_json([_as_data(standing) for standing in standings])
        return
    rows = [(s.pack.name, s.pack.version, s.pack.kind, s.state, s.reason) for s in standings]
    heads = ("name", "version", "kind", "state", "reason")
    print_table(heads, rows, "No pack is installed.")


@plugins.command()
@click.argument("name")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.pass_context
def enable(ctx: click.Context, name: str, yes: bool) -> None:
    """Let an installed code plugin act, as its files are now."""
    from fit_core.clinic.plugins import enable_plugin

    clinic = clinic_of(ctx)
    if not yes:
        click.confirm(f"{name} will run with all your rights. Enable it?", abort=True)
    pinned = enable_plugin(clinic, name)
    click.echo(f"{name} {pinned.version} is enabled; its files are pinned.")


@plugins.command()
@click.argument("name")
@click.pass_context
def disable(ctx: click.Context, name: str) -> None:
    """Switch a plugin or data pack off in this clinic."""
    from fit_core.clinic.plugins import disable_plugin

    disable_plugin(clinic_of(ctx), name)
    click.echo(f"{name} is off. fit plugins enable {name} switches it on again.")


def _standings(ctx: click.Context) -> tuple[Standing, ...]:
    """The packs as this clinic sees them, or as anybody would where there is no clinic."""
    from fit_core.hooks.packs import installed_packs
    from fit_core.hooks.trust import standing
    from fit_core.settings.clinic import read_settings
    from fit_core.settings.places import clinic_folder

    wishes = ctx.find_object(Wishes)
    try:
        pins = read_settings(clinic_folder(wishes.folder if wishes else None)).plugins
    except NotFoundError:
        pins = {}
    return tuple(standing(pack, pins) for pack in installed_packs())


def _as_data(standing: Standing) -> dict[str, Any]:
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
        "grade": None,
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
    return [{"type": "measure", "name": entry.id} for entry in library.entries]
