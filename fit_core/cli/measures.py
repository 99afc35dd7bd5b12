"""``fit measures``: list, show and add measures."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of, folder_of, library_here
from fit_core.cli.confirm import confirm, key_state
from fit_core.cli.licences import licence
from fit_core.cli.norms import norms
from fit_core.cli.output import json_option, print_json, print_table

if TYPE_CHECKING:
    from fit_core.measure.library import Library
    from fit_core.measure.model import Measure


@click.group()
def measures() -> None:
    """List, show and add measures."""


measures.add_command(licence)
measures.add_command(confirm)
measures.add_command(norms)


@measures.command("list")
@json_option
@click.option("--licence", "rights", is_flag=True, help="Terms, owner, and what is allowed here.")
@click.pass_context
def list_(ctx: click.Context, as_json: bool, rights: bool) -> None:
    """List every measure of the installed packs and of this clinic."""
    library = library_here(ctx)
    if rights:
        _print_rights(ctx, library, as_json)
    elif as_json:
        facts = ("id", "title", "version", "kind", "pack")
        print_json([{name: getattr(e, name) for name in facts} for e in library.entries])
    else:
        _print_entries(library)


def _print_rights(ctx: click.Context, library: Library, as_json: bool) -> None:
    from fit_core.cli.rights import print_rights
    from fit_core.clinic.licences import clinic_at, held_by
    from fit_core.clinic.rights import at_hand, rights, used_measures

    clinic = clinic_at(folder_of(ctx))
    held = held_by(clinic) if clinic else ()
    found = rights(at_hand(library, used_measures(clinic) if clinic else ()), held)
    print_rights(found, as_json=as_json)


def _print_entries(library: Library) -> None:
    rows = [(e.id, e.title, e.version, e.kind, e.pack) for e in library.entries]
    print_table(("id", "title", "version", "kind", "pack"), rows, "No pack with measures is here.")
    for notice in library.notices:
        click.echo(f"fit: {notice}", err=True)
    for broken in library.broken:
        for problem in broken.problems:
            click.echo(f"fit: {problem}", err=True)


@measures.command()
@click.argument("measure")
@json_option
@click.pass_context
def show(ctx: click.Context, measure: str, as_json: bool) -> None:
    """Show a measure: items by topic, scales, cutoffs, norms, licence."""
    found = library_here(ctx).get(measure)
    if as_json:
        print_json(found)
    else:
        _print(found, key_state(ctx, found))


@measures.command()
@click.argument("file", type=click.Path(path_type=Path))
@click.pass_context
def add(ctx: click.Context, file: Path) -> None:
    """Check a measure file and copy it into this clinic."""
    from fit_core.clinic.measures import add_measure

    added = add_measure(clinic_of(ctx), file)
    click.echo(f"{added.title} ({added.id}, version {added.version}) was added.")
    click.echo(f"Next: fit record CLIENT {added.id}")


@measures.command()
@click.option("--wording", is_flag=True, help="The schema of wording files.")
def schema(wording: bool) -> None:
    """Print the JSON Schema of measure files, for editors that complete and check them."""
    import fit_core.measure

    name = "wording.schema.json" if wording else "measure.schema.json"
    path = Path(fit_core.measure.__file__).with_name(name)
    click.echo(path.read_text("utf-8"), nl=False)


def _print(measure: Measure, key: str) -> None:
    from fit_core.measure.identity import structure_hash

    click.secho(f"{measure.title}  ({measure.id}, version {measure.version})", bold=True)
    validated = "" if measure.validated else "  NOT A VALIDATED TEST"
    click.echo(f"{measure.kind}, recall {measure.recall}, key {measure.key_grade}{validated}")
    if key:
        click.echo(key)
    click.echo(f"structure {structure_hash(measure)[:19]}\n")
    safety = {entry.item for entry in measure.safety}
    for item in measure.items:
        marks = [m for m, on in (("reversed", item.reverse), ("SAFETY", item.id in safety)) if on]
        click.echo(f"  {item.id:>3}  {item.topic}  {', '.join(marks)}".rstrip())
    for skip in measure.skips:
        items = ", ".join(skip.items)
        way = "is not for the form" if skip.drops else f"counts {skip.counts}"
        click.echo(f"  skipped, item {items} {way} ({skip.grade}; {skip.source})")
    _print_scales(measure)
    for link in measure.linked:
        click.echo(f"\nSee {link.measure} ({link.relation})")
    licence = measure.licence
    click.echo(f"\nLicence: {licence.terms}, {licence.owner}. Wording: {licence.wording}.")
    click.echo(f"Source: {licence.source}")
    if licence.attribution:
        click.echo(f"Line to print: {licence.attribution}")
    click.echo("What is allowed here: fit measures list --licence")


def _print_scales(measure: Measure) -> None:
    from fit_core.measure.ranges import scale_range

    for scale in measure.scales:
        low, high = scale_range(measure, scale)
        way = f"{scale.better} is better" if scale.better != "none" else "a label, never charted"
        made = f" of {' and '.join(scale.of)}" if scale.of else ""
        click.echo(f"\nScale {scale.id}: {scale.method}{made}, {low} to {high}, {way}")
        for name, bands in scale.bands.items():
            listed = ", ".join(f"from {band.start} {band.label}" for band in bands)
            source = scale.band_sources.get(name)
            said = f" ({source.grade}; {source.source})" if source else ""
            click.echo(f"  bands {name}: {listed}{said}")
        for cut in scale.cutoffs:
            click.echo(
                f"  cutoff {cut.side} {cut.value}: {cut.meaning} ({cut.grade}; {cut.source})"
            )
        for norm in measure.norms:
            if norm.scale == scale.id:
                default = ", default" if norm.default else ""
                click.echo(f"  norm {norm.id}: {norm.population} ({norm.grade}{default})")
