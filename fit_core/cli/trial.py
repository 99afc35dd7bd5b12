"""How ``fit trajectory`` prints a fit and its trial: misses as plainly as hits."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from fit_core.cli.output import counted, print_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from fit_core.clinic.trajectories import Fitted
    from fit_core.course.trajectory import Coefficients
    from fit_core.course.trial import Rate, Validation

_WIDTH = 100


def print_fitted(found: Fitted) -> None:
    """Print purpose, curve, what was left out, and the trial."""
    _say(found.purpose)
    if found.curve is not None:
        click.echo()
        _print_curve(found.curve)
    click.echo()
    for line in _left_out(found):
        click.echo(line)
    click.echo()
    if found.validation is None:
        _say(f"Not tried on people who began later: {found.untested}.")
    else:
        _print_trial(found.validation)


def _print_curve(curve: Coefficients) -> None:
    head = f"{curve.measure} {curve.scale}: engine {curve.engine} {curve.version}"
    click.secho(head + (", provisional" if curve.provisional else ""), bold=True)
    scores = counted(curve.scores, "score")
    therapists = counted(curve.therapists, "therapist")
    click.echo(f"from {curve.courses} courses ({scores}, {therapists}), {curve.source}")
    click.echo(f"limits: {curve.limits}")
    low, high = curve.intake
    first, last = curve.sessions
    click.echo(f"holds for first scores {low:g} to {high:g}, sessions {first} to {last}")
    said = f"languages {', '.join(curve.languages) or 'none'}; modes {', '.join(curve.modes)}"
    _say(f"{said}; {curve.missing}")
    for remark in curve.remarks:
        _say(f"note: {remark}")
    if curve.provisional:
        click.echo("provisional: fewer than 200 courses; limits may still move much")


def _left_out(found: Fitted) -> Iterator[str]:
    left, unfit = found.left_out, found.unfit
    yield (
        f"Left out: {counted(left.clients, 'client')} without consent to service evaluation "
        f"({counted(left.episodes, 'episode')})"
    )
    counts = (
        (left.unscored, "forms whose key nobody confirmed"),
        (left.incomplete, "forms with too many missing answers"),
        (unfit.no_start, "courses without a score of this form at the first session"),
        (unfit.no_session, "scores that belong to no session"),
        (unfit.changed, "scores after a change of form, language or mode"),
    )
    for count, what in counts:
        if count:
            yield f"  {count} {what}"


def _print_trial(trial: Validation) -> None:
    title = f"Tried: fitted on {trial.fitted_on} courses of those who began first, "
    click.secho(title + f"tested on {trial.tested_on} of those who began later", bold=True)
    for reason, count in trial.barred.items():
        click.echo(f"  {counted(count, 'course')} not tested: {reason}")
    _print_coverage(trial)
    _print_signals(trial)
    _print_told(trial)
    _print_looks(trial)


def _print_coverage(trial: Validation) -> None:
    rows = [(cell.name, *_share(cell.rate)) for cell in trial.coverage]
    sides = (("on the worse side", trial.worse), ("on the better side", trial.better))
    click.echo()
    print_table(("inside the limits (aim .77 to .83)", "share", "95 %", "n"), rows, "")
    click.echo()
    outside = [(name, *_share(rate)) for name, rate in sides]
    print_table(("outside them (aim .08 to .12)", "share", "95 %", "n"), outside, "")
    if trial.z_mean is not None and trial.z_sd is not None:
        click.echo(
            f"z: mean {trial.z_mean:.2f} (aim -.05 to .05), SD {trial.z_sd:.2f} (aim .95 to 1.05)"
        )
    for shift in trial.shifts:
        click.echo(
            f"z of {shift.name}: mean {shift.mean:.2f} [{shift.low:.2f}, {shift.high:.2f}], "
            f"{shift.persons} persons"
        )


def _print_signals(trial: Validation) -> None:
    title = (
        "Reliable deterioration at the end, of courses that went on after the session;\n"
        "raw rule: reliable worsening since the first score by then."
    )
    heads = ("rule", "by", "n", "events", "sensitivity", "specificity", "PPV", "NPV")
    rows = [
        (
            s.rule,
            s.by,
            s.courses,
            s.events,
            *map(_brief, (s.sensitivity, s.specificity, s.ppv, s.npv)),
        )
        for s in trial.signals
    ]
    _print_rows(title, heads, rows)


def _print_told(trial: Validation) -> None:
    title = "Chance of reliable improvement by the end, told at a session (therapist only):"
    heads = ("at", "n", "events", "AUC", "AUC of first score", "Brier", "intercept", "slope")
    rows = [
        (
            told.at,
            told.courses,
            told.events,
            *map(_number, (told.auc, told.auc_intake, told.brier, told.intercept, told.slope)),
        )
        for told in trial.told
    ]
    _print_rows(title, heads, rows)


def _print_looks(trial: Validation) -> None:
    title = "Off track at least once, of courses with so many looks:"
    rows = [(one.look, _number(one.stated), *_share(one.seen)) for one in trial.looks]
    _print_rows(title, ("looks", "stated", "seen", "95 %", "n"), rows)


def _print_rows(title: str, heads: tuple[str, ...], rows: Sequence[tuple[object, ...]]) -> None:
    """Print a table under its title; nothing where it has no row."""
    if rows:
        click.echo(f"\n{title}")
        print_table(heads, rows, "")


def _say(sentence: str) -> None:
    """Print a sentence in lines of the usual width."""
    click.echo(textwrap.fill(sentence, _WIDTH))


def _share(rate: Rate) -> tuple[str, str, int]:
    return _number(rate.share), f"{rate.low:.2f} to {rate.high:.2f}", rate.n


def _brief(rate: Rate) -> str:
    return f"{_number(rate.share)} [{rate.low:.2f} {rate.high:.2f}]"


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.2f}"
