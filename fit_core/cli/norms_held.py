"""``fit measures norms --client``: which norms hold for one client, and why the others do not."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.output import print_json, print_table

if TYPE_CHECKING:
    from fit_core.adapt.withheld import Person, Withheld
    from fit_core.adapt.words import Words
    from fit_core.clinic.norms_held import HeldNorm, Holding
    from fit_core.clinic.opening import Clinic
    from fit_core.measure.model import Norm

_HEADS = ("norm", "line", "n", "year", "sens.", "spec.", "compared with", "change at", "grade")
#: Of a long reference standard, what a table has room for.
_ROOM = 24


def print_held(
    clinic: Clinic, measure: str, code: str, scale: str | None, *, as_json: bool
) -> None:
    """Print what holds for a client; raises NotFoundError as `norms_held` does."""
    from fit_core.clinic.norms_held import norms_held

    found = norms_held(clinic, measure, code)
    wanted = [one for one in found if scale in (None, one.series.scale)]
    if as_json:
        print_json([_as_data(one) for one in wanted])
        return
    for one in wanted:
        _print(one, clinic.words)


def _print(found: Holding, words: Words) -> None:
    click.secho(f"{found.series.title}  ({found.series.measure}.{found.series.scale})", bold=True)
    click.echo(f"  Known of the client: {_known(found.asked, words)}")
    used = found.used
    band, line = (one.name if one else "none" for one in (used.band, used.line))
    click.echo(f"  Used for reliable change: {band}. For the line on the chart: {line}.")
    for one in used.withheld:
        click.echo(f"  No {_named(one)}: {_why(one, found.asked, words)}")
    held = [norm for norm in found.norms if norm.holds]
    click.echo()
    rows = [_row(one) for one in held]
    print_table(_HEADS, rows, "No norm of this scale holds for this client.")
    if len(levels := _levels(held)) > 1:
        click.echo(f"Points of reliable change are not equally sure: {', '.join(levels)}.")
    for norm in found.norms:
        for why in norm.withheld:
            said = _why(why, found.asked, words)
            click.echo(f"  {norm.offer.name}, no {_named(why)}: {said}")
    click.echo()


def _known(asked: Person, words: Words) -> str:
    parts = [f"answers in {words.language_name(asked.language) or 'no stated language'}"]
    parts += [f"{asked.age} years"] if asked.age is not None else []
    parts += [asked.sex] if asked.sex else []
    parts += [one for one in (asked.country, asked.setting) if one]
    parts += sorted(asked.groups)
    return ", ".join(parts)


def _named(found: Withheld) -> str:
    return {"change": "reliable change"}.get(found.takes, found.takes)


def _why(found: Withheld, asked: Person, words: Words) -> str:
    said = words.say(f"why-{found.reason}", language=words.language_name(asked.language))
    by = f" (layer {found.by.layer.id}: {found.source})" if found.by else ""
    return f"{said}{by}"


def _row(held: HeldNorm) -> tuple[str, ...]:
    norm = held.offer.norm
    line = norm.cutoff if "line" in held.holds else None
    exact = line.accuracy if line else None
    return (
        held.offer.name,
        f"{line.side} {line.value}" if line else "",
        str(norm.n or ""),
        str(norm.year or ""),
        str(exact.sensitivity) if exact else "",
        str(exact.specificity) if exact else "",
        exact.reference[:_ROOM] if exact else "",
        _level(norm) if "change" in held.holds else "",
        norm.grade,
    )


def _level(norm: Norm) -> str:
    """The confidence at which a change counts; one that is worked out is told at 95 per cent."""
    change = norm.reliable_change
    if change is None:
        return "95%"
    return f"{change.level:.0%}" if change.level else "not said"


def _levels(held: list[HeldNorm]) -> list[str]:
    return sorted({_level(one.offer.norm) for one in held if "change" in one.holds})


def _as_data(found: Holding) -> dict[str, Any]:
    used = found.used
    return {
        "measure": found.series.measure,
        "scale": found.series.scale,
        "known": found.asked._asdict() | {"groups": sorted(found.asked.groups)},
        "used": {
            "change": used.band.name if used.band else None,
            "line": used.line.name if used.line else None,
        },
        "withheld": list(map(_withheld, used.withheld)),
        "rivals": [one.name for one in used.rivals],
        "norms": [
            {
                "name": one.offer.name,
                "holds_for": one.holds,
                "withheld": list(map(_withheld, one.withheld)),
                "level": _level(one.offer.norm),
            }
            for one in found.norms
        ],
    }


def _withheld(found: Withheld) -> dict[str, Any]:
    layer = found.by.layer.id if found.by else None
    return {"takes": found.takes, "reason": found.reason, "source": found.source, "layer": layer}
