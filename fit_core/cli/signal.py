"""``fit signal``: what rules saw, which of it was none, how often, and the clinic's baselines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from fit_core.cli.common import clinic_of
from fit_core.cli.output import counted, json_option, print_json, print_table

if TYPE_CHECKING:
    from fit_core.clinic.dismissals import Rate, Seen
    from fit_core.course.known import Baseline
    from fit_core.models.shares import Share


@click.group()
def signal() -> None:
    """Show what rules saw in a course, and note which of it was none."""


@signal.command("list")
@click.argument("client")
@click.option("--all", "everything", is_flag=True, help="Also what was clear or could not look.")
@json_option
@click.pass_context
def list_(ctx: click.Context, client: str, everything: bool, as_json: bool) -> None:
    """List the signals of a CLIENT that fired, oldest first, as the printed sheets have them.

    They are for the therapist. With --json, every limit and everything that a rule looked at.
    """
    from fit_core.clinic.dismissals import list_signals, purposes

    clinic = clinic_of(ctx)
    seen = list_signals(clinic, client, everything=everything)
    if as_json:
        print_json(seen)
        return
    rows = [_row(one) for one in seen]
    heads = ("id", "session", "rule", "by", "said")
    print_table(heads, rows, "No rule fired at any printed sheet of this client.")
    for name, purpose in purposes(clinic, (one.signal for one in seen)).items():
        click.echo(f"{name}: {purpose}.")


@signal.command()
@click.argument("signal_id", metavar="ID")
@click.option("--reason", required=True, help="Why it was none, in your words.")
@click.pass_context
def dismiss(ctx: click.Context, signal_id: str, reason: str) -> None:
    """Note that a signal was none, with the reason. It stays in the record and on its sheet."""
    from fit_core.clinic.dismissals import dismiss_signal

    found, given = dismiss_signal(clinic_of(ctx), signal_id, reason)
    click.echo(f"Saved: {found.rule} was none, says {given.actor}.")


@signal.command()
@json_option
@click.pass_context
def rates(ctx: click.Context, as_json: bool) -> None:
    """Say how often each rule fired here, and how often that was dismissed or came back.

    A share stands with its 95 % interval, and only from 20 cases on.
    """
    from fit_core.clinic.dismissals import LEAST, signal_rates

    found = signal_rates(clinic_of(ctx))
    if as_json:
        print_json([_plain(one) for one in found])
        return
    heads = ("rule", "by", "looked", "fired", "dismissed", "came back")
    print_table(heads, [_rate_row(one) for one in found], "No sheet was printed yet.")
    if found:
        click.echo(
            "In brackets per cent, of looked and then of fired, with 95 % intervals; "
            f"none below {LEAST} cases.\n"
            "What nobody dismissed counts as a signal: there may be more false alarms than that."
        )


@signal.command()
@click.argument("measure")
@json_option
@click.pass_context
def baseline(ctx: click.Context, measure: str, as_json: bool) -> None:
    """Fit the baseline of a MEASURE's scales from the clinic's own archive, and use it from now on.

    Only clients who consented to service evaluation count.
    """
    from fit_core.clinic.baselines import fit_baseline

    fitted = fit_baseline(clinic_of(ctx), measure)
    if as_json:
        print_json(fitted)
        return
    rows = [_baseline_row(one) for one in fitted.baselines]
    print_table(("scale", "courses", "scores", "mean", "SD between", "SD within"), rows, "")
    left = fitted.left_out
    click.echo(
        f"Left out: {counted(left.clients, 'client')} without consent "
        f"({counted(left.episodes, 'episode')}), {counted(left.unscored, 'form')} whose key nobody "
        f"confirmed, {counted(left.incomplete, 'scale')} with too many missing answers."
    )
    click.echo(f"Saved: {counted(len(rows), 'baseline')} of {measure}.")


def _baseline_row(one: Baseline) -> tuple[object, ...]:
    between, within = one.between**0.5, one.within**0.5
    figures = (f"{figure:.2f}" for figure in (one.mean, between, within))
    return one.scale, one.courses, one.scores, *figures


def _row(seen: Seen) -> tuple[str, ...]:
    one = seen.signal
    said: str = one.verdict if one.verdict != "fired" else ""
    if seen.dismissal:
        said = f"dismissed: {seen.dismissal.reason}"
    words = ": ".join(filter(None, (said, one.reason))) or _telling(one.limits)
    return one.id[:8], seen.day.isoformat(), f"{one.rule} {one.version}", one.by or "core", words


def _telling(limits: tuple[tuple[str, str], ...]) -> str:
    """The first limits of a signal that fired, as far as a line holds them."""
    return ", ".join(f"{name} {value}" for name, value in limits[:3])


def _rate_row(one: Rate) -> tuple[object, ...]:
    return (
        f"{one.rule} {one.version}",
        one.by or "core",
        one.looked,
        _part(one.fired, one.fired_share),
        _part(one.dismissed, one.dismissed_share),
        _part(one.repaired, one.repaired_share),
    )


def _plain(one: Rate) -> dict[str, object]:
    """A rate for programs: each share as an object with names, or null below the least number."""
    import msgspec

    told = msgspec.structs.asdict(one)
    return {k: v._asdict() if k.endswith("_share") and v else v for k, v in told.items()}


def _part(count: int, share: Share | None) -> str:
    """A count with its share: ``12 (24; 15–36)``."""
    if share is None or share.value is None or share.low is None or share.high is None:
        return str(count)
    return f"{count} ({100 * share.value:.0f}; {100 * share.low:.0f}–{100 * share.high:.0f})"
