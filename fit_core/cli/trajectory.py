"""``fit trajectory``: expected response from the clinic's own archive."""

from __future__ import annotations

import textwrap
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli.alert import clinic_for
from fit_core.cli.common import Day, clinic_of
from fit_core.cli.output import json_option, print_json, print_table
from fit_core.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from fit_core.clinic.curves import CurveInUse
    from fit_core.clinic.trajectories import Wanted

_FILE = click.Path(path_type=Path, dir_okay=False)
_ENGINE = "Engine: mixed (from 100 courses on) or quantile (from 500)."


@click.group()
def trajectory() -> None:
    """Expected response: where people who began alike are at a session.

    Shown as a prompt for the talk between a client and a therapist. It says of nobody how things
    will go and decides nothing. Only courses of clients who consented to service evaluation are
    read.
    """


#: What says what is to be fitted or tried; the names are those of `Wanted`.
_TASK = (
    click.argument("measure"),
    click.option("--engine", metavar="NAME", default="mixed", show_default=True, help=_ENGINE),
    click.option("--scale", metavar="ID", default="", help="Scale; the first by default."),
    click.option("--language", metavar="TAG", default="", help="Forms in this language only."),
    click.option(
        "--limits",
        type=click.Choice(["prediction", "tolerance"]),
        default="prediction",
        help="What the limits mean; tolerance limits are wider for small archives.",
    ),
    click.option("--until", type=Day(), help="Last day that is read; today by default."),
)


