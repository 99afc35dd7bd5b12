"""``fit measures norms``: published figures of a measure, and which of them this clinic uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json
from fit_core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fit_core.clinic.norm_offers import Offer
    from fit_core.clinic.norms import Standing
    from fit_core.clinic.opening import Clinic
    from fit_core.measure.model import Context, Measure, Norm

_WIDTH = 100
_HEADS = ("n", "year", "mean", "SD", "reliability", "line", "reliable change", "grade")
_SIGNS = {"at-or-above": ">=", "above": ">", "at-or-below": "<=", "below": "<"}
#: What stands for a figure that the source does not give.
_NONE = "-"
_FOR = {"change": "reliable change", "line": "the line on the chart"}


@click.command()
@click.argument("measure")
@click.option("--use", "norm", metavar="ID", help="This norm fits the clients of this clinic.")
@click.option("--unverified", is_flag=True, help="With --use: also one that nobody re-read.")
@click.option("--also", metavar="ID", help="This one too, for clients whom the others do not fit.")
@click.option("--forget", is_flag=True, help="Use the default again.")
@click.option("--client", metavar="CODE", help="Say which hold for this client, and why.")
@click.option("--scale", metavar="ID", help="Show the norms of this scale only.")
@json_option
@click.pass_context
def norms(
    ctx: click.Context,
    measure: str,
    norm: str | None,
    also: str | None,
    unverified: bool,
    forget: bool,
    client: str | None,
    scale: str | None,
    as_json: bool,
) -> None:
    """Show the norms of a measure and which this clinic uses, or choose one.

    Norms of layers in use stand beside the measure's own, as LAYER:ID. Where several were chosen,
    the first that holds for a client counts.
    """
    _refuse(norm, also, forget=forget, unverified=unverified)
    if forget:
        done = _forget(clinic_of(ctx), measure)
        click.echo("The default is used again." if done else "No norm had been chosen.")
    elif wanted := norm or also:
        _choose(clinic_of(ctx), measure, wanted, unverified=unverified, also=also is not None)
    elif client:
        _print_held(clinic_of(ctx), measure, client, scale, as_json)
    else:
        _show(ctx, measure, scale, as_json)


def _refuse(norm: str | None, also: str | None, *, forget: bool, unverified: bool) -> None:
    given = {"--use": norm, "--also": also, "--forget": forget}
    both = [name for name, value in given.items() if value]
    if len(both) > 1:
        raise UsageError(f"{both[0]} and {both[1]} exclude each other.", "Give one of them.")
    if unverified and not (norm or also):
        raise UsageError("--unverified goes with --use.", "Name the norm: --use ID --unverified.")


def _forget(clinic: Clinic, measure: str) -> bool:
    from fit_core.clinic.norms import forget_norm

    return forget_norm(clinic, measure)


def _choose(clinic: Clinic, measure: str, norm: str, *, unverified: bool, also: bool) -> None:
    from fit_core.clinic.norms import choose_norm, measure_here, standings_here

    chosen = choose_norm(clinic, measure, norm, unverified=unverified, also=also)
    rows = standings_here(clinic, measure_here(clinic, measure))
    used = " and ".join(_FOR[use] for row in rows if row.norm == chosen for use in row.used)
    what = f"used for {used}" if used else "asked where those before it hold for nobody"
    click.echo(f"{norm} is {what}: {chosen.population}.")
    click.echo("It acts on sheets that are printed from now on.")


def _show(ctx: click.Context, name: str, scale: str | None, as_json: bool) -> None:
    from fit_core.clinic.norm_offers import named_by
    from fit_core.clinic.norms import measure_here, standings, standings_here
    from fit_core.clinic.opening import installed_library

    try:
        clinic: Clinic | None = clinic_of(ctx)
    except NotFoundError:
        clinic = None
    if clinic is None:
        measure = installed_library().get(name)
        rows, gone = standings(measure), []
    else:
        measure = measure_here(clinic, name)
        rows = standings_here(clinic, measure)
        offers = [row.offer for row in rows]
        gone = [one for one in clinic.settings.norms_of(name) if named_by(offers, one) is None]
    rows = _of_scale(measure, rows, scale)
    if as_json:
        print_json([_as_data(row) for row in rows])
    else:
        _print(measure, rows, clinic is not None)
    for one in gone:
        click.echo(f"fit: This clinic chose {one}, which is not there any more.", err=True)


def _of_scale(
    measure: Measure, rows: tuple[Standing, ...], scale: str | None
) -> tuple[Standing, ...]:
    from fit_core.measure.say import suggestion

    known = [one.id for one in measure.scales]
    if scale is not None and scale not in known:
        raise NotFoundError(f"{measure.id} has no scale {scale}.", suggestion(scale, known))
    return tuple(row for row in rows if scale in (None, row.norm.scale))


def _print_held(
    clinic: Clinic, measure: str, client: str, scale: str | None, as_json: bool
) -> None:
    from fit_core.cli.norms_held import print_held

    print_held(clinic, measure, client, scale, as_json=as_json)


def _print(measure: Measure, rows: Sequence[Standing], here: bool) -> None:
    click.secho(f"{measure.title}  ({measure.id}): {counted(len(rows), 'norm')}", bold=True)
    if not rows:
        click.echo("No norm is known. Change is not told and no line is drawn.")
        return
    cells = [[_NONE if cell is None else str(cell) for cell in _cells(row.norm)] for row in rows]
    widths = [max(map(len, column)) for column in zip(_HEADS, *cells, strict=True)]
    scales = dict.fromkeys(row.norm.scale for row in rows)
    for scale in scales:
        mine = [
            (row, line) for row, line in zip(rows, cells, strict=True) if row.norm.scale == scale
        ]
        norm = mine[0][0].norm
        click.echo(f"\nScale {scale}, {norm.metric}, {norm.better} is better")
        click.echo(f"  {_line(_HEADS, widths)}")
        for row, line in mine:
            _print_norm(row, _line(line, widths))
    _print_next(measure, here)


def _print_norm(row: Standing, figures: str) -> None:
    mark = "NOT VERIFIED" if row.never else ""
    used = f"used for {' and '.join(_FOR[use] for use in row.used)}" if row.used else ""
    marks = "; ".join(filter(None, (used, mark)))
    click.echo(
        "\n" + click.style(row.offer.name, bold=bool(row.used)) + (f"  [{marks}]" * bool(marks))
    )
    click.echo(f"  {figures}")
    for text in (
        f"{row.norm.population}{_people(row.norm)}",
        f"Source: {row.norm.source}",
        *_layer(row.offer),
        row.why,
    ):
        click.echo("\n".join(_wrapped(text)))


def _wrapped(text: str) -> list[str]:
    """Lines of a paragraph; words with a hyphen, such as an identifier, stay whole."""
    import textwrap

    return textwrap.wrap(
        text,
        _WIDTH,
        initial_indent=" " * 4,
        subsequent_indent=" " * 6,
        break_on_hyphens=False,
    )


def _print_next(measure: Measure, here: bool) -> None:
    click.echo()
    if here:
        click.echo(
            f"Choose the one that fits your clients: fit measures norms {measure.id} --use ID"
        )
    else:
        click.echo("There is no clinic here, so none is chosen. Make one with: fit init")


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    pairs = zip(cells, widths, strict=True)
    return "  ".join(cell.rjust(width) for cell, width in pairs)


def _cells(norm: Norm) -> tuple[object, ...]:
    reliability, change = norm.reliability, norm.reliable_change
    line = norm.cutoff and f"{_SIGNS[norm.cutoff.side]} {norm.cutoff.value}"
    level = change and (f"{change.level:.0%}" if change.level else "no level")
    return (
        norm.n,
        norm.year,
        norm.mean,
        norm.sd,
        reliability and f"{reliability.value} {reliability.kind}",
        line,
        change and f"{change.points} ({level})",
        norm.grade,
    )


def _people(norm: Norm) -> str:
    """Whom a norm is for, beyond the words of its population."""
    sample = {"general": "people in general", "clinical": "people in care"}
    parts = [*_context(norm.when), *([norm.language] if norm.language else [])]
    parts += [sample[norm.sample]] if norm.sample else []
    found = norm.cutoff.accuracy if norm.cutoff else None
    if found:
        parts.append(
            f"line against {found.reference}: sensitivity {found.sensitivity}, "
            f"specificity {found.specificity}"
        )
    return f" ({'; '.join(parts)})" if parts else ""


def _context(when: Context | None) -> Iterator[str]:
    if when is None:
        return
    low, high = when.age_from, when.age_to
    if low is not None and high is not None:
        yield f"aged {low} to {high}"
    elif low is not None or high is not None:
        yield f"aged {low} or more" if high is None else f"aged up to {high}"
    if when.sex:
        yield {"F": "women and girls", "M": "men and boys"}[when.sex]
    yield from filter(None, (when.rater, when.population))


def _as_data(row: Standing) -> dict[str, Any]:
    import msgspec

    facts = msgspec.to_builtins(row.norm)
    layer = row.offer.by.layer.id if row.offer.by else None
    told = {"used_for": row.used, "why": row.why, "never_unless_chosen": row.never}
    return {**facts, "name": row.offer.name, "layer": layer, **told}


def _layer(offer: Offer) -> Iterator[str]:
    from fit_core.adapt.layer import PopulationNorm

    if offer.by:
        layer, norm = offer.by.layer, offer.norm
        said = f"Layer {layer.id} of {offer.by.pack} {offer.by.version}, {layer.status}"
        if isinstance(norm, PopulationNorm):
            yield f"{said}. For: {norm.purpose}. {norm.note}".rstrip()
