"""``fit layers``: adaptation layers, which this clinic uses and what they say."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click
import msgspec

from fit_core.cli.common import clinic_of
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.cli.texts import texts

if TYPE_CHECKING:
    from fit_core.adapt.pack import Placed
    from fit_core.clinic.layer_view import Line, Shown

#: What is said of packs in these states.
_ADVICE = {
    "changed": "has other files now; see fit layers diff {0}, take them: fit layers use {0}",
    "broken": "cannot be read as it is installed now; see fit layers check {0}",
    "gone": "is not installed any more; what is in use stays",
    "damaged": "has a damaged copy here, and no sheet is made with it; fit layers use {0}",
}
_FIGURES = 12
_WIDTH = 80


@click.group()
def layers() -> None:
    """Adaptation layers: how pages and norms are fitted to a language and a population."""


layers.add_command(texts)


@layers.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List the layers in use and those that are installed, with their state."""
    from fit_core.clinic.layer_view import list_layers

    lines = list_layers(clinic_of(ctx))
    if as_json:
        print_json(lines)
        return
    heads = ("layers", "version", "state", "languages", "measures", "status", "native speaker")
    print_table(heads, [_row(line) for line in lines], "No pack of layers is installed.")
    for line in lines:
        if line.state in _ADVICE:
            click.echo(f"{line.pack} {_ADVICE[line.state].format(line.pack)}.")
        for name in line.outgrown:
            click.echo(f"{line.pack}: {name} is left out; its measure has another structure now.")


def _row(line: Line) -> tuple[str, ...]:
    reviewed = "read it" if line.reviewed else "has not read it" if line.languages else ""
    parts = (line.languages, line.measures, line.status)
    return (line.pack, line.version, line.state, *map(", ".join, parts), reviewed)


@layers.command()
@click.argument("name", metavar="ID")
@json_option
@click.pass_context
def show(ctx: click.Context, name: str, as_json: bool) -> None:
    """Show every value of the layers of a pack, with layer, version, hash, grade and source.

    ID is the name of the pack, or own for the clinic's own files. A pack in use is shown as it was
    taken into use.
    """
    from fit_core.clinic.layer_view import show_layers

    shown = show_layers(clinic_of(ctx), name)
    if as_json:
        print_json([_as_data(placed) for placed in shown.pack.layers])
        return
    _print_head(shown)
    for placed in shown.pack.layers:
        _print_layer(placed)


def _print_head(shown: Shown) -> None:
    pack = shown.pack
    click.secho(f"{pack.pack} {pack.version}: {shown.state}".replace(" :", ":"), bold=True)
    if shown.pinned:
        click.echo(f"Taken into use by {shown.pinned.by} on {shown.pinned.on}.")
    if shown.conflict:
        click.echo(f"It cannot be taken into use as it is: {shown.conflict}")


def _print_layer(placed: Placed) -> None:
    from fit_core.clinic.layer_values import values_of

    layer = placed.layer
    about = " ".join(filter(None, (layer.level, layer.language)))
    click.secho(f"\n{layer.id}  ({about}, {layer.status})  {layer.title}", bold=True)
    if layer.target:
        click.echo(f"  for {layer.target.measure}, {layer.target.structure[:19]}")
    click.echo(f"  {placed.file}, sha256:{placed.sha256[:_FIGURES]}; source: {layer.source}")
    for one in values_of(layer):
        click.echo(f"  {one.key}: {one.value}")
        if one.source:
            click.echo(f"      {'; '.join(filter(None, (one.grade, one.source)))}")


def _as_data(placed: Placed) -> dict[str, object]:
    from fit_core.clinic.layer_values import values_of

    layer = placed.layer
    return {
        "id": layer.id,
        "level": layer.level,
        "language": layer.language,
        "title": layer.title,
        "status": layer.status,
        "reviews": layer.reviews,
        "for": msgspec.to_builtins(layer.target),
        "pack": placed.pack,
        "version": placed.version,
        "file": placed.file,
        "sha256": placed.sha256,
        "source": layer.source,
        "values": [one._asdict() for one in values_of(layer)],
    }


@layers.command()
@click.argument("name", metavar="ID")
@json_option
@click.pass_context
def diff(ctx: click.Context, name: str, as_json: bool) -> None:
    """Show what a pack of layers has now that is other than what is in use, key by key."""
    from fit_core.clinic.layer_view import diff_layers

    found = diff_layers(clinic_of(ctx), name)
    if as_json:
        print_json([one._asdict() for one in found])
        return
    for one in found:
        click.secho(one.where, bold=True)
        click.echo(f"  in use: {one.used or '-'}\n  now:    {one.now or '-'}")
    click.echo(f"Take it into use: fit layers use {name}" if found else f"{name} is as in use.")


@layers.command()
@click.argument("what", metavar="ID|PATH")
@json_option
def check(what: str, as_json: bool) -> int:
    """Check a layer file, the folder of a pack of layers, or an installed one."""
    from fit_core.cli.check import check_pack

    return check_pack(what, "bronze", run_code=False, as_json=as_json)


@layers.command()
@click.argument("name", metavar="ID")
@json_option
@click.pass_context
def use(ctx: click.Context, name: str, as_json: bool) -> None:
    """Take the layers of an installed pack into use, as they are now, and say what that changes.

    Their files are copied into the clinic's folder: whatever becomes of the pack, nothing changes
    here until this is run again. No score is ever changed by a layer. Where values come from and
    whom they hold for: fit layers show.
    """
    from fit_core.clinic.layer_effects import effects, next_steps
    from fit_core.clinic.layers import use_layers

    clinic = clinic_of(ctx)
    used = use_layers(clinic, name)
    lines = effects(used.pack, clinic.library)
    if as_json:
        print_json({"pack": name, "version": used.pinned.version, "effects": lines})
        return
    for line in lines:
        click.echo(textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False))
    click.echo(f"The layers of {name} {used.pinned.version} are in use.\n")
    for line in next_steps(clinic, used.pack):
        click.echo(textwrap.fill(line, _WIDTH, subsequent_indent="  ", break_on_hyphens=False))


@layers.command()
@click.argument("name", metavar="ID")
@click.pass_context
def stop(ctx: click.Context, name: str) -> None:
    """Use the layers of a pack no longer. What was made with them stays as it is."""
    from fit_core.clinic.layers import stop_layers

    stop_layers(clinic_of(ctx), name)
    click.echo(f"The layers of {name} are in use no longer. Again: fit layers use {name}")
