"""What several commands share: the clinic in question, days, the form of repeated options."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

import click

from fit_core.cli import Wishes
from fit_core.errors import NotFoundError, UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from fit_core.clinic.opening import Clinic
    from fit_core.clinic.ways import Reads
    from fit_core.measure.library import Library


def folder_of(ctx: click.Context) -> Path:
    """The folder of the clinic that the command line names; there may be none in it."""
    from fit_core.settings.places import clinic_folder

    wishes = ctx.find_object(Wishes)
    return clinic_folder(wishes.folder if wishes else None)


def clinic_of(ctx: click.Context) -> Clinic:
    """Open the clinic that the command line names.

    What is to be said about plugins is said when the command ends, however it ends. A clinic whose
    settings would let a risk answer through is refused.
    """
    from fit_core.clinic.opening import Clinic
    from fit_core.settings.places import clinic_folder

    wishes = ctx.find_object(Wishes) or Wishes(None, None, False)
    clinic = Clinic(clinic_folder(wishes.folder), wishes.actor, no_plugins=wishes.no_plugins)
    ctx.call_on_close(lambda: tell_notices(clinic))
    if clinic.settings.risk.thresholds:
        from fit_core.clinic.thresholds import refuse_loosened

        refuse_loosened(clinic)
    return clinic


def library_here(ctx: click.Context) -> Library:
    """The measures of this clinic, or of the installed packs where there is no clinic."""
    from fit_core.clinic.opening import installed_library

    try:
        return clinic_of(ctx).library
    except NotFoundError:
        return installed_library()


def stated_line(born: str, sex: str, retired: bool | None) -> str:
    """What a client stated, on one line."""
    known = [f"born {born}" if born else "", f"sex {sex}" if sex else ""]
    known += ["" if retired is None else "retired" if retired else "not retired"]
    return ", ".join(filter(None, known)) or "nothing of month of birth, sex, retirement"


def ways_line(ways: Reads, home: str) -> str:
    """How a client reads, on one line. ``home`` is the clinic's own language."""
    known = [f"language {ways.language or home}"]
    known += [f"{ways.form} address"] if ways.form else []
    known += [f"gender {ways.gender} in sentences"] if ways.gender != "x" else []
    known += ["large print"] if ways.large_print else []
    return ", ".join(known)


def tell_notices(clinic: Clinic) -> None:
    """Say on standard error which plugin misbehaved, and what to do; keep where, for ``why``.

    Then what else the person is to know, such as what was left out for want of a fact.
    """
    if clinic.notices:
        from fit_core.clinic.failures import keep_failures

        keep_failures(clinic.folder, clinic.notices)
    for notice in (*clinic.notices, *clinic.remarks):
        click.echo(f"fit: {notice}", err=True)


class Day(click.ParamType[dt.date]):
    """A day written ``YYYY-MM-DD``."""

    name = "YYYY-MM-DD"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> dt.date:
        """Read a day; other orders of figures are refused because they can be misread."""
        if isinstance(value, dt.date):
            return value
        try:
            return dt.date.fromisoformat(value)
        except ValueError:
            self.fail(f"{value!r} is not a day. Write it as 2026-03-04.", param, ctx)


def today() -> dt.date:
    """Today where the therapist is."""
    return dt.datetime.now().astimezone().date()


date_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--date", type=Day(), help="Day of the session (today, or the last one)."
)


def pairs(values: Iterable[str], option: str) -> dict[str, str]:
    """Read repeated options of the form ``NAME=VALUE``."""
    found: dict[str, str] = {}
    for value in values:
        name, sign, rest = value.partition("=")
        if not sign or not name:
            raise UsageError(
                f"{option} {value} has no name before an equals sign.",
                f"Write it like: {option} phq9=0,1,2,1,0,1,2,1,0,1",
            )
        if name in found:
            raise UsageError(f"{option} names {name} twice.", "Give each name once.")
        found[name] = rest
    return found
