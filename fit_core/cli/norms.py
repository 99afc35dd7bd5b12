"""``fit measures norms``: published figures of a measure, and which of them this clinic uses."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json
from fit_core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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
@click.option("--forget", is_flag=True, help="Use the default again.")
@click.option("--scale", metavar="ID", help="Show the norms of this scale only.")
@json_option
@click.pass_context
def norms(
    ctx: click.Context,
    measure: str,
    norm: str | None,
    unverified: bool,
    forget: bool,
    scale: str | None,
    as_json: bool,
) -> None:
    """Show the norms of a measure and which this clinic uses, or choose one."""
    if forget and norm:
        raise UsageError("--use and --forget exclude each other.", "Give one of them.")
    if unverified and not norm:
        raise UsageError("--unverified goes with --use.", "Name the norm: --use ID --unverified.")
    if forget or norm:
        _choose(clinic_of(ctx), measure, norm, unverified)
        return
    found, chosen, here = _measure(ctx, measure)
    rows = _rows(found, chosen, scale)
    if as_json:
        print_json([_as_data(row) for row in rows])
    else:
        _print(found, rows, here)
    if chosen is not None and chosen not in {norm.id for norm in found.norms}:
        click.echo(f"fit: This clinic chose {chosen}, which is not there any more.", err=True)


def _choose(clinic: Clinic, measure: str, norm: str | None, unverified: bool) -> None:
    from fit_core.clinic.norms import choose_norm, forget_norm, measure_here, standings

    if norm is None:
        done = forget_norm(clinic, measure)
        click.echo("The default is used again." if done else "No norm had been chosen.")
        return
    chosen = choose_norm(clinic, measure, norm, unverified=unverified)
    rows = standings(measure_here(clinic, measure), norm)
    used = " and ".join(_FOR[use] for row in rows if row.norm.id == norm for use in row.used)
    click.echo(f"{norm} is used for {used}: {chosen.population}.")
    click.echo("It acts on sheets that are printed from now on.")


def _measure(ctx: click.Context, name: str) -> tuple[Measure, str | None, bool]:
    """The measure, what this clinic chose, and whether there is a clinic at all."""
    from fit_core.clinic.norms import measure_here
    from fit_core.clinic.opening import installed_library

    try:
        clinic = clinic_of(ctx)
    except NotFoundError:
        return installed_library().get(name), None, False
    return measure_here(clinic, name), clinic.settings.norms.get(name), True


def _rows(measure: Measure, chosen: str | None, scale: str | None) -> tuple[Standing, ...]:
    from fit_core.clinic.norms import standings
    from fit_core.measure.say import suggestion

    known = [one.id for one in measure.scales]
    if scale is not None and scale not in known:
        raise NotFoundError(f"{measure.id} has no scale {scale}.", suggestion(scale, known))
    return tuple(row for row in standings(measure, chosen) if scale in (None, row.norm.scale))


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
        "\n" + click.style(row.norm.id, bold=bool(row.used)) + (f"  [{marks}]" * bool(marks))
    )
    click.echo(f"  {figures}")
    for text in (
        f"{row.norm.population}{_people(row.norm)}",
        f"Source: {row.norm.source}",
        row.why,
    ):
        click.echo("\n".join(_wrapped(text)))


def _told(row: Standing) -> Iterator[str]:
    yield f"{row.norm.population}{_people(row.norm)}"
    yield f"Source: {row.norm.source}"
    if row.norm.drawn_from:
        yield f"Drawn from: {', '.join(row.norm.drawn_from)}"
    yield row.why


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
    return {**facts, "used_for": row.used, "why": row.why, "never_unless_chosen": row.never}