def _task(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the parameters of a task, which it is handed as one ``wanted``."""

    @wraps(command)
    def handed(*args: object, **given: Any) -> object:  # noqa: ANN401 - click has checked them
        from fit_core.clinic.trajectories import Wanted

        wanted = Wanted(**{name: given.pop(name) for name in Wanted._fields})
        return command(*args, wanted=wanted, **given)

    made: Callable[..., Any] = handed
    for parameter in reversed(_TASK):
        made = parameter(made)
    return made


@trajectory.command()
@_task
@click.option("--out", type=_FILE, required=True, help="Write the coefficients to this file.")
@json_option
@click.pass_context
def fit(ctx: click.Context, wanted: Wanted, out: Path, as_json: bool) -> None:
    """Fit a curve to the archive and write its coefficients.

    Printed beside it: how the same engine, fitted on those who began first, did on those who began
    later. Nothing is used before you take the file into use: fit trajectory use FILE
    """
    from fit_core.cli.trial import print_fitted
    from fit_core.clinic.trajectories import fit_curve
    from fit_core.files.whole import write_whole

    _refuse_there(out)
    found = fit_curve(clinic_of(ctx), wanted)
    write_whole(out, _as_bytes(found.curve))
    if as_json:
        print_json(found)
        return
    print_fitted(found)
    click.echo(f"\n{out} is written. Use it with: fit trajectory use {out}")


@trajectory.command()
@_task
@json_option
@click.pass_context
def validate(ctx: click.Context, wanted: Wanted, as_json: bool) -> None:
    """Try an engine: fit on those who began first, test on those who began later.

    The corridor (--engine corridor) needs no fit and can be tried too.
    """
    from fit_core.cli.trial import print_fitted
    from fit_core.clinic.trajectories import validate as try_engine

    found = try_engine(clinic_of(ctx), wanted)
    print_json(found) if as_json else print_fitted(found)


@trajectory.command()
@click.argument("file", type=_FILE, required=False)
@click.option("--engine", metavar="NAME", help="An engine that needs no file: corridor.")
@click.option("--measure", metavar="ID", help="With --engine: for this measure.")
@click.option("--on-sheet", is_flag=True, help="Show the range on the shared sheet too.")
@json_option
@click.pass_context
def use(
    ctx: click.Context,
    file: Path | None,
    engine: str | None,
    measure: str | None,
    on_sheet: bool,
    as_json: bool,
) -> None:
    """Take a coefficient file into use, or an engine that needs none.

    The file is copied into the clinic and pinned by its content. The range stands on the shared
    sheet only with --on-sheet, with a caption that names whose range it is.
    """
    from fit_core.clinic.take_curve import use_engine, use_file
    from fit_core.clinic.trajectories import Wanted

    if (file is None) == (engine is None) or (engine is None) != (measure is None):
        raise UsageError(
            "Either a file is needed, or --engine with --measure.",
            "Write: fit trajectory use FILE, or: fit trajectory use --engine corridor --measure ID",
        )
    clinic = clinic_of(ctx)
    if file is not None:
        used = use_file(clinic, file, on_sheet=on_sheet)
    else:
        used = use_engine(clinic, Wanted(measure or "", engine or ""), on_sheet=on_sheet)
    if as_json:
        print_json(used)
        return
    place = "and shown on the shared sheet" if on_sheet else "and not shown on the shared sheet"
    click.echo(f"{used.measure} {used.scale}: the engine {used.engine} is used, {place}.")


@trajectory.command()
@click.argument("measure")
@click.pass_context
def forget(ctx: click.Context, measure: str) -> None:
    """Use no expected range of a measure any more."""
    from fit_core.clinic.curves import forget as forget_curve

    gone = forget_curve(clinic_of(ctx), measure)
    click.echo(f"{measure}: no expected range is used any more." if gone else "None was in use.")


@trajectory.command()
@click.argument("code", metavar="CLIENT")
@click.option("--by", type=int, metavar="SESSION", help="Up to this session; four more by default.")
@json_option
@click.pass_context
def show(ctx: click.Context, code: str, by: int | None, as_json: bool) -> None:
    """Show a client's outcome beside what is expected. Risk answers come first.

    For the therapist, not for the table: it tells chances, which no sheet for two prints.
    """
    from fit_core.cli.outlook import print_outlook
    from fit_core.clinic.outlook_view import view_outlook

    seen = view_outlook(clinic_for(ctx, code, err=as_json), code, by)
    print_json(seen) if as_json else print_outlook(seen)


@trajectory.command("list")
@json_option
@click.pass_context
def list_(ctx: click.Context, as_json: bool) -> None:
    """List what is in use, and the engines that enabled plugins declare."""
    from fit_core.clinic.curves import in_use, read_in_use
    from fit_core.course.trajectory import TrajectoryEngine

    clinic = clinic_of(ctx)
    used = [(one, read_in_use(clinic, one) if one.sha256 else None) for one in in_use(clinic)]
    engines = clinic.host.named("fit_trajectories", TrajectoryEngine)
    if as_json:
        print_json({"in_use": [_in_use(*pair) for pair in used], "engines": sorted(engines)})
        return
    rows = [tuple(_in_use(*pair).values()) for pair in used]
    heads = ("measure", "scale", "engine", "on sheet", "courses", "since", "by", "state")
    print_table(heads, rows, "No expected range is in use.")
    click.echo()
    for purpose in dict.fromkeys(engine.purpose for _, engine in engines.values()):
        click.echo(textwrap.fill(purpose, 100))
        for name, (owner, engine) in sorted(engines.items()):
            if engine.purpose == purpose:
                click.echo(f"  {name} ({owner.plugin} {owner.version}): {engine.title}")
    if not engines:
        click.echo("No enabled plugin declares an engine: fit plugins enable trajectory")


def _refuse_there(out: Path) -> None:
    if out.exists():
        raise UsageError(f"{out} is there already.", "Name another file with --out.")
    if not out.absolute().parent.is_dir():
        raise UsageError(f"There is no folder {out.absolute().parent}.", "Make it first.")


def _as_bytes(curve: object) -> bytes:
    import msgspec

    return msgspec.json.format(msgspec.json.encode(curve), indent=2) + b"\n"


def _in_use(used: CurveInUse, curve: Any) -> dict[str, object]:  # noqa: ANN401 - curve, reason, None
    """One line of the list; ``state`` says why a curve is not used."""
    return {
        "measure": used.measure,
        "scale": used.scale,
        "engine": used.engine,
        "on_sheet": "yes" if used.on_sheet else "no",
        "courses": getattr(curve, "courses", "-"),
        "since": str(used.since),
        "by": used.by,
        "state": curve if isinstance(curve, str) else "in use",
    }
